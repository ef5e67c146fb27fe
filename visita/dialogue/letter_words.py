"""What the codes of letters mean, in words."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from visita.dialogue.silence import Heard, Outcome

HEARD: Mapping[Heard, object] = {
    Heard.ANSWERED: gettext_lazy("Answered in time"),
    Heard.LATE: gettext_lazy("Answered late"),
    Heard.INTERIM: gettext_lazy("An interim word, the day has not passed"),
    Heard.REFUSED: gettext_lazy("An answer was refused"),
    Heard.WAITING: gettext_lazy("Waiting"),
    Heard.SILENT: gettext_lazy("No answer"),
}


def heard_in_words(outcome: Outcome) -> str:
    """How it stands, with the days that have passed since the day asked for."""
    label = str(HEARD[outcome.heard])
    if not outcome.days:
        return label
    passed = ngettext("%(days)s day over", "%(days)s days over", outcome.days)
    return _("%(how)s, %(passed)s") % {"how": label, "passed": passed % {"days": outcome.days}}

"""Why something cannot be done to a visit now, and what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visita.accounts.steps import unmet
from visita.proceedings.actions import NotAllowed
from visita.rules.counts import ImpossibleCount
from visita.visits.actions.going import Impossible
from visita.visits.actions.guarding import OutOfOrder, SentBefore, Stale
from visita.visits.actions.planning import AlreadyNamed, CannotGo

REFUSED = (
    *(Stale, OutOfOrder, SentBefore, NotAllowed, AlreadyNamed, CannotGo, Impossible),
    ImpossibleCount,
)


def why(refusal: Exception) -> str:
    """One sentence or two, in the language of the page."""
    if isinstance(refusal, NotAllowed):
        return unmet(refusal.ruling)
    if isinstance(refusal, OutOfOrder):
        return _(
            "This step does not come now: the visit stands at “%(stage)s”. Somebody may have "
            "done it already. Open the file of the visit to see what comes next."
        ) % {"stage": refusal.stage.label}
    return str(_SENTENCES[type(refusal)])


_SENTENCES = {
    Stale: gettext_lazy(
        "Somebody changed this visit since you opened the page, so nothing was recorded. What you "
        "typed is still here: open the visit in another window, compare, and load this page anew."
    ),
    SentBefore: gettext_lazy(
        "This form was sent before with something else in it, and what was recorded first stays. "
        "What you typed is still here: copy it, and open the form anew."
    ),
    CannotGo: gettext_lazy(
        "This person cannot go like this: a member goes as a member, and nobody goes who speaks "
        "for a State or runs the machine. Choose another function or another person."
    ),
    AlreadyNamed: gettext_lazy(
        "The delegation names this person already, or has a head. Check the list."
    ),
    Impossible: gettext_lazy(
        "The hour must lie after the notification or the arrival, and not in the future. A place "
        "that was not entered cannot be left."
    ),
    ImpossibleCount: gettext_lazy(
        "These numbers cannot be: no more members are present than are in office, and no more vote "
        "than are present. Check them."
    ),
}

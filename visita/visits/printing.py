"""The notification as a letter."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from visita.paper.labels import Labels
from visita.paper.letters import Letter, NamedList, letter_pdf
from visita.treaties.days import day_text
from visita.visits.models import Capacity, Notification


def notification_pdf(notification: Notification, *, body: str, language: str) -> bytes:
    """What the Government was told, as it was told, in one of the languages of the interface.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    text: Mapping[str, Any] = notification.text
    sent = localtime(notification.sent_at)
    with override(language):
        state = notification.visit.state
        name = state.name_fr if language == "fr" else state.name_en
        return letter_pdf(
            Letter(
                sender=body,
                addressee=text["authority"],
                address=text["address"],
                place_and_day=day_text(sent.date()),
                reference=str(notification.pk)[:8],
                subject=_("Visit to %(state)s: notification under Article 8, paragraph 1")
                % {"state": name},
                salutation=_("Sir, Madam,"),
                paragraphs=_paragraphs(text),
                lists=(_people(text),),
                closing=_("Yours faithfully,"),
                signature=notification.sent_by.full_name,
                language=language,
                invented=state.is_fictional,
                made_at=notification.sent_at,
                confidential=True,
                labels=labels(),
            )
        )


def labels() -> Labels:
    """The words that paper adds, in the language of the moment."""
    return Labels(
        invented=_("Invented story: the State, the people and the events do not exist."),
        confidential=_("CONFIDENTIAL"),
        reference=_("Reference:"),
        contents=_("Contents"),
        appendix=_("Appendix"),
        recommendation=_("Recommendation"),
        comment=_("Comment"),
        request=_("Request for information"),
        page=_("Page {page} of {pages}"),
    )


def _paragraphs(text: Mapping[str, Any]) -> tuple[str, ...]:
    first, last = (day_text(date.fromisoformat(text[name])) for name in ("starts_on", "ends_on"))
    return (
        _(
            "I have the honour to notify you that a delegation of the Committee intends to carry "
            "out a visit from %(first)s to %(last)s (Article 7, paragraph 1, and Article 8, "
            "paragraph 1, of the Convention)."
        )
        % {"first": first, "last": last},
        _(
            "From now on the delegation may go at any time to any place where persons are deprived "
            "of their liberty by a public authority. It will name the places itself."
        ),
        _(
            "Please provide full information on the places where persons deprived of their liberty "
            "are held, and let the persons named below have unlimited access to them (Article 8, "
            "paragraph 2)."
        ),
        _("What is learnt on the visit is confidential (Article 11, paragraph 1)."),
    )


def _people(text: Mapping[str, Any]) -> NamedList:
    rows = ((each["name"], str(Capacity(each["capacity"]).label)) for each in text["people"])
    return NamedList(
        title=_("The delegation, and everyone who assists it (Article 14, paragraph 1)"),
        columns=(_("Name"), _("Function")),
        rows=tuple(rows),
    )

"""What is sent to a State before the report, as a letter."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from visita.paper.letters import Letter, letter_pdf
from visita.treaties.days import day_text
from visita.visits.models import Observation, ObservationKind
from visita.visits.printing import labels


def observation_pdf(observation: Observation, *, body: str, language: str) -> bytes:
    """As it was sent: the frame in a language of the interface, the text as it was written.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    text: Mapping[str, Any] = observation.text
    state = observation.visit.state
    with override(language):
        name = state.name_fr if language == "fr" else state.name_en
        return letter_pdf(
            Letter(
                sender=body,
                addressee=text["authority"] or name,
                address=text["address"],
                place_and_day=day_text(localtime(observation.sent_at).date()),
                reference=str(observation.pk)[:8],
                subject=_subject(observation) % {"state": name},
                salutation=_("Sir, Madam,"),
                paragraphs=tuple(_paragraphs(observation)),
                closing=_("Yours faithfully,"),
                signature=observation.sent_by.full_name,
                language=language,
                invented=state.is_fictional,
                made_at=observation.sent_at,
                confidential=True,
                labels=labels(),
            )
        )


def _subject(observation: Observation) -> str:
    if observation.kind == ObservationKind.IMMEDIATE:
        return _("Visit to %(state)s: immediate observation under Article 8, paragraph 5")
    return _("Visit to %(state)s: preliminary observations")


def _paragraphs(observation: Observation) -> Iterator[str]:
    visit, text = observation.visit, observation.text
    days = {"first": day_text(visit.starts_on), "last": day_text(visit.ends_on)}
    yield (
        _(
            "On the visit that was notified to you from %(first)s to %(last)s, the delegation "
            "observed the following."
        )
        % days
    )
    yield text["observed"]
    if text["measure"]:
        yield _("The Committee requests:")
        yield text["measure"]
    if observation.due_on:
        yield _("Please inform the Committee by %(day)s of what has been done.") % {
            "day": day_text(observation.due_on)
        }
    yield _("What is learnt on the visit is confidential (Article 11, paragraph 1).")

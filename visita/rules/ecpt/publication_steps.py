"""The steps by which a document becomes public: Article 11.

There is no way to publication without an act of the Party. What the Committee may say on its own
has a table of its own, the public statement's. A partial publication by the Party (Rules of
Procedure) is a case for `procedure.whole_report_may_be_published` and still passes the check of
personal data here.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from visita.rules.calendar import months_after
from visita.rules.ecpt.steps import Actor, Step, answer, may_step
from visita.rules.ruling import Condition, Ruling, both, either
from visita.rules.sources import article


class PublicationState(StrEnum):
    """Where a document stands between secrecy and the public."""

    CONFIDENTIAL = "CONFIDENTIAL"
    REQUESTED_BY_PARTY = "REQUESTED_BY_PARTY"
    PERSONAL_DATA_CHECK = "PERSONAL_DATA_CHECK"
    PUBLISHED = "PUBLISHED"


@dataclass(frozen=True)
class StandingAuthorisation:
    """A Party's word given beforehand: its reports are published without asking each time.

    `longest_delay_months` is what the Party reserved for itself, six in Albania's (Council of
    Europe, 17 September 2019). `suspended` is the Party's wish for this one document.
    """

    longest_delay_months: int = 6
    suspended: bool | None = False


@dataclass(frozen=True)
class PublicationFacts:
    """What is known of one document. None is unknown.

    `authorisation` is None where the Party gave no standing one. `due_reached` says whether the
    day of automatic publication, with any delay asked for, has come. `complete` is
    `confidentiality.publication_is_complete`, `personal_data`
    `confidentiality.personal_data_are_cleared`.
    """

    requested: bool | None = None
    authorisation: StandingAuthorisation | None = None
    due_reached: bool | None = None
    complete: Ruling | None = None
    personal_data: Ruling | None = None


@article("ECPT", "11(2)", rule="V18")
def automatic_publication_on(
    due_on: date, *, authorisation: StandingAuthorisation, delay_requested: bool
) -> date | None:
    """The day by which a report is published under a standing authorisation.

    If the Party asks for a delay, this is the last day that its own authorisation allows; the
    Party may name an earlier one. None while the authorisation is suspended, or may be.
    """
    if authorisation.suspended is not False:
        return None
    months = authorisation.longest_delay_months if delay_requested else 0
    return months_after(due_on, months=months)


def may_enter_request(facts: PublicationFacts) -> Ruling:
    """A request for this document, or a standing authorisation that is due and not suspended."""
    return Ruling(
        (
            Condition(
                either(facts.requested, _authorised(facts)),
                "The Party has asked for publication, or its standing authorisation is due.",
                "11(2)",
            ),
        )
    )


def may_be_checked(facts: PublicationFacts) -> Ruling:
    """What is checked is what will be published: the report together with any comments."""
    return Ruling(
        (
            Condition(
                answer(facts.complete),
                "The text holds the report and any comments of the Party.",
                "11(2)",
            ),
        )
    )


def may_publish(facts: PublicationFacts) -> Ruling:
    """The Party's wish is checked again: until the last moment it can suspend the document."""
    return Ruling(
        (
            *may_enter_request(facts).conditions,
            *may_be_checked(facts).conditions,
            Condition(
                answer(facts.personal_data),
                "No personal data are left without the express consent of the person.",
                "11(3)",
            ),
        )
    )


PUBLICATION_STEPS: dict[PublicationState, dict[PublicationState, Step[PublicationFacts]]] = {
    PublicationState.CONFIDENTIAL: {
        PublicationState.REQUESTED_BY_PARTY: Step(Actor.PARTY, may_enter_request),
    },
    PublicationState.REQUESTED_BY_PARTY: {
        PublicationState.PERSONAL_DATA_CHECK: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_be_checked),
    },
    PublicationState.PERSONAL_DATA_CHECK: {
        PublicationState.PUBLISHED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_publish),
    },
    PublicationState.PUBLISHED: {},
}


@article("ECPT", "11(1)", rule="V17")
@article("ECPT", "11(2)", rule="V18")
@article("ECPT", "11(3)", rule="V19")
def publication_step(
    *, start: PublicationState, end: PublicationState, facts: PublicationFacts
) -> Ruling:
    """May the document go from *start* to *end* on these facts?

    Raises:
        NoSuchStep: whatever the facts.
    """
    return may_step(PUBLICATION_STEPS, start=start, end=end, facts=facts)


def _authorised(facts: PublicationFacts) -> bool | None:
    if facts.authorisation is None:
        return False
    suspended = facts.authorisation.suspended
    return both(facts.due_reached, None if suspended is None else not suspended)

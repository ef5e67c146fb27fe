"""The steps to a public statement: Article 10(2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from visita.rules.ecpt.statements import votes_needed
from visita.rules.ecpt.steps import Actor, Step, may_step
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


class StatementState(StrEnum):
    """Where the preparation of a statement stands."""

    OPENED = "OPENED"
    VIEWS_INVITED = "VIEWS_INVITED"
    VIEWS_RECEIVED = "VIEWS_RECEIVED"
    PERIOD_LAPSED = "PERIOD_LAPSED"
    VOTE = "VOTE"
    ADOPTED = "ADOPTED"
    REJECTED = "REJECTED"
    ISSUED = "ISSUED"


class StatementGround(StrEnum):
    """Why the Committee may speak in public."""

    NON_COOPERATION = "NON_COOPERATION"
    REFUSAL_TO_IMPROVE = "REFUSAL_TO_IMPROVE"


@dataclass(frozen=True)
class StatementFacts:
    """What is known of one procedure. None is unknown, or has not happened yet.

    `invited_on` is the day on which the Party was invited to give its views, `views_due_on` the
    last day the Committee gave it, `views_received_on` the day they came. `on` is the day of the
    step. `members` and `votes_for` belong to the vote. `personal_data_cleared` is the answer of
    `confidentiality.personal_data_are_cleared`.
    """

    on: date
    invited_on: date | None = None
    views_due_on: date | None = None
    views_received_on: date | None = None
    period_is_reasonable: bool | None = None
    members: int | None = None
    votes_for: int | None = None
    personal_data_cleared: bool | None = None


@article("ECPT", "10(2)", rule="V20")
@article("ECPT", "10(2)", rule="R9")
def statement_may_be_opened(
    *, ground: StatementGround, shown: bool | None, report_transmitted: bool | None
) -> Ruling:
    """May the Committee begin to prepare a public statement?

    A failure to co-operate needs no visit and no report: not to answer and not to let visits
    happen suffice. A refusal to improve is measured against recommendations, so it needs a
    report that the Party has received.
    """
    if ground is StatementGround.NON_COOPERATION:
        return Ruling((Condition(shown, "The Party fails to co-operate.", "10(2)"),))
    return Ruling(
        (
            Condition(shown, "The Party refuses to improve the situation.", "10(2)"),
            Condition(
                report_transmitted,
                "A report with recommendations has been transmitted to the Party.",
                "10(1)",
            ),
        )
    )


def may_invite(facts: StatementFacts) -> Ruling:
    """The invitation sets a last day. After a lapse only a new one, with a later day, counts."""
    return Ruling(
        (
            Condition(
                _not_after(facts.invited_on, facts.on), "The Party is invited to comment.", "10(2)"
            ),
            Condition(
                None if facts.views_due_on is None else facts.views_due_on > facts.on,
                "The last day for its views is still to come.",
                "10(2)",
            ),
            Condition(facts.period_is_reasonable, "The period is reasonable.", "10(2)"),
        )
    )


def may_receive_views(facts: StatementFacts) -> Ruling:
    """Late views are received too, as long as the period was not recorded as lapsed."""
    return Ruling(
        (
            Condition(
                _not_after(facts.views_received_on, facts.on),
                "The Party has made its views known.",
                "10(2)",
            ),
        )
    )


def may_lapse(facts: StatementFacts) -> Ruling:
    """The Party is heard by having been able to speak; the whole of the last day is its own."""
    return Ruling(
        (
            Condition(
                None if facts.views_due_on is None else facts.on > facts.views_due_on,
                "The last day for the Party's views is past.",
                "10(2)",
            ),
            Condition(
                facts.views_received_on is None, "The Party has not made its views known.", "10(2)"
            ),
        )
    )


def may_vote(_: StatementFacts) -> Ruling:
    """The states that lead here are proof that the Party could speak before the vote."""
    return Ruling(())


def is_adopted(facts: StatementFacts) -> Ruling:
    """Two thirds of the members, rounded up."""
    return Ruling(
        (Condition(_carried(facts), "At least two thirds of the members are in favour.", "10(2)"),)
    )


def is_rejected(facts: StatementFacts) -> Ruling:
    """Anything less. Another attempt is another procedure."""
    carried = _carried(facts)
    return Ruling(
        (
            Condition(
                None if carried is None else not carried,
                "Fewer than two thirds of the members are in favour.",
                "10(2)",
            ),
        )
    )


def may_issue(facts: StatementFacts) -> Ruling:
    """Personal data are protected in a public statement as in any publication."""
    return Ruling(
        (
            Condition(
                facts.personal_data_cleared,
                "No personal data are left without the express consent of the person.",
                "11(3)",
            ),
        )
    )


STATEMENT_STEPS: dict[StatementState, dict[StatementState, Step[StatementFacts]]] = {
    StatementState.OPENED: {
        StatementState.VIEWS_INVITED: Step(Actor.COMMITTEE, may_invite),
    },
    StatementState.VIEWS_INVITED: {
        StatementState.VIEWS_RECEIVED: Step(Actor.PARTY, may_receive_views),
        StatementState.PERIOD_LAPSED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_lapse),
    },
    StatementState.VIEWS_RECEIVED: {
        StatementState.VOTE: Step(Actor.COMMITTEE, may_vote),
    },
    StatementState.PERIOD_LAPSED: {
        StatementState.VIEWS_INVITED: Step(Actor.COMMITTEE, may_invite),
        StatementState.VOTE: Step(Actor.COMMITTEE, may_vote),
    },
    StatementState.VOTE: {
        StatementState.ADOPTED: Step(Actor.COMMITTEE, is_adopted),
        StatementState.REJECTED: Step(Actor.COMMITTEE, is_rejected),
    },
    StatementState.ADOPTED: {
        StatementState.ISSUED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_issue),
    },
    StatementState.REJECTED: {},
    StatementState.ISSUED: {},
}


@article("ECPT", "10(2)", rule="V20")
@article("ECPT", "10(2)", rule="R9")
@article("ECPT", "11(3)", rule="V19")
def statement_step(*, start: StatementState, end: StatementState, facts: StatementFacts) -> Ruling:
    """May the procedure go from *start* to *end* on these facts?

    Raises:
        NoSuchStep: whatever the facts.
    """
    return may_step(STATEMENT_STEPS, start=start, end=end, facts=facts)


def _not_after(day: date | None, limit: date) -> bool | None:
    return None if day is None else day <= limit


def _carried(facts: StatementFacts) -> bool | None:
    """Impossible counts are refused where votes are recorded, by `statements.public_statement`."""
    if facts.members is None or facts.votes_for is None:
        return None
    return facts.votes_for >= votes_needed(facts.members)

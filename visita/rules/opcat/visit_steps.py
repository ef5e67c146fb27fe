"""The steps of a visit of the Subcommittee: Articles 10 to 16."""

from dataclasses import dataclass
from enum import StrEnum

from visita.rules.ecpt.steps import Actor, Step, answer, may_step
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


class SubcommitteeVisit(StrEnum):
    """Where a visit of the Subcommittee stands."""

    PLANNED = "PLANNED"
    DECIDED = "DECIDED"
    NOTIFIED = "NOTIFIED"
    OBJECTED = "OBJECTED"
    IN_PROGRESS = "IN_PROGRESS"
    CONCLUDED = "CONCLUDED"
    COMMUNICATED = "COMMUNICATED"
    ANSWERED = "ANSWERED"
    CLOSED = "CLOSED"


@dataclass(frozen=True)
class SubcommitteeFacts:
    """What is known of a visit. None is unknown; rulings are those of the rules named alike.

    `decision`: `subcommittee.decision_is_taken`. `delegation`:
    `delegations.delegation_is_complete`. `objection`: `visits.objection_is_valid`.
    `reason_while_unknown`: why it goes on although nobody knows whether the State is bound.
    """

    decision: Ruling | None = None
    state_is_bound: bool | None = None
    part_three_applies: bool | None = None
    reason_while_unknown: str = ""
    delegation: Ruling | None = None
    consulted: bool | None = None
    objection: Ruling | None = None
    objection_has_passed: bool | None = None
    delegation_arrived: bool | None = None
    delegation_left: bool | None = None
    sent_to_the_state: bool | None = None
    mechanism_is_concerned: bool | None = None
    sent_to_the_mechanism: bool | None = None
    dialogue_entered: bool | None = None
    recommendations_reviewed: bool | None = None


def may_decide(facts: SubcommitteeFacts) -> Ruling:
    """A visit is decided by those present, and by no fewer than two members carried out."""
    return Ruling(
        (
            Condition(answer(facts.decision), "The Subcommittee has decided the visit.", "10(2)"),
            *binds(facts),
            *_delegation(facts),
        )
    )


def binds(facts: SubcommitteeFacts) -> tuple[Condition, ...]:
    """What is unknown may be gone into for a stated reason: how we work, not what is written."""
    bound = Condition(
        facts.state_is_bound, "The State is bound on every day of the visit.", "12(a)"
    )
    part_three = Condition(
        facts.part_three_applies,
        "The State has not postponed Part III, on the work of the Subcommittee.",
        "24(1)",
    )
    return _reasoned(bound, facts), _reasoned(part_three, facts)


def _reasoned(condition: Condition, facts: SubcommitteeFacts) -> Condition:
    if condition.met is not None or not facts.reason_while_unknown.strip():
        return condition
    return Condition(
        True,
        "Whether the State owes the visit is unknown; the reason for going all the same is "
        "recorded.",
        condition.provision,
        verified=False,
    )


def _delegation(facts: SubcommitteeFacts) -> tuple[Condition, ...]:
    """Each condition of the delegation by itself, so that a page says which one is missing."""
    if facts.delegation is None:
        return (Condition(None, "The delegation is complete.", "13(3)"),)
    return facts.delegation.conditions


def may_notify(facts: SubcommitteeFacts) -> Ruling:
    """The programme is notified after consultations; no place has to be named."""
    consulted = Condition(
        facts.consulted, "The State was consulted on the programme of visits.", "13(2)"
    )
    return Ruling((consulted, *_delegation(facts)))


def may_object(facts: SubcommitteeFacts) -> Ruling:
    """Only against a visit to a particular place, on four grounds, and only for a time."""
    return Ruling(
        (
            Condition(
                answer(facts.objection),
                "The objection concerns a particular place, and its ground is on the list.",
                "14(2)",
            ),
        )
    )


def may_resume(facts: SubcommitteeFacts) -> Ruling:
    """An objection prevents a visit temporarily: it passes."""
    return Ruling(
        (Condition(facts.objection_has_passed, "What prevented the visit has passed.", "14(2)"),)
    )


def may_begin(facts: SubcommitteeFacts) -> Ruling:
    """From the notification on, wherever the delegation chooses."""
    return Ruling(
        (
            Condition(facts.delegation_arrived, "The delegation has begun the visit.", "14(1)(c)"),
            *binds(facts),
        )
    )


def may_conclude(facts: SubcommitteeFacts) -> Ruling:
    return Ruling((Condition(facts.delegation_left, "The delegation has ended the visit.", "11"),))


def may_communicate(facts: SubcommitteeFacts) -> Ruling:
    """To the State, confidentially, and to its mechanism where what is said concerns it."""
    concerned = facts.mechanism_is_concerned
    return Ruling(
        (
            Condition(
                facts.sent_to_the_state,
                "Recommendations and observations are communicated to the State.",
                "16(1)",
            ),
            Condition(
                True if concerned is False else facts.sent_to_the_mechanism,
                "Where they concern the national mechanism, they are communicated to it too.",
                "16(1)",
            ),
        )
    )


def may_be_answered(facts: SubcommitteeFacts) -> Ruling:
    """The State examines and enters into dialogue; the Protocol sets no day for it."""
    return Ruling(
        (Condition(facts.dialogue_entered, "The State has entered into dialogue.", "12(d)"),)
    )


def may_close(facts: SubcommitteeFacts) -> Ruling:
    return Ruling(
        (
            Condition(
                facts.recommendations_reviewed,
                "What was done about every recommendation has been assessed.",
                "12(d)",
            ),
        )
    )


S = SubcommitteeVisit

STEPS: dict[S, dict[S, Step[SubcommitteeFacts]]] = {
    S.PLANNED: {S.DECIDED: Step(Actor.COMMITTEE, may_decide)},
    S.DECIDED: {S.NOTIFIED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_notify)},
    S.NOTIFIED: {
        S.OBJECTED: Step(Actor.PARTY, may_object),
        S.IN_PROGRESS: Step(Actor.DELEGATION, may_begin),
    },
    S.OBJECTED: {S.NOTIFIED: Step(Actor.PARTY, may_resume)},
    S.IN_PROGRESS: {S.CONCLUDED: Step(Actor.DELEGATION, may_conclude)},
    S.CONCLUDED: {S.COMMUNICATED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_communicate)},
    S.COMMUNICATED: {S.ANSWERED: Step(Actor.PARTY, may_be_answered)},
    S.ANSWERED: {S.CLOSED: Step(Actor.COMMITTEE, may_close)},
    S.CLOSED: {},
}


@article("OPCAT", "13(2)", rule="O10")
@article("OPCAT", "13(3)", rule="O14")
@article("OPCAT", "16(1)", rule="O20")
def subcommittee_step(
    *, start: SubcommitteeVisit, end: SubcommitteeVisit, facts: SubcommitteeFacts
) -> Ruling:
    """May a visit of the Subcommittee go from *start* to *end* on these facts?

    Raises:
        NoSuchStep: whatever the facts.
    """
    return may_step(STEPS, start=start, end=end, facts=facts)

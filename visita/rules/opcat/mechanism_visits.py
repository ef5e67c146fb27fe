"""The steps of a visit of a national mechanism: Part IV, Articles 17 to 23.

The Protocol says nothing of who decides, how many go, or of any notice: it is the State's law that
may. So nothing of that is asked here, and a visit needs no word to the Government to begin.
"""

from dataclasses import dataclass
from enum import StrEnum

from visita.rules.ecpt.steps import Actor, Step, may_step
from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


class MechanismVisit(StrEnum):
    """Where a visit of a mechanism stands."""

    PLANNED = "PLANNED"
    DECIDED = "DECIDED"
    IN_PROGRESS = "IN_PROGRESS"
    CONCLUDED = "CONCLUDED"
    SENT = "SENT"
    ANSWERED = "ANSWERED"
    CLOSED = "CLOSED"


@dataclass(frozen=True)
class MechanismFacts:
    """What is known of a visit; None is unknown.

    `decided_by`: whoever in the mechanism took the decision. `part_four_applies`: the State has
    not postponed Part IV. `national_law`: a law of its own gives the mechanism its powers.
    """

    decided_by: str = ""
    state_is_bound: bool | None = None
    part_four_applies: bool | None = None
    national_law: bool | None = None
    somebody_goes: bool | None = None
    team_arrived: bool | None = None
    team_left: bool | None = None
    sent_to_the_authorities: bool | None = None
    dialogue_entered: bool | None = None
    recommendations_reviewed: bool | None = None


def may_decide(facts: MechanismFacts) -> Ruling:
    """Free to choose the places: nobody outside is asked, and one person may go."""
    return Ruling(
        (
            Condition(
                bool(facts.decided_by.strip()),
                "It is known who in the mechanism decided.",
                "18(1)",
            ),
            has_its_powers(facts),
            Condition(facts.somebody_goes, "Somebody of the mechanism goes.", "18(2)"),
        )
    )


def has_its_powers(facts: MechanismFacts) -> Condition:
    """Part IV binds the State, unless postponed; what its own law gives, it gives without it."""
    bound = facts.state_is_bound
    applies = False if facts.part_four_applies is False else bound
    return Condition(
        either(applies, facts.national_law),
        "The State is bound by Part IV on the day, or its own law gives the mechanism access.",
        "20(c)",
    )


def may_begin(facts: MechanismFacts) -> Ruling:
    """From the decision on. Part IV knows no notice, and no objection that halts a visit."""
    return Ruling(
        (
            Condition(facts.team_arrived, "The team has come to the place.", "20(c)"),
            has_its_powers(facts),
        )
    )


def may_conclude(facts: MechanismFacts) -> Ruling:
    return Ruling((Condition(facts.team_left, "The team has left the place.", "20(c)"),))


def may_send(facts: MechanismFacts) -> Ruling:
    """Recommendations go to the relevant authorities, whichever they are."""
    return Ruling(
        (
            Condition(
                facts.sent_to_the_authorities,
                "The recommendations are made to the relevant authorities.",
                "19(b)",
            ),
        )
    )


def may_be_answered(facts: MechanismFacts) -> Ruling:
    """The authorities examine them and enter into dialogue; no day is set."""
    return Ruling(
        (Condition(facts.dialogue_entered, "The authorities have entered into dialogue.", "22"),)
    )


def may_close(facts: MechanismFacts) -> Ruling:
    return Ruling(
        (
            Condition(
                facts.recommendations_reviewed,
                "What was done about every recommendation has been assessed.",
                "22",
            ),
        )
    )


M = MechanismVisit

STEPS: dict[M, dict[M, Step[MechanismFacts]]] = {
    M.PLANNED: {M.DECIDED: Step(Actor.MECHANISM, may_decide)},
    M.DECIDED: {M.IN_PROGRESS: Step(Actor.DELEGATION, may_begin)},
    M.IN_PROGRESS: {M.CONCLUDED: Step(Actor.DELEGATION, may_conclude)},
    M.CONCLUDED: {M.SENT: Step(Actor.MECHANISM, may_send)},
    M.SENT: {M.ANSWERED: Step(Actor.AUTHORITIES, may_be_answered)},
    M.ANSWERED: {M.CLOSED: Step(Actor.MECHANISM, may_close)},
    M.CLOSED: {},
}


@article("OPCAT", "19(b)", rule="O43")
@article("OPCAT", "20(c)", rule="O44")
@article("OPCAT", "22", rule="O46")
def mechanism_step(*, start: MechanismVisit, end: MechanismVisit, facts: MechanismFacts) -> Ruling:
    """May a visit of a mechanism go from *start* to *end* on these facts?

    Raises:
        NoSuchStep: whatever the facts.
    """
    return may_step(STEPS, start=start, end=end, facts=facts)

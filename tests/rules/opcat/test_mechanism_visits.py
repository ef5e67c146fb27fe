"""The steps of a visit of a national mechanism."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.rules.ecpt.builders import provisions_missed
from visita.rules.ecpt.steps import NoSuchStep
from visita.rules.opcat.mechanism_visits import (
    STEPS,
    MechanismFacts,
    MechanismVisit,
    mechanism_step,
)

M = MechanismVisit
EVERYTHING = MechanismFacts(
    decided_by="The head of the mechanism",
    state_is_bound=True,
    somebody_goes=True,
    team_arrived=True,
    team_left=True,
    sent_to_the_authorities=True,
    dialogue_entered=True,
    recommendations_reviewed=True,
)
EVERY_STEP = [(start, end) for start, row in STEPS.items() for end in row]


@pytest.mark.parametrize(("start", "end"), EVERY_STEP)
def test_a_step_is_taken_when_its_facts_are_there(start: M, end: M) -> None:
    assert mechanism_step(start=start, end=end, facts=EVERYTHING).allowed is True
    assert mechanism_step(start=start, end=end, facts=MechanismFacts()).allowed is not True


def test_the_road_knows_no_notification() -> None:
    assert all(end in STEPS[start] for start, end in pairwise(M))
    assert "NOTIFIED" not in {each.value for each in M}
    with pytest.raises(NoSuchStep):
        mechanism_step(start=M.PLANNED, end=M.IN_PROGRESS, facts=EVERYTHING)


@pytest.mark.parametrize(
    ("facts", "missed"),
    [
        (replace(EVERYTHING, decided_by="  "), ["18(1)"]),
        (replace(EVERYTHING, state_is_bound=False), []),
        (replace(EVERYTHING, state_is_bound=False, national_law=False), ["20(c)"]),
        (replace(EVERYTHING, part_four_applies=False, national_law=False), ["20(c)"]),
        (replace(EVERYTHING, somebody_goes=False), ["18(2)"]),
    ],
)
def test_what_stands_against_a_decision(facts: MechanismFacts, missed: list[str]) -> None:
    ruling = mechanism_step(start=M.PLANNED, end=M.DECIDED, facts=facts)

    assert provisions_missed(ruling) == missed
    assert ruling.allowed is not True


def test_a_law_of_the_states_own_is_enough() -> None:
    facts = replace(EVERYTHING, state_is_bound=None, national_law=True)

    assert mechanism_step(start=M.PLANNED, end=M.DECIDED, facts=facts).allowed

"""What the three tables of steps have in common."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from tests.rules.ecpt.builders import NO, OPEN, YES
from visita.rules.ecpt.publication_steps import PUBLICATION_STEPS, PublicationState
from visita.rules.ecpt.statement_steps import STATEMENT_STEPS, StatementState
from visita.rules.ecpt.steps import Actor, NoSuchStep, Step, answer, may_step
from visita.rules.ecpt.visit_steps import VISIT_STEPS, VisitState
from visita.rules.ruling import Ruling

Table = Mapping[Any, Mapping[Any, Step[Any]]]


class Door(StrEnum):
    SHUT = "SHUT"
    AJAR = "AJAR"


DOOR: dict[Door, dict[Door, Step[Ruling]]] = {
    Door.SHUT: {Door.AJAR: Step(Actor.PARTY, lambda facts: facts)},
    Door.AJAR: {},
}


def test_the_guard_of_a_step_answers() -> None:
    assert may_step(DOOR, start=Door.SHUT, end=Door.AJAR, facts=YES) is YES
    assert may_step(DOOR, start=Door.SHUT, end=Door.AJAR, facts=NO) is NO


def test_a_step_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(NoSuchStep, match="from AJAR to SHUT") as refusal:
        may_step(DOOR, start=Door.AJAR, end=Door.SHUT, facts=YES)

    assert (refusal.value.start, refusal.value.end) == (Door.AJAR, Door.SHUT)


def test_a_ruling_not_asked_for_is_unknown() -> None:
    assert answer(None) is None
    assert answer(OPEN) is None
    assert answer(YES) is True


@pytest.mark.parametrize(
    ("table", "states", "first"),
    [
        (VISIT_STEPS, VisitState, VisitState.PLANNED),
        (PUBLICATION_STEPS, PublicationState, PublicationState.CONFIDENTIAL),
        (STATEMENT_STEPS, StatementState, StatementState.OPENED),
    ],
)
def test_every_state_has_its_row_and_can_be_reached(
    table: Table, states: type[StrEnum], first: StrEnum
) -> None:
    assert set(table) == set(states)
    reached, waiting = {first}, [first]
    while waiting:
        following = set(table[waiting.pop()]) - reached
        reached |= following
        waiting += following
    assert reached == set(states)

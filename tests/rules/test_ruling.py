"""Conditions and rulings: no is decisive, unknown is an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.ruling import Condition, Ruling, both, either

FACTS = st.sampled_from([True, False, None])


def ruling(*facts: bool | None, verified: bool = True) -> Ruling:
    return Ruling(tuple(Condition(fact, "So it is.", "10(2)", verified=verified) for fact in facts))


@pytest.mark.parametrize(
    ("facts", "allowed"),
    [
        ((), True),
        ((True, True), True),
        ((True, None), None),
        ((None, False), False),
        ((True, False), False),
    ],
)
def test_one_no_decides_and_one_unknown_leaves_it_open(
    facts: tuple[bool | None, ...], allowed: bool | None
) -> None:
    assert ruling(*facts).allowed is allowed


@given(st.lists(FACTS))
def test_obstacles_and_unknowns_are_what_is_not_met(facts: list[bool | None]) -> None:
    answer = ruling(*facts)

    assert len(answer.obstacles) == facts.count(False)
    assert len(answer.unknowns) == facts.count(None)
    assert (answer.allowed is True) == (not answer.obstacles and not answer.unknowns)


@given(st.lists(FACTS, min_size=2))
def test_a_ruling_is_all_of_its_conditions_joined(facts: list[bool | None]) -> None:
    joined: bool | None = True
    for fact in facts:
        joined = both(joined, fact)

    assert ruling(*facts).allowed is joined


def test_a_ruling_is_verified_if_every_condition_is() -> None:
    doubtful = Condition(True, "So it was recalled.", "5", verified=False)

    assert ruling(True, True).verified
    assert not Ruling((*ruling(True).conditions, doubtful)).verified


def test_a_sentence_holds_its_values() -> None:
    counted = Condition(True, "At least %(needed)s are in favour.", "10(2)", {"needed": 31})

    assert counted.sentence == "At least 31 are in favour."
    assert Condition(True, "All of 100 % agree.", "10(2)").sentence == "All of 100 % agree."


@pytest.mark.parametrize(
    ("one", "other", "and_", "or_"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (False, False, False, False),
        (True, None, None, True),
        (False, None, False, None),
        (None, None, None, None),
    ],
)
def test_unknown_is_decided_only_by_the_other_side(
    one: bool | None, other: bool | None, and_: bool | None, or_: bool | None
) -> None:
    assert both(one, other) is and_
    assert both(other, one) is and_
    assert either(one, other) is or_
    assert either(other, one) is or_

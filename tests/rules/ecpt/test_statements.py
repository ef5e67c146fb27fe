"""Article 10(2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.ecpt.statements import public_statement, votes_needed


@pytest.mark.parametrize(
    ("members", "votes"), [(47, 32), (46, 31), (45, 30), (44, 30), (40, 27), (3, 2), (1, 1)]
)
def test_two_thirds_are_rounded_up(members: int, votes: int) -> None:
    assert votes_needed(members) == votes


@given(st.integers(1, 200))
def test_one_vote_fewer_is_less_than_two_thirds(members: int) -> None:
    votes = votes_needed(members)

    assert 3 * votes >= 2 * members > 3 * (votes - 1)


@pytest.mark.parametrize(
    ("members", "votes_for", "allowed"),
    [
        pytest.param(47, 30, False, id="all of the 30 present, but 32 are needed"),
        (46, 0, False),
        (46, 46, True),
        (46, 30, False),
        (46, 31, True),
        (47, 31, False),
        (47, 32, True),
        (3, 2, True),
    ],
)
def test_two_thirds_of_all_members_are_needed(members: int, votes_for: int, allowed: bool) -> None:
    ruling = public_statement(
        members=members,
        votes_for=votes_for,
        fails_to_cooperate=True,
        refuses_to_improve=False,
        party_was_heard=True,
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("fails", "refuses", "heard", "allowed"),
    [
        (True, False, True, True),
        (False, True, True, True),
        (False, False, True, False),
        (True, True, False, False),
        (True, False, None, None),
        (None, False, True, None),
        (None, True, True, True),
        (None, None, False, False),
    ],
)
def test_a_ground_is_needed_and_the_party_is_heard_before_the_vote(
    fails: bool | None, refuses: bool | None, heard: bool | None, allowed: bool | None
) -> None:
    ruling = public_statement(
        members=46,
        votes_for=46,
        fails_to_cooperate=fails,
        refuses_to_improve=refuses,
        party_was_heard=heard,
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize(("members", "votes_for"), [(46, 47), (46, -1), (0, 0)])
def test_impossible_votes_are_refused(members: int, votes_for: int) -> None:
    with pytest.raises(ValueError, match=r"impossible|without members"):
        public_statement(
            members=members,
            votes_for=votes_for,
            fails_to_cooperate=True,
            refuses_to_improve=True,
            party_was_heard=True,
        )

"""Articles 5, 9 and 10: members, terms and decisions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.subcommittee import (
    composition_is_lawful,
    decision_is_taken,
    drawn_by_lot,
    is_quorate,
    may_be_elected_again,
    may_serve,
    officers_term_ends,
    quorum,
    size,
    term_ends,
)


@pytest.mark.parametrize(
    ("parties", "members"), [(0, 10), (20, 10), (49, 10), (50, 25), (51, 25), (94, 25)]
)
def test_the_fiftieth_party_brings_the_members_to_twenty_five(parties: int, members: int) -> None:
    assert size(parties) == members


def test_there_are_no_negative_parties() -> None:
    with pytest.raises(ValueError, match="cannot be -1 Parties"):
        size(-1)


@pytest.mark.parametrize("index", range(4))
@pytest.mark.parametrize("fact", [True, False, None])
def test_a_member_meets_every_requirement(index: int, fact: bool | None) -> None:
    facts: list[bool | None] = [True, True, True, True]
    facts[index] = fact

    ruling = may_serve(
        high_moral_character=facts[0],
        professional_experience=facts[1],
        independent_and_impartial=facts[2],
        available=facts[3],
    )

    assert ruling.allowed is fact


@pytest.mark.parametrize(
    ("members", "lawful"),
    [
        ([], True),
        ([["CL"], ["LV"]], True),
        ([["CL"], ["CL"]], False),
        ([["CL", "LV"], ["FR", "LV"]], False),
        ([["CL", "CL"], ["LV"]], True),
    ],
    ids=["nobody", "two States", "one State", "a shared second nationality", "entered twice"],
)
def test_no_two_members_share_a_nationality(members: list[list[str]], lawful: bool) -> None:
    assert composition_is_lawful(members).allowed is lawful


@pytest.mark.parametrize(
    ("start", "by_lot", "end"),
    [
        (date(2025, 1, 1), False, date(2029, 1, 1)),
        (date(2007, 1, 1), True, date(2009, 1, 1)),
        (date(2024, 2, 29), True, date(2026, 2, 28)),
    ],
)
def test_a_term_is_four_years_or_two_by_lot(start: date, by_lot: bool, end: date) -> None:
    assert term_ends(start, shortened_by_lot=by_lot) == end


@pytest.mark.parametrize(("members", "drawn"), [(10, 5), (25, 12), (0, 0)])
def test_half_of_the_first_members_are_drawn(members: int, drawn: int) -> None:
    assert drawn_by_lot(members) == drawn


def test_officers_sit_for_two_years() -> None:
    assert officers_term_ends(date(2025, 2, 10)) == date(2027, 2, 10)


@pytest.mark.parametrize(
    ("elections_won", "renominated", "allowed"),
    [(0, True, True), (1, True, True), (2, True, False), (1, False, False), (1, None, None)],
)
def test_there_is_one_re_election_and_only_after_renomination(
    elections_won: int, renominated: bool | None, allowed: bool | None
) -> None:
    ruling = may_be_elected_again(elections_won=elections_won, renominated=renominated)

    assert ruling.allowed is allowed


def test_counts_of_people_are_not_negative() -> None:
    with pytest.raises(ValueError, match="-1 is not a number"):
        may_be_elected_again(elections_won=-1, renominated=True)
    with pytest.raises(ValueError, match="-1 is not a number"):
        drawn_by_lot(-1)


@pytest.mark.parametrize(
    ("members", "floored", "rounded_up"), [(25, 13, 14), (10, 6, 6), (24, 13, 13), (1, 1, 2)]
)
def test_the_quorum_is_half_plus_one_floored(members: int, floored: int, rounded_up: int) -> None:
    assert quorum(members) == floored
    assert quorum(members, half_rounded_up=True) == rounded_up


@given(st.integers(1, 1000))
def test_a_quorum_is_always_more_than_half(members: int) -> None:
    assert members < 2 * quorum(members) <= members + 2


def test_a_body_without_members_has_no_quorum() -> None:
    with pytest.raises(ValueError, match="no quorum"):
        quorum(0)


@pytest.mark.parametrize(
    ("members", "present", "votes_for", "taken"),
    [
        (25, 13, 7, True),
        (25, 13, 6, False),
        (25, 12, 12, False),
        (25, 14, 7, False),
        (10, 6, 4, True),
    ],
    ids=["smallest majority", "a vote short", "no quorum", "a tie", "ten members"],
)
def test_a_majority_of_those_present_decides(
    members: int, present: int, votes_for: int, taken: bool
) -> None:
    ruling = decision_is_taken(members=members, present=present, votes_for=votes_for)

    assert ruling.allowed is taken


@pytest.mark.parametrize(("present", "votes_for"), [(26, 3), (5, 6), (5, -1)])
def test_impossible_votes_are_refused(present: int, votes_for: int) -> None:
    with pytest.raises(ValueError, match="is impossible"):
        decision_is_taken(members=25, present=present, votes_for=votes_for)


@pytest.mark.parametrize(("present", "enough"), [(12, False), (13, True), (25, True)])
def test_the_subcommittee_meets_with_half_of_its_members_and_one(
    present: int, enough: bool
) -> None:
    assert is_quorate(members=25, present=present).allowed is enough


@pytest.mark.parametrize(("members", "present"), [(25, 26), (25, -1), (0, 0)])
def test_a_room_that_cannot_be_is_refused(members: int, present: int) -> None:
    with pytest.raises(ValueError, match=r"impossible|without members"):
        is_quorate(members=members, present=present)

"""Article 6."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.counts import ImpossibleCount
from visita.rules.ecpt.proceedings import (
    decision,
    is_organised_as_required,
    is_quorate,
    meeting_is_private,
    members_counted,
    quorum,
    smallest_passing,
    two_thirds_decision,
)

COMMITTEES = st.integers(1, 100)


@pytest.mark.parametrize(
    ("members", "present", "votes"),
    [(47, 24, 13), (46, 24, 13), (45, 23, 12), (44, 23, 12), (40, 21, 11), (3, 2, 2)],
)
def test_quorum_and_the_smallest_vote_that_passes(members: int, present: int, votes: int) -> None:
    assert quorum(members) == present
    assert smallest_passing(members) == votes
    assert decision(members=members, present=present, votes_for=votes).allowed is True
    assert decision(members=members, present=present, votes_for=votes - 1).allowed is False


@given(COMMITTEES)
def test_a_quorum_is_the_smallest_number_above_half(members: int) -> None:
    assert 2 * quorum(members) > members >= 2 * (quorum(members) - 1)


@given(COMMITTEES)
def test_nothing_passes_below_quorum(members: int) -> None:
    present = quorum(members) - 1

    assert decision(members=members, present=present, votes_for=present).allowed is False


def test_an_empty_room_has_no_quorum() -> None:
    assert decision(members=47, present=0, votes_for=0).allowed is False


def test_all_members_may_be_present() -> None:
    assert decision(members=47, present=47, votes_for=24).allowed is True


def test_nothing_is_decided_by_nobody() -> None:
    with pytest.raises(ValueError, match="without members"):
        quorum(0)


def test_an_abstention_counts_against_by_the_words_of_the_convention() -> None:
    ruling = decision(members=47, present=24, votes_for=12, abstentions=4)

    assert ruling.allowed is False
    assert ruling.verified


def test_by_option_an_abstention_is_left_out_of_the_majority() -> None:
    ruling = decision(
        members=47, present=24, votes_for=11, abstentions=4, abstention_counts_as_present=False
    )

    assert ruling.allowed is True
    assert not ruling.verified


def test_by_option_whoever_abstains_still_counts_towards_the_quorum() -> None:
    ruling = decision(
        members=3, present=2, votes_for=1, abstentions=1, abstention_counts_as_present=False
    )

    assert ruling.allowed is True


@pytest.mark.parametrize(
    ("present", "votes_for", "abstentions"),
    [(48, 1, 0), (-1, 0, 0), (24, 25, 0), (24, 20, 5), (24, -1, 0), (24, 1, -1)],
)
def test_impossible_counts_are_refused(present: int, votes_for: int, abstentions: int) -> None:
    with pytest.raises(ValueError, match="impossible"):
        decision(members=47, present=present, votes_for=votes_for, abstentions=abstentions)


def test_members_are_those_in_office_unless_vacancies_count() -> None:
    assert members_counted(seats=47, vacant=2) == 45
    assert members_counted(seats=47, vacant=2, vacancies_count=True) == 47
    assert members_counted(seats=47, vacant=0) == 47
    assert members_counted(seats=47, vacant=47) == 0


@pytest.mark.parametrize("vacant", [-1, 48])
def test_impossible_vacancies_are_refused(vacant: int) -> None:
    with pytest.raises(ValueError, match="impossible"):
        members_counted(seats=47, vacant=vacant)


@pytest.mark.parametrize("in_camera", [True, False, None])
def test_the_committee_meets_in_camera(in_camera: bool | None) -> None:
    assert meeting_is_private(in_camera=in_camera).allowed is in_camera


@pytest.mark.parametrize("fact", [True, False, None])
def test_its_rules_are_its_own_and_its_secretariat_the_secretary_generals(
    fact: bool | None,
) -> None:
    by_rules = is_organised_as_required(
        rules_drawn_up_by_the_committee=fact, secretariat_from_the_secretary_general=True
    )
    by_secretariat = is_organised_as_required(
        rules_drawn_up_by_the_committee=True, secretariat_from_the_secretary_general=fact
    )

    assert by_rules.allowed is by_secretariat.allowed is fact


@pytest.mark.parametrize(("present", "enough"), [(23, False), (24, True), (47, True)])
def test_a_meeting_needs_more_than_half_of_the_members(present: int, enough: bool) -> None:
    assert is_quorate(members=47, present=present).allowed is enough


def test_no_more_are_present_than_are_members() -> None:
    with pytest.raises(ImpossibleCount, match="48 present of 47"):
        is_quorate(members=47, present=48)


@pytest.mark.parametrize(
    ("present", "votes_for", "decided"),
    [(47, 32, True), (47, 31, False), (32, 32, True), (24, 24, False), (23, 23, False)],
)
def test_two_thirds_are_taken_of_all_members(present: int, votes_for: int, decided: bool) -> None:
    ruling = two_thirds_decision(members=47, present=present, votes_for=votes_for)

    assert ruling.allowed is decided


def test_two_thirds_of_impossible_numbers_are_refused() -> None:
    with pytest.raises(ImpossibleCount):
        two_thirds_decision(members=47, present=40, votes_for=39, abstentions=2)

"""Articles 7 and 8: elections and casual vacancies."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.elections import (
    Rival,
    Seat,
    candidate_is_elected,
    election_quorum,
    first_election_due,
    objections_close,
    seat_between_nationals,
    vacancy_is_filled,
)
from visita.rules.ruling import Ruling

INFORMED_ON = date(2026, 1, 5)
CLOSES_ON = date(2026, 2, 16)


def election(
    *,
    parties: int = 94,
    represented: int = 63,
    voting: int = 60,
    votes: int = 31,
    ahead: int = 0,
    seats: int = 12,
    secret: bool | None = True,
) -> Ruling:
    return candidate_is_elected(
        parties=parties,
        represented=represented,
        voting=voting,
        votes=votes,
        candidates_ahead=ahead,
        seats=seats,
        secret_ballot=secret,
    )


def vacancy(
    *,
    objections: int,
    parties: int = 94,
    on: date = CLOSES_ON + timedelta(days=1),
    same_state: bool | None = True,
) -> bool | None:
    return vacancy_is_filled(
        parties=parties,
        objections=objections,
        informed_on=INFORMED_ON,
        on=on,
        nominated_by_the_same_state=same_state,
    ).allowed


def test_the_first_election_is_held_within_six_months() -> None:
    assert first_election_due(date(2006, 6, 22)) == date(2006, 12, 22)


@pytest.mark.parametrize(("parties", "needed"), [(94, 63), (3, 2), (1, 1), (90, 60), (92, 62)])
def test_two_thirds_of_the_parties_are_a_quorum(parties: int, needed: int) -> None:
    assert election_quorum(parties) == needed


@given(st.integers(1, 500))
def test_the_quorum_is_the_least_that_reaches_two_thirds(parties: int) -> None:
    needed = election_quorum(parties)

    assert 3 * needed >= 2 * parties > 3 * (needed - 1)


def test_a_meeting_of_no_party_has_no_quorum() -> None:
    with pytest.raises(ValueError, match="Without a Party"):
        election_quorum(0)


@pytest.mark.parametrize(
    ("ruling", "elected"),
    [
        (election(), True),
        (election(votes=30), False),
        (election(represented=62), False),
        (election(ahead=11), True),
        (election(ahead=12), False),
        (election(secret=False), False),
        (election(secret=None), None),
    ],
    ids=["elected", "half", "no quorum", "last seat", "no seat left", "open ballot", "unknown"],
)
def test_election_takes_most_votes_and_an_absolute_majority(
    ruling: Ruling, elected: bool | None
) -> None:
    assert ruling.allowed is elected


@pytest.mark.parametrize(
    ("represented", "voting", "votes", "ahead", "seats"),
    [
        (63, 60, 61, 0, 1),
        (63, 64, 31, 0, 1),
        (95, 60, 31, 0, 1),
        (63, 60, 31, -1, 1),
        (63, 60, 31, 0, 0),
    ],
)
def test_counts_that_do_not_fit_together_are_refused(
    represented: int, voting: int, votes: int, ahead: int, seats: int
) -> None:
    with pytest.raises(ValueError, match="do not fit together"):
        election(represented=represented, voting=voting, votes=votes, ahead=ahead, seats=seats)


@pytest.mark.parametrize(
    ("first", "second", "seat"),
    [
        (Rival(40, False), Rival(39, True), Seat.FIRST),
        (Rival(39, True), Rival(40, False), Seat.SECOND),
        (Rival(40, True), Rival(40, False), Seat.FIRST),
        (Rival(40, False), Rival(40, True), Seat.SECOND),
        (Rival(40, True), Rival(40, True), Seat.SEPARATE_VOTE),
        (Rival(40, False), Rival(40, False), Seat.SEPARATE_VOTE),
    ],
)
def test_of_two_nationals_the_votes_decide_then_the_own_state_then_a_new_vote(
    first: Rival, second: Rival, seat: Seat
) -> None:
    assert seat_between_nationals(first=first, second=second) is seat


@pytest.mark.parametrize(
    ("parties", "objections", "filled"),
    [(94, 46, True), (94, 47, False), (95, 47, True), (95, 48, False), (1, 0, True)],
)
def test_half_of_the_parties_block_a_vacancy(parties: int, objections: int, filled: bool) -> None:
    assert vacancy(parties=parties, objections=objections) is filled


def test_silence_approves_only_when_six_weeks_have_passed() -> None:
    assert objections_close(INFORMED_ON) == CLOSES_ON
    assert vacancy(objections=0, on=CLOSES_ON) is None
    assert vacancy(objections=47, on=CLOSES_ON) is False
    assert vacancy(objections=0) is True


@pytest.mark.parametrize("fact", [True, False, None])
def test_the_same_state_nominates_again(fact: bool | None) -> None:
    assert vacancy(objections=0, same_state=fact) is fact


@pytest.mark.parametrize("objections", [-1, 95])
def test_impossible_objections_are_refused(objections: int) -> None:
    with pytest.raises(ValueError, match="is impossible"):
        vacancy(objections=objections)

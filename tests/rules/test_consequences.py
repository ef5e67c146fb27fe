"""Seats and majorities when States come and go."""

from datetime import date

import pytest

from visita.rules.consequences import endings, majorities, seat_count


@pytest.mark.parametrize(
    ("members", "quorum", "passing", "statement"),
    [(47, 24, 13, 32), (46, 24, 13, 31), (45, 23, 12, 30), (44, 23, 12, 30), (40, 21, 11, 27)],
)
def test_majorities(members: int, quorum: int, passing: int, statement: int) -> None:
    needed = majorities(members)

    assert (needed.quorum, needed.smallest_passing) == (quorum, passing)
    assert needed.public_statement == statement


def test_a_committee_without_members_is_refused() -> None:
    with pytest.raises(ValueError, match="1 or more"):
        majorities(0)


def test_an_unknown_state_may_or_may_not_have_a_seat() -> None:
    count = seat_count([True, True, None, False])

    assert (count.at_least, count.at_most, count.exact) == (2, 3, None)
    assert seat_count([True, True]).exact == 2


def test_without_a_known_number_of_seats_the_ending_of_the_seat_is_left_out() -> None:
    days = {"received": date(2025, 10, 2), "effect": date(2026, 11, 1)}

    assert len(endings(**days, seats_before=47)) == 5
    assert "46 seats" in endings(**days, seats_before=47)[3].sentence
    assert len(endings(**days, seats_before=None)) == 4


def test_where_only_the_month_is_known_no_day_begins_the_notice() -> None:
    told = endings(received=None, effect=date(2026, 11, 1), seats_before=47)

    assert told[0].day == date(2026, 10, 31)

"""Months as treaties count them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.calendar import first_of_month_after, months_after

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2005, 11, 30), 3, date(2006, 2, 28)),
        (date(1990, 1, 31), 3, date(1990, 4, 30)),
        (date(1998, 11, 26), 3, date(1999, 2, 26)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 12, 31), 0, date(2025, 12, 31)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
    ],
)
def test_months_clamp_to_the_last_day_of_a_short_month(
    start: date, months: int, expected: date
) -> None:
    assert months_after(start, months=months) == expected


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(1998, 5, 5), 3, date(1998, 9, 1)),
        (date(2005, 11, 30), 3, date(2006, 3, 1)),
        (date(1990, 1, 31), 3, date(1990, 5, 1)),
        (date(2001, 6, 1), 3, date(2001, 10, 1)),
        (date(2024, 1, 16), 6, date(2024, 8, 1)),
        (date(2017, 3, 2), 6, date(2017, 10, 1)),
        (date(2020, 11, 13), 6, date(2021, 6, 1)),
        (date(2024, 2, 29), 12, date(2025, 3, 1)),
    ],
)
def test_a_period_ends_with_the_first_of_the_following_month(
    start: date, months: int, expected: date
) -> None:
    assert first_of_month_after(start, months=months) == expected


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_more_months_are_never_earlier(start: date, fewer: int, more: int) -> None:
    assert months_after(start, months=fewer) <= months_after(start, months=fewer + more)


@given(DAYS, st.integers(-60, 60))
def test_the_month_is_exact_and_the_day_never_grows(start: date, months: int) -> None:
    end = months_after(start, months=months)

    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day <= start.day


@given(DAYS, st.integers(0, 60))
def test_the_first_of_the_month_comes_after_the_period_and_within_a_month(
    start: date, months: int
) -> None:
    first = first_of_month_after(start, months=months)

    assert first.day == 1
    assert 0 < (first - months_after(start, months=months)).days <= 31


@given(DAYS, DAYS, st.integers(0, 24))
def test_to_act_later_is_never_to_be_bound_earlier(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))

    assert first_of_month_after(first, months=months) <= first_of_month_after(second, months=months)

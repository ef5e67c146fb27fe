"""Dates as exact as their source, spans and periods."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.partial_date import PartialDate, Period, Span

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2200, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    return draw(
        st.sampled_from(
            [PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)]
        )
    )


@pytest.mark.parametrize(
    ("text", "first", "last", "exact"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31), None),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28), None),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), None),
        (" 2021-02-28 ", date(2021, 2, 28), date(2021, 2, 28), date(2021, 2, 28)),
    ],
)
def test_a_date_is_as_exact_as_its_source(
    text: str, first: date, last: date, exact: date | None
) -> None:
    written = PartialDate.parse(text)

    assert (written.first, written.last, written.exact) == (first, last, exact)
    assert str(written) == text.strip()


@pytest.mark.parametrize("text", ["", "21", "2021-2", "28.02.2021", "2021-02-28T00:00", "unknown"])
def test_other_ways_of_writing_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date: write 2021"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2021-02-29", "2021-13", "0000"])
def test_days_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a day of the calendar"):
        PartialDate.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="A day needs its month"):
        PartialDate(2021, None, 5)


@given(partial_dates())
def test_what_is_written_is_read_again(written: PartialDate) -> None:
    assert PartialDate.parse(str(written)) == written
    assert written.first <= written.last


@given(partial_dates(), partial_dates())
def test_order_agrees_with_the_first_day(one: PartialDate, other: PartialDate) -> None:
    assert one == other or (one < other) != (other < one)
    if one.first < other.first:
        assert one < other


def test_the_vaguer_of_two_comes_first() -> None:
    written = [PartialDate.parse(text) for text in ("2021-01-01", "2021-01", "2021", "2020-12-31")]

    assert [str(one) for one in sorted(written)] == ["2020-12-31", "2021", "2021-01", "2021-01-01"]


def test_a_span_of_one_day_is_exact() -> None:
    day = date(2025, 9, 29)

    assert Span.of(day).exact == day
    assert Span(day, day + timedelta(days=1)).exact is None
    assert Span().exact is None


def test_a_span_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="Nothing lies between 2025-09-29 and 2025-09-28"):
        Span(date(2025, 9, 29), date(2025, 9, 28))


@pytest.mark.parametrize(
    ("on", "happened"),
    [
        (date(2025, 9, 28), False),
        (date(2025, 9, 29), None),
        (date(2025, 10, 1), None),
        (date(2025, 10, 2), True),
    ],
)
def test_between_its_bounds_nobody_knows_whether_it_happened(
    on: date, happened: bool | None
) -> None:
    assert Span(date(2025, 9, 29), date(2025, 10, 2)).by(on) is happened


def test_an_open_bound_decides_nothing() -> None:
    day = date(2025, 9, 29)

    assert Span(earliest=day).by(date(2100, 1, 1)) is None
    assert Span(latest=day).by(date(1900, 1, 1)) is None
    assert Span(latest=day).by(day) is True


@given(DAYS, DAYS, DAYS)
def test_a_span_that_has_passed_stays_past(one: date, other: date, on: date) -> None:
    span = Span(*sorted((one, other)))

    if span.by(on) is True:
        assert span.by(on + timedelta(days=1)) is True


@pytest.mark.parametrize(
    ("period", "inside"),
    [
        (Period(), True),
        (Period(date(2020, 1, 1), date(2020, 1, 2)), True),
        (Period(date(2020, 1, 2)), False),
        (Period(until=date(2020, 1, 1)), False),
        (Period(until=date(2020, 1, 2)), True),
        (Period(since=date(2020, 1, 1)), True),
    ],
)
def test_a_period_holds_on_its_first_day_and_not_on_its_last(period: Period, inside: bool) -> None:
    assert (date(2020, 1, 1) in period) is inside

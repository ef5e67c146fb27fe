"""The days two claims give, held against each other, each exactly as exact as it is."""

from datetime import date

from visita.intake.reading.documents import Asserted
from visita.rules.partial_date import PartialDate


def first_day(day: Asserted) -> date:
    """The earliest day it can mean; the beginning of time for "until"."""
    return day.first.first if day.first else date.min


def last_day(day: Asserted) -> date:
    """The latest day on which it can have happened, or have begun where it goes on since then."""
    if day.open == "since" and day.first:
        return day.first.last
    return day.last.last if day.last else date.max


def agree(one: Asserted, other: Asserted) -> bool:
    """Can both be so?"""
    return not apart(one, other)


def same(one: Asserted, other: Asserted) -> bool:
    return _bounds(one) == _bounds(other)


def within(one: Asserted, other: Asserted) -> bool:
    """Is *one* more exact than *other* and no different?"""
    (a, b), (c, d) = _bounds(one), _bounds(other)
    return c <= a and b <= d and (a, b) != (c, d)


def apart(one: Asserted, other: Asserted) -> bool:
    """Can both not be so?"""
    (a, b), (c, d) = _bounds(one), _bounds(other)
    return b < c or d < a


def holds(day: Asserted, exact: PartialDate) -> bool:
    """Can the claim mean this day of the record?"""
    first, last = _bounds(day)
    return first <= exact.last and exact.first <= last


def _bounds(day: Asserted) -> tuple[date, date]:
    return first_day(day), last_day(day)

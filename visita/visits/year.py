"""The visits of a year as bars by month: in lanes, so that no bar lies on another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.formats import date_format

WIDTH, LANE, TOP = 1200, 26, 34
SHORTEST = 6
"""Of a bar: a visit of one day must still be seen."""
MOST = 400
"""Bars on one drawing; the list beside it has them all."""


@dataclass(frozen=True)
class Days:
    """One stretch of days: a visit, or a part of one."""

    visit: UUID
    where: str
    """The State, or for a mechanism, which has only one, the place it came to."""
    stage: str
    first: date
    last: date


@dataclass(frozen=True)
class Bar:
    days: Days
    x: int
    width: int
    y: int
    label_x: int
    is_before: bool
    """The label stands before the bar, which ends too near the edge."""

    @property
    def text_y(self) -> int:
        return self.y + 14


@dataclass(frozen=True)
class Month:
    name: str
    x: int
    middle: int


@dataclass(frozen=True)
class Year:
    """A drawing of one year. `height` grows with the lanes."""

    number: int
    bars: tuple[Bar, ...]
    months: tuple[Month, ...]
    height: int

    @property
    def before(self) -> int:
        return self.number - 1

    @property
    def after(self) -> int:
        return self.number + 1


def drawn(year: int, stretches: Iterable[Days]) -> Year:
    """Place every stretch of the year in the first lane in which it lies on no other."""
    ends: list[int] = []
    bars = []
    for days in sorted(stretches, key=lambda each: (each.first, each.last, str(each.visit)))[:MOST]:
        x = _x(year, max(days.first, date(year, 1, 1)))
        end = _x(year, min(days.last, date(year, 12, 31)) + timedelta(days=1))
        width = max(end - x, SHORTEST)
        label = x + width + 6
        taken = label + 11 * len(days.where)
        lane = next((at for at, free in enumerate(ends) if free <= x), len(ends))
        ends[lane : lane + 1] = [taken]
        before = taken > WIDTH
        bars.append(Bar(days, x, width, TOP + lane * LANE, x - 6 if before else label, before))
    return Year(year, tuple(bars), _months(year), TOP + max(len(ends), 1) * LANE + 6)


def _x(year: int, day: date) -> int:
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return round(WIDTH * (day - first).days / (after - first).days)


def _months(year: int) -> tuple[Month, ...]:
    edges = [_x(year, date(year, number, 1)) for number in range(1, 13)] + [WIDTH]
    return tuple(
        Month(
            date_format(date(year, number, 1), "M"),
            edges[number - 1],
            (edges[number - 1] + edges[number]) // 2,
        )
        for number in range(1, 13)
    )

"""Figures of a place, and how full it was, drawn over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from visita.places.models import Figure, Measure, Place
from visita.rules.partial_date import PartialDate

WIDTH, HEIGHT = 640, 220
MARGIN = 20


@dataclass(frozen=True)
class Rate:
    """Persons held on a day, places for them, and how many for each hundred."""

    day: str
    held: int
    capacity: int
    percent: int


@dataclass(frozen=True)
class Dot:
    x: int
    y: int
    label: str


@dataclass(frozen=True)
class Line:
    """One measure over time: its points, and the way from each to the next."""

    measure: str
    label: str
    path: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Mark:
    at: int
    text: str


@dataclass(frozen=True)
class Drawing:
    lines: tuple[Line, ...]
    years: tuple[Mark, ...]
    levels: tuple[Mark, ...]
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True)
class Figures:
    """All figures, newest first in each measure; rates; the drawing where there are two days."""

    all: tuple[Figure, ...]
    rates: tuple[Rate, ...]
    drawing: Drawing | None


def figures_of(place: Place) -> Figures:
    found = list(place.figures.all())
    order = list(Measure)
    found.sort(key=lambda each: order.index(Measure(each.measure)))
    return Figures(tuple(found), tuple(rates(found)), _drawn(found))


def rates(figures: Iterable[Figure]) -> list[Rate]:
    """For each count of persons held: the latest capacity known for that day. Newest first."""
    ordered = sorted(figures, key=lambda each: each.day)
    room = [each for each in ordered if each.measure == Measure.CAPACITY]
    found = []
    for count in (each for each in ordered if each.measure == Measure.OCCUPANCY):
        last = PartialDate.parse(count.day).last
        known = [each for each in room if PartialDate.parse(each.day).first <= last]
        if known and known[-1].value:
            capacity = known[-1].value
            percent = (200 * count.value + capacity) // (2 * capacity)
            found.append(Rate(count.day, count.value, capacity, percent))
    return found[::-1]


def _drawn(figures: list[Figure]) -> Drawing | None:
    shown = [each for each in figures if each.measure in {Measure.CAPACITY, Measure.OCCUPANCY}]
    days = sorted({_day(each) for each in shown})
    if len(days) < 2:
        return None
    top = _round_up(max(each.value for each in shown))
    across = _Across(days[0], days[-1], top)
    lines = [_line(measure, shown, across) for measure in (Measure.CAPACITY, Measure.OCCUPANCY)]
    return Drawing(tuple(filter(None, lines)), tuple(across.years()), tuple(across.levels()))


def _day(figure: Figure) -> date:
    return PartialDate.parse(figure.day).first


def _round_up(value: int) -> int:
    """The next number that an axis can end with."""
    step = int("1" + "0" * (len(str(value)) - 1))
    return max(-(-value // step) * step, 1)


@dataclass(frozen=True)
class _Across:
    first: date
    last: date
    top: int

    def x(self, day: date) -> int:
        span = (self.last - self.first).days
        return MARGIN + (WIDTH - 2 * MARGIN) * (day - self.first).days // span

    def y(self, value: int) -> int:
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * value // self.top

    def years(self) -> Iterable[Mark]:
        count = self.last.year - self.first.year
        step = next(
            each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if count <= 8 * each
        )
        starts = range(self.first.year + 1, self.last.year + 1)
        for year in (each for each in starts if each % step == 0):
            yield Mark(self.x(date(year, 1, 1)), str(year))

    def levels(self) -> Iterable[Mark]:
        for part in (0, 1, 2):
            yield Mark(self.y(self.top * part // 2), str(self.top * part // 2))


def _line(measure: Measure, figures: list[Figure], across: _Across) -> Line | None:
    """A capacity holds until another is told; a count of persons is true on its day."""
    own = sorted((each for each in figures if each.measure == measure), key=lambda each: each.day)
    if not own:
        return None
    points = [(across.x(_day(each)), across.y(each.value)) for each in own]
    steps = [f"M{points[0][0]} {points[0][1]}"]
    for x, y in points[1:]:
        steps.append(f"H{x}V{y}" if measure is Measure.CAPACITY else f"L{x} {y}")
    if measure is Measure.CAPACITY:
        steps.append(f"H{WIDTH - MARGIN}")
    dots = [
        Dot(x, y, _("%(day)s: %(value)s") % {"day": each.day, "value": each.value})
        for each, (x, y) in zip(own, points, strict=True)
    ]
    return Line(measure.value, str(measure.label), "".join(steps), tuple(dots))

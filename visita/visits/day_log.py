"""Where the delegation was, hour by hour: for the drawing, the table beside it, and the sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from django.utils.timezone import localtime

from visita.visits.models import Access, Stop, Visit

DAY_MINUTES = 24 * 60
NARROWEST = 8
"""Thousandths of a day, so that a short stop can be seen at all."""


@dataclass(frozen=True)
class Bar:
    """One stop on one day. *start* and *width* are thousandths of that day."""

    stop: Stop
    start: int
    width: int

    @property
    def left(self) -> str:
        return f"{self.start / 10:.1f}%"

    @property
    def length(self) -> str:
        return f"{self.width / 10:.1f}%"

    @property
    def middle(self) -> str:
        return f"{(self.start + self.width / 2) / 10:.1f}%"


@dataclass(frozen=True)
class Track:
    """A day of one sub-team, or of the whole delegation."""

    day: date
    team: str
    bars: tuple[Bar, ...]


def tracks(stops: list[Stop], now: datetime) -> list[Track]:
    """A line for each day and sub-team. A night at a place goes on the next day."""
    found: dict[tuple[date, str], list[Bar]] = {}
    for stop in stops:
        for day, bar in _bars(stop, now):
            found.setdefault((day, stop.team), []).append(bar)
    return [Track(day, team, tuple(found[day, team])) for day, team in sorted(found)]


def _bars(stop: Stop, now: datetime) -> Iterator[tuple[date, Bar]]:
    arrived, until = localtime(stop.arrived_at), localtime(_until(stop, now))
    day = arrived.date()
    while day <= until.date():
        first = _thousandths(arrived) if day == arrived.date() else 0
        last = _thousandths(until) if day == until.date() else 1000
        width = max(last - first, NARROWEST)
        yield day, Bar(stop, min(first, 1000 - width), width)
        day += timedelta(days=1)


def _until(stop: Stop, now: datetime) -> datetime:
    if stop.access == Access.REFUSED:
        return stop.arrived_at
    return stop.left_at or max(now, stop.arrived_at)


def _thousandths(moment: datetime) -> int:
    return (moment.hour * 60 + moment.minute) * 1000 // DAY_MINUTES


def overlaps(stops: list[Stop]) -> list[tuple[Stop, Stop]]:
    """Pairs of stops at which one sub-team would have been at the same time."""
    found = []
    for team in {each.team for each in stops}:
        mine = [each for each in stops if each.team == team and each.access != Access.REFUSED]
        mine.sort(key=lambda each: each.arrived_at)
        for earlier, later in pairwise(mine):
            if earlier.left_at is None or earlier.left_at > later.arrived_at:
                found.append((earlier, later))
    return sorted(found, key=lambda pair: pair[1].arrived_at)


@dataclass(frozen=True)
class Sums:
    """A visit in numbers."""

    places: int
    stops: int
    minutes_inside: int
    refused: int
    delayed: int
    minutes_waited: int
    delays_not_noted: int

    @property
    def hours_inside(self) -> str:
        return f"{self.minutes_inside // 60}:{self.minutes_inside % 60:02}"


def sums(stops: list[Stop]) -> Sums:
    """Places are counted once, by the register where they are linked, else by what was written."""
    delayed = [each for each in stops if each.access == Access.DELAYED]
    return Sums(
        places=len({each.entry_id or each.place.casefold().strip() for each in stops}),
        stops=len(stops),
        minutes_inside=sum(_minutes_inside(each) for each in stops),
        refused=sum(each.access == Access.REFUSED for each in stops),
        delayed=len(delayed),
        minutes_waited=sum(each.delayed_minutes or 0 for each in delayed),
        delays_not_noted=sum(each.delayed_minutes is None for each in delayed),
    )


def _minutes_inside(stop: Stop) -> int:
    """The time at the gate before a delayed entry is not time inside."""
    if not stop.left_at:
        return 0
    whole = int((stop.left_at - stop.arrived_at).total_seconds()) // 60
    return max(whole - (stop.delayed_minutes or 0), 0)


def stops_with_entries(visit: Visit) -> list[Stop]:
    found = visit.stops.select_related("entry").prefetch_related("corrections")
    return list(found.order_by("arrived_at", "team", "id"))

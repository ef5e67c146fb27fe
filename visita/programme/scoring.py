"""How urgent a visit is by the written criteria: points, weights, and why. Pure.

What is not known is not nothing: it counts once as zero and once as full points, and the score is
the span between the two.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache


class Level(StrEnum):
    """Whether the year is made of States or of places."""

    STATES = "STATES"
    PLACES = "PLACES"


class Criterion(StrEnum):
    """What speaks for a visit, after the signals that sources name (see docs/manual)."""

    INTERVAL = "INTERVAL"
    NEVER = "NEVER"
    REFUSALS = "REFUSALS"
    RECOMMENDATIONS = "RECOMMENDATIONS"
    ANSWERS = "ANSWERS"
    SIGNALS = "SIGNALS"
    SILENCE = "SILENCE"
    CROWDING = "CROWDING"
    SIZE = "SIZE"
    VULNERABLE = "VULNERABLE"
    UNUSUAL = "UNUSUAL"
    BY_HAND = "BY_HAND"


CRITERIA: Mapping[Level, tuple[Criterion, ...]] = {
    Level.STATES: (
        Criterion.INTERVAL,
        Criterion.REFUSALS,
        Criterion.RECOMMENDATIONS,
        Criterion.ANSWERS,
        Criterion.SIGNALS,
        Criterion.SILENCE,
        Criterion.BY_HAND,
    ),
    Level.PLACES: (
        Criterion.INTERVAL,
        Criterion.NEVER,
        Criterion.REFUSALS,
        Criterion.CROWDING,
        Criterion.SIZE,
        Criterion.VULNERABLE,
        Criterion.UNUSUAL,
        Criterion.BY_HAND,
    ),
}
"""What can be known of States, and what of places, in the order of a page.

That a State was never visited cannot be known: no record here of earlier visits is complete.
"""

Counted = int | bool | None

REMEMBERED = 10_000
"""Parts of scores: of many places most count the same."""
FULL = 100
HEAVIEST = 10
CROWDED_FROM, FULLY_CROWDED = 90, 150
"""Persons held in per cent of the capacity: from here points are given, up to there."""
A_LARGE_PLACE = 1000
"""Places for persons at which size gives full points."""
EACH: Mapping[Criterion, int] = {
    Criterion.REFUSALS: 34,
    Criterion.RECOMMENDATIONS: 10,
    Criterion.ANSWERS: 50,
    Criterion.SIGNALS: 5,
    Criterion.BY_HAND: 10,
}
"""Points for each one that was counted; three refusals, ten recommendations, … are full points."""


@dataclass(frozen=True)
class Known:
    """What is known of a State or a place. None is unknown."""

    visited: bool | None = None
    months_since: int | None = None
    """Since the last visit, in full months; None also where there was none."""
    may_be_less: bool = False
    """The record of earlier visits has gaps: a later one than the last known may be missing."""
    refusals: int | None = None
    recommendations: int | None = None
    answers: int | None = None
    signals: int | None = None
    occupancy: int | None = None
    """Persons held in per cent of the capacity."""
    capacity: int | None = None
    vulnerable: bool | None = None
    unusual: bool | None = None
    by_hand: int | None = None
    """From 0 to 10, with a reason that is kept beside it."""


COUNTED: Mapping[Criterion, Callable[[Known], Counted]] = {
    Criterion.INTERVAL: lambda known: known.months_since,
    Criterion.NEVER: lambda known: None if known.visited is None else not known.visited,
    Criterion.REFUSALS: lambda known: known.refusals,
    Criterion.RECOMMENDATIONS: lambda known: known.recommendations,
    Criterion.ANSWERS: lambda known: known.answers,
    Criterion.SIGNALS: lambda known: known.signals,
    Criterion.SILENCE: lambda known: None if known.signals is None else known.signals == 0,
    Criterion.CROWDING: lambda known: known.occupancy,
    Criterion.SIZE: lambda known: known.capacity,
    Criterion.VULNERABLE: lambda known: known.vulnerable,
    Criterion.UNUSUAL: lambda known: known.unusual,
    Criterion.BY_HAND: lambda known: known.by_hand,
}


@dataclass(frozen=True)
class Part:
    """What one criterion gives: between `least` and `most` of 100 points."""

    criterion: Criterion
    weight: int
    least: int
    most: int
    counted: Counted
    """What the points rest on: months, a number, a yes or no; None where it is not known."""

    @property
    def points(self) -> int | None:
        """The points, where they are known."""
        return self.least if self.least == self.most else None

    @cached_property
    def low(self) -> int:
        return self.weight * self.least

    @cached_property
    def high(self) -> int:
        return self.weight * self.most


@dataclass(frozen=True)
class Score:
    """The whole: between `low` and `high` of 100, the same where everything is known."""

    parts: tuple[Part, ...]
    is_overdue: bool
    """Not visited within the longest interval that the body allows itself."""

    @cached_property
    def low(self) -> int:
        return self._of_100(sum(part.low for part in self.parts))

    @cached_property
    def high(self) -> int:
        return self._of_100(sum(part.high for part in self.parts))

    @cached_property
    def middle(self) -> int:
        """Twice the middle of the span, so that it stays a whole number."""
        return self.low + self.high

    def _of_100(self, points: int) -> int:
        return points // self._weights if self._weights else 0

    @cached_property
    def _weights(self) -> int:
        return sum(part.weight for part in self.parts)


def score(known: Known, weights: Mapping[Criterion, int], *, longest_months: int) -> Score:
    """Weigh what is known. A criterion without weight has no part in it.

    Raises:
        ValueError: a weight that is not from 0 to 10, or an interval of no months.
    """
    if longest_months < 1:
        raise ValueError(f"An interval of {longest_months} months is none.")
    if any(not 0 <= weight <= HEAVIEST for weight in weights.values()):
        raise ValueError(f"A weight is a whole number from 0 to {HEAVIEST}.")
    never, may_be_less = known.visited is False, known.may_be_less
    parts = tuple(
        _part(criterion, weight, COUNTED[criterion](known), never, may_be_less, longest_months)
        for criterion, weight in weights.items()
        if weight
    )
    return Score(parts, _is_overdue(known, longest_months))


def _is_overdue(known: Known, longest_months: int) -> bool:
    if known.visited is False:
        return True
    if known.months_since is None or known.may_be_less:
        return False
    return known.months_since >= longest_months


@lru_cache(REMEMBERED)
def _part(
    criterion: Criterion,
    weight: int,
    counted: Counted,
    never: bool,
    may_be_less: bool,
    longest_months: int,
) -> Part:
    if criterion == Criterion.INTERVAL and never:
        points: int | None = FULL
    else:
        points = _points(criterion, counted, longest_months)
    if points is None:
        return Part(criterion, weight, 0, FULL, counted)
    least = 0 if criterion == Criterion.INTERVAL and may_be_less else points
    return Part(criterion, weight, least, points, counted)


def _points(criterion: Criterion, counted: Counted, longest_months: int) -> int | None:
    if counted is None:
        return None
    if isinstance(counted, bool):
        return FULL if counted else 0
    return max(0, min(FULL, _of_number(criterion, counted, longest_months)))


def _of_number(criterion: Criterion, number: int, longest_months: int) -> int:
    if criterion == Criterion.INTERVAL:
        return FULL * number // longest_months
    if criterion == Criterion.CROWDING:
        return FULL * (number - CROWDED_FROM) // (FULLY_CROWDED - CROWDED_FROM)
    if criterion == Criterion.SIZE:
        return FULL * number // A_LARGE_PLACE
    return EACH[criterion] * number

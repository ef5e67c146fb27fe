"""Dates that are as exact as their source, and spans of days in which something happened."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Self

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A year, a month or a day, exactly as precise as the source gave it.

    Ordered by first day, the less precise before the more precise.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("A day needs its month.")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2021", "2021-02" or "2021-02-28".

        Raises:
            ValueError: another form, or a day that does not exist.
        """
        match = _WRITTEN.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{text!r} is not a date: write 2021, 2021-02 or 2021-02-28.")
        year, month, day = match.groups()
        try:
            return cls(int(year), int(month) if month else None, int(day) if day else None)
        except ValueError:
            raise ValueError(f"{text!r} is not a day of the calendar.") from None

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def exact(self) -> date | None:
        """The day, if the source gave one."""
        return self.first if self.day else None

    def __str__(self) -> str:
        return "-".join(
            [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        )

    def __lt__(self, other: Self) -> bool:
        return (self.first, -(self.last - self.first).days) < (
            other.first,
            -(other.last - other.first).days,
        )


@dataclass(frozen=True)
class Span:
    """The days between which one event happened, both included; None where nothing bounds it.

    An event known to the day has `earliest == latest`.
    """

    earliest: date | None = None
    latest: date | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"Nothing lies between {self.earliest} and {self.latest}.")

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day, day)

    @property
    def exact(self) -> date | None:
        return self.earliest if self.earliest == self.latest else None

    def by(self, day: date) -> bool | None:
        """Had it happened at the end of *day*? None if that is unknown."""
        if self.latest and self.latest <= day:
            return True
        return False if self.earliest and self.earliest > day else None


@dataclass(frozen=True)
class Period:
    """Half open: it holds on `since` and no longer on `until`. None is without limit."""

    since: date | None = None
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )

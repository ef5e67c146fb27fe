"""The claims of an event along time, a lane for each speaker: where everything stands.

The drawing is made of whole numbers. Older days stand on a narrower part of its own at the left,
because a press report of one week speaks of acts of thirty years.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH = 900
EARLIER = 270
"""Where the days on which things were said begin, if older days are drawn at all."""

UNDATED = 60
"""At the right, for what was said on a day that nobody knows."""

ROW = 26
RADIUS = 10
HEAD = 34
"""Above the first lane: the days."""

GAP = 16
MOST_LANES = 14
MOST_LINKS = 60
LABEL = 22
"""Letters of a line beside the drawing."""


@dataclass(frozen=True)
class Point:
    """What is to be drawn: a claim said on a day, if one is known, or an act of the record."""

    id: str
    lane: str
    on: date | None
    sign: str = ""
    """The number of the claim, or the letter of the act, in the tables beside the drawing."""
    since: date | None = None
    """The day that a claim gives; it ends on `until`, the same if it is one day."""
    until: date | None = None
    label: str = ""
    kind: str = ""
    against: bool = False


@dataclass(frozen=True)
class Join:
    """Two points that agree, or that do not: `kind` is agreement, contradiction or record."""

    one: str
    other: str
    kind: str


@dataclass(frozen=True)
class Mark:
    x: int
    y: int
    point: Point
    line: str
    """Path of the thin line to the days a claim gives; empty if there is none."""


@dataclass(frozen=True)
class Link:
    kind: str
    path: str
    x: int
    y: int
    """Its middle, where the sign of a conflict stands."""


@dataclass(frozen=True)
class Lane:
    label: tuple[str, ...]
    y: int
    height: int
    kind: str
    marks: tuple[Mark, ...]

    @property
    def middle(self) -> int:
        return self.y + self.height // 2

    @property
    def label_y(self) -> int:
        return self.middle + 5 - 9 * (len(self.label) - 1)


@dataclass(frozen=True)
class Tick:
    """A year, a month or a day on the scale: `kind` says which of them `on` stands for."""

    x: int
    kind: str
    on: date


@dataclass(frozen=True)
class Drawing:
    lanes: tuple[Lane, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]
    height: int
    broken_at: int | None
    undated_at: int | None
    more_speakers: int
    more_links: int
    width: int = WIDTH


@dataclass(frozen=True)
class Scale:
    """Days to places: what was said on the right, and what lies long before it on the left."""

    first: date
    last: date
    earliest: date | None = None
    has_undated: bool = False

    @property
    def begins(self) -> int:
        return EARLIER if self.earliest else 0

    @property
    def ends(self) -> int:
        return WIDTH - UNDATED if self.has_undated else WIDTH

    def x(self, day: date | None) -> int:
        if day is None:
            return WIDTH - UNDATED // 2
        if self.earliest and day < self.first:
            return _place(day, self.earliest, self.first, 0, EARLIER - 20)
        return _place(day, self.first, self.last, self.begins, self.ends)


def _place(day: date, first: date, last: date, left: int, right: int) -> int:
    inside = min(max(day, first), last)
    return left + round((right - left) * (inside - first).days / max(1, (last - first).days))


def scale(points: Sequence[Point]) -> Scale:
    """From the first day on which something was said to the last, with room on both sides."""
    told = [day for each in points for day in (each.on, each.since, each.until) if day]
    spoken = [each.on for each in points if each.on and each.kind != "record"] or told
    if not spoken:
        return Scale(date(1, 1, 1), date(1, 1, 2), has_undated=True)
    first, last = min(spoken), max(spoken)
    room = max(timedelta(days=3), (last - first) / 12)
    first, last = first - room, last + room
    soon = [day for day in told if last < day <= last + timedelta(days=400)]
    last = max([last, *(day + room for day in soon)])
    before = [day for day in told if day < first]
    earliest = min(before) - timedelta(days=200) if before else None
    return Scale(first, last, earliest, any(each.on is None for each in points))


def drawn(
    points: Sequence[Point], joins: Iterable[Join], *, record: str, names: Mapping[str, str]
) -> Drawing | None:
    """Place everything; None where nobody says anything. *names* are those of the lanes."""
    if not any(each.kind != "record" for each in points):
        return None
    across = scale(points)
    chosen = _lanes_of(points, record)
    lanes: list[Lane] = []
    top = HEAD
    for name in chosen[:MOST_LANES]:
        mine = [each for each in points if each.lane == name]
        made = _lane(mine, names[name], top, across, name == record)
        lanes.append(made)
        top += made.height
    marks = {mark.point.id: mark for lane in lanes for mark in lane.marks}
    pairs = [each for each in joins if each.one in marks and each.other in marks]
    links = [_link(marks[each.one], marks[each.other], each.kind) for each in pairs[:MOST_LINKS]]
    return Drawing(
        lanes=tuple(lanes),
        links=tuple(links),
        ticks=tuple(_ticks(across)),
        height=top + GAP,
        broken_at=EARLIER - 10 if across.earliest else None,
        undated_at=across.ends if across.has_undated else None,
        more_speakers=max(0, len(chosen) - MOST_LANES),
        more_links=max(0, len(pairs) - MOST_LINKS),
    )


def _lanes_of(points: Iterable[Point], record: str) -> list[str]:
    """The record first, then the speakers who say most."""
    count: dict[str, int] = {}
    for each in points:
        count[each.lane] = count.get(each.lane, 0) + 1
    return sorted(count, key=lambda lane: (lane != record, -count[lane], lane))


def _lane(points: list[Point], label: str, top: int, across: Scale, of_record: bool) -> Lane:
    """Marks in the first row in which they touch no other."""
    ends: list[int] = []
    placed: list[tuple[Point, int, int]] = []
    for each in sorted(points, key=lambda point: across.x(point.on)):
        x = across.x(each.on)
        row = next((row for row, end in enumerate(ends) if end < x), len(ends))
        ends[row : row + 1] = [x + 2 * RADIUS + 2]
        placed.append((each, x, row))
    height = ROW * max(1, len(ends)) + GAP
    middle = top + GAP // 2 + ROW // 2
    marks = [_mark(each, x, middle + row * ROW, across) for each, x, row in placed]
    kind = "record" if of_record else "speaker"
    return Lane(_wrapped(label), top, height, kind, tuple(marks))


def _mark(point: Point, x: int, y: int, across: Scale) -> Mark:
    """The line leads from the mark to the days the claim gives, if they are elsewhere."""
    line = ""
    days = [across.x(day) for day in (point.since, point.until) if day]
    if days and (abs(min(days) - x) > RADIUS or abs(max(days) - x) > RADIUS):
        near = min(max(x, min(days)), max(days))
        line = f"M{x} {y}H{near}M{min(days)} {y - 5}v10M{max(days)} {y - 5}v10"
        if min(days) < max(days):
            line += f"M{min(days)} {y}H{max(days)}"
    return Mark(x, y, point, line)


def _link(one: Mark, other: Mark, kind: str) -> Link:
    """A bow, so that links between marks of one column do not lie upon each other."""
    bow = 12 + abs(one.y - other.y) // 6 if abs(one.x - other.x) < 40 else 0
    side = -1 if max(one.x, other.x) + bow > WIDTH - RADIUS else 1
    x, y = (one.x + other.x) // 2 + side * bow, (one.y + other.y) // 2
    if one.y == other.y:
        y -= 18
    bend_x, bend_y = 2 * x - (one.x + other.x) // 2, 2 * y - (one.y + other.y) // 2
    path = f"M{one.x} {one.y}Q{bend_x} {bend_y} {other.x} {other.y}"
    return Link(kind, path, x, y)


def _wrapped(label: str) -> tuple[str, ...]:
    """At most two lines; the whole name stands in the table."""
    lines: list[str] = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LABEL:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > 2:
        lines = [lines[0], f"{lines[1][: LABEL - 2]} …"]
    return tuple(line if len(line) <= LABEL else f"{line[: LABEL - 1]}…" for line in lines)


def _ticks(across: Scale) -> Iterable[Tick]:
    """Years on the older part; on the newer one years, months or days, at most about ten."""
    if across.first.year == 1:
        return  # nobody knows any day
    if across.earliest:
        yield from _years(across, across.earliest, across.first, most=4)
    days = (across.last - across.first).days
    if days > 900:
        yield from _years(across, across.first, across.last, most=9)
    elif days > 70:
        yield from _months(across, step=1 + days // 300)
    else:
        step = 1 + days // 9
        for back in range(0, days, step):
            day = across.first + timedelta(days=back + 1)
            if day < across.last:
                yield Tick(across.x(day), "day", day)


def _years(across: Scale, first: date, last: date, *, most: int) -> Iterable[Tick]:
    years = last.year - first.year
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 500) if years <= most * step)
    for year in range(first.year // step * step, last.year + 1, step):
        if first <= date(year, 1, 1) <= last:
            yield Tick(across.x(date(year, 1, 1)), "year", date(year, 1, 1))


def _months(across: Scale, *, step: int) -> Iterable[Tick]:
    at = across.first.year * 12 + across.first.month
    end = across.last.year * 12 + across.last.month
    for month in range(at, end, step):
        day = date(month // 12, month % 12 + 1, 1)
        yield Tick(across.x(day), "month", day)

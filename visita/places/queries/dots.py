"""The places of a list as dots: near ones are drawn together, with their number."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from math import cos, radians, sqrt
from typing import NamedTuple

from django.db.models import Avg, Count, QuerySet
from django.db.models.functions import Round
from django.utils.translation import get_language

from visita.places.boxes import outline
from visita.places.models import Place
from visita.treaties.models import State
from visita.treaties.shapes import DATA, EUROPE, WORLD, Point, Ring, View, area

WIDTH = 1000
CELL = 16
"""Dots nearer than this, in units of the drawing, become one."""
NEAR = 0.5
"""Islands are drawn with the largest part of a State within this share of its size."""
ONE_BY_ONE = 1500
"""Up to so many places each is read, so that a dot that is one place leads there."""
KILOMETRES = 111.32
"""In one degree of latitude."""
LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True)
class Dot:
    """One place, or several that lie together. `place` is its id where it is one."""

    x: int
    y: int
    r: int
    number: int
    name: str
    place: str
    fill: str = "p-map__dot"


@dataclass(frozen=True)
class Scale:
    """A bar of so many kilometres."""

    length: int
    kilometres: int


@dataclass(frozen=True)
class Row:
    """A line of the table beside the map: a State, or a region of the one State."""

    label: str
    state: str
    where: str
    located: int
    without: int


@dataclass(frozen=True)
class Dots:
    """The drawing. `paths` are the outlines behind the dots."""

    width: int
    height: int
    paths: tuple[str, ...]
    dots: tuple[Dot, ...]
    scale: Scale | None = None
    has_outline: bool = True


class Spot(NamedTuple):
    """So many places at one point, in degrees or on the drawing; `rank` chooses the fill."""

    x: float
    y: float
    number: int
    name: str
    place: str
    rank: int = -1


@dataclass
class _Cell:
    number: int = 0
    x: float = 0
    y: float = 0
    spots: list[Spot] = field(default_factory=list)


def dots(found: QuerySet[Place], state: State | None) -> Dots:
    """A map of the State that was chosen; of Europe or the world otherwise."""
    return drawn(_spots(found, digits=1 if state else 0), state)


def only_state(found: QuerySet[Place]) -> State | None:
    """The State in which all these places are, if it is one."""
    codes = list(found.order_by().values_list("state", flat=True).distinct()[:2])
    return State.objects.get(pk=codes[0]) if len(codes) == 1 else None


def drawn(spots: list[Spot], state: State | None) -> Dots:
    return _of_a_state(spots, state.iso3) if state else _of_the_world(spots)


def _spots(found: QuerySet[Place], *, digits: int) -> list[Spot]:
    """Where many lie, counted by the database in cells far smaller than a dot."""
    located = found.filter(latitude__isnull=False).order_by()
    few = located.values_list("longitude", "latitude", "name", "pk")[: ONE_BY_ONE + 1]
    if len(few) <= ONE_BY_ONE:
        return [Spot(degrees(x), degrees(y), 1, name, str(pk)) for x, y, name, pk in few]
    cells = located.annotate(to_east=Round("longitude", digits), to_north=Round("latitude", digits))
    rows = cells.values("to_east", "to_north").annotate(
        at=Avg("longitude"), north=Avg("latitude"), number=Count("pk")
    )
    middles = rows.values_list("at", "north", "number")
    return [Spot(float(at), float(north), number, "", "") for at, north, number in middles]


def degrees(read: Decimal | None) -> float:
    """What is asked for is there; the type of the column says that it may be missing."""
    return float(read or 0)


def _of_the_world(spots: list[Spot]) -> Dots:
    view = EUROPE if all(_shows(spot, EUROPE) for spot in spots) else WORLD
    shrunk = WIDTH / view.width

    def place(longitude: float, latitude: float) -> Point:
        x, y = view.place(longitude, latitude)
        return x * shrunk, y * shrunk

    return Dots(
        width=WIDTH,
        height=round(view.height * shrunk),
        paths=_paths(view.name),
        dots=_dots(spots, place),
    )


def _shows(spot: Spot, view: View) -> bool:
    x, y = view.place(spot.x, spot.y)
    return 0 <= x <= view.width and 0 <= y <= view.height


@cache
def _paths(view: str) -> tuple[str, ...]:
    drawn = json.loads((DATA / f"map_{view}.json").read_text("utf-8"))
    return tuple(shape["d"] for shape in drawn["shapes"])


@dataclass(frozen=True)
class _Plain:
    """Degrees to the drawing, as if the earth were flat there."""

    west: float
    north: float
    across: float
    """Units of the drawing in one degree of longitude."""
    down: float

    def place(self, longitude: float, latitude: float) -> Point:
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down


def _of_a_state(spots: list[Spot], iso3: str) -> Dots:
    """The State and all places, or the places alone where the atlas has no such State."""
    near = _near(outline(iso3))
    points = [point for ring in near for point in ring] + [(spot.x, spot.y) for spot in spots]
    if not points:
        return Dots(WIDTH, 10, (), (), None, has_outline=False)
    plain, height = _fitted(points)
    rings = [[plain.place(*point) for point in ring] for ring in outline(iso3)]
    return Dots(
        width=WIDTH,
        height=height,
        paths=tuple(_path(ring) for ring in rings if _is_seen(ring, height)),
        dots=_dots(spots, plain.place),
        scale=_scale(plain),
        has_outline=bool(near),
    )


def _near(rings: Sequence[Ring]) -> list[Ring]:
    """The largest ring and what lies around it: a far island would make all others too small."""
    if not rings:
        return []
    main = max(rings, key=area)
    (west, east), (south, north) = ((min(each), max(each)) for each in zip(*main, strict=True))
    wide, high = (east - west) * NEAR, (north - south) * NEAR
    return [
        ring
        for ring in rings
        if west - wide <= ring[0][0] <= east + wide and south - high <= ring[0][1] <= north + high
    ]


def _is_seen(ring: Ring, height: int) -> bool:
    return any(0 <= x <= WIDTH and 0 <= y <= height for x, y in ring)


def _fitted(points: list[Point]) -> tuple[_Plain, int]:
    """All points with a margin, true to scale in the middle, not higher than it is wide."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    shrink = max(cos(radians((south + north) / 2)), 0.05)
    wide, high = max((east - west) * shrink, 0.02), max(north - south, 0.02)
    margin = 0.06 * max(wide, high)
    down = min(WIDTH / (wide + 2 * margin), WIDTH / (high + 2 * margin))
    left = west - (WIDTH / down - wide) / 2 / shrink
    return _Plain(left, north + margin, down * shrink, down), round((high + 2 * margin) * down)


def _scale(plain: _Plain) -> Scale:
    """The longest bar of a round number that takes at most a quarter of the width."""
    unit = plain.down / KILOMETRES
    fitting = [each for each in LENGTHS if each * unit <= WIDTH / 4] or [LENGTHS[0]]
    return Scale(round(fitting[-1] * unit), fitting[-1])


def _path(ring: Iterable[Point]) -> str:
    return "M" + "L".join(f"{round(x)} {round(y)}" for x, y in ring) + "z"


def _dots(spots: Iterable[Spot], place: Callable[[float, float], Point]) -> tuple[Dot, ...]:
    """Spots of one cell of the drawing become one dot, as large as their number."""
    cells: dict[tuple[int, int], _Cell] = {}
    for spot in spots:
        x, y = place(spot.x, spot.y)
        cell = cells.setdefault((int(x // CELL), int(y // CELL)), _Cell())
        cell.number += spot.number
        cell.x += x * spot.number
        cell.y += y * spot.number
        cell.spots.append(spot)
    return tuple(sorted(map(_dot, cells.values()), key=lambda dot: -dot.number))


def _dot(cell: _Cell) -> Dot:
    only = cell.spots[0] if cell.number == 1 else None
    rank = max(spot.rank for spot in cell.spots)
    return Dot(
        x=round(cell.x / cell.number),
        y=round(cell.y / cell.number),
        r=min(7 + round(1.6 * sqrt(cell.number - 1)), 24),
        number=cell.number,
        name=only.name if only else "",
        place=only.place if only else "",
        fill="p-map__dot" if rank < 0 else f"p-map__dot p-map__dot--{rank}",
    )


def table(found: QuerySet[Place], state: State | None) -> list[Row]:
    """How many places, with coordinates and without, by State or by region of the one State."""
    by = ("state", "region") if state else ("state__name_fr", "state__name_en", "state")
    rows = found.order_by().values_list(*by).annotate(all=Count("pk"), located=Count("latitude"))
    made = [_row(row, bool(state)) for row in rows]
    return sorted(made, key=lambda row: (row.label == "", row.label))


def _row(row: tuple[object, ...], is_one_state: bool) -> Row:
    *by, every, located = row
    without = int(str(every)) - int(str(located))
    if is_one_state:
        return Row(str(by[1]), str(by[0]), str(by[1]), int(str(located)), without)
    label = by[0] if get_language() == "fr" else by[1]
    return Row(str(label), str(by[2]), "", int(str(located)), without)

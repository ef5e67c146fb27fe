"""The States as shapes to draw: from the vendored atlas to two small maps.

The maps are built once and committed, so that a page only reads them. Borders are those of the
atlas, which follows the United Nations; a map decides nothing about any of them.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt
from pathlib import Path
from typing import Any

ATLAS = Path(__file__).parent.parent / "site/static/vendor/world-atlas/50m.json"
DATA = Path(__file__).parent / "data"

Point = tuple[float, float]
Ring = list[Point]

CODES = {
    "Kosovo": "XKX",
    "N. Cyprus": "XNC",
    "Somaliland": "SOM",
    "Åland": "FIN",
    "Ashmore and Cartier Is.": "AUS",
    "Indian Ocean Ter.": "AUS",
    "Siachen Glacier": "XSG",
}
"""Shapes without a code of their own. Kosovo and Northern Cyprus stay apart, under codes made up
here; Siachen, which two States claim, belongs to neither."""

ABSENT = {"ATA"}


@dataclass(frozen=True)
class Country:
    """One shape. `small` asks for a dot at `centre`, since the shape alone could not be seen."""

    iso3: str
    d: str
    centre: tuple[int, int]
    small: bool


@dataclass(frozen=True)
class View:
    """A projection and the part of it that is shown.

    `frame` is left, bottom, right, top in radii of the globe; `width` the width of the drawing in
    its own units, to which everything is rounded; `detail` the largest error, in those units;
    `least` the area below which an island is left out, unless it is all there is of a State;
    `dot` the area below which a whole State is shown by a dot as well.
    """

    name: str
    project: Callable[[float, float], Point]
    frame: tuple[float, float, float, float]
    width: int
    detail: float
    least: float
    dot: float

    @property
    def scale(self) -> float:
        """Drawing units in one radius of the globe."""
        return self.width / (self.frame[2] - self.frame[0])

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return round((self.frame[3] - self.frame[1]) * self.scale)

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a point of the globe, given in degrees, falls on the drawing."""
        x, y = self.project(radians(longitude), radians(latitude))
        return (x - self.frame[0]) * self.scale, (self.frame[3] - y) * self.scale


def equal_area_europe(longitude: float, latitude: float) -> Point:
    """Lambert's azimuthal equal-area projection around 52° N, 15° E."""
    turn, middle = longitude - radians(15), radians(52)
    nearness = sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(turn)
    stretch = sqrt(2 / max(1 + nearness, 1e-9))
    across = cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(turn)
    return stretch * cos(latitude) * sin(turn), stretch * across


def equal_earth(longitude: float, latitude: float) -> Point:
    """The Equal Earth projection (Šavrič, Patterson and Jenny, 2018)."""
    a, b, c, d = 1.340264, -0.081106, 0.000893, 0.003796
    t = asin(sqrt(3) / 2 * sin(latitude))
    slope = a + 3 * b * t**2 + 7 * c * t**6 + 9 * d * t**8
    return 2 * longitude * cos(t) / (sqrt(3) * slope), t * (a + b * t**2 + c * t**6 + d * t**8)


EUROPE = View("europe", equal_area_europe, (-0.405, -0.335, 0.505, 0.375), 2000, 0.9, 14, 150)
WORLD = View("world", equal_earth, (-2.71, -1.08, 2.71, 1.33), 2000, 0.8, 5, 40)
VIEWS = (EUROPE, WORLD)

EDGE = 30
"""How far beyond the drawing shapes are cut, so that no cut shows."""


@cache
def atlas() -> dict[str, Any]:
    """The vendored TopoJSON, as it is."""
    loaded: dict[str, Any] = json.loads(ATLAS.read_text("utf-8"))
    return loaded


@cache
def arcs() -> list[Ring]:
    """The lines all shapes are made of, in degrees: the file stores whole steps from the last."""
    (x_scale, y_scale), (left, bottom) = (atlas()["transform"][k] for k in ("scale", "translate"))
    decoded = []
    for steps in atlas()["arcs"]:
        x = y = 0
        line: Ring = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            line.append((x * x_scale + left, y * y_scale + bottom))
        decoded.append(line)
    return decoded


def states(lines: Sequence[Ring]) -> dict[str, list[Ring]]:
    """The rings of each State, strung together from *lines* (the arcs, drawn in any way)."""
    found: dict[str, list[Ring]] = {}
    for shape in atlas()["objects"]["countries"]["geometries"]:
        code = CODES.get(shape["properties"]["name"], shape["properties"]["a3"])
        if code not in ABSENT:
            strung = [_strung(ring, lines) for polygon in _polygons(shape) for ring in polygon]
            found.setdefault(code, []).extend(part for ring in strung for part in _halves(ring))
    return found


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    polygons: list[list[list[int]]] = shape["arcs"]
    return polygons if shape["type"] == "MultiPolygon" else [shape["arcs"]]


def _strung(indexes: Iterable[int], lines: Sequence[Ring]) -> Ring:
    """A negative index means the arc ~index walked backwards."""
    ring: Ring = []
    for index in indexes:
        line = lines[index] if index >= 0 else lines[~index][::-1]
        ring.extend(line[1:] if ring else line)
    return ring


def _halves(ring: Ring) -> list[Ring]:
    """*ring*, cut where it crosses 180 degrees east, as Russia and Fiji do in the atlas."""
    turns, whole = 0, ring[:1]
    for (before, _), (longitude, latitude) in pairwise(ring):
        turns -= round((longitude - before) / 360)
        whole.append((longitude + 360 * turns, latitude))
    around = [[(x + turn, y) for x, y in whole] for turn in (-360, 0, 360)]
    return [half for r in around if (half := _cut(_cut(r, 0, -180, 1), 0, 180, -1))]


def simplified(arc: Ring, view: View) -> Ring:
    """*arc* without the points that *view* would not show (Douglas and Peucker).

    Arcs are simplified before they are strung, so that neighbours keep a common border.
    """
    line = [view.place(*point) for point in arc]
    kept = {0, len(line) - 1}
    parts = [(0, len(line) - 1)]
    while parts:
        first, last = parts.pop()
        gaps = [_distance(line[i], line[first], line[last]) for i in range(first + 1, last)]
        if gaps and max(gaps) > view.detail:
            farthest = first + 1 + gaps.index(max(gaps))
            kept.add(farthest)
            parts += [(first, farthest), (farthest, last)]
    return [arc[i] for i in sorted(kept)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """From *point* to the segment from *start* to *end*."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0
    along = min(1, max(0, along))
    return hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def clipped(ring: Ring, view: View) -> Ring:
    """The part of *ring* inside the drawing and a little beyond (Sutherland and Hodgman)."""
    for axis, limit, side in (
        (0, -EDGE, 1),
        (0, view.width + EDGE, -1),
        (1, -EDGE, 1),
        (1, view.height + EDGE, -1),
    ):
        ring = _cut(ring, axis, limit, side)
    return ring


def _cut(ring: Ring, axis: int, limit: float, side: int) -> Ring:
    kept: Ring = []
    for before, point in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was_in, is_in = ((p[axis] - limit) * side >= 0 for p in (before, point))
        if was_in != is_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (
                    before[0] + share * (point[0] - before[0]),
                    before[1] + share * (point[1] - before[1]),
                )
            )
        if is_in:
            kept.append(point)
    return kept


def area(ring: Sequence[Point]) -> float:
    """Without sign, in square units."""
    closed = [*ring, *ring[:1]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(closed))) / 2


def contains(rings: Iterable[Sequence[Point]], point: Point) -> bool:
    """Whether *point* lies inside: a ray to the right crosses the rings an odd number of times."""
    inside = False
    for ring in rings:
        for (ax, ay), (bx, by) in pairwise([*ring, *ring[:1]]):
            if (ay > point[1]) != (by > point[1]):
                inside ^= point[0] < ax + (point[1] - ay) * (bx - ax) / (by - ay)
    return inside


def countries(view: View) -> list[Country]:
    """Every State that shows in *view*, in the order of its code."""
    lines = [simplified(arc, view) for arc in arcs()]
    drawn = []
    for iso3, rings in sorted(states(lines).items()):
        placed = [[view.place(*point) for point in ring] for ring in rings]
        inside = sorted((clipped(ring, view) for ring in placed), key=area, reverse=True)
        if inside and _shows(inside[0], view):
            drawn.append(_country(iso3, inside, view))
    return drawn


def _shows(ring: Ring, view: View) -> bool:
    return any(0 <= x <= view.width and 0 <= y <= view.height for x, y in ring)


def _country(iso3: str, rings: Sequence[Ring], view: View) -> Country:
    kept = [rings[0], *(ring for ring in rings[1:] if area(ring) >= view.least)]
    small = sum(map(area, rings)) < view.dot
    return Country(iso3, "".join(map(path, kept)), _centre(rings[0], view), small)


def _centre(ring: Ring, view: View) -> tuple[int, int]:
    """The middle of the part that shows."""
    xs = [min(max(x, 0), view.width) for x, _ in ring]
    ys = [min(max(y, 0), view.height) for _, y in ring]
    return round((min(xs) + max(xs)) / 2), round((min(ys) + max(ys)) / 2)


def path(ring: Sequence[Point]) -> str:
    """*ring* as SVG writes it, in whole units and relative steps, which is shortest."""
    points = [(round(x), round(y)) for x, y in ring]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points) if (ax, ay) != (bx, by)]
    if steps and (sum(x for x, _ in steps), sum(y for _, y in steps)) == (0, 0):
        steps.pop()
    line = " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{line}z" if steps else ""


def drawing(view: View) -> str:
    """The committed file: one shape a line, so that a change can be read."""
    shapes = [
        {"iso3": c.iso3, "d": c.d, "x": c.centre[0], "y": c.centre[1]}
        | ({"small": True} if c.small else {})
        for c in countries(view)
    ]
    lines = ",\n".join(json.dumps(shape, separators=(",", ":")) for shape in shapes)
    return f'{{"viewBox":"0 0 {view.width} {view.height}","shapes":[\n{lines}\n]}}\n'


def write() -> None:
    """Build both maps anew: `python -m visita.treaties.shapes`."""
    for view in VIEWS:
        (DATA / f"map_{view.name}.json").write_text(drawing(view), "utf-8")


if __name__ == "__main__":
    write()

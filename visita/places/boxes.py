"""Within which degrees each State lies, from the vendored atlas; and its outline.

The boxes are built once and committed: `python -m visita.places.boxes`. They help to notice a slip
of the pen; they decide nothing about any border.
"""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from math import ceil, floor
from pathlib import Path

from visita.treaties.shapes import Ring, arcs, states

BOXES = Path(__file__).parent / "data" / "boxes.json"
Box = tuple[float, float, float, float]
"""West, south, east, north."""


@cache
def boxes() -> Mapping[str, Sequence[Box]]:
    """By the code of three letters; a State on both sides of 180 degrees has two."""
    read: dict[str, list[list[float]]] = json.loads(BOXES.read_text("utf-8"))
    return {iso3: [(w, s, e, n) for w, s, e, n in own] for iso3, own in read.items()}


def lies_in(iso3: str, latitude: Decimal, longitude: Decimal) -> bool | None:
    """Does the point lie within the degrees of the State? None where the atlas has no such."""
    own = boxes().get(iso3)
    if not own:
        return None
    at, north_of = float(longitude), float(latitude)
    return any(w <= at <= e and s <= north_of <= n for w, s, e, n in own)


def are_swapped(iso3: str, latitude: Decimal, longitude: Decimal) -> bool:
    """Outside the State as written, inside with the two numbers exchanged."""
    if abs(longitude) > 90:
        return False
    return lies_in(iso3, latitude, longitude) is False and bool(lies_in(iso3, longitude, latitude))


@cache
def outline(iso3: str) -> tuple[Ring, ...]:
    """The rings of the State in degrees; none for a State that the atlas does not know."""
    return tuple(_every_state().get(iso3, ()))


@cache
def _every_state() -> dict[str, list[Ring]]:
    return states(arcs())


def built() -> dict[str, list[Box]]:
    """Rounded outward to tenths of a degree, east and west of Greenwich apart where both ends of
    the map are touched."""
    found = {}
    for iso3, rings in sorted(_every_state().items()):
        across = [x for ring in rings for x, _ in ring]
        sides = [rings]
        if min(across) < -150 and max(across) > 150:
            sides = [[r for r in rings if r[0][0] < 0], [r for r in rings if r[0][0] >= 0]]
        found[iso3] = [_box(side) for side in sides if side]
    return found


def _box(rings: Sequence[Ring]) -> Box:
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    return (_down(min(xs)), _down(min(ys)), _up(max(xs)), _up(max(ys)))


def _down(degrees: float) -> float:
    return floor(degrees * 10 - 1) / 10


def _up(degrees: float) -> float:
    return ceil(degrees * 10 + 1) / 10


def write() -> None:
    lines = ",\n".join(f"{json.dumps(iso3)}:{json.dumps(own)}" for iso3, own in built().items())
    BOXES.write_text(f"{{\n{lines}\n}}\n", "utf-8")


if __name__ == "__main__":
    write()

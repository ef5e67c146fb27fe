"""The two maps: built from the atlas, up to date, and right about the borders that matter."""

import json
import re
from typing import Any

import pytest

from visita.treaties import shapes
from visita.treaties.shapes import EUROPE, VIEWS, WORLD, Point, View

MICROSTATES = {"AND", "LIE", "MCO", "MLT", "SMR", "VAT"}

CITIES = [
    ("Simferopol", 34.10, 44.95, "UKR"),
    ("Sevastopol, inland", 33.65, 44.62, "UKR"),
    ("Kyiv", 30.52, 50.45, "UKR"),
    ("Donetsk", 37.80, 48.00, "UKR"),
    ("Krasnodar", 38.98, 45.04, "RUS"),
    ("Kaliningrad", 20.80, 54.60, "RUS"),
    ("Pristina", 21.16, 42.66, "XKX"),
    ("Nicosia, south", 33.30, 35.00, "CYP"),
    ("Northern Cyprus", 33.40, 35.26, "XNC"),
    ("Strasbourg", 7.70, 48.58, "FRA"),
    ("Ankara", 32.85, 39.93, "TUR"),
    ("Baku, inland", 49.00, 40.40, "AZE"),
    ("Reykjavik, inland", -21.00, 64.50, "ISL"),
    ("Mariehamn, inland", 19.95, 60.22, "FIN"),
]


def committed(view: View) -> dict[str, Any]:
    """The map as the pages read it."""
    found: dict[str, Any] = json.loads((shapes.DATA / f"map_{view.name}.json").read_text("utf-8"))
    return found


def rings(d: str) -> list[list[Point]]:
    """The points of a path that holds one absolute start and relative steps per ring."""
    found = []
    for ring in re.findall(r"M([^z]+)z", d):
        start, steps = ([int(n) for n in re.findall(r"-?\d+", part)] for part in ring.split("l"))
        x, y = start
        points: list[Point] = [(x, y)]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        found.append(points)
    return found


def at(view: View, longitude: float, latitude: float) -> set[str]:
    """The shapes of the committed map that hold this point of the globe."""
    point = view.place(longitude, latitude)
    return {
        shape["iso3"]
        for shape in committed(view)["shapes"]
        if shapes.contains(rings(shape["d"]), point)
    }


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: str(view.name))
def test_a_committed_map_is_what_the_atlas_gives(view: View) -> None:
    """Build anew with `python -m visita.treaties.shapes`."""
    text = (shapes.DATA / f"map_{view.name}.json").read_text("utf-8")
    assert text == shapes.drawing(view)
    assert len(text) < 120_000


@pytest.mark.parametrize(
    ("longitude", "latitude", "state"), [c[1:] for c in CITIES], ids=[c[0] for c in CITIES]
)
def test_a_place_falls_into_its_state(longitude: float, latitude: float, state: str) -> None:
    assert at(EUROPE, longitude, latitude) == {state}


@pytest.mark.parametrize(
    ("longitude", "latitude", "state"),
    [(34.1, 45.1, "UKR"), (-178.0, 67.0, "RUS"), (170.0, 67.0, "RUS"), (-100.0, 40.0, "USA")],
)
def test_the_world_is_cut_at_its_edge_and_keeps_crimea(
    longitude: float, latitude: float, state: str
) -> None:
    assert at(WORLD, longitude, latitude) == {state}


@pytest.mark.parametrize(("longitude", "latitude"), [(34.10, 44.95), (33.53, 44.60)])
def test_simferopol_and_sevastopol_are_ukrainian_in_the_atlas_itself(
    longitude: float, latitude: float
) -> None:
    found = shapes.states(shapes.arcs())
    assert shapes.contains(found["UKR"], (longitude, latitude))
    assert not shapes.contains(found["RUS"], (longitude, latitude))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: str(view.name))
def test_a_state_too_small_to_see_has_a_dot_on_the_drawing(view: View) -> None:
    drawn = {shape["iso3"]: shape for shape in committed(view)["shapes"]}
    assert drawn.keys() >= MICROSTATES | {"XKX", "XNC", "CYP", "UKR"}
    for iso3 in MICROSTATES:
        assert drawn[iso3]["small"]
        assert 0 <= drawn[iso3]["x"] <= view.width
        assert 0 <= drawn[iso3]["y"] <= view.height


def test_a_line_keeps_its_ends_and_loses_what_no_one_would_see() -> None:
    straight = [(10.0 + step / 1000, 50.0) for step in range(10)]
    assert shapes.simplified(straight, EUROPE) == [straight[0], straight[-1]]


def test_what_lies_outside_the_drawing_is_cut_off() -> None:
    ring: list[Point] = [(-500, -500), (500, -500), (500, 500), (-500, 500)]
    assert shapes.area(shapes.clipped(ring, EUROPE)) == (500 + shapes.EDGE) ** 2


def test_a_path_is_written_in_whole_relative_steps() -> None:
    assert shapes.path([(1.2, 1.9), (5, 2), (5, -3), (1, 2)]) == "M1 2l4 0 0-5z"

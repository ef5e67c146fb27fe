"""The chart as a map: each State filled with its status."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from visita.treaties.queries.answers import Answer
from visita.treaties.queries.pages import ChartPage
from visita.treaties.queries.timeline import status_label

DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True)
class Shape:
    """A State on the map. Without a status it is drawn as elsewhere."""

    iso3: str
    d: str
    x: int
    y: int
    small: bool
    status: str = ""
    name: str = ""
    label: str = ""
    url: str = ""


@dataclass(frozen=True)
class Entry:
    status: str
    label: str


@dataclass(frozen=True)
class Map:
    """`viewBox` is what the drawing's own language calls it."""

    viewBox: str
    shapes: tuple[Shape, ...]
    legend: tuple[Entry, ...]
    caption: str
    dot: int
    """Radius of the dot that stands for a State too small to be seen, in units of the drawing."""


def europe(chart: ChartPage) -> Map:
    """From Iceland to the Caucasus."""
    return _drawn("europe", chart, dot=11)


def world(chart: ChartPage) -> Map:
    return _drawn("world", chart, dot=5)


@cache
def _shapes(view: str) -> Mapping[str, Any]:
    shapes: Mapping[str, Any] = json.loads((DATA / f"map_{view}.json").read_text())
    return shapes


def _drawn(view: str, chart: ChartPage, *, dot: int) -> Map:
    drawn = _shapes(view)
    statuses = {each.state.iso3: each for each in chart.answers}
    shapes = []
    for shape in drawn["shapes"]:
        plain = Shape(shape["iso3"], shape["d"], shape["x"], shape["y"], shape.get("small", False))
        # Northern Cyprus is part of Cyprus to the record, and hatched on the map
        found = statuses.get("CYP" if plain.iso3 == "XNC" else plain.iso3)
        shapes.append(_filled(plain, found, chart) if found else plain)
    return Map(
        viewBox=drawn["viewBox"],
        shapes=tuple(shapes),
        legend=_legend(chart),
        caption=_caption(chart),
        dot=dot,
    )


def _legend(chart: ChartPage) -> tuple[Entry, ...]:
    statuses = [Entry(status.value, status_label(status)) for status, count in chart.counts]
    return (*statuses, Entry("outside", _("Area outside the Government's effective control")))


def _caption(chart: ChartPage) -> str:
    """What a State without a fill is, so that nobody reads silence as a no."""
    if chart.coverage:
        return _("Left plain: no act is recorded, so by the record not a Party.")
    return _("Left plain: the record does not reach there, so the status is unknown.")


def _filled(shape: Shape, found: Answer, chart: ChartPage) -> Shape:
    status = found.standing.status
    name = found.state.name_fr if get_language() == "fr" else found.state.name_en
    address = reverse("treaties:state", args=[found.state.iso2.lower()])
    asked = {"instrument": chart.instrument.key.lower(), "on": chart.on}
    if chart.known_on:
        asked["known_on"] = chart.known_on
    return Shape(
        shape.iso3,
        shape.d,
        shape.x,
        shape.y,
        shape.small,
        status.value,
        name,
        status_label(status),
        f"{address}?{urlencode(asked)}",
    )

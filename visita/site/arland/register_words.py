"""The register of Arland's places. All of them are invented and lie in the open sea."""

import csv
from pathlib import Path
from typing import NamedTuple

from visita.places.models import Measure
from visita.site.arland.words import PRISON

SOURCE = "List of places sent by the Government of Arland, January 2026 (invented)"
PRESS = "Arland Herald, 3 March 2026 (invented)"


class Entry(NamedTuple):
    """A place as the list names it; `north` and `east` in degrees, empty where it moves."""

    name: str
    type: str
    town: str
    region: str
    authority: str
    opened: str
    north: str
    east: str
    held: str
    room: str
    within: str
    operator: str


def entries() -> list[Entry]:
    """The list, from the file beside this module; institutions come before their units."""
    with (Path(__file__).parent / "data" / "places.csv").open(encoding="utf-8", newline="") as file:
        return [Entry(**row) for row in csv.DictReader(file)]


PRISON_FIGURES = (
    (Measure.CAPACITY, 380, "2019-01-01"),
    (Measure.OCCUPANCY, 371, "2020-01-01"),
    (Measure.OCCUPANCY, 402, "2021-01-01"),
    (Measure.OCCUPANCY, 455, "2022-01-01"),
    (Measure.CAPACITY, 420, "2022-07-01"),
    (Measure.OCCUPANCY, 498, "2023-01-01"),
    (Measure.OCCUPANCY, 471, "2024-01-01"),
    (Measure.OCCUPANCY, 512, "2025-01-01"),
    (Measure.OCCUPANCY, 489, "2026-01-01"),
    (Measure.STAFF, 164, "2026-01-01"),
    (Measure.HEALTH_STAFF, 6, "2026-01-01"),
    (Measure.REMAND, 58, "2026-01-01"),
    (Measure.LIFE_SENTENCED, 17, "2026-01-01"),
    (Measure.DEATHS, 3, "2025"),
)
SUCCESSOR = PRISON
"""What the merged prison became part of."""
MERGED = "Old Weir Prison"
CAMP = "Camp at Gull Point"
CARE_HOME = "Willow Bank home"
SECOND_NAMES = (
    (PRISON, "Prison de la Colline aux Crécerelles", "fr"),
    (CAMP, "Camp de la pointe des Goélands", "fr"),
)

"""Two public registers, nineteen lists: no row is lost, and none is there twice."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places.importing.lists import REGISTERS, imported
from visita.accounts.models import User
from visita.places.models import Figure, Happening, ListRow, Measure, Place, PlaceList

ROWS = {"GB": 167, "US": 714}


def lists() -> Iterator[tuple[str, Path]]:
    if not REGISTERS.exists():
        pytest.skip(f"The public registers are not at {REGISTERS}.")
    yield "GB", REGISTERS / "uk-moj-prison-register.csv"
    yield from (("US", file) for file in sorted((REGISTERS / "us-prisons").glob("*.csv")))


def bring_all(by: User) -> list[PlaceList]:
    return [
        imported(file.read_bytes(), by, state=state, source=file.name, authority=authority(file))
        for state, file in lists()
    ]


def authority(file: Path) -> str:
    return "Federal Bureau of Prisons" if file.name.startswith("federal") else ""


def test_every_row_is_a_place_or_a_named_error_and_a_second_time_adds_none(ana: User) -> None:
    first = bring_all(ana)

    rows = ListRow.objects.filter(place_list__in=first)
    by_state = Counter(rows.values_list("place_list__state_id", flat=True))
    assert by_state == ROWS
    assert sum(each.rows for each in first) == 881
    assert not rows.filter(place=None).exists()
    places = Place.objects.count()
    repeated = rows.filter(verdict="REPEATED").count()
    assert (places, repeated) == (879, 2)
    figures, happenings = Figure.objects.count(), Happening.objects.count()
    assert Figure.objects.get(place__name="Allred", measure=Measure.CAPACITY).value == 4438

    second = bring_all(ana)

    again = ListRow.objects.filter(place_list__in=second)
    assert again.count() == 881
    assert set(again.values_list("outcome", flat=True)) <= {"SAME", ""}
    assert set(again.values_list("verdict", flat=True)) <= {"SAME", "REPEATED"}
    assert Place.objects.count() == places
    assert (Figure.objects.count(), Happening.objects.count()) == (figures, happenings)

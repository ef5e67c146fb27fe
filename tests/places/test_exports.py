"""Lists that leave the house, with names that would do harm."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.conftest import TODAY
from tests.places.conftest import AT_SEA, Adding
from visita.places.queries.exports import COLUMNS, exported
from visita.places.queries.listed import Filters, filtered

HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "  +1+1",
    "@SUM(1)",
    "-2+3",
    "<script>alert(1)</script>",
    "\u202eevil\u202c",
    'a,b";c\nd',
    "{{ 7*7 }}",
)


@pytest.fixture
def hostile(place: Adding) -> None:
    for name in HOSTILE:
        place(name, town=name, **AT_SEA)
    place("Removal flight")


def taken(form: str) -> bytes:
    content, rows = exported(filtered(Filters(), today=TODAY), form)
    assert rows == len(HOSTILE) + 1
    return content


@pytest.mark.usefixtures("hostile")
def test_no_cell_of_the_csv_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(taken("csv").decode(), newline="")))

    assert rows[0] == list(COLUMNS)
    cells = [cell for row in rows[1:] for cell in row if not cell.startswith("-22.5")]
    assert not [cell for cell in cells if cell.lstrip()[:1] in set("=+-@")]
    assert '\'=HYPERLINK("http://x","y")' in [row[2] for row in rows]


@pytest.mark.usefixtures("hostile")
def test_the_workbook_holds_texts_and_numbers_and_no_formula() -> None:
    sheet = load_workbook(io.BytesIO(taken("xlsx"))).active
    assert sheet is not None
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}

    assert "f" not in kinds
    assert sheet.max_row == len(HOSTILE) + 2


@pytest.mark.usefixtures("hostile")
def test_the_geojson_is_by_the_standard_and_says_how_exact_it_is() -> None:
    whole = json.loads(taken("geojson"))
    features = whole["features"]

    assert whole["type"] == "FeatureCollection"
    placed = [each for each in features if each["geometry"]]
    assert len(placed) == len(HOSTILE)
    assert {each["geometry"]["type"] for each in placed} == {"Point"}
    assert placed[0]["geometry"]["coordinates"] == [-22.5, 59.2], "longitude first"
    assert {each["properties"]["precision"] for each in placed} == {"TOWN"}
    assert [each["geometry"] for each in features if each not in placed] == [None]


@pytest.mark.usefixtures("hostile")
def test_pages_show_hostile_names_as_texts(world: World) -> None:
    ana = signed_in(world.ana)
    for page in ("", "map/", "map/?state=ZZ"):
        shown = ana.get(f"/desk/places/{page}").content.decode()
        assert "<script>alert" not in shown
        assert "49" not in [part.strip() for part in shown.split("<bdi>")]


@pytest.mark.usefixtures("hostile")
def test_taking_a_list_out_asks_who_one_is(world: World) -> None:
    ana = signed_in(world.ana)
    answer = ana.get("/desk/places/export/csv/")
    assert answer.status_code in (200, 302)
    assert signed_in(world.dan).get("/desk/places/export/csv/").status_code == 404
    assert signed_in(world.femi).get("/desk/register/export/csv/").status_code == 404

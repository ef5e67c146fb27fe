"""The list as files for other programs: CSV, a workbook, GeoJSON. No cell can become a formula."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from visita.paper.sheets import inert
from visita.places.models import Place

COLUMNS = (
    "id",
    "state",
    "name",
    "type",
    "within",
    "authority",
    "operator",
    "operated",
    "address",
    "postcode",
    "town",
    "region",
    "latitude",
    "longitude",
    "precision",
    "opened",
    "closed",
    "code",
    "source",
)
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
}
NUMBERS = frozenset({"latitude", "longitude"})


def exported(found: QuerySet[Place], form: str) -> tuple[bytes, int]:
    """The list in the form asked for, and how many rows it has."""
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in found.values_list(*COLUMNS)]
    made = {"csv": _csv, "xlsx": _workbook, "geojson": _geojson}[form](rows)
    return made, len(rows)


Row = dict[str, object]


def _csv(rows: list[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_cells(rows))
    return text.getvalue().encode()


def _cells(rows: Iterable[Row]) -> Iterator[list[str]]:
    for row in rows:
        yield [_text(name, row[name]) for name in COLUMNS]


def _text(name: str, value: object) -> str:
    if value is None:
        return ""
    return str(value) if name in NUMBERS else inert(str(value))


def _workbook(rows: list[Row]) -> bytes:
    """Texts are written as texts: a workbook takes what begins with "=" for a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("places")
    sheet.freeze_panes = "A2"
    sheet.append(list(COLUMNS))
    for row in rows:
        cells = []
        for name in COLUMNS:
            value = row[name]
            is_number = name in NUMBERS and value is not None
            cell = WriteOnlyCell(sheet, value if is_number else _text(name, value))
            cell.data_type = "n" if is_number else "s"
            cells.append(cell)
        sheet.append(cells)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _geojson(rows: list[Row]) -> bytes:
    """RFC 7946: a place without coordinates is a feature without a geometry."""
    features = [
        {
            "type": "Feature",
            "id": str(row["id"]),
            "geometry": _point(row),
            "properties": {
                name: None if row[name] is None else str(row[name])
                for name in COLUMNS
                if name not in NUMBERS | {"id"}
            },
        }
        for row in rows
    ]
    whole = {"type": "FeatureCollection", "features": features}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _point(row: Row) -> dict[str, object] | None:
    longitude, latitude = row["longitude"], row["latitude"]
    if longitude is None or latitude is None:
        return None
    return {"type": "Point", "coordinates": [float(str(longitude)), float(str(latitude))]}

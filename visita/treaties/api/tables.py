"""The same answers as CSV: UTF-8, commas, a header line, empty for null."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from django.http import HttpResponse

from visita.paper.sheets import inert

MEDIA_TYPE = "text/csv"

CHART = (
    "state",
    "name",
    "instrument",
    "on",
    "status",
    "possible",
    "since",
    "until",
    "until_not_before",
    "record_complete_to",
)
INSTRUMENTS = (
    "key",
    "number",
    "title",
    "title_fr",
    "opened_on",
    "in_force_on",
    "depositary",
    "has_rules",
    "source",
)
STATES = (
    "code",
    "iso3",
    "numeric",
    "name",
    "name_fr",
    "council_of_europe_since",
    "council_of_europe_until",
    "fictional",
    "note",
)
ACTS = (
    "id",
    "key",
    "state",
    "territory",
    "instrument",
    "kind",
    "track",
    "form",
    "date",
    "not_before",
    "not_after",
    "effect_on",
    "effect_source",
    "occurred",
    "known_on",
    "source",
    "flag",
    "note",
)
STATEMENTS = ("date", "state", "reference", "ground", "source")


def table(
    rows: Iterable[Mapping[str, object]], columns: Sequence[str], *, name: str
) -> HttpResponse:
    """The *columns* of *rows*, offered to be saved as *name*.csv.

    Written whole and not in a stream: no table is longer than a page of acts, and only what is
    known whole has an entity tag.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return HttpResponse(
        text.getvalue(),
        content_type=f"{MEDIA_TYPE}; charset=utf-8; header=present",
        headers={"Content-Disposition": f'inline; filename="{name}.csv"'},
    )


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return inert(" ".join(map(str, value)))
    return inert(str(value)) if isinstance(value, str) else str(value)

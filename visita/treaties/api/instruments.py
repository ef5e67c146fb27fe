"""Instruments, and the chart of all States under one of them."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.timezone import localdate
from ninja import Router

from visita.treaties.api import schemas, tables
from visita.treaties.api.service import read
from visita.treaties.api.values import Format, InstrumentInPath, KnownOn, On
from visita.treaties.problems import Code
from visita.treaties.queries import pages
from visita.treaties.queries.answers import chart
from visita.treaties.queries.known import find_instrument

if TYPE_CHECKING:
    from visita.treaties.models import Instrument

router = Router(tags=["Instruments"])


@read(router, "/instruments", list[schemas.Instrument], csv=True)
def list_instruments(request: HttpRequest, format: Format = "json") -> Any:
    """The treaties of the record."""
    rows = [_instrument(each) for each in pages.instruments()]
    return tables.table(rows, tables.INSTRUMENTS, name="instruments") if format == "csv" else rows


@read(
    router,
    "/instruments/{key}",
    schemas.InstrumentInFull,
    problems=[Code.UNKNOWN_INSTRUMENT],
)
def get_instrument(request: HttpRequest, key: InstrumentInPath) -> Any:
    """One treaty, and how far its record reaches."""
    found = find_instrument(key)
    coverage = [
        {
            "state": each.state_id,
            "complete_to": each.complete_to,
            "signatures_complete": each.signatures_complete,
            "known_on": each.known_on,
            "source": each.source,
            "note": each.note_en,
        }
        for each in pages.coverage()
        if each.instrument_id == found.key
    ]
    return {**_instrument(found), "aliases": found.aliases, "coverage": coverage}


@read(
    router,
    "/instruments/{key}/chart",
    list[schemas.StatusAnswer],
    problems=[Code.UNKNOWN_INSTRUMENT, Code.BEFORE_OPENING],
    csv=True,
)
def get_chart(
    request: HttpRequest,
    key: InstrumentInPath,
    on: On = None,
    known_on: KnownOn = None,
    format: Format = "json",
) -> Any:
    """Where every State of the record stands on one day.

    The States are those with an act under the instrument or with coverage of their own; invented
    ones are left out.
    """
    instrument = find_instrument(key)
    found = chart(instrument=instrument, on=on or localdate(), known_on=known_on)
    if format == "json":
        return [each.as_json() for each in found]
    rows = [{**each.as_json(), "name": each.state.name_en} for each in found]
    return tables.table(rows, tables.CHART, name=f"chart-{instrument.key.lower()}")


def _instrument(found: "Instrument") -> dict[str, Any]:
    return {
        "key": found.key,
        "number": found.number,
        "title": found.title_en,
        "title_fr": found.title_fr,
        "opened_on": found.opened_on,
        "in_force_on": found.in_force_on,
        "depositary": found.depositary_en,
        "has_rules": found.has_rules,
        "source": found.source,
    }

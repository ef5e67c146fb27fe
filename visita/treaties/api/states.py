"""States: the list, one of them, and where it stands with an instrument."""

from typing import TYPE_CHECKING, Annotated, Any

from django.http import HttpRequest
from django.utils.timezone import localdate
from ninja import Query, Router

from visita.treaties.api import schemas, tables
from visita.treaties.api.service import read
from visita.treaties.api.values import (
    MOST_SUPPOSED,
    Format,
    InstrumentAsked,
    KnownOn,
    On,
    StateInPath,
    Supposed,
)
from visita.treaties.problems import Code
from visita.treaties.queries import pages
from visita.treaties.queries.answers import standings
from visita.treaties.queries.known import find_instrument, find_state
from visita.treaties.queries.supposing import answer_supposing, supposed_act

if TYPE_CHECKING:
    from visita.treaties.models import State
    from visita.treaties.queries.answers import Answer

router = Router(tags=["States"])


@read(router, "/states", list[schemas.State], csv=True)
def list_states(request: HttpRequest, format: Format = "json") -> Any:
    """Every State of the record, invented ones last."""
    rows = [_state(each) for each in pages.all_states(language="en")]
    return tables.table(rows, tables.STATES, name="states") if format == "csv" else rows


@read(router, "/states/{code}", schemas.StateInFull, problems=[Code.UNKNOWN_STATE])
def get_state(
    request: HttpRequest, code: StateInPath, on: On = None, known_on: KnownOn = None
) -> Any:
    """One State, and its standing under every instrument."""
    state, day = find_state(code), on or localdate()
    found = standings(state=state, on=day, known_on=known_on, among=pages.instruments())
    territories = [
        {"key": each.key, "name": each.name_en, "kind": each.kind, "note": each.note_en}
        for each in pages.territories_of(state)
    ]
    return {
        **_state(state),
        "aliases": state.aliases,
        "on": day,
        "territories": territories,
        "standings": [_standing(each) for each in found],
    }


@read(
    router,
    "/states/{code}/status",
    schemas.StatusAnswer,
    problems=[
        Code.UNKNOWN_STATE,
        Code.UNKNOWN_INSTRUMENT,
        Code.BEFORE_OPENING,
        Code.IMPOSSIBLE_SUPPOSITION,
    ],
)
def get_status(
    request: HttpRequest,
    code: StateInPath,
    instrument: InstrumentAsked,
    on: On = None,
    known_on: KnownOn = None,
    suppose: Annotated[
        list[Supposed],
        Query(
            max_length=MOST_SUPPOSED,
            description="KIND=D: as if this act were in the record; stored nowhere. Repeatable.",
            examples=[["denunciation_received=2025-10-02"]],
        ),
    ] = [],  # noqa: B006 only read
) -> Any:
    """Where a State stands with an instrument on one day, and why."""
    state, treaty = find_state(code), find_instrument(instrument)
    acts = [supposed_act(kind, day, state=state, instrument=treaty) for kind, day in suppose]
    return answer_supposing(
        acts, state=state, instrument=treaty, on=on or localdate(), known_on=known_on
    ).as_json()


def _state(found: "State") -> dict[str, Any]:
    return {
        "code": found.iso2,
        "iso3": found.iso3,
        "numeric": found.numeric,
        "name": found.name_en,
        "name_fr": found.name_fr,
        "council_of_europe_since": found.coe_member_since,
        "council_of_europe_until": found.coe_member_until,
        "fictional": found.is_fictional,
        "note": found.note_en,
    }


def _standing(found: "Answer") -> dict[str, Any]:
    full = found.as_json()
    return {name: full[name] for name in schemas.Standing.model_fields}

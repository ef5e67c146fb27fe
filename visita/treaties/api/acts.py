"""The acts of the record, searched; and, apart from them, public statements."""

from typing import Annotated, Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from visita.treaties.api import schemas, tables
from visita.treaties.api.service import read
from visita.treaties.api.values import (
    FARTHEST,
    LONGEST_PAGE,
    Day,
    Format,
    KnownOn,
    Name,
    Number,
)
from visita.treaties.problems import Code
from visita.treaties.queries import pages
from visita.treaties.queries.act_search import Sought, acts_sought, numbers
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.known import find_instrument, find_state
from visita.treaties.vocabulary import Kind, Track

router = Router(tags=["Acts"])

OfState = Annotated[
    Name | None, Query(description="Only of this State: code or name.", examples=["RU"])
]
Under = Annotated[Name | None, Query(description="Only under this instrument.")]
OfKind = Annotated[Kind | None, Query(None, description="Only acts of this kind.")]
OnTrack = Annotated[Track | None, Query(None, description="Only abroad, or only at home.")]
Since = Annotated[Day, Query(None, description="Only what may have been done then or later.")]
Until = Annotated[Day, Query(None, description="Only what may have been done before.")]
Limit = Annotated[Number, Field(ge=1, le=LONGEST_PAGE), Query(100, description="Acts a page.")]
Offset = Annotated[Number, Field(ge=0, le=FARTHEST), Query(0, description="Acts to skip.")]


@read(
    router,
    "/acts",
    schemas.Acts,
    problems=[Code.UNKNOWN_STATE, Code.UNKNOWN_INSTRUMENT],
    csv=True,
)
def list_acts(
    request: HttpRequest,
    response: HttpResponse,
    state: OfState = None,
    instrument: Under = None,
    kind: OfKind = None,
    track: OnTrack = None,
    since: Since = None,
    until: Until = None,
    known_on: KnownOn = None,
    limit: Limit = 100,
    offset: Offset = 0,
    format: Format = "json",
) -> Any:
    """Acts of the record in the order of their days.

    An act whose day is unknown is found wherever it may have been. Corrected acts are left out,
    unless `known_on` asks for what was believed. Acts of an invented State are found only if the
    State is named. With format=csv the header Link names the next page.
    """
    sought = Sought(
        state=find_state(state) if state is not None else None,
        instrument=find_instrument(instrument) if instrument is not None else None,
        kind=kind,
        track=track,
        since=since,
        until=until,
    )
    found = acts_sought(sought, known_on=known_on)
    number = numbers()
    rows = [_act(act, number[act.instrument]) for act in found[offset : offset + limit]]
    following = _next(request, limit, offset) if offset + limit < len(found) else None
    if format == "csv":
        response = tables.table(rows, tables.ACTS, name="acts")
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    if format == "csv":
        return response
    return {
        "total": len(found),
        "limit": limit,
        "offset": offset,
        "next": following,
        "acts": rows,
    }


@read(
    router,
    "/statements",
    list[schemas.Statement],
    problems=[Code.UNKNOWN_STATE],
    csv=True,
)
def list_statements(request: HttpRequest, state: OfState = None, format: Format = "json") -> Any:
    """Public statements of the Committee, the latest first.

    They are kept apart from acts: the depositary notifies States of acts, not of statements
    (Article 23(d)).
    """
    rows = [
        {
            "date": each.date,
            "state": each.state_id,
            "reference": each.reference,
            "ground": each.ground_en,
            "source": each.source,
        }
        for each in pages.statements(find_state(state) if state is not None else None)
    ]
    return tables.table(rows, tables.STATEMENTS, name="statements") if format == "csv" else rows


def _next(request: HttpRequest, limit: int, offset: int) -> str:
    asked = {**request.GET.dict(), "limit": limit, "offset": offset + limit}
    return f"{request.path}?{urlencode(asked)}"


def _act(act: KnownAct, number: str) -> dict[str, Any]:
    return {
        "id": act.id,
        "key": act.key,
        "state": act.state,
        "territory": act.territory,
        "instrument": number,
        "kind": act.kind,
        "track": act.track,
        "form": act.form,
        "date": act.date or None,
        "not_before": act.not_before,
        "not_after": act.not_after,
        "effect_on": act.effect_on,
        "effect_source": act.effect_source,
        "occurred": act.occurred,
        "known_on": act.known_on,
        "source": act.source,
        "flag": act.flag,
        "note": act.note_en,
    }

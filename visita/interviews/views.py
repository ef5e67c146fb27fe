"""The registers of a visit: a page that knows nothing of them, and sealed entries out and in."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.formats import date_format
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import record_access
from visita.interviews import actions
from visita.interviews.access import kind_for
from visita.interviews.forms import PURPOSES, forms_with
from visita.interviews.queries import hold_of
from visita.sealing.actions import OtherBytes
from visita.sealing.checks import NotAnEnvelope
from visita.visits import access
from visita.visits.frame import around

LINES = "application/x-ndjson"


@require_safe
@denied
def registers(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The page on which they are opened and written. Not even how many entries there are."""
    found = access.visit_for(request.user, visit, day(request))
    grants = record_access.grants_for(request.user, found)
    records = [
        (str(each.pk), f"{str(each.pk)[:8]}, {date_format(each.sealed.day)}")
        for each in record_access.submissions_of(grants)
    ]
    context = around(found) | {"purposes": PURPOSES.items(), **forms_with(records)}
    return render(request, "interviews/registers.html", context)


@require_safe
@denied
def hold(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """What the browser needs before it opens or sends: asked anew each time, so it is never old."""
    found = access.visit_for(request.user, visit, day(request))
    held = hold_of(record_access.grants_for(request.user, found))
    return JsonResponse(asdict(held) | {"token": get_token(request)})


@require_POST
@denied
def open_register(request: SignedInRequest, visit: UUID, register: str) -> HttpResponse:
    """All entries as lines. That they were opened stands in the ledger before a byte is given."""
    found = access.visit_for(request.user, visit, day(request))
    vault = record_access.grants_for(request.user, found)[0].vault_key.vault
    opened = actions.open_register(
        vault=vault, kind=kind_for(register), by=request.user, at=moment(request)
    )
    return cast(HttpResponse, StreamingHttpResponse(_lines(opened), content_type=LINES))


def _lines(opened: actions.Opened) -> Iterator[bytes]:
    """The number first: an answer that was cut short is then seen to be."""
    yield _line({"number": opened.number})
    for sealed, body in opened.entries:
        told = {"id": str(sealed.pk), "day": sealed.day.isoformat()}
        yield _line(told | {"body": b64encode(body).decode()})


def _line(told: Mapping[str, object]) -> bytes:
    return json.dumps(told).encode() + b"\n"


@require_POST
@denied
def keep_entry(request: SignedInRequest, visit: UUID, register: str, entry: UUID) -> HttpResponse:
    """One sealed entry, under an id that the browser drew; sent again it is the same."""
    found = access.visit_for(request.user, visit, day(request))
    vault = record_access.grants_for(request.user, found)[0].vault_key.vault
    kind, body = kind_for(register), _body(request)
    if len(body) > actions.LARGEST:
        return JsonResponse({}, status=413)
    try:
        actions.keep_entry(
            vault=vault,
            kind=kind,
            entry=entry,
            sealed_to=request.headers.get("X-Sealed-To", ""),
            body=body,
            by=request.user,
            at=moment(request),
        )
    except (actions.KeyChanged, OtherBytes):
        return JsonResponse({}, status=409)
    except NotAnEnvelope:
        return JsonResponse({}, status=422)
    return JsonResponse({}, status=201)


def _body(request: HttpRequest) -> bytes:
    """No more of it than shows that it is too large."""
    return request.read(actions.LARGEST + 1)

"""Amendments of records: what a browser signed and sealed is kept; all are given out together."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import record_access
from visita.field.actions import amending
from visita.sealing.access import key_of
from visita.sealing.actions import NotGranted, OtherBytes, TooLarge
from visita.sealing.checks import NotAnEnvelope
from visita.sealing.queries import bytes_of
from visita.visits import access

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from visita.accounts.models import User
    from visita.sealing.models import Grant, Sealed
    from visita.visits.models import Visit

NOWHERE = UUID(int=0)
"""Stands in an address where the browser puts the id that it draws."""
PIECE = 100_000
LINES = "application/x-ndjson"


@require_POST
@denied
def open_all(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """One line of JSON for each, and how many there are: whoever asked for some would tell of
    which record they are.
    """
    found = access.visit_for(request.user, visit, day(request))
    vault = record_access.grants_for(request.user, found)[0].vault_key.vault
    try:
        given = amending.open_amendments(vault=vault, by=request.user, at=moment(request))
    except NotGranted:
        raise Http404 from None
    headers = {"X-Visita-Number": str(len(given)), "Cache-Control": "no-store"}
    answer = StreamingHttpResponse(_lines(given), content_type=LINES, headers=headers)
    return cast(HttpResponse, answer)


@require_POST
@denied
def keep(request: SignedInRequest, visit: UUID, amendment: UUID) -> HttpResponse:
    """The same again is answered like the first: a browser sends until it hears that it is kept."""
    found = access.visit_for(request.user, visit, day(request))
    grant = _sealed_to(request, record_access.grants_for(request.user, found))
    try:
        amending.keep_amendment(
            grant=grant,
            amendment=amendment,
            body=_pieces(request),
            by=request.user,
            at=moment(request),
        )
    except NotGranted:
        raise Http404 from None
    except NotAnEnvelope:
        return JsonResponse({}, status=415)
    except OtherBytes:
        return JsonResponse({}, status=409)
    except TooLarge:
        return JsonResponse({}, status=413)
    return JsonResponse({}, status=201)


def data_for(user: User, visit: Visit, grants: QuerySet[Grant]) -> dict[str, object]:
    """What the page of a record needs to read amendments, and to make one."""
    key = key_of(user)
    return {
        "open": reverse("field:open-amendments", args=[visit.pk]),
        "keep": reverse("field:keep-amendment", args=[visit.pk, NOWHERE]),
        "nowhere": str(NOWHERE),
        "there": record_access.amendments_of(grants).count(),
        "signers": record_access.signers_of(visit),
        "generation": grants[0].vault_key.generation,
        "by": {"name": user.full_name, "verify_key": key.verify_key if key else ""},
    }


def _sealed_to(request: SignedInRequest, grants: QuerySet[Grant]) -> Grant:
    """The key that the page knew: a page that was open while it was changed loses nothing."""
    told = request.headers.get("X-Visita-Generation", "")
    return next((each for each in grants if str(each.vault_key.generation) == told), grants[0])


def _lines(given: Iterable[Sealed]) -> Iterator[str]:
    for each in given:
        envelope = b64encode(b"".join(bytes_of(each))).decode()
        yield json.dumps({"id": str(each.pk), "envelope": envelope}) + "\n"


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    while piece := request.read(PIECE):
        yield piece

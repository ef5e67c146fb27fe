"""A vault gets another key. The browser of a holder makes it, and seals everything again."""

from collections.abc import Iterator
from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, confirmed_recently, denied, moment
from visita.sealing import access, actions, queries
from visita.sealing.checks import NotAnEnvelope
from visita.sealing.forms import RotationForm

PIECE = 1_000_000


@require_safe
@denied
@confirmed_recently
def vault(request: SignedInRequest, vault: UUID) -> HttpResponse:
    found = access.vault_for(request.user, vault)
    context = {"hold": queries.hold_of(request.user, found), "form": RotationForm(auto_id=False)}
    return render(request, "sealing/vault.html", context)


@require_POST
@denied
@confirmed_recently
def rotate(request: SignedInRequest, vault: UUID) -> HttpResponse:
    found = access.vault_for(request.user, vault)
    form = RotationForm(request.POST)
    if not form.is_valid():
        return JsonResponse({}, status=400)
    try:
        actions.rotate(vault=found, by=request.user, at=moment(request), **form.cleaned_data)
    except (actions.OtherHolders, actions.BadKey):
        return JsonResponse({}, status=409)
    hold = queries.hold_of(request.user, found)
    return JsonResponse({"waiting": hold.waiting}, status=201)


@require_POST
@denied
def take(request: SignedInRequest, sealed: UUID) -> HttpResponse:
    """The sealed bytes. That they were given out is recorded first."""
    found = access.sealed_for(request.user, sealed)
    try:
        actions.record_opening(sealed=found, by=request.user, at=moment(request))
    except actions.NotGranted:
        return JsonResponse({}, status=409)
    pieces = queries.bytes_of(found)
    streamed = StreamingHttpResponse(pieces, content_type="application/octet-stream")
    return cast(HttpResponse, streamed)  # a decorator asks for the one, and passes on either


@require_POST
@denied
def reseal(request: SignedInRequest, sealed: UUID) -> HttpResponse:
    found = access.sealed_for(request.user, sealed)
    try:
        actions.reseal(sealed=found, body=_pieces(request), by=request.user, at=moment(request))
    except (actions.NoVault, NotAnEnvelope):
        return JsonResponse({}, status=409)
    except actions.TooLarge:
        return JsonResponse({}, status=413)
    return JsonResponse({}, status=201)


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    while piece := request.read(PIECE):
        yield piece

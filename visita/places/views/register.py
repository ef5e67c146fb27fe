"""The register for the Secretariat: pages to read."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, denied, only
from visita.places.views import reading

DOOR = reading.Door("places", may_write=True)


@require_safe
@only(is_secretariat)
def places(request: SignedInRequest) -> HttpResponse:
    return reading.places(request, DOOR)


@require_safe
@only(is_secretariat)
def map_page(request: SignedInRequest) -> HttpResponse:
    return reading.map_page(request, DOOR)


@require_safe
@only(is_secretariat)
@confirmed_recently
@denied
def export(request: SignedInRequest, form: str) -> HttpResponse:
    return reading.export(request, form)


@require_POST
@only(is_secretariat)
def save_view(request: SignedInRequest) -> HttpResponse:
    return reading.save_view(request, DOOR)


@require_POST
@only(is_secretariat)
@denied
def remove_view(request: SignedInRequest, view: UUID) -> HttpResponse:
    return reading.remove_view(request, DOOR, view)


@require_safe
@only(is_secretariat)
@denied
def place(request: SignedInRequest, place: UUID) -> HttpResponse:
    return reading.place(request, DOOR, place)

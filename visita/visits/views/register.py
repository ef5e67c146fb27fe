"""The register of places for everybody who works on visits: to read, not to write."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, confirmed_recently, denied, only
from visita.places.views import reading
from visita.visits.access import works_on_visits

DOOR = reading.Door("visits", may_write=False)


@require_safe
@only(works_on_visits)
def places(request: SignedInRequest) -> HttpResponse:
    return reading.places(request, DOOR)


@require_safe
@only(works_on_visits)
def map_page(request: SignedInRequest) -> HttpResponse:
    return reading.map_page(request, DOOR)


@require_safe
@only(works_on_visits)
@confirmed_recently
@denied
def export(request: SignedInRequest, form: str) -> HttpResponse:
    return reading.export(request, form)


@require_POST
@only(works_on_visits)
def save_view(request: SignedInRequest) -> HttpResponse:
    return reading.save_view(request, DOOR)


@require_POST
@only(works_on_visits)
@denied
def remove_view(request: SignedInRequest, view: UUID) -> HttpResponse:
    return reading.remove_view(request, DOOR, view)


@require_safe
@only(works_on_visits)
@denied
def place(request: SignedInRequest, place: UUID) -> HttpResponse:
    return reading.place(request, DOOR, place)

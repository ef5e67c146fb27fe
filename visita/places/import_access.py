"""Lists that are brought into the register are the work of the Secretariat."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.places.models import PlaceList


def lists_open_to(user: User, on: date) -> QuerySet[PlaceList]:
    return PlaceList.objects.all() if is_secretariat(user, on) else PlaceList.objects.none()


def list_for(user: User, place_list: UUID, on: date) -> PlaceList:
    """The list, or 404."""
    found = lists_open_to(user, on).select_related("state", "received_by")
    if not (first := found.filter(pk=place_list).first()):
        raise Http404
    return first

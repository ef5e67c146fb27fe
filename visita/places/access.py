"""Who reads the register. The Secretariat does; pages for others who may belong to `visits`.

Nothing in the register is secret before those who work for the body: what is, which places are
meant to be visited, does not stand in it. So whoever reads it reads all of it.
"""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.places.models import Hold, Place, SavedView


def place_for(place: UUID) -> Place:
    """The place, which the caller has said may be read, or 404."""
    found = Place.objects.select_related("state", "within").filter(pk=place).first()
    if not found:
        raise Http404
    return found


def hold_for(place: Place, hold: UUID) -> Hold:
    found = place.holds.filter(pk=hold).first()
    if not found:
        raise Http404
    return found


def views_of(user: User) -> QuerySet[SavedView]:
    """The filters this person keeps."""
    return SavedView.objects.filter(owner=user)


def view_for(user: User, view: UUID) -> SavedView:
    """One of the person's own, or 404."""
    found = views_of(user).filter(pk=view).first()
    if not found:
        raise Http404
    return found

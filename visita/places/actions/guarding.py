"""A place is changed by one person at a time, and a form that is sent twice is one act."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from visita.places.models import Place


class Stale(Exception):
    """Somebody changed the place since the form was opened: nothing was done."""


class SentBefore(Exception):
    """The form was sent before with something else in it: what was recorded first stays."""


class Impossible(Exception):
    """The place cannot have this happen to it: it is closed, open, or was not opened by then."""


Made = TypeVar("Made", bound=Model)


def sent_before(model: type[Made], key: UUID, **sent: object) -> Made | None:
    """What the same form made when it was sent before. Ask while the place is held.

    Raises:
        SentBefore: under this key stands something else.
    """
    there = model._default_manager.filter(pk=key).first()
    if there and any(getattr(there, name) != value for name, value in sent.items()):
        raise SentBefore
    return there


def held(place: UUID) -> Place:
    """The place, for this transaction alone."""
    return Place.objects.select_for_update(of=("self",)).get(pk=place)


def locked(place: UUID, version: int) -> Place:
    """The place, for this transaction alone, as the form knew it.

    Raises:
        Stale: what the name says.
    """
    found = held(place)
    if found.version != version:
        raise Stale
    return found


def changed(place: Place) -> None:
    """Keep what changed, and let older forms know."""
    place.version += 1
    place.save()

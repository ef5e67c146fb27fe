"""What came in, and what was made of it, is open to the Secretariat."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.intake.models import Claim, Event, Item, Protection


def items_open_to(user: User, on: date) -> QuerySet[Item]:
    return Item.objects.all() if is_secretariat(user, on) else Item.objects.none()


def item_for(user: User, item: UUID, on: date) -> Item:
    """The item, or 404."""
    found = items_open_to(user, on).filter(pk=item).first()
    if not found:
        raise Http404
    return found


def events_open_to(user: User, on: date) -> QuerySet[Event]:
    return Event.objects.all() if is_secretariat(user, on) else Event.objects.none()


def event_for(user: User, event: UUID, on: date) -> Event:
    """The event, or 404."""
    found = events_open_to(user, on).select_related("state").filter(pk=event).first()
    if not found:
        raise Http404
    return found


def claims_open_to(user: User, on: date) -> QuerySet[Claim]:
    return Claim.objects.all() if is_secretariat(user, on) else Claim.objects.none()


def claim_for(user: User, claim: UUID, on: date) -> Claim:
    """The claim, or 404."""
    found = claims_open_to(user, on).filter(pk=claim).select_related("item", "event", "state")
    if not (first := found.first()):
        raise Http404
    return first


def items_to_quote(user: User, on: date) -> QuerySet[Item]:
    """Those that may leave the desk in a brief or a claim check: never what is for inside only."""
    return items_open_to(user, on).exclude(protection=Protection.INSIDE)

"""Events put right by a person: named, joined, and items moved from one to another."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Min

from visita.accounts.models import User
from visita.intake.models import Claim, Event, Item
from visita.ledger.actions import record


class Stale(Exception):
    """Somebody changed the event or the item since the page was opened: nothing was done."""


class SameEvent(Exception):
    """An event cannot be joined to itself, nor an item moved to where it is."""


@transaction.atomic
def rename_event(*, event: UUID, version: int, title: str, by: User, at: datetime) -> Event:
    """Raises:
    Stale: what the name says.
    """
    found = _locked(event, version)
    found.title = title
    found.version += 1
    found.save(update_fields=["title", "version"])
    record(act="event.renamed", subject=f"event:{event}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def move_item(*, item: UUID, version: int, to: UUID | None, by: User, at: datetime) -> Item:
    """Move an item and its claims to another event, or out of any. An event without items ends.

    Raises:
        Stale, SameEvent: what the names say.
    """
    found = Item.objects.select_for_update().get(pk=item)
    if found.version != version:
        raise Stale
    if found.event_id == to:
        raise SameEvent
    events = {each for each in (found.event_id, to) if each}
    held = list(Event.objects.select_for_update().filter(pk__in=events).order_by("pk"))
    found.event_id = to
    found.version += 1
    found.save(update_fields=["event", "version"])
    Claim.objects.filter(item=found).update(event=to)
    for event in held:
        _dated(event)
    record(act="item.moved", subject=f"item:{item}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def join_events(*, event: UUID, version: int, into: UUID, by: User, at: datetime) -> Event:
    """Two events are one story: all items of *event* go to *into*, and *event* ends.

    Raises:
        Stale, SameEvent: what the names say.
    """
    if event == into:
        raise SameEvent
    held = Event.objects.select_for_update().filter(pk__in=(event, into)).order_by("pk")
    both = {each.pk: each for each in held}
    if event not in both or into not in both or both[event].version != version:
        raise Stale
    for item in Item.objects.filter(event=event):
        item.event_id = into
        item.version += 1
        item.save(update_fields=["event", "version"])
    Claim.objects.filter(event=event).update(event=into)
    both[event].delete()
    _dated(both[into])
    record(act="event.joined", subject=f"event:{into}", by=str(by.pk), at=at)
    return both[into]


def _locked(event: UUID, version: int) -> Event:
    found = Event.objects.select_for_update().get(pk=event)
    if found.version != version:
        raise Stale
    return found


def _dated(event: Event) -> None:
    """Its days are those of its items; without any it is no event."""
    days = Item.objects.filter(event=event).aggregate(first=Min("day"), last=Max("day"))
    if days["first"] is None:
        event.delete()
        return
    event.first_on, event.last_on = days["first"], days["last"]
    event.version += 1
    event.save(update_fields=["first_on", "last_on", "version"])

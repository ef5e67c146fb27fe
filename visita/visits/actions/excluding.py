"""A State keeps somebody who assists out of the visit, and the body replaces the person: 14(3)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions import NotAllowed
from visita.visits.actions.guarding import OutOfOrder, changed, held, locked, sent_before
from visita.visits.actions.planning import AlreadyNamed, CannotGo, NewDelegate, may_go
from visita.visits.actions.renotifying import notify_anew
from visita.visits.matters import GOING_ON
from visita.visits.models import (
    Capacity,
    Delegate,
    Exclusion,
    Notification,
    Sequel,
    Stage,
    Visit,
)
from visita.visits.rulings import on_exclusion


class NotComing(Exception):
    """The person is not among those who come."""


@dataclass(frozen=True)
class Declaration:
    """Whom the State keeps out, and why that is exceptional."""

    full_name: str
    exceptional: bool
    reason: str


@transaction.atomic
def exclude(
    *, key: UUID, notification: Notification, declared: Declaration, by: User, at: datetime
) -> Exclusion:
    """Keep one of those who assist out of the visit (ECPT 14(3)). The file closes to them at once.

    Raises:
        SentBefore: the same key with somebody else.
        OutOfOrder: the visit is refused, over or called off.
        NotComing: what the name says.
        NotAllowed: a member, or nothing exceptional is declared.
    """
    held(notification.visit_id)
    said = {"full_name": declared.full_name, "reason": declared.reason}
    if there := sent_before(Exclusion, key, visit_id=notification.visit_id, **said):
        return there
    visit = locked(notification.visit_id, None, *GOING_ON)
    capacity = _kept_out(visit, declared)
    made = Exclusion.objects.create(
        pk=key, notification=notification, visit=visit, capacity=capacity, by=by, at=at, **said
    )
    changed(visit)
    record(
        act="notification.excluded",
        subject=f"notification:{notification.pk}",
        by=str(by.pk),
        at=at,
        facts={"capacity": capacity.value},
        private={"delegate": declared.full_name},
    )
    return made


def _kept_out(visit: Visit, declared: Declaration) -> Capacity:
    """The capacity in which the person would have gone, who is off the delegation now."""
    going = visit.delegates.filter(full_name=declared.full_name).first()
    if going is None:
        raise NotComing
    capacity = Capacity(going.capacity)
    ruling = on_exclusion(visit, capacity, exceptional=declared.exceptional)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    going.delete()
    return capacity


@transaction.atomic
def answer_exclusion(
    *,
    exclusion: UUID,
    visit: UUID,
    version: int,
    replacement: NewDelegate | None,
    by: User,
    on: date,
    at: datetime,
) -> Notification:
    """Let somebody else go, or go without; the Government is notified of exactly who comes.

    Raises:
        Stale, OutOfOrder: what the names say, or it was answered before.
        CannotGo, AlreadyNamed: what the names say, or the State excluded this very person.
        NotAllowed: without the person the delegation is not one that may go.
    """
    found = locked(visit, version, *GOING_ON)
    about = Exclusion.objects.filter(pk=exclusion, visit=found, sequel="").first()
    if about is None:
        raise OutOfOrder(Stage(found.stage))
    if replacement:
        _name(found, replacement, on)
    about.sequel = Sequel.REPLACED if replacement else Sequel.WITHOUT
    about.answered_by, about.answered_at = by, at
    about.save(update_fields=["sequel", "answered_by", "answered_at"])
    changed(found)
    record(
        act="visit.exclusion_answered",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"outcome": about.sequel},
        private={"delegate": replacement.full_name} if replacement else {},
    )
    return notify_anew(found, by=by, at=at)


def _name(visit: Visit, replacement: NewDelegate, on: date) -> None:
    kept_out = visit.exclusions.filter(full_name=replacement.full_name).exists()
    if kept_out or (replacement.user and not may_go(replacement.user, replacement, on)):
        raise CannotGo
    if visit.delegates.filter(full_name=replacement.full_name).exists():
        raise AlreadyNamed
    Delegate.objects.create(
        visit=visit,
        capacity=replacement.capacity,
        full_name=replacement.full_name,
        user=replacement.user,
        since=on,
        until=replacement.until,
    )

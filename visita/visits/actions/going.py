"""In the field: the delegation comes to a place, leaves it, and ends the visit."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions import NotAllowed
from visita.visits import queries
from visita.visits.actions.guarding import changed, held, locked, sent_before
from visita.visits.models import Access, Stage, Stop, Visit


class Impossible(Exception):
    """The hour lies before the notification, in the future, or before the arrival."""


@dataclass(frozen=True)
class Arrival:
    """What is known at the gate. *refused* holds letters of Article 8(2), such as "c"."""

    place: str
    arrived_at: datetime
    access: Access
    refused: str = ""


@transaction.atomic
def arrive(*, key: UUID, visit: UUID, arrival: Arrival, by: User, at: datetime) -> Stop:
    """Record that the delegation came to a place. The first one begins the visit (ECPT 8).

    The same *key* sent twice is one stop.

    Raises:
        SentBefore: the same key with another place, hour or access.
        OutOfOrder: the Government has not been notified, or the visit is over.
        NotAllowed: the State is not bound on every day of the visit.
        Impossible: what the name says.
    """
    held(visit)
    if there := sent_before(Stop, key, visit_id=visit, **vars(arrival)):
        return there
    found = locked(visit, None, Stage.NOTIFIED, Stage.IN_PROGRESS)
    told = found.notification.sent_at.replace(second=0, microsecond=0)  # people write minutes
    if not told <= arrival.arrived_at <= at:
        raise Impossible
    made = Stop.objects.create(
        pk=key,
        visit=found,
        place=arrival.place,
        arrived_at=arrival.arrived_at,
        access=arrival.access,
        refused=arrival.refused,
        recorded_by=by,
    )
    if found.stage == Stage.NOTIFIED:
        _begin(found, arrival.arrived_at)
    record(
        act="visit.arrived",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"access": arrival.access.value, "refused": arrival.refused},
        private={"place": arrival.place},
    )
    return made


def _begin(visit: Visit, began: datetime) -> None:
    ruling = queries.may_begin(visit)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    visit.stage, visit.begun_at = Stage.IN_PROGRESS, began
    changed(visit, "stage", "begun_at")


@transaction.atomic
def leave(*, stop: UUID, visit: UUID, left_at: datetime, by: User, at: datetime) -> Stop:
    """Record when the delegation left a place. A later word replaces an earlier one.

    Raises:
        OutOfOrder: the visit is over.
        Impossible: what the name says, or nobody had entered.
    """
    locked(visit, None, Stage.IN_PROGRESS)
    found = Stop.objects.get(pk=stop, visit=visit)
    if found.access == Access.REFUSED or not found.arrived_at <= left_at <= at:
        raise Impossible
    found.left_at = left_at
    found.save(update_fields=["left_at"])
    record(act="visit.left_place", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def conclude(*, visit: UUID, version: int, by: User, at: datetime) -> Visit:
    """End the visit. A report must follow (ECPT 10(1)).

    Raises:
        Stale, OutOfOrder: what the names say.
        NotAllowed: the delegation is still at a place.
    """
    found = locked(visit, version, Stage.IN_PROGRESS)
    ruling = queries.may_be_concluded(found)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    found.stage, found.concluded_at = Stage.CONCLUDED, at
    changed(found, "stage", "concluded_at")
    record(act="visit.concluded", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found

"""A wrong hour is put right; what stood before is kept."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.fieldwork import BEGUN, Impossible, check_hour
from visita.visits.actions.guarding import locked
from visita.visits.models import Access, Correction, Stop, Visit


@dataclass(frozen=True)
class Hours:
    """When the delegation came and left. *left_at* is None where it is there or was not let in."""

    arrived_at: datetime
    left_at: datetime | None = None


def keep_hours(stop: Stop, reason: str, by: User, at: datetime) -> Correction:
    """Keep the hours of *stop* as they stand, before they change."""
    return Correction.objects.create(
        stop=stop,
        was_arrived_at=stop.arrived_at,
        was_left_at=stop.left_at,
        reason=reason,
        corrected_by=by,
        corrected_at=at,
    )


@transaction.atomic
def correct_hours(
    *, stop: UUID, visit: UUID, hours: Hours, reason: str, by: User, at: datetime
) -> Stop:
    """Put the hours of a stop right. The same hours again change nothing.

    Raises:
        OutOfOrder: the visit has not begun.
        Impossible: before the notification, in the future, left before arrival or never entered,
            or a departure taken out after the end of the visit.
    """
    found = locked(visit, None, *BEGUN)
    there = Stop.objects.get(pk=stop, visit=visit)
    if Hours(there.arrived_at, there.left_at) == hours:
        return there
    _check(found, there, hours, at)
    keep_hours(there, reason, by, at)
    there.arrived_at, there.left_at = hours.arrived_at, hours.left_at
    there.save(update_fields=["arrived_at", "left_at"])
    _begins_with_the_first(found)
    record(act="visit.stop_corrected", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return there


def _check(visit: Visit, stop: Stop, hours: Hours, at: datetime) -> None:
    check_hour(visit, hours.arrived_at, at)
    left, ended = hours.left_at, visit.concluded_at
    if left and (stop.access == Access.REFUSED or not hours.arrived_at <= left <= at):
        raise Impossible
    if ended and not (left or stop.access == Access.REFUSED):
        raise Impossible
    if ended and (left or hours.arrived_at) > ended:
        raise Impossible


def _begins_with_the_first(visit: Visit) -> None:
    """A visit begins when the delegation came to its first place."""
    first = visit.stops.earliest("arrived_at").arrived_at
    if visit.begun_at != first:
        visit.begun_at = first
        visit.save(update_fields=["begun_at"])

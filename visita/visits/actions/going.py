"""In the field: the delegation comes to a place, leaves it, and ends the visit."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.places.models import Place
from visita.proceedings.actions import NotAllowed
from visita.visits import queries
from visita.visits.actions.correcting import keep_hours
from visita.visits.actions.fieldwork import Impossible as Impossible
from visita.visits.actions.fieldwork import check_hour
from visita.visits.actions.guarding import OutOfOrder, changed, held, locked, sent_before
from visita.visits.actions.linking import check_entry
from visita.visits.models import Access, Interruption, Stage, Stop, Visit

STILL_THERE = (Stage.IN_PROGRESS, Stage.INTERRUPTED, Stage.CONSULTATION, Stage.REFUSED)
"""Whatever holds a visit up once it has begun: the delegation can leave a place, and end it."""


class NotRefused(Exception):
    """Letters of what was refused, though access was given at once."""


@dataclass(frozen=True)
class Arrival:
    """What is known at the gate. *refused* holds letters of Article 8(2), such as "c".

    *entry* is the place in the register where somebody has found it there.
    """

    place: str
    arrived_at: datetime
    access: Access
    refused: str = ""
    team: str = ""
    delayed_minutes: int | None = None
    received_by: str = ""
    received_name: str = ""
    units: str = ""
    entry: Place | None = None
    entered_later: bool = False


@transaction.atomic
def arrive(*, key: UUID, visit: UUID, arrival: Arrival, by: User, at: datetime) -> Stop:
    """Record that the delegation came to a place. The first one begins the visit (ECPT 8).

    The same *key* sent twice is one stop.

    Raises:
        SentBefore: the same key with another place, hour or access.
        OutOfOrder: the Government has not been notified where it must be, or the visit is over.
        NotAllowed: the State is not bound on every day of the visit.
        Impossible, NotRefused: what the names say.
    """
    begins_at = queries.begins_at(held(visit))
    if there := sent_before(Stop, key, visit_id=visit, **vars(arrival)):
        return there
    found = locked(visit, None, begins_at, Stage.IN_PROGRESS)
    check_hour(found, arrival.arrived_at, at)
    made = come(key, found, arrival, by)
    if found.stage == begins_at:
        begin(found, arrival.arrived_at)
    record(
        act="visit.arrived",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"access": arrival.access.value, "refused": arrival.refused},
        private={"place": arrival.place},
    )
    return made


@transaction.atomic
def leave(
    *, stop: UUID, visit: UUID, left_at: datetime, by: User, at: datetime, units: str | None = None
) -> Stop:
    """Record when the delegation left a place. A later word replaces an earlier one, which is kept.

    *units* are the parts of the place that were seen; None leaves what was said of them.

    Raises:
        OutOfOrder: the visit is over.
        Impossible: what the name says, or nobody had entered.
    """
    locked(visit, None, *STILL_THERE)
    found = Stop.objects.get(pk=stop, visit=visit)
    if found.access == Access.REFUSED or not found.arrived_at <= left_at <= at:
        raise Impossible
    if found.left_at and found.left_at != left_at:
        keep_hours(found, "", by, at)
    found.left_at = left_at
    found.units = found.units if units is None else units
    found.save(update_fields=["left_at", "units"])
    record(act="visit.left_place", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def conclude(*, visit: UUID, version: int, by: User, at: datetime) -> Visit:
    """End the visit. A report must follow (ECPT 10(1)).

    Raises:
        Stale, OutOfOrder: what the names say.
        NotAllowed: the delegation is still at a place.
    """
    found = locked(visit, version, *STILL_THERE)
    if not found.begun_at:
        raise OutOfOrder(Stage(found.stage))
    ruling = queries.may_be_concluded(found)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    stopped = Interruption.objects.filter(visit=found, ended_at=None)
    stopped.update(ended_at=at, ended_by=by)
    found.stage, found.concluded_at = Stage.CONCLUDED, at
    changed(found, "stage", "concluded_at")
    record(act="visit.concluded", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found


def come(key: UUID, visit: Visit, arrival: Arrival, by: User) -> Stop:
    """Keep a stop of *visit*, which the caller holds.

    Raises:
        NotRefused: what the name says.
        CannotBeThere: the place in the register lies in another State.
    """
    if arrival.access == Access.GIVEN and arrival.refused:
        raise NotRefused
    check_entry(visit, arrival.entry)
    return Stop.objects.create(pk=key, visit=visit, recorded_by=by, **vars(arrival))


def begin(visit: Visit, began: datetime) -> None:
    """The first place begins the visit.

    Raises:
        NotAllowed: the law does not allow it to begin.
    """
    ruling = queries.may_begin(visit)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    visit.stage, visit.begun_at = Stage.IN_PROGRESS, began
    changed(visit, "stage", "begun_at")

"""What was not granted is recorded when it happens, and how it ended when it has (ECPT 8(2))."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.fieldwork import KNOWN, Impossible, check_hour, check_stop
from visita.visits.actions.guarding import held, locked, sent_before
from visita.visits.models import Incident, Letter, Stop


class AlreadyResolved(Exception):
    """Somebody has said how it ended, in other words."""


@dataclass(frozen=True)
class Obstruction:
    """What was not granted, where and on what plea."""

    happened_at: datetime
    letter: Letter
    refused: str
    stop: Stop | None = None
    invoked: str = ""
    by_whom: str = ""
    entered_later: bool = False


@dataclass(frozen=True)
class Ending:
    """How an incident ended: whether it was granted after all, and when."""

    granted: bool
    resolution: str
    resolved_at: datetime


@transaction.atomic
def obstruct(*, key: UUID, visit: UUID, what: Obstruction, by: User, at: datetime) -> Incident:
    """Record an obstruction. The same *key* sent twice is one.

    Raises:
        SentBefore: the same key with something else.
        OutOfOrder: the Government has not been notified.
        NotOfThisVisit, Impossible: what the names say.
    """
    held(visit)
    if there := sent_before(Incident, key, visit_id=visit, **vars(what)):
        return there
    found = locked(visit, None, *KNOWN)
    check_stop(visit, what.stop)
    check_hour(found, what.happened_at, at)
    made = Incident.objects.create(pk=key, visit=found, recorded_by=by, **vars(what))
    record(
        act="visit.obstructed",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"refused": what.letter.value},
    )
    return made


@transaction.atomic
def resolve(*, incident: UUID, visit: UUID, ending: Ending, by: User, at: datetime) -> Incident:
    """Say how an obstruction ended. It is said once; the same again changes nothing.

    Raises:
        AlreadyResolved, Impossible: what the names say.
    """
    held(visit)
    found = Incident.objects.get(pk=incident, visit=visit)
    said = Ending(bool(found.granted), found.resolution, found.resolved_at or at)
    if found.resolved_at and said == ending:
        return found
    if found.resolved_at:
        raise AlreadyResolved
    if not found.happened_at <= ending.resolved_at <= at:
        raise Impossible
    for name, value in vars(ending).items():
        setattr(found, name, value)
    found.save(update_fields=list(vars(ending)))
    record(act="visit.obstruction_ended", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found

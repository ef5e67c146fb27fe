"""The delegation stops for a time: nobody goes anywhere until it goes on or ends the visit."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.guarding import changed, locked
from visita.visits.matters import stage_again
from visita.visits.models import Interruption, Stage


@transaction.atomic
def interrupt(*, visit: UUID, version: int, reason: str, by: User, at: datetime) -> Interruption:
    """Stop for a time.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = locked(visit, version, Stage.IN_PROGRESS)
    made = Interruption.objects.create(visit=found, reason=reason, began_at=at, began_by=by)
    found.stage = Stage.INTERRUPTED
    changed(found, "stage")
    record(act="visit.interrupted", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return made


@transaction.atomic
def resume(*, visit: UUID, version: int, by: User, at: datetime) -> Interruption:
    """Go on. A consultation about the time that was opened meanwhile still comes first.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = locked(visit, version, Stage.INTERRUPTED)
    ended = Interruption.objects.get(visit=found, ended_at=None)
    ended.ended_at, ended.ended_by = at, by
    ended.save(update_fields=["ended_at", "ended_by"])
    found.stage = stage_again(found)
    changed(found, "stage")
    record(act="visit.resumed", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return ended

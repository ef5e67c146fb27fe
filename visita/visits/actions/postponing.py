"""The body moves a visit by its own decision, before it has begun."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.guarding import OutOfOrder, changed, locked
from visita.visits.actions.renotifying import Days, ImpossibleDays, move, notify_anew
from visita.visits.models import Cause, Notification, Stage


@transaction.atomic
def postpone(
    *, visit: UUID, version: int, days: Days, reason: str, by: User, at: datetime
) -> Notification:
    """Move the visit to other days, for reasons of the body's own, and notify anew.

    Raises:
        Stale, OutOfOrder: what the names say, or the visit has begun.
        ImpossibleDays: the same days, or days that are past.
        NotAllowed: the State is not bound on the new days, or the delegation may not go.
    """
    found = locked(visit, version, Stage.NOTIFIED, Stage.CONSULTATION)
    if found.begun_at:
        raise OutOfOrder(Stage(found.stage))
    if not move(found, days, cause=Cause.BODY, reason=reason, by=by, at=at):
        raise ImpossibleDays
    changed(found, "starts_on", "ends_on")
    record(act="visit.postponed", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return notify_anew(found, by=by, at=at)

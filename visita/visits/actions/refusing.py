"""A State refuses a visit, for which there is no basis in law; and how it may end."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.guarding import changed, held, locked, sent_before
from visita.visits.actions.renotifying import Days, move, notify_anew
from visita.visits.matters import GOING_ON, stage_again
from visita.visits.models import Cause, Channel, Notification, Refusal, Refused, Stage


@dataclass(frozen=True)
class Word:
    """What the State said, who said it, how and when."""

    refused: Refused
    refused_on: date
    said_by: str
    channel: Channel
    reason: str


@transaction.atomic
def refuse(*, key: UUID, visit: UUID, word: Word, by: User, at: datetime) -> Refusal:
    """Record the fact that the State refuses the visit. No arrival follows while it lasts.

    Raises:
        SentBefore: the same key with something else.
        OutOfOrder: the visit is refused already, over or called off, or was never notified.
    """
    held(visit)
    if there := sent_before(Refusal, key, visit_id=visit, **vars(word)):
        return there
    found = locked(visit, None, *GOING_ON)
    made = Refusal.objects.create(pk=key, visit=found, recorded_by=by, recorded_at=at, **vars(word))
    found.stage = Stage.REFUSED
    changed(found, "stage")
    record(
        act="visit.refused",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"channel": word.channel.value, "way": word.refused.value},
    )
    return made


@transaction.atomic
def lift(
    *, visit: UUID, version: int, days: Days, text: str, by: User, at: datetime
) -> Notification:
    """The visit can take place after all, on these days: the Government is notified anew.

    Raises:
        Stale, OutOfOrder: what the names say.
        ImpossibleDays: the days are past, or in the wrong order.
        NotAllowed: the State is not bound on these days, or the delegation may not go.
    """
    found = locked(visit, version, Stage.REFUSED)
    Refusal.objects.filter(visit=found, lifted_at=None).update(
        lifted_text=text, lifted_by=by, lifted_at=at
    )
    move(found, days, cause=Cause.AFTER_REFUSAL, reason=text, by=by, at=at)
    found.stage = stage_again(found)
    changed(found, "stage", "starts_on", "ends_on")
    record(act="visit.refusal_lifted", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return notify_anew(found, by=by, at=at)

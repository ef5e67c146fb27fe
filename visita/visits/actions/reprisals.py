"""One looks again where somebody may suffer for having spoken (OPCAT 15 and 21(1), ECPT 3)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.fieldwork import BEGUN, check_stop
from visita.visits.actions.guarding import held, locked, sent_before
from visita.visits.models import Concern, FollowUp, Means, Nearness, Stop


class CodeWordTaken(Exception):
    """Another concern of this visit goes by the same code word."""


class AlreadyClosed(Exception):
    """Somebody has said what came of it, in other words."""


class NotYet(Exception):
    """Nothing can have come of it on a day that has not come, or before the concern was known."""


@dataclass(frozen=True)
class Fear:
    """What is known, without anybody's name, and what protects."""

    code_word: str
    level: Nearness
    seen: str
    stop: Stop | None = None
    steps: str = ""


@transaction.atomic
def record_concern(*, key: UUID, visit: UUID, fear: Fear, by: User, at: datetime) -> Concern:
    """Record that somebody may suffer for having spoken. The same *key* sent twice is one.

    Raises:
        SentBefore: the same key with something else.
        OutOfOrder: the visit has not begun.
        NotOfThisVisit, CodeWordTaken: what the names say.
    """
    held(visit)
    if there := sent_before(Concern, key, visit_id=visit, **vars(fear)):
        return there
    found = locked(visit, None, *BEGUN)
    check_stop(visit, fear.stop)
    if found.concerns.filter(code_word__iexact=fear.code_word).exists():
        raise CodeWordTaken
    made = Concern.objects.create(pk=key, visit=found, recorded_at=at, recorded_by=by, **vars(fear))
    record(act="visit.concern_recorded", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return made


@transaction.atomic
def set_follow_up(
    *, key: UUID, concern: Concern, means: Means, due_on: date, by: User, at: datetime
) -> FollowUp:
    """Set something to do by a day. The same *key* sent twice is one.

    Raises:
        SentBefore: the same key with something else.
    """
    held(concern.visit_id)
    if there := sent_before(FollowUp, key, concern=concern, means=means, due_on=due_on):
        return there
    made = FollowUp.objects.create(pk=key, concern=concern, means=means, due_on=due_on, set_by=by)
    subject = f"visit:{concern.visit_id}"
    record(act="visit.follow_up_set", subject=subject, by=str(by.pk), at=at)
    return made


@transaction.atomic
def close_follow_up(
    *, follow_up: UUID, visit: UUID, done_on: date, outcome: str, by: User, at: datetime
) -> FollowUp:
    """Say what came of it: only so a task is closed. The same again changes nothing.

    Raises:
        AlreadyClosed, NotYet: what the names say.
    """
    held(visit)
    found = FollowUp.objects.select_related("concern").get(pk=follow_up, concern__visit=visit)
    if found.done_on and (found.done_on, found.outcome) == (done_on, outcome):
        return found
    if found.done_on:
        raise AlreadyClosed
    if not localtime(found.concern.recorded_at).date() <= done_on <= localtime(at).date():
        raise NotYet
    found.done_on, found.outcome, found.closed_by = done_on, outcome, by
    found.save(update_fields=["done_on", "outcome", "closed_by"])
    record(act="visit.follow_up_closed", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found

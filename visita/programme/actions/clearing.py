"""Who may see the programme. Each grant and each end is in the ledger."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.programme.access import (
    clearances_on,
    is_cleared,
    may_be_cleared,
    may_open_the_compartment,
)
from visita.programme.actions.plan_keys import take_plans
from visita.programme.models import Clearance


class CannotBeCleared(Exception):
    """The person runs the machine, speaks for a State, or works neither here nor as a member."""


class MayNotClear(Exception):
    """Somebody who is not cleared gives no clearance."""


class LastOfAll(Exception):
    """Somebody must be left who sees the programme."""


class EndsBeforeItBegins(Exception):
    """A clearance ends on its first day at the earliest."""


@transaction.atomic
def open_compartment(*, by: User, on: date, at: datetime) -> Clearance:
    """Be the first who is cleared, while nobody is.

    Raises:
        MayNotClear: somebody is cleared, or the person is not one who may begin.
    """
    User.objects.select_for_update().get(pk=by.pk)
    if not may_open_the_compartment(by, on):
        raise MayNotClear
    return _clear(by, since=on, until=None, by=by, at=at)


@transaction.atomic
def clear(
    *, user: User, since: date, until: date | None, by: User, on: date, at: datetime
) -> Clearance:
    """Let a person see the programme. Twice is once.

    Raises:
        MayNotClear, CannotBeCleared, EndsBeforeItBegins: what the names say.
    """
    User.objects.select_for_update().get(pk=user.pk)
    if not is_cleared(by, on):
        raise MayNotClear
    if not may_be_cleared(user, max(since, on)):
        raise CannotBeCleared
    if until and until < since:
        raise EndsBeforeItBegins
    there = Clearance.objects.filter(user=user, since=since, until=until).first()
    return there or _clear(user, since=since, until=until, by=by, at=at)


def _clear(user: User, *, since: date, until: date | None, by: User, at: datetime) -> Clearance:
    made = Clearance.objects.create(user=user, since=since, until=until, given_by=by, given_at=at)
    record(
        act="compartment.cleared",
        subject=f"clearance:{made.pk}",
        by=str(by.pk),
        at=at,
        private={"user": str(user.pk)},
    )
    return made


@transaction.atomic
def end_clearance(*, clearance: UUID, until: date, by: User, on: date, at: datetime) -> Clearance:
    """From the day on the person sees nothing of it any more; an end today takes the plans' keys.

    Raises:
        MayNotClear, EndsBeforeItBegins, LastOfAll, PlanWouldBeLost: what the names say.
    """
    held = {each.pk: each for each in Clearance.objects.select_for_update().order_by("pk")}
    found = held[clearance]
    if not is_cleared(by, on):
        raise MayNotClear
    if until < found.since:
        raise EndsBeforeItBegins
    others = clearances_on(max(until, on)).exclude(user=found.user).select_related("user")
    if not any(may_be_cleared(each.user, max(until, on)) for each in others):
        raise LastOfAll
    found.until = until
    found.save(update_fields=["until"])
    record(
        act="compartment.clearance_ended",
        subject=f"clearance:{found.pk}",
        by=str(by.pk),
        at=at,
        private={"user": str(found.user_id)},
    )
    if not is_cleared(found.user, on):
        take_plans(of=found.user, by=by, at=at)
    return found

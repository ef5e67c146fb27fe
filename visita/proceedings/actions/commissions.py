"""Decisions of a mechanism: taken by a named person or commission, with the reason."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions.meetings import SentBefore
from visita.proceedings.models import Commission, Determination, Profile


class NameTaken(Exception):
    """Another commission has this name."""


@transaction.atomic
def name_commission(
    *, key: UUID, name: str, head: Profile, members: Collection[Profile], by: User, at: datetime
) -> Commission:
    """Name a commission with its head and members. The same *key* twice is one.

    Raises:
        NameTaken: what the name says.
    """
    if there := Commission.objects.filter(pk=key).first():
        return there
    try:
        with transaction.atomic():
            made = Commission.objects.create(pk=key, name=name, head=head)
    except IntegrityError:
        if there := Commission.objects.filter(pk=key).first():
            return there
        raise NameTaken from None
    made.members.set(members)
    record(act="commission.named", subject=f"commission:{key}", by=str(by.pk), at=at)
    return made


@dataclass(frozen=True)
class Taken:
    """What was decided, on which day and why, by one commission or one person."""

    text: str
    reason: str
    taken_on: date
    commission: Commission | None = None
    person: Profile | None = None


@transaction.atomic
def determine(*, key: UUID, taken: Taken, by: User, at: datetime) -> Determination:
    """Record what was decided. The same *key* twice is one.

    Raises:
        SentBefore: the same key with something else.
    """
    made, is_new = Determination.objects.get_or_create(
        pk=key, defaults={**vars(taken), "recorded_by": by, "recorded_at": at}
    )
    if not is_new:
        if (made.text, made.reason) != (taken.text, taken.reason):
            raise SentBefore
        return made
    record(act="determination.recorded", subject=f"determination:{key}", by=str(by.pk), at=at)
    return made

"""A plan changes before anybody outside hears of it: its days, its parts, or that it is one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions import NotAllowed
from visita.visits import queries
from visita.visits.actions.guarding import OutOfOrder, changed, locked
from visita.visits.models import Kind, Part, Stage, Tag, Visit


class OverlappingParts(Exception):
    """Two parts of one visit share a day, or a part ends before it starts."""


class DaysFollowFromParts(Exception):
    """A visit in parts begins with the first and ends with the last: change those."""


@dataclass(frozen=True)
class Change:
    """What of a plan can change while nobody outside knows of it. The State cannot."""

    kind: Kind
    starts_on: date
    ends_on: date
    reason: str = ""
    theme: str = ""
    tags: tuple[Tag, ...] = ()
    reason_while_unknown: str = ""
    consulted_on: date | None = None


BEFORE_IT_IS_KNOWN = (Stage.PLANNED, Stage.DECIDED)


@transaction.atomic
def change_plan(*, visit: UUID, version: int, change: Change, by: User, at: datetime) -> Visit:
    """Give the plan other days, another kind or reason. A decided visit stays one that may be.

    Raises:
        Stale, OutOfOrder, DaysFollowFromParts: what the names say.
        NotAllowed: the visit is decided, and so changed it could not be.
    """
    found = locked(visit, version, *BEFORE_IT_IS_KNOWN)
    wanted = {**vars(change), "tags": [tag.value for tag in change.tags]}
    days = (change.starts_on, change.ends_on)
    if found.parts.exists() and days != (found.starts_on, found.ends_on):
        raise DaysFollowFromParts
    fields = [name for name, value in wanted.items() if getattr(found, name) != value]
    for name in fields:
        setattr(found, name, wanted[name])
    _still_may_be(found)
    if fields:
        changed(found, *fields)
        record(
            act="visit.changed",
            subject=f"visit:{visit}",
            by=str(by.pk),
            at=at,
            facts={"fields": "+".join(sorted(fields))},
        )
    return found


def _still_may_be(visit: Visit) -> None:
    """What was decided is looked at again, but for the vote."""
    if visit.stage != Stage.DECIDED:
        return
    ruling = queries.may_be_changed(visit)
    if not ruling.allowed:
        raise NotAllowed(ruling)


@transaction.atomic
def set_parts(
    *, visit: UUID, version: int, parts: Sequence[tuple[date, date]], by: User, at: datetime
) -> Visit:
    """Carry the visit out in these parts; with none it is one again. Its days follow from them.

    Raises:
        Stale, OutOfOrder, OverlappingParts: what the names say.
        NotAllowed: the visit is decided, and on these days it could not be.
    """
    found = locked(visit, version, *BEFORE_IT_IS_KNOWN)
    ordered = sorted(parts)
    if _overlap(ordered):
        raise OverlappingParts
    found.parts.all().delete()
    Part.objects.bulk_create(
        Part(visit=found, starts_on=first, ends_on=last) for first, last in ordered
    )
    if ordered:
        found.starts_on, found.ends_on = ordered[0][0], ordered[-1][1]
    _still_may_be(found)
    changed(found, "starts_on", "ends_on")
    record(
        act="visit.parted",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"in_parts": len(ordered)},
    )
    return found


def _overlap(ordered: Sequence[tuple[date, date]]) -> bool:
    if any(last < first for first, last in ordered):
        return True
    return any(following[0] <= before[1] for before, following in pairwise(ordered))


@transaction.atomic
def call_off(*, visit: UUID, version: int, because: str, by: User, at: datetime) -> Visit:
    """End a plan that nobody outside knows of. The file stays, with the reason.

    Raises:
        Stale, OutOfOrder: what the names say.
        ValueError: no reason.
    """
    if not because.strip():
        raise ValueError("A visit is called off for a reason.")
    found = locked(visit, version, *BEFORE_IT_IS_KNOWN)
    found.stage, found.called_off_at, found.called_off_because = Stage.CALLED_OFF, at, because
    changed(found, "stage", "called_off_at", "called_off_because")
    record(act="visit.called_off", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def decide_in_the_mechanism(
    *, visit: UUID, version: int, decided_by: str, decided_on: date, by: User, at: datetime
) -> Visit:
    """Record who in a mechanism decided its visit. Part IV of OPCAT asks for no vote.

    Raises:
        Stale, OutOfOrder: what the names say; a committee decides by a vote.
        NotAllowed: the visit is not one that may be decided.
    """
    found = locked(visit, version, Stage.PLANNED)
    if found.mandate != "NPM":
        raise OutOfOrder(Stage.PLANNED)
    ruling = queries.may_be_decided_by(found, decided_by)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    found.stage, found.decided_by, found.decided_on = Stage.DECIDED, decided_by, decided_on
    changed(found, "stage", "decided_by", "decided_on")
    record(act="visit.decided", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found

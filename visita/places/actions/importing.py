"""What people do with a list of places: hand it in, name its columns, decide, begin, stop."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.incoming.lists import kind_of
from visita.ledger.actions import record
from visita.places.models import (
    UNDER_WAY,
    ColumnNames,
    Decision,
    ListText,
    PlaceList,
    Stage,
    Verdict,
)
from visita.places.queries.importing import has_waiting_rows
from visita.places.reading.headers import headings_digest
from visita.treaties.models import State

LONGEST_NAME = 255
BEFORE_BRINGING_IN = (Stage.READ, Stage.CHECKED)


class Stale(Exception):
    """Somebody else, or the job, has done something with the list in the meantime."""


class NotNow(Exception):
    """The list has not come so far, or has gone further."""


class NothingToBringIn(Exception):
    """No row of the list waits: all are in, faulty, left out or to be decided."""


@dataclass(frozen=True)
class Named:
    """What was said of a list and its columns."""

    state: State
    targets: Mapping[int, str]
    types: Mapping[str, str]
    usual_type: str
    authority: str
    precision: str
    source: str
    day: str = ""
    middle: tuple[str, str] | None = None
    keep_as: str = ""
    """The name under which this is kept for the next list with the same headings."""


@transaction.atomic
def receive_list(*, name: str, content: bytes, by: User, at: datetime) -> PlaceList:
    """Keep a list that somebody hands in, to be read.

    Raises:
        Refused: it is no list, by its first look. Nothing is kept.
    """
    kind_of(content)
    digest = sha256(content).hexdigest()
    made = PlaceList.objects.create(
        name=_plain(name), sha256=digest, received_by=by, received_at=at
    )
    ListText.objects.create(place_list=made, content=content)
    record(
        act="list.received",
        subject=f"list:{made.pk}",
        by=str(by.pk),
        at=at,
        facts={"sha256": digest, "bytes": len(content)},
        private={"name": made.name} if made.name else {},
    )
    return made


def _plain(name: str) -> str:
    """The last part of a path, without what no reader sees."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(each for each in last if each.isprintable())[-LONGEST_NAME:]


@transaction.atomic
def name_columns(
    *, place_list: UUID, version: int, named: Named, by: User, at: datetime
) -> PlaceList:
    """Say what the columns are; what was checked before is checked anew.

    Raises:
        Stale, NotNow
    """
    found = _locked(place_list, version, BEFORE_BRINGING_IN)
    found.lines.all().delete()
    found.state, found.source, found.day = named.state, named.source, named.day
    found.targets = {str(at): target for at, target in named.targets.items()}
    found.types, found.usual_type = dict(named.types), named.usual_type
    found.authority, found.precision = named.authority, named.precision
    found.middle = list(named.middle) if named.middle else None
    found.checked = found.last_row = found.done = 0
    _begin(found, Stage.CHECKING, 0, at)
    if named.keep_as:
        _keep_names(found, named.keep_as, by, at)
    record(
        act="list.columns_named",
        subject=f"list:{found.pk}",
        by=str(by.pk),
        at=at,
        facts={"state": str(found.state_id), "columns": len(found.targets), "rows": found.rows},
    )
    return found


def _begin(found: PlaceList, stage: Stage, done: int, at: datetime) -> None:
    found.stage, found.began_at, found.went_on_at, found.began_with = stage, at, at, done
    found.version += 1
    found.save()


def _keep_names(found: PlaceList, name: str, by: User, at: datetime) -> None:
    """The latest is kept where two have one name."""
    targets = {found.headings[int(column)]: target for column, target in found.targets.items()}
    ColumnNames.objects.update_or_create(
        name=name,
        defaults={
            "headings": headings_digest(found.headings),
            "targets": targets,
            "types": found.types,
            "usual_type": found.usual_type,
            "authority": found.authority,
            "kept_by": by,
            "kept_at": at,
        },
    )


@transaction.atomic
def decide(
    *,
    place_list: UUID,
    version: int,
    rows: Collection[int],
    decision: Decision,
    by: User,
    at: datetime,
) -> int:
    """Say of rows that are perhaps known places whether they are. Returns how many there were.

    Rows that are in the register already are left alone.

    Raises:
        Stale, NotNow
    """
    found = _locked(place_list, version, (Stage.CHECKED, Stage.STOPPED, Stage.IMPORTED))
    open_rows = found.lines.filter(verdict=Verdict.LIKELY, outcome="", number__in=rows)
    number = open_rows.update(decision=decision)
    found.version += 1
    found.save(update_fields=["version"])
    record(
        act="list.decided",
        subject=f"list:{found.pk}",
        by=str(by.pk),
        at=at,
        facts={"decision": decision.value, "rows": number},
    )
    return number


@transaction.atomic
def begin_bringing_in(*, place_list: UUID, version: int, by: User, at: datetime) -> PlaceList:
    """Have the rows that may come in brought into the register; also after a stop.

    Raises:
        Stale, NotNow, NothingToBringIn
    """
    found = _locked(place_list, version, (Stage.CHECKED, Stage.STOPPED, Stage.IMPORTED))
    if not has_waiting_rows(found):
        raise NothingToBringIn
    ListText.objects.filter(place_list=found).delete()
    _begin(found, Stage.IMPORTING, found.done, at)
    record(
        act="list.begun",
        subject=f"list:{found.pk}",
        by=str(by.pk),
        at=at,
        facts={"rows": found.rows, "done": found.done},
    )
    return found


@transaction.atomic
def stop_bringing_in(*, place_list: UUID, by: User, at: datetime) -> PlaceList:
    """Stop after the batch that goes on now. What is in stays in.

    Raises:
        NotNow
    """
    found = locked(place_list)
    if found.stage != Stage.IMPORTING:
        raise NotNow
    found.stage = Stage.STOPPED
    found.version += 1
    found.save(update_fields=["stage", "version"])
    record(
        act="list.stopped",
        subject=f"list:{found.pk}",
        by=str(by.pk),
        at=at,
        facts={"rows": found.rows, "done": found.done},
    )
    return found


def locked(place_list: UUID) -> PlaceList:
    """The list, held for this transaction alone."""
    return PlaceList.objects.select_for_update(of=("self",)).get(pk=place_list)


def _locked(place_list: UUID, version: int, stages: Collection[Stage]) -> PlaceList:
    found = locked(place_list)
    if found.version != version:
        raise Stale
    if found.stage not in stages or found.stage in UNDER_WAY:
        raise NotNow
    return found

"""What was not recorded on the spot is entered later, from paper or from a record of a kit.

All of it, or nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar
from uuid import UUID, uuid5

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.fieldwork import Impossible, check_hour
from visita.visits.actions.going import Arrival, NotRefused, begin, come
from visita.visits.actions.guarding import SentBefore, held, locked
from visita.visits.actions.obstructing import Obstruction
from visita.visits.models import Access, Incident, Stage, Stop, Visit

Row = TypeVar("Row", Stop, Incident)

COPIED_AT = (Stage.NOTIFIED, Stage.IN_PROGRESS, Stage.INTERRUPTED, Stage.CONCLUDED)
"""A visit that is over can still be completed from paper: every row says so."""


class RowRefused(Exception):
    """A row cannot be; `row` counts from nought, `sheet` is the list, `why` the reason."""

    def __init__(self, sheet: str, row: int, why: Exception) -> None:
        self.sheet, self.row, self.why = sheet, row, why
        super().__init__(f"{sheet} {row}")


@dataclass(frozen=True)
class StopOnPaper:
    """A line of stops. *left_at* is None where the delegation was not let in, or is there."""

    arrival: Arrival
    left_at: datetime | None = None


@dataclass(frozen=True)
class IncidentOnPaper:
    """A line of incidents. *stop* counts the lines of stops from nought, where it was at one."""

    what: Obstruction
    stop: int | None = None


@dataclass(frozen=True)
class Sheets:
    """Everything that stands on paper of a day."""

    stops: Sequence[StopOnPaper]
    incidents: Sequence[IncidentOnPaper] = ()


class Source(StrEnum):
    """Where it stood before, as the act in the ledger says it."""

    PAPER = "visit.copied_from_paper"
    RECORD = "visit.copied_from_record"


@transaction.atomic
def copy_in(
    *,
    key: UUID,
    visit: UUID,
    sheets: Sheets,
    by: User,
    at: datetime,
    source: Source = Source.PAPER,
) -> list[Stop]:
    """Enter stops and incidents at once. The same *key* sent twice is one entry.

    Raises:
        SentBefore: the same key with something else.
        OutOfOrder: the Government has not been notified.
        NotAllowed: the State is not bound on every day of the visit.
        RowRefused: what the name says; nothing of any row was kept.
    """
    held(visit)
    there = _sent(key, visit, sheets)
    if there is not None:
        return there
    found = locked(visit, None, *COPIED_AT)
    stops = [_stop(found, key, row, each, by, at) for row, each in enumerate(sheets.stops)]
    for row, each in enumerate(sheets.incidents):
        _incident(found, uuid5(key, f"incident {row}"), row, each, stops, by, at)
    if found.stage == Stage.NOTIFIED and stops:
        begin(found, min(each.arrived_at for each in stops))
    record(
        act=source.value,
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"stops": len(stops), "incidents": len(sheets.incidents)},
    )
    return stops


def _sent(key: UUID, visit: UUID, sheets: Sheets) -> list[Stop] | None:
    """What the same form made before; None where it was not sent."""
    stops = _under(Stop, key, "stop", len(sheets.stops))
    incidents = _under(Incident, key, "incident", len(sheets.incidents))
    if not stops and not incidents:
        return None
    rows: list[Stop | Incident] = [*stops, *incidents]
    same = (
        all(each.visit_id == visit for each in rows)
        and [each.place for each in stops] == [each.arrival.place for each in sheets.stops]
        and [each.refused for each in incidents] == [each.what.refused for each in sheets.incidents]
    )
    if not same:
        raise SentBefore
    return stops


def _under(model: type[Row], key: UUID, name: str, number: int) -> list[Row]:
    """Rows that came of the form, one more than it has now: it may have had more lines before."""
    keys = [uuid5(key, f"{name} {row}") for row in range(number + 1)]
    found = model._default_manager.in_bulk(keys)
    return [found[each] for each in keys if each in found]


def _stop(visit: Visit, key: UUID, row: int, line: StopOnPaper, by: User, at: datetime) -> Stop:
    try:
        _check(visit, line, at)
        arrival = replace(line.arrival, entered_later=True)
        made = come(uuid5(key, f"stop {row}"), visit, arrival, by)
    except (Impossible, NotRefused) as refusal:
        raise RowRefused("stops", row, refusal) from refusal
    if line.left_at:
        made.left_at = line.left_at
        made.save(update_fields=["left_at"])
    return made


def _check(visit: Visit, line: StopOnPaper, at: datetime) -> None:
    arrived, left = line.arrival.arrived_at, line.left_at
    last = min(at, visit.concluded_at or at)
    check_hour(visit, arrived, last)
    refused = line.arrival.access == Access.REFUSED
    if left and (refused or not arrived <= left <= last):
        raise Impossible
    if visit.concluded_at and not left and not refused:
        raise Impossible


def _incident(
    visit: Visit,
    key: UUID,
    row: int,
    line: IncidentOnPaper,
    stops: list[Stop],
    by: User,
    at: datetime,
) -> None:
    try:
        check_hour(visit, line.what.happened_at, min(at, visit.concluded_at or at))
        stop = None if line.stop is None else stops[line.stop]
    except (Impossible, IndexError) as refusal:
        raise RowRefused("incidents", row, refusal) from refusal
    what = replace(line.what, stop=stop, entered_later=True)
    Incident.objects.create(pk=key, visit=visit, recorded_by=by, **vars(what))

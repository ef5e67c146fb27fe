"""Rows become places: a batch, a transaction. Who is killed in between loses the batch, no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction

from visita.ledger.actions import record
from visita.places.actions.importing import locked
from visita.places.models import (
    Change,
    Decision,
    Figure,
    Happening,
    ListRow,
    Name,
    Outcome,
    Place,
    PlaceList,
    Stage,
    Verdict,
)
from visita.places.queries.importing import counted, waiting_rows
from visita.places.queries.importing_facts import register_for, there
from visita.places.reading.changing import Added, There, added
from visita.places.reading.comparing import Known, Register, known
from visita.places.reading.folding import folded
from visita.treaties.models import State

BATCH = 500
UNKNOWN_PLACE = There({})


@dataclass
class Batch:
    """What one transaction writes."""

    found: PlaceList
    at: datetime
    there: dict[UUID, There] = field(default_factory=dict)
    new: list[Place] = field(default_factory=list)
    changed: dict[UUID, dict[str, str]] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    corrected: list[tuple[UUID, str, int]] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)


@transaction.atomic
def bring_in(*, place_list: UUID, at: datetime, most: int = BATCH) -> int:
    """The next rows that wait. Returns how many; none when all are in, or somebody stopped it.

    Two lists of one State wait for each other, so that a place in both is one place.
    """
    found = locked(place_list)
    if found.stage != Stage.IMPORTING:
        return 0
    State.objects.select_for_update(no_key=True).get(pk=found.state_id)
    lines = list(waiting_rows(found)[:most])
    if not lines:
        _end(found, at)
        return 0
    _write(lines, Batch(found, at))
    found.done += len(lines)
    found.went_on_at = at
    found.save(update_fields=["done", "went_on_at"])
    return len(lines)


def _end(found: PlaceList, at: datetime) -> None:
    found.stage = Stage.IMPORTED
    found.version += 1
    found.save(update_fields=["stage", "version"])
    record(
        act="list.imported",
        subject=f"list:{found.pk}",
        by=None,
        at=at,
        facts={outcome.lower(): number for outcome, number in counted(found).outcomes.items()},
    )


def _write(lines: Sequence[ListRow], batch: Batch) -> None:
    rows = [known("", line.facts) for line in lines]
    prints = {line.fingerprint for line in lines}
    register = register_for(batch.found, rows, prints)
    places = [_which(line, row, register, batch) for line, row in zip(lines, rows, strict=True)]
    old = set(places) - {each.pk for each in batch.new}
    batch.there = there(old, batch.found)
    for line, place in zip(lines, places, strict=True):
        _take(line, place, batch)
    _save(lines, batch)


def _which(line: ListRow, row: Known, register: Register, batch: Batch) -> UUID:
    """The place that the row is; a new one where it is none."""
    place = _decided(line) or _matched(line, row, register)
    if not place:
        made = _new_place(line, batch)
        batch.new.append(made)
        place = made.pk
        register.add(_renamed(row, str(place)), printed=line.fingerprint)
    line.place_id = place
    return place


def _decided(line: ListRow) -> UUID | None:
    if line.decision != Decision.SAME:
        return None
    if line.likely_id:
        return line.likely_id
    above = ListRow.objects.filter(place_list=line.place_list_id, number=line.above or 0).first()
    return above.place_id if above else None


def _matched(line: ListRow, row: Known, register: Register) -> UUID | None:
    """Somebody else may have brought it in since it was checked."""
    match = register.surely(row)
    if not match:
        return None
    if line.decision == Decision.DIFFERENT and match.reason != "row_before":
        return None
    return UUID(match.ref)


def _renamed(row: Known, ref: str) -> Known:
    return replace(row, ref=ref)


def _new_place(line: ListRow, batch: Batch) -> Place:
    facts, found = line.facts, batch.found
    texts = ("code", "authority", "operator", "address", "town", "region", "postcode")
    has_point = "latitude" in facts
    return Place(
        pk=uuid4(),
        state_id=str(found.state_id),
        name=facts["name"],
        folded=folded(facts["name"])[:250],
        type=facts.get("type") or facts["usual_type"],
        latitude=Decimal(facts["latitude"]) if has_point else None,
        longitude=Decimal(facts["longitude"]) if has_point else None,
        precision=found.precision if has_point else "",
        opened=facts.get("opened", ""),
        closed=facts.get("closed", ""),
        source=found.source,
        recorded_by_id=found.received_by_id,
        recorded_at=batch.at,
        **{key: facts[key] for key in texts if key in facts},
    )


def _take(line: ListRow, place: UUID, batch: Batch) -> None:
    """What the row adds, and what became of it."""
    is_new = place not in batch.there
    before = batch.there.get(place, UNKNOWN_PLACE)
    more = added(line.facts, before, only_gaps=line.verdict == Verdict.REPEATED)
    batch.there[place] = _after(before, line, more)
    if is_new:
        line.outcome = Outcome.NEW
    else:
        line.outcome = Outcome.CHANGED if more else Outcome.SAME
        batch.changed.setdefault(place, {}).update(more.facts)
    _take_names(place, more, is_new, batch)
    _take_figures(place, more, before, batch)
    _take_happenings(place, more, before, batch)


def _after(before: There, line: ListRow, more: Added) -> There:
    """What a second row of the batch is compared with."""
    return There(
        {**before.facts, **more.facts},
        before.names | {folded(name) for name in (line.facts["name"], *more.names)},
        {**before.figures, **more.figures},
        before.is_out_of_use or more.out_of_use,
    )


def _take_names(place: UUID, more: Added, is_new: bool, batch: Batch) -> None:
    """The name in force stays; another way of writing it is kept beside it."""
    for name in more.names[1:] if is_new else more.names:
        batch.names.append(
            Name(place_id=place, text=name, folded=folded(name)[:250], source=batch.found.source)
        )


def _take_figures(place: UUID, more: Added, before: There, batch: Batch) -> None:
    """One source says one number for one day: its later list corrects the earlier."""
    for measure, value in more.figures.items():
        if measure in before.figures:
            batch.corrected.append((place, measure, value))
            continue
        batch.figures.append(
            Figure(
                place_id=place,
                measure=measure,
                value=value,
                day=batch.found.day,
                source=batch.found.source,
                recorded_by_id=batch.found.received_by_id,
                recorded_at=batch.at,
            )
        )


def _take_happenings(place: UUID, more: Added, before: There, batch: Batch) -> None:
    """A day that is only put right is nothing that happened."""
    for change, key in ((Change.OPENED, "opened"), (Change.CLOSED, "closed")):
        day = "" if before.facts.get(key) else more.facts.get(key, "")
        if day or (change == Change.CLOSED and more.out_of_use):
            batch.happenings.append(
                Happening(
                    place_id=place,
                    change=change,
                    day=day,
                    source=batch.found.source,
                    recorded_by_id=batch.found.received_by_id,
                    recorded_at=batch.at,
                )
            )


def _save(lines: Sequence[ListRow], batch: Batch) -> None:
    Place.objects.bulk_create(batch.new)
    changed = [place for place, facts in batch.changed.items() if facts]
    for place in Place.objects.filter(pk__in=changed) if changed else ():
        _change(place, batch)
    Name.objects.bulk_create(batch.names)
    Figure.objects.bulk_create(batch.figures)
    told = Figure.objects.filter(day=batch.found.day, source=batch.found.source)
    for place_id, measure, value in batch.corrected:
        told.filter(place=place_id, measure=measure).update(value=value)
    Happening.objects.bulk_create(batch.happenings)
    ListRow.objects.bulk_create(
        lines, update_conflicts=True, unique_fields=["id"], update_fields=["outcome", "place"]
    )  # many times faster than bulk_update, and the rows are there


def _change(place: Place, batch: Batch) -> None:
    for key, value in batch.changed[place.pk].items():
        setattr(place, key, Decimal(value) if key in {"latitude", "longitude"} else value)
    if place.latitude is not None and not place.precision:
        place.precision = batch.found.precision
    place.version += 1
    place.save()

"""A list is read and checked, batch by batch. Nothing here touches the register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.ledger.actions import record
from visita.places.actions.importing import locked
from visita.places.models import ListRow, ListText, PlaceList, Stage, Verdict
from visita.places.queries.importing import counted
from visita.places.queries.importing_facts import ROW, there
from visita.places.reading.changing import added
from visita.places.reading.comparing import Match, Register, fingerprint, known
from visita.places.reading.rows import Checked, Columns, checked
from visita.places.reading.sheets import Row, Unreadable, beginning, body


@transaction.atomic
def keep_text(*, place_list: UUID, text: str, notes: Sequence[str], at: datetime) -> None:
    """Keep what the list was read as; or that it cannot be."""
    found = locked(place_list)
    if found.stage != Stage.WAITING:
        return
    try:
        found.headings = list(beginning(text).headings)
        found.rows = sum(1 for _ in body(text))
        found.notes, found.stage = list(notes), Stage.READ
        ListText.objects.filter(place_list=found).update(content=b"", text=text)
    except Unreadable as refusal:
        _give_up(found, f"{refusal.code}:{refusal.row}")
    found.save()
    _record_read(found, at)


@transaction.atomic
def keep_unread(*, place_list: UUID, code: str, at: datetime) -> None:
    """Keep why a list cannot be read; its bytes are not kept."""
    found = locked(place_list)
    if found.stage == Stage.WAITING:
        _give_up(found, code)
        found.save()
        _record_read(found, at)


def _give_up(found: PlaceList, code: str) -> None:
    found.notes, found.stage = [code], Stage.UNREADABLE
    ListText.objects.filter(place_list=found).delete()


def _record_read(found: PlaceList, at: datetime) -> None:
    is_read = found.stage == Stage.READ
    record(
        act="list.read" if is_read else "list.unreadable",
        subject=f"list:{found.pk}",
        by=None,
        at=at,
        facts={"rows": found.rows} if is_read else {"code": found.notes[0].partition(":")[0]},
    )


def judged(
    found: PlaceList, rows: Sequence[Row], columns: Columns, register: Register
) -> list[ListRow]:
    """Each row with its faults and what bringing it in would do. The register learns of it."""
    lines = list(_judged(found, rows, columns, register))
    places = {line.likely_id for line in lines if line.verdict == Verdict.SAME and line.likely_id}
    known_places = there(places, found) if places else {}
    for line in lines:
        place = known_places.get(line.likely_id) if line.likely_id else None
        if line.verdict == Verdict.SAME and place and added(line.facts, place):
            line.verdict = Verdict.CHANGED
    return lines


def _judged(
    found: PlaceList, rows: Sequence[Row], columns: Columns, register: Register
) -> Iterator[ListRow]:
    for row in rows:
        done = checked(row, columns)
        mine = known(f"{ROW}{row.number}", done.facts)
        line = ListRow(
            place_list=found,
            number=row.number,
            facts=done.facts,
            faults=[fault.kept() for fault in done.faults],
            fingerprint=fingerprint(mine),
        )
        match = register.match(mine) if done.is_sound else None
        _say(line, done, match)
        _say_if_repeated(line, register)
        if line.verdict in (Verdict.NEW, Verdict.LIKELY):
            register.add(mine, printed=line.fingerprint)
        yield line


def _say(line: ListRow, done: Checked, match: Match | None) -> None:
    if not done.is_sound:
        line.verdict = Verdict.FAULTY
        return
    if not match:
        line.verdict = Verdict.NEW
        return
    line.reason = match.reason
    if match.ref.startswith(ROW):
        line.above = int(match.ref.removeprefix(ROW))
        line.verdict = Verdict.REPEATED if match.sure else Verdict.LIKELY
    else:
        line.likely_id = UUID(match.ref)
        line.verdict = Verdict.SAME if match.sure else Verdict.LIKELY


def _say_if_repeated(line: ListRow, register: Register) -> None:
    """The first row of a list that is a place speaks for it; a second only fills gaps."""
    if line.verdict == Verdict.SAME:
        first = register.taken.setdefault(str(line.likely_id), line.number)
        if first != line.number:
            line.verdict, line.above = Verdict.REPEATED, first


@transaction.atomic
def keep_checked(*, place_list: UUID, after: int, lines: Sequence[ListRow], at: datetime) -> bool:
    """Keep one batch. False if somebody else went on from there, or the columns were named anew."""
    found = locked(place_list)
    if found.stage != Stage.CHECKING or found.last_row != after:
        return False
    ListRow.objects.bulk_create(lines)
    found.checked += len(lines)
    found.last_row, found.went_on_at = lines[-1].number, at
    found.save(update_fields=["checked", "last_row", "went_on_at"])
    return True


@transaction.atomic
def end_checking(*, place_list: UUID, at: datetime) -> None:
    """Every row is checked."""
    found = locked(place_list)
    if found.stage != Stage.CHECKING:
        return
    found.stage = Stage.CHECKED
    found.version += 1
    found.save(update_fields=["stage", "version"])
    record(
        act="list.checked",
        subject=f"list:{found.pk}",
        by=None,
        at=at,
        facts={verdict.lower(): number for verdict, number in counted(found).verdicts.items()},
    )

"""`visita places import FILE --state XX --by NAME`: a list of places into the register."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visita.incoming.lists import MOST_LIST_BYTES
from visita.incoming.refused import Refused
from visita.site.commands import at, start
from visita.site.words import BadInput, Words, say

if TYPE_CHECKING:
    from visita.accounts.models import User
    from visita.places.models import ColumnNames, PlaceList

MOST_FAULTS = 20
"""Shown; the page of the list has all of them."""


def run(words: list[str]) -> int:
    parser = Words(name="places", about="Bring a list of places into the register.")
    parser.add_argument("verb", choices=("import",))
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV or a workbook (.xlsx)")
    parser.add_argument("--state", required=True, help="in which the places lie: its ISO code")
    parser.add_argument("--by", required=True, metavar="NAME", help="of the Secretariat, whose act")
    parser.add_argument("--mapping", metavar="NAME", help="under which the columns were kept")
    parser.add_argument("--type", default="", help="of places without one, such as PRISON")
    parser.add_argument("--source", metavar="TEXT", help="of the list; else the name of the file")
    parser.add_argument("--day", default="", metavar="D", help="of its figures; may be partial")
    parser.add_argument("--dry-run", action="store_true", help="check, and bring nothing in")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    content = _read(asked.file)
    start()
    found = _checked(asked, content)
    if not asked.dry_run:
        found = _brought_in(found, _person(asked.by))
    return _report(found, as_json=asked.json)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_LIST_BYTES + 1)
    except OSError as fault:
        raise BadInput(f"FILE: {file}: {fault.strerror}.") from None


def _person(name: str) -> User:
    from django.utils.timezone import localdate

    from visita.accounts.access import is_secretariat
    from visita.accounts.queries import person_by_name

    found = person_by_name(name)
    if not found or not is_secretariat(found, localdate()):
        raise BadInput(f"--by: {name!r} is nobody of the Secretariat today.")
    return found


def _checked(asked: Namespace, content: bytes) -> PlaceList:
    from visita.places import import_words, tasks
    from visita.places.actions import importing
    from visita.places.models import PlaceList, Stage

    by = _person(asked.by)
    named = _said(asked)
    try:
        made = importing.receive_list(name=asked.file.name, content=content, by=by, at=at())
    except Refused as refusal:
        raise BadInput(f"FILE: {import_words.refusal(refusal.code)}") from None
    tasks.work_on(made.pk)
    made.refresh_from_db()
    if made.stage == Stage.UNREADABLE:
        raise BadInput(f"FILE: {' '.join(import_words.notes(made))}")
    importing.name_columns(
        place_list=made.pk,
        version=made.version,
        named=importing.Named(**named, **_columns(made, asked.mapping)),
        by=by,
        at=at(),
    )
    tasks.work_on(made.pk, told=_progress)
    return PlaceList.objects.get(pk=made.pk)


def _said(asked: Namespace) -> dict[str, Any]:
    """The options that are about the whole list, looked at before anything is kept."""
    from visita.places.models import Precision, Type
    from visita.rules.partial_date import PartialDate
    from visita.treaties.models import State

    state = State.objects.filter(pk=asked.state.upper()).first()
    if not state:
        raise BadInput(f"--state: {asked.state!r} is no State of the record: give an ISO code.")
    if asked.type and asked.type not in Type.values:
        raise BadInput(f"--type: {asked.type!r}: give one of {', '.join(Type.values)}.")
    try:
        day = str(PartialDate.parse(asked.day)) if asked.day else ""
    except ValueError as fault:
        raise BadInput(f"--day: {fault}") from None
    return {
        "state": state,
        "usual_type": asked.type,
        "precision": Precision.STREET,
        "source": (asked.source or asked.file.name)[:300],
        "day": day,
    }


def _columns(made: PlaceList, mapping: str | None) -> dict[str, Any]:
    """As they were kept under the name; without one, as they are proposed."""
    from visita.places.queries import importing as queries

    kept = queries.kept_names(made, mapping or "")
    if mapping and not kept:
        raise BadInput(f"--mapping: nothing is kept under the name {mapping!r}.")
    targets = queries.proposed_targets(made, kept)
    if "name" not in targets.values():
        raise BadInput("FILE: no heading says which column holds the name: name the columns first.")
    return {"targets": targets, "types": _types(made, targets), "authority": _authority(kept)}


def _authority(kept: ColumnNames | None) -> str:
    return kept.authority if kept else ""


def _types(made: PlaceList, targets: dict[int, str]) -> dict[str, str]:
    from visita.places.queries import importing as queries

    column = next((at for at, target in targets.items() if target == "type"), None)
    if column is None:
        return {}
    words = queries.type_words_of(queries.text_of(made.pk), column)
    return {word: code for word, code in queries.proposed_types(made, words).items() if code}


def _brought_in(found: PlaceList, by: User) -> PlaceList:
    from visita.places import tasks
    from visita.places.actions import importing
    from visita.places.models import PlaceList

    try:
        importing.begin_bringing_in(place_list=found.pk, version=found.version, by=by, at=at())
    except importing.NothingToBringIn:
        return found
    tasks.work_on(found.pk, told=_progress)
    return PlaceList.objects.get(pk=found.pk)


def _progress(done: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} rows")
        sys.stderr.flush()


def _report(found: PlaceList, *, as_json: bool) -> int:
    from visita.places.queries import importing as queries

    numbers = queries.counted(found)
    told = {
        "list": str(found.pk),
        "rows": found.rows,
        "checked": dict(numbers.verdicts),
        "brought_in": dict(numbers.outcomes),
        "to_decide": numbers.to_decide,
    }
    if as_json:
        sys.stdout.write(json.dumps({**told, "faults": list(_faults(found, 10_000))}) + "\n")
        return 0
    for kind in ("checked", "brought_in"):
        parts = [f"{name.lower()} {number}" for name, number in sorted(told[kind].items())]  # type: ignore[attr-defined]
        sys.stdout.write(f"{kind.replace('_', ' ')}: {', '.join(parts) or 'nothing'}\n")
    sys.stdout.write(f"to decide: {numbers.to_decide}\n")
    for fault in _faults(found, MOST_FAULTS):
        say(
            f"row {fault['row']}, {fault['column'] or '-'}: {fault['value']}: {fault['what_to_do']}"
        )
    return 0


def _faults(found: PlaceList, most: int) -> list[dict[str, Any]]:
    from itertools import islice

    from visita.places import import_words
    from visita.places.queries.importing import faulty_rows

    lines = import_words.fault_lines(faulty_rows(found))
    headings = next(lines)
    return [dict(zip(headings, line, strict=True)) for line in islice(lines, most)]

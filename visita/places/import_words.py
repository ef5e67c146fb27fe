"""What a list and its rows are told about in words: faults, reasons, notes, the next step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from visita.incoming import list_notes
from visita.places.forms.importing import LABELS
from visita.places.models import ListRow, PlaceList, Stage
from visita.places.reading.changing import TEXTS, There, added
from visita.places.reading.sentences import FAULTS, REASONS, UNREADABLE


@dataclass(frozen=True)
class Told:
    """A fault of a row, as a person reads it."""

    column: str
    value: str
    sentence: str
    is_error: bool


def faults(line: ListRow) -> list[Told]:
    return [
        Told(column, value, _(FAULTS[code]), is_error)
        for code, column, value, is_error in line.faults
    ]


def reason(line: ListRow) -> str:
    return _(REASONS[line.reason]) if line.reason else ""


def notes(found: PlaceList) -> list[str]:
    """What was found while reading it; or why it cannot be read."""
    if found.stage == Stage.UNREADABLE:
        return [refusal(found.notes[0])]
    return [_(list_notes.NOTES[code]) for code in found.notes if code in list_notes.NOTES]


def refusal(code: str) -> str:
    """Of a file (`Refused`) or of its rows (`Unreadable`, with the row behind a colon)."""
    kind, _colon, row = code.partition(":")
    if kind in UNREADABLE and _colon:
        return _(UNREADABLE[kind]) % {"row": row}
    return _(list_notes.REFUSALS.get(kind, list_notes.REFUSALS["reader_failed"]))


@dataclass(frozen=True)
class Difference:
    label: str
    before: str
    after: str


def differences(line: ListRow, there: There) -> Iterator[Difference]:
    """What bringing the row in would change in a place."""
    more = added(line.facts, there, only_gaps=bool(line.above))
    for key in TEXTS:
        if key in more.facts:
            yield Difference(str(LABELS[key]), there.facts.get(key, ""), more.facts[key])
    for name in more.names:
        yield Difference(str(LABELS["other_name"]), "", name)
    for measure, value in more.figures.items():
        before = there.figures.get(measure)
        yield Difference(str(LABELS[measure]), "" if before is None else str(before), str(value))


COLUMNS_OF_FAULTS = ("row", "name", "kind", "column", "value", "what_to_do")


def fault_lines(rows: Iterator[ListRow]) -> Iterator[Sequence[str]]:
    """The file of all faults, without anything that a spreadsheet program would compute."""
    yield COLUMNS_OF_FAULTS
    for line in rows:
        for told in faults(line):
            kind = _("error") if told.is_error else _("warning")
            name = str(line.facts.get("name", ""))
            cells = (str(line.number), name, kind, told.column, told.value, told.sentence)
            yield [inert(cell) for cell in cells]


def inert(cell: str) -> str:
    """A cell that begins like a formula is shown with an apostrophe before it."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell

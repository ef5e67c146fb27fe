"""A CSV file of acts, read whole before anything is written: drafts, or every faulty row."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from visita.rules.partial_date import Span
from visita.treaties.act_rows import (
    COLUMNS,
    LONGEST_CELL,
    REQUIRED,
    BadRow,
    Draft,
    Known,
    draft,
)
from visita.treaties.vocabulary import ONCE

LARGEST_FILE = 50_000_000
"""Bytes. The whole record of all treaties is far below a tenth of this."""

LONGEST_LINE = 200_000
"""Characters. A row whose every cell is full, and full of quotation marks, is shorter."""


@dataclass(frozen=True)
class Fault:
    """Why one row cannot be recorded. `line` counts from 1, the header included."""

    line: int
    column: str
    reason: str
    code: str = field(default="", compare=False)
    """Of the reason, where a page says it in its own words with these `values`; else empty."""
    values: Mapping[str, date] = field(default_factory=dict, compare=False)

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.reason}"


class BadFile(ValueError):
    """The file as a whole cannot be read."""


class FaultyRows(ValueError):
    """Some rows cannot be recorded, so none was."""

    def __init__(self, faults: list[Fault], rows: int) -> None:
        super().__init__(f"{len(faults)} of {rows} rows are faulty; nothing was recorded.")
        self.faults = faults


@dataclass(frozen=True)
class Reading:
    """A file of acts as far as it could be read: the drafts, and the faults of the other rows."""

    drafts: list[Draft]
    faults: list[Fault]

    def sound(self, *more: Fault) -> list[Draft]:
        """The drafts, if nothing is wrong.

        Raises:
            FaultyRows: at least one row is faulty; all faulty rows are named, in order.
        """
        faults = sorted([*self.faults, *more], key=lambda fault: fault.line)
        if faults:
            raise FaultyRows(faults, len(self.drafts) + len(self.faults))
        return self.drafts


def read_acts(raw: bytes, *, known: Known, today: date) -> Reading:
    """All rows of a file.

    Raises:
        BadFile: not UTF-8, too large, not CSV, without rows, or a required column is missing.
    """
    read = _read(_rows(_text(raw)), known=known, today=today)
    if not (read.drafts or read.faults):
        raise BadFile("no rows: only the names of the columns are there.")
    return read


def read_act(row: Mapping[str, str], *, known: Known, today: date) -> Reading:
    """One act that came by another way than a file: a row by the names of the columns."""
    return _read([(1, dict(row))], known=known, today=today)


def _read(rows: Iterable[tuple[int, dict[str, str]]], *, known: Known, today: date) -> Reading:
    drafts: list[Draft] = []
    faults: list[Fault] = []
    for line, row in rows:
        try:
            if None in row:
                raise BadRow("(beyond the last)", "the row has more cells than the header.")
            drafts.append(draft(row, line=line, known=known, today=today))
        except BadRow as fault:
            faults.append(Fault(line, fault.column, str(fault), fault.code, fault.values))
    return Reading(drafts, faults)


def _text(raw: bytes) -> str:
    if len(raw) > LARGEST_FILE:
        raise BadFile(f"the file has {len(raw)} bytes; at most {LARGEST_FILE} are accepted.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        raise BadFile(f"line {line} is not UTF-8: save the file as UTF-8 and try again.") from None


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    _check_lines(text)
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _check_header(reader.fieldnames or [])
        for row in reader:
            yield reader.line_num, row
    except csv.Error as fault:
        raise BadFile(f"line {reader.line_num + 1} is not CSV: {_in_our_words(fault)}.") from None


def _check_lines(text: str) -> None:
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        length = len(line.rstrip("\r\n"))
        if length > LONGEST_LINE:
            raise BadFile(
                f"line {number} has {length} characters; at most {LONGEST_LINE} are accepted, "
                f"and {LONGEST_CELL} in a cell."
            )


def _in_our_words(fault: csv.Error) -> str:
    """The reader names its own settings, of which whoever wrote the file knows nothing."""
    if "unexpected end" in str(fault):
        return "a quotation mark is opened and never closed"
    if "limit" in str(fault):
        return f"a cell is longer than the {LONGEST_CELL} characters accepted"
    return "a quotation mark stands where none may: inside a cell write it twice"


def _check_header(names: Sequence[str]) -> None:
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise BadFile(
            f"column {', '.join(missing)} is missing. Required: {', '.join(REQUIRED)}; "
            f"accepted: {', '.join(COLUMNS)}."
        )
    unknown = [name for name in names if name not in COLUMNS]
    if unknown or len(set(names)) < len(names):
        raise BadFile(
            f"column {', '.join(map(repr, unknown)) or 'names'} not accepted or given twice; "
            f"accepted: {', '.join(COLUMNS)}."
        )


Subject = tuple[str, str, str, str]
SUBJECT = ("state", "instrument", "territory", "kind")
"""What a correction leaves as it is."""


@dataclass(frozen=True)
class Entry:
    """An act the record holds, as far as a file can repeat or correct it."""

    key: str
    subject: Subject
    date: str
    when: Span
    current: bool
    """Neither corrected nor withdrawn."""

    @classmethod
    def of(cls, draft: Draft) -> Self:
        subject = (draft.state, draft.instrument, draft.territory, draft.kind)
        current = draft.occurred is not False
        return cls(draft.name, subject, draft.date, draft.when, current)


class Held:
    """What the record holds, and with it the rows of a file, as they are added one by one."""

    def __init__(self, entries: Iterable[Entry], *, corrected: Iterable[str]) -> None:
        self._entries: dict[str, Entry] = {}
        self._current: defaultdict[Subject, dict[str, Entry]] = defaultdict(dict)
        self._corrected = set(corrected)
        for entry in entries:
            self._keep(entry)

    def faults(self, drafts: Iterable[Draft]) -> list[Fault]:
        """Acts that are there already, and corrections of what cannot be corrected so."""
        found = []
        for made in drafts:
            if reason := self._correction(made) or self._double(made):
                found.append(Fault(made.line, *reason))
            self._add(made)
        return found

    def _add(self, draft: Draft) -> None:
        if old := self._entries.get(draft.supersedes):
            self._current[old.subject].pop(old.key, None)
            self._corrected.add(old.key)
        self._keep(Entry.of(draft))

    def _keep(self, entry: Entry) -> None:
        self._entries[entry.key] = entry
        if entry.current:
            self._current[entry.subject][entry.key] = entry

    def _correction(self, draft: Draft) -> tuple[str, str, str] | None:
        key = draft.supersedes
        if not key:
            return None
        if key not in self._entries:
            return "supersedes", f"no act has the id {key!r}.", ""
        if key in self._corrected:
            reason = f"{key!r} is corrected already: correct its correction."
            return "supersedes", reason, "corrected_already"
        pairs = zip(SUBJECT, self._entries[key].subject, Entry.of(draft).subject, strict=True)
        other = [f"{column} {old or 'empty'}" for column, old, new in pairs if old != new]
        if other:
            return "supersedes", f"{key!r} is another act: it has {', '.join(other)}.", ""
        return None

    def _double(self, draft: Draft) -> tuple[str, str, str] | None:
        entry = Entry.of(draft)
        for there in self._current[entry.subject].values() if entry.current else ():
            if there.key != draft.supersedes and _may_be_one(entry, there):
                return (
                    "date",
                    f"the record already holds this act, as {there.key!r}. "
                    "Correct it by supersedes.",
                    "held_already",
                )
        if entry.key in self._entries:
            return "id", f"{entry.key!r} is taken: give the act another id.", ""
        return None


def _may_be_one(one: Entry, other: Entry) -> bool:
    if one.subject[-1] not in ONCE:
        return one.date == other.date
    return _starts_by_end(one.when, other.when) and _starts_by_end(other.when, one.when)


def _starts_by_end(one: Span, other: Span) -> bool:
    return not (one.earliest and other.latest and one.earliest > other.latest)

"""An Excel workbook: the cells of its first sheet, as CSV. Formulas are never computed."""

import csv
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any

from lxml.etree import LxmlError
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from visita.incoming.extract import Attachment, Extract, Media
from visita.incoming.limits import HIGHEST_RATIO, MEGABYTE, MOST_ENTRIES
from visita.incoming.refused import Refused

MOST_UNPACKED = 400 * MEGABYTE
"""Bytes of a workbook once unpacked: 200,000 rows of twenty cells are half of it."""

MOST_ROWS = 200_001
MOST_COLUMNS = 201
LONGEST_CELL = 20_000
XML = (".xml", ".rels")
AT_ONCE = 1 << 20
FAULTS = (
    *(zipfile.BadZipFile, InvalidFileException, LxmlError, SyntaxError, KeyError, ValueError),
    *(AttributeError, TypeError, IndexError, NotImplementedError, RuntimeError, EOFError, OSError),
    *(OverflowError, AssertionError),
)
"""What the zip, the package and its XML are known to raise where they are damaged."""


def read_workbook(name: str, content: bytes) -> Extract:
    """One attachment, CSV in UTF-8.

    Raises:
        Refused: zip_bomb, broken_workbook, too_many_rows or no_text.
    """
    try:
        notes = look_into(content, most=MOST_UNPACKED)
        # Without links: what a workbook remembers of other files is not even read.
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        if len(book.worksheets) > 1:
            notes.append("other_sheets")
        text, cut = _as_csv(book.worksheets[0])
    except FAULTS:
        raise Refused("broken_workbook") from None
    if not text.strip():
        raise Refused("no_text")
    notes += ["cells_cut"] if cut else []
    listed = (Attachment("first-sheet.csv", text.encode("utf-8", "replace")),)
    return Extract(Media.WORKBOOK, "", (), attachments=listed, notes=tuple(notes))


def look_into(content: bytes, *, most: int) -> list[str]:
    """Before anything is parsed: how much it would be, and that no XML brings its own entities.

    Raises:
        Refused: zip_bomb or broken_workbook.
    """
    with zipfile.ZipFile(BytesIO(content)) as packed:
        entries = packed.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        dense = unpacked > max(MEGABYTE, HIGHEST_RATIO * len(content))
        if len(entries) > MOST_ENTRIES or unpacked > most or dense:
            raise Refused("zip_bomb")
        found = {code for entry in entries for code in _signs(packed, entry)}
    if "declared" in found:
        raise Refused("broken_workbook")
    return sorted(found)


def _signs(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[str]:
    """Read piece by piece; a piece's end is read again with the next."""
    if "externalLinks/" in entry.filename:
        yield "links"
    if not entry.filename.lower().endswith(XML):
        return
    with packed.open(entry) as opened:
        before = b""
        while piece := opened.read(AT_ONCE):
            seen = before + piece
            if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen or b"<\x00!\x00" in seen:
                yield "declared"
            if "worksheets/" in entry.filename and (b"<f>" in seen or b"<f " in seen):
                yield "formulas"
            before = piece[-10:]


def _as_csv(sheet: Any) -> tuple[str, bool]:
    """The rows to the last one that holds something, and whether a cell was cut."""
    sheet.reset_dimensions()  # what a file says of its own size is no measure
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    cut = False
    waiting = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [_text(value) for value in row[:MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            waiting += 1
            continue
        if number > MOST_ROWS:
            raise Refused("too_many_rows")
        for _ in range(waiting):
            written.write("\n")
        waiting = 0
        cut = cut or any(len(cell) > LONGEST_CELL for cell in cells)
        writer.writerow([cell[:LONGEST_CELL] for cell in cells])
    return written.getvalue(), cut


def _text(value: object) -> str:
    """As a person reads it in the cell, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return _day(value)
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _day(value: datetime) -> str:
    return value.date().isoformat() if value.time() == time() else value.isoformat(" ")

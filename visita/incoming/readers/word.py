"""A Word document: its paragraphs and the cells of its tables, in order."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentPart
from docx.opc.exceptions import OpcError
from lxml.etree import LxmlError, _Element

from visita.incoming.extract import Evidence, Extract, Media, Piece
from visita.incoming.limits import HIGHEST_RATIO, MEGABYTE, MOST_ENTRIES, MOST_UNPACKED
from visita.incoming.plain import steering
from visita.incoming.readers.bounds import evidence, folded, within_limits
from visita.incoming.refused import Refused

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PARAGRAPH, TABLE, ROW, CELL, TEXT = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}t"
GAPS = {f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen"}
TAKEN_OUT = {f"{W}del", f"{W}moveFrom", FALLBACK}
"""What was deleted while changes were tracked, and second versions for old programs."""

XML = (".xml", ".rels")
DEEPEST = 40
"""Tables within tables and controls within controls."""

FAULTS = (
    *(zipfile.BadZipFile, OpcError, LxmlError, KeyError, ValueError, AttributeError, TypeError),
    *(NotImplementedError, RuntimeError, EOFError, OSError),
)
"""What the zip, the package and its XML are known to raise where they are damaged."""


def read_word(name: str, content: bytes) -> Extract:
    """Deleted text of tracked changes is left out, inserted text is read.

    Raises:
        Refused: zip_bomb, broken_word or no_text.
    """
    try:
        _look_into(content)
        document = Document(BytesIO(content))
        pieces, cut = within_limits(_pieces(document.element.body))
        stated = tuple(_evidence(document))
    except FAULTS:
        raise Refused("broken_word") from None
    if not pieces:
        raise Refused("no_text")
    notes = (*steering("\n".join(piece.text for piece in pieces)), *cut)
    return Extract(Media.WORD, "", pieces, stated, notes=notes)


def _look_into(content: bytes) -> None:
    """Before anything is unpacked: how much it would be. Then no XML may bring its own entities."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        entries = packed.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        dense = unpacked > max(MEGABYTE, HIGHEST_RATIO * len(content))
        if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or dense:
            raise Refused("zip_bomb")
        for entry in entries:
            if entry.filename.endswith(XML) and b"<!DOCTYPE" in packed.read(entry):
                raise Refused("broken_word")


def _pieces(body: _Element) -> Iterator[Piece]:
    for count, (where, paragraph) in enumerate(_paragraphs(body, "", 0), 1):
        text = folded(_text(paragraph))
        if text:
            yield Piece(text, where=where or f"paragraph {count}")


def _paragraphs(parent: _Element, where: str, depth: int) -> Iterator[tuple[str, _Element]]:
    """In the order of reading, with the cell they stand in, if they do."""
    tables = 0
    for child in parent if depth < DEEPEST else ():
        if child.tag == PARAGRAPH:
            yield where, child
            for box in _boxes(child):
                yield from _paragraphs(box, "text box", depth + 1)
        elif child.tag == TABLE:
            tables += 1
            yield from _cells(child, where or f"table {tables}", depth)
        elif child.tag not in TAKEN_OUT:
            yield from _paragraphs(child, where, depth + 1)


def _cells(table: _Element, where: str, depth: int) -> Iterator[tuple[str, _Element]]:
    for number, row in enumerate(table.iterchildren(ROW), 1):
        for column, cell in enumerate(row.iterchildren(CELL)):
            place = f"{where}, cell {_letters(column)}{number}"
            yield from _paragraphs(cell, place[:80], depth + 1)


def _letters(column: int) -> str:
    """As spreadsheets count: A to Z, then AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _boxes(paragraph: _Element) -> Iterator[_Element]:
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(above.tag == FALLBACK for above in box.iterancestors()):
            yield box


def _text(paragraph: _Element) -> str:
    """Of the paragraph itself, not of the boxes anchored in it."""
    parts: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        each = waiting.pop()
        if each.tag == TEXT:
            parts.append(each.text or "")
        elif each.tag in GAPS:
            parts.append("-" if each.tag.endswith("Hyphen") else " ")
        elif each.tag != PARAGRAPH and each.tag not in TAKEN_OUT:
            waiting.extend(reversed(each))
    return "".join(parts)


def _evidence(document: DocumentPart) -> Iterator[Evidence]:
    """Its properties. The day it was made is not the day it was published, so it is inferred."""
    said = document.core_properties
    yield from evidence("title", said.title, "Word property title")
    yield from evidence("author", said.author, "Word property author")
    yield from evidence("language", said.language, "Word property language")
    made = said.created.date().isoformat() if said.created else ""
    yield from evidence("published", made, "Word property created", stated=False)

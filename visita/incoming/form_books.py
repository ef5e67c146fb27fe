"""A workbook of questions from outside, read and converted where it can do no harm."""

import json
from dataclasses import dataclass
from typing import Any

from visita.incoming.extract import Media
from visita.incoming.limits import MEGABYTE
from visita.incoming.lists import MACROS, NOT_STORABLE, ZIP
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox
from visita.incoming.xforms import Sheets, converted

MOST_BYTES = 2 * MEGABYTE
SECONDS = 10
"""Of the processor: a form of 500 questions takes two, one of them to load what reads it."""

MOST_TEXT = 20_000


@dataclass(frozen=True)
class FormBook:
    """The sheets, and the form they make. Without a form `problem` says why, in pyxform's words."""

    sheets: Sheets
    xform: str
    problem: str = ""
    warnings: tuple[str, ...] = ()


def read_form_book(name: str, content: bytes) -> FormBook:
    """What the workbook holds, read in a sandbox of its own.

    Raises:
        Refused: with a code of `form_notes.REFUSALS`.
    """
    _look_at(content)
    with Sandbox(seconds=SECONDS) as sandbox:
        extract = sandbox.read(name, content, Media.QUESTIONS)
    if [each.name for each in extract.attachments] != ["read.json", "form.xml"]:
        raise Refused("reader_failed")
    said, xform = (each.content.decode("utf-8", "replace") for each in extract.attachments)
    try:
        return _believed(json.loads(said), NOT_STORABLE.sub("\N{REPLACEMENT CHARACTER}", xform))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise Refused("reader_failed") from None


def _look_at(content: bytes) -> None:
    if not content.strip():
        raise Refused("empty")
    if not content.startswith(ZIP) or b"xl/workbook.xml" not in content:
        raise Refused("no_workbook")
    if MACROS in content:
        raise Refused("macros")
    if len(content) > MOST_BYTES:
        raise Refused("too_large")


def _believed(said: dict[str, Any], xform: str) -> FormBook:
    sheets = {
        _text(name): [{_text(key): _text(cell) for key, cell in row.items()} for row in rows]
        for name, rows in said["sheets"].items()
    }
    warnings = tuple(_text(each) for each in said["warnings"])
    if "<!DOCTYPE" in xform or "<!ENTITY" in xform:
        raise ValueError("A form declares nothing of its own.")
    return FormBook(sheets, xform, _text(said["problem"]), warnings)


def _text(said: Any) -> str:
    return NOT_STORABLE.sub("\N{REPLACEMENT CHARACTER}", str(said))[:MOST_TEXT]


def own_form_book(sheets: Sheets) -> FormBook:
    """The same of sheets that are ours: nothing from outside may come this way."""
    made = converted(sheets)
    return FormBook(sheets, made.xform, made.problem, made.warnings)

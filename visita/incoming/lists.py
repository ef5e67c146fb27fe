"""A list from outside, CSV or a workbook, made the text of one CSV. Nothing in it is computed."""

import re
from dataclasses import dataclass

from visita.incoming.decoding import REPLACED, decoded, looks_like_text
from visita.incoming.extract import Media
from visita.incoming.limits import MEGABYTE, MOST_BYTES
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox
from visita.incoming.sniffing import OLD_OFFICE, SAYS_HTML

MOST_LIST_BYTES = 60 * MEGABYTE
"""Of a CSV: 200,000 rows of 300 characters. A workbook of as many rows is a third of that."""

ZIP = b"PK\x03\x04"
MACROS = b"vbaProject.bin"
NOT_STORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True)
class List:
    """`text` is CSV, whatever it was. `notes` are codes of `list_notes.NOTES`."""

    text: str
    notes: tuple[str, ...]


def kind_of(content: bytes) -> Media:
    """Whether it is CSV or a workbook, by its content alone.

    Raises:
        Refused: with a code of `list_notes.REFUSALS`.
    """
    if not content.strip():
        raise Refused("empty")
    if len(content) > MOST_LIST_BYTES:
        raise Refused("too_large")
    if content.startswith(ZIP):
        return _workbook(content)
    if content.startswith(OLD_OFFICE):
        raise Refused("old_workbook")
    if not looks_like_text(content) or content.lstrip()[:5] == b"%PDF-":
        raise Refused("no_list")
    if SAYS_HTML.match(content[:8192].decode("latin-1")):
        raise Refused("no_list")
    return Media.PLAIN


def _workbook(content: bytes) -> Media:
    """Names inside a zip stand in clear; the rest is found out in the sandbox."""
    if b"xl/workbook.bin" in content:
        raise Refused("old_workbook")
    if b"xl/workbook.xml" not in content:
        raise Refused("no_list")
    if MACROS in content:
        raise Refused("macros")
    if len(content) > MOST_BYTES:
        raise Refused("too_large")
    return Media.WORKBOOK


def read_list(name: str, content: bytes, sandbox: Sandbox) -> List:
    """The text of a list. Workbooks are opened in the sandbox only.

    Raises:
        Refused: with a code of `list_notes.REFUSALS`.
    """
    if kind_of(content) is Media.PLAIN:
        found = decoded(content)
        return List(NOT_STORABLE.sub(REPLACED, found.text), found.notes)
    extract = sandbox.read(name, content, Media.WORKBOOK)
    if len(extract.attachments) != 1:
        raise Refused("reader_failed")
    text = extract.attachments[0].content.decode("utf-8", "replace")
    return List(NOT_STORABLE.sub(REPLACED, text), extract.notes)

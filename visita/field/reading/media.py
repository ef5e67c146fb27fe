"""Files beside a workbook: named in the form, of a kind the kit shows, and unable to act."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from visita.field.reading.faults import Fault
from visita.field.reading.rows import Sheets, media_named
from visita.field.supported import MEDIA

MEGABYTE = 1_000_000
MOST_BYTES = 8 * MEGABYTE
"""Of one file: minutes of speech."""
MOST_TOGETHER = 30 * MEGABYTE
"""Of all: each kit carries them."""

NAME = re.compile(r"[\w][\w .()-]{0,99}")
BEGINNINGS: Mapping[str, tuple[bytes, ...]] = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "audio/mpeg": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "audio/ogg": (b"OggS",),
    "audio/wav": (b"RIFF",),
}
ACTS = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<\s*(?:\w+:)?(?:script|foreignObject|iframe|image|animate|set|handler"
    rb"|style)\b|\bon\w+\s*=|(?:href|src)\s*=\s*[\"'](?!#)|url\s*\(\s*[\"']?(?!#)|javascript:"
    rb"|<\?xml-stylesheet",
    re.I,
)
"""In a drawing: programs, and whatever fetches something from elsewhere."""


def type_of(name: str) -> str:
    return MEDIA.get(PurePath(name).suffix.lower(), "")


def media_faults(sheets: Sheets, media: Mapping[str, bytes]) -> Iterator[Fault]:
    named = media_named(sheets)
    for name, (sheet, row) in named.items():
        if name not in media:
            yield Fault("file_missing", sheet, row, {"name": name})
    for name, content in media.items():
        if name not in named:
            yield Fault("file_not_named", values={"name": name})
        else:
            yield from _file(name, content)
    if sum(map(len, media.values())) > MOST_TOGETHER:
        yield Fault("files_too_large", values={"megabytes": str(MOST_TOGETHER // MEGABYTE)})


def _file(name: str, content: bytes) -> Iterator[Fault]:
    kind = type_of(name)
    if not NAME.fullmatch(name):
        yield Fault("file_name", values={"name": name})
    if not kind:
        yield Fault("file_kind", values={"name": name})
    elif len(content) > MOST_BYTES:
        limit = str(MOST_BYTES // MEGABYTE)
        yield Fault("file_too_large", values={"name": name, "megabytes": limit})
    elif not _is_one(kind, content):
        yield Fault("file_is_not", values={"name": name, "type": kind})
    elif kind == "image/svg+xml" and ACTS.search(content):
        yield Fault("drawing_acts", values={"name": name})


def _is_one(kind: str, content: bytes) -> bool:
    if kind in BEGINNINGS:
        return content.startswith(BEGINNINGS[kind])
    if kind == "audio/mp4":
        return content[4:8] == b"ftyp"
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return "<svg" in text[:2000] if kind == "image/svg+xml" else "\x00" not in text

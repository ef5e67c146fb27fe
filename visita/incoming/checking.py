"""What comes out of the sandbox is data from outside: looked at, bounded, then believed.

Whoever takes over a reader can write any answer. It can hold false text, as the file itself can;
it cannot hold what the rest of the program would stumble over.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from visita.incoming import form_notes, frames, list_notes
from visita.incoming.decoding import REPLACED, decode, same_codec
from visita.incoming.extract import Attachment, Evidence, Extract, Media, Piece
from visita.incoming.guessing import LEGACY
from visita.incoming.limits import (
    LONGEST_PLACE,
    LONGEST_VALUE,
    MOST_CHARACTERS,
    MOST_EVIDENCE,
    MOST_NOTES,
    MOST_PARTS,
    MOST_PIECES,
)
from visita.incoming.notes import NOTES, REFUSALS
from visita.incoming.refused import Refused

FIELDS = {"title", "publisher", "author", "published", "language"}
CHARSETS = {"", *map(same_codec, (*LEGACY, "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"))}
CHARSETS.add("utf-8-sig")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""Databases refuse these; each is replaced by one sign, so offsets stay."""

BREAKS = re.compile("[\n\r]")
LONGEST_NAME = 255
UNNAMED = "attachment"
REASON = re.compile(r"[a-z_]{0,30}")
NOTES_OF = {Media.WORKBOOK: list_notes.NOTES, Media.QUESTIONS: list_notes.NOTES}
REFUSALS_OF = {Media.WORKBOOK: list_notes.REFUSALS, Media.QUESTIONS: form_notes.REFUSALS}


class Unsound(Exception):
    """The answer has not the form of one."""


def checked(answer: bytes, content: bytes, media: Media) -> Extract:
    """The answer about a file as an `Extract`.

    Raises:
        Refused: by the reader, or reader_failed where the answer is unsound.
    """
    try:
        head, *attached = frames.split(answer)
        said = json.loads(head)
        _need(isinstance(said, dict))
        if "refused" in said:
            raise Refused(
                said["refused"] if _one_of(said["refused"], _refusals(media)) else "reader_failed"
            )
        return _extract(said, attached, content, media)
    except (frames.Broken, Unsound, ValueError, KeyError, RecursionError):
        raise Refused("reader_failed") from None


def _extract(said: dict[str, Any], attached: list[bytes], content: bytes, media: Media) -> Extract:
    charset = said["charset"]
    _need(isinstance(charset, str) and charset in CHARSETS)
    pieces = _pieces(said["pieces"], _room(content, str(charset), media))
    attachments = _attachments(said["attachments"], attached)
    if not attachments and not any(piece.text.strip() for piece in pieces):
        raise Refused("no_text")
    return Extract(
        media,
        str(charset),
        pieces,
        tuple(_evidence(each) for each in _list(said["evidence"], MOST_EVIDENCE)),
        attachments,
        tuple(_note(each, media) for each in _list(said["notes"], MOST_NOTES)),
    )


def _room(content: bytes, charset: str, media: Media) -> int:
    """How many characters of an original there are to point at: none where it is no text."""
    return len(decode(content, charset)) if media is Media.HTML and charset else 0


def _pieces(said: Any, room: int) -> tuple[Piece, ...]:
    pieces, last = [], 0
    for each in _list(said, MOST_PIECES):
        piece = _piece(each)
        if piece.first is not None and piece.last is not None:
            _need(last <= piece.first <= piece.last <= room)
            last = piece.last
        pieces.append(piece)
    _need(sum(len(piece.text) for piece in pieces) <= MOST_CHARACTERS)
    return tuple(pieces)


def _piece(said: Any) -> Piece:
    text, first, last, kept, reason, where = _list(said, 6)
    _need((first is None) is (last is None))
    _need(all(each is None or type(each) is int for each in (first, last)))
    _need(kept is None or isinstance(kept, bool))
    _need(isinstance(reason, str) and REASON.fullmatch(reason) is not None)
    return Piece(
        BREAKS.sub(" ", _text(text, MOST_CHARACTERS)),
        first,
        last,
        kept,
        str(reason),
        _text(where, LONGEST_PLACE),
    )


def _evidence(said: Any) -> Evidence:
    field, value, where, stated = _list(said, 4)
    _need(_one_of(field, FIELDS) and isinstance(stated, bool))
    value, where = _text(value, LONGEST_VALUE), _text(where, LONGEST_PLACE)
    return Evidence(str(field), BREAKS.sub(" ", value), where, stated is True)


def _attachments(names: Any, contents: list[bytes]) -> tuple[Attachment, ...]:
    said = _list(names, MOST_PARTS)
    _need(len(said) == len(contents))
    pairs = zip(said, contents, strict=True)
    return tuple(Attachment(_file_name(name), content) for name, content in pairs)


def _file_name(said: Any) -> str:
    """The last part of a path, without what steers how it is shown."""
    name = re.split(r"[/\\]", _text(said, 10_000))[-1]
    shown = "".join(each if each.isprintable() else REPLACED for each in name).strip(" .")
    return shown[-LONGEST_NAME:] or UNNAMED


def _note(said: Any, media: Media) -> str:
    _need(_one_of(said, NOTES_OF.get(media, NOTES)))
    return str(said)


def _refusals(media: Media) -> Mapping[str, str]:
    return REFUSALS_OF.get(media, REFUSALS)


def _one_of(said: Any, known: Any) -> bool:
    return isinstance(said, str) and said in known


def _list(said: Any, most: int) -> list[Any]:
    _need(isinstance(said, list) and len(said) <= most)
    return list(said)


def _text(said: Any, most: int) -> str:
    _need(isinstance(said, str) and len(said) <= most)
    return UNSTORABLE.sub(REPLACED, said)


def _need(sound: bool) -> None:
    if not sound:
        raise Unsound

"""A reading as JSON, and back: what a row keeps of a layer and a document."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from visita.incoming.extract import Piece
from visita.intake.reading.documents import Document, Dropped, How, Known, Reason, SecondStory
from visita.intake.reading.layer import Layer

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""No database keeps these. Each is replaced by one character, so that offsets stay."""


def storable(text: str) -> str:
    """
    >>> storable("a\\x00b")
    'a\ufffdb'
    """
    return UNSTORABLE.sub("\ufffd", text)


def written_pieces(layer: Layer) -> list[list[Any]]:
    return [[storable(each.text), each.first, each.last, each.where] for each in layer.pieces]


def layer_of(pieces: Iterable[Sequence[Any]]) -> Layer:
    return Layer(tuple(Piece(text, first, last, where=at) for text, first, last, at in pieces))


def written(document: Document) -> dict[str, Any]:
    """Everything the program found but the claims, which are rows of their own."""
    return {
        "language": document.language,
        "title": _known(document.title),
        "publisher": _known(document.publisher),
        "author": _known(document.author),
        "published": _known(document.published),
        "kept": list(document.kept),
        "dropped": [[each.first, each.last, each.reason.value] for each in document.dropped],
        "second_stories": [
            [storable(each.title), each.first, each.last] for each in document.second_stories
        ],
        "notes": list(document.notes),
    }


def _known(value: Known | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "value": storable(value.value),
        "how": value.how.value,
        "evidence": storable(value.evidence),
        "line": value.line,
    }


def document_of(judged: Mapping[str, Any]) -> Document:
    """The document as it was found, without its claims."""
    return Document(
        language=judged["language"],
        title=known_of(judged["title"]),
        publisher=known_of(judged["publisher"]),
        author=known_of(judged["author"]),
        published=known_of(judged["published"]),
        kept=tuple(judged["kept"]),
        dropped=tuple(Dropped(first, last, Reason(why)) for first, last, why in judged["dropped"]),
        second_stories=tuple(SecondStory(*each[:3]) for each in judged["second_stories"]),
        claims=(),
        notes=tuple(judged["notes"]),
    )


def known_of(value: Mapping[str, Any] | None) -> Known | None:
    if value is None:
        return None
    return Known(value["value"], How(value["how"]), value["evidence"], value["line"])

"""One item from inert text to claims: the whole way, in the order a careful reader goes it."""

from dataclasses import replace
from datetime import date

from visita.incoming.extract import Extract
from visita.intake.reading.claims import claims_in
from visita.intake.reading.cleaned import Cleaned
from visita.intake.reading.cleaning import clean
from visita.intake.reading.documents import Document, How, Known, SecondStory
from visita.intake.reading.layer import Layer

READER = "1"
"""Which reader this is. A higher number says that items read before may be read better now."""


def read(extract: Extract, *, name: str, received_on: date) -> tuple[Layer, Document]:
    """The text of an item and what it says. Never fails because of what the text holds.

    *name* is the file's own, a weak hint for the title; *received_on* only bounds days: an item
    cannot have been published after it came.
    """
    layer = Layer(extract.pieces)
    cleaned = clean(
        layer,
        media=extract.media,
        evidence=extract.evidence,
        name=name,
        received_on=received_on,
    )
    return layer, _document(layer, cleaned, extract.notes)


def read_part(layer: Layer, cleaned: Document, story: SecondStory) -> Document:
    """The second story of a page as a document of its own.

    It has its own title and claims. Publisher, language and day are those of the page it stood on:
    nothing else is known of it, so each is marked as inferred.
    """
    kept = tuple(line for line in range(story.first, story.last + 1) if _has_words(layer, line))
    title = Known(story.title, How.STATED, "heading", story.first) if story.title else None
    lines = kept[1:] if title else kept
    part = Cleaned(
        language=cleaned.language,
        title=title,
        publisher=_inferred(cleaned.publisher),
        author=None,
        published=_inferred(cleaned.published),
        kept=lines,
        dropped=(),
        second_stories=(),
        notes=(),
    )
    return _document(layer, part, ())


def _document(layer: Layer, cleaned: Cleaned, notes: tuple[str, ...]) -> Document:
    return Document(
        language=cleaned.language,
        title=cleaned.title,
        publisher=cleaned.publisher,
        author=cleaned.author,
        published=cleaned.published,
        kept=cleaned.kept,
        dropped=cleaned.dropped,
        second_stories=cleaned.second_stories,
        claims=claims_in(layer, cleaned),
        notes=(*notes, *cleaned.notes),
    )


def _inferred(known: Known | None) -> Known | None:
    return known and replace(known, how=How.INFERRED)


def _has_words(layer: Layer, line: int) -> bool:
    return any(character.isalnum() for character in layer.lines[line - 1])

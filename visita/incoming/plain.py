"""Plain and pasted text: decoded, cut at its line ends, and otherwise left as it is."""

import re
from collections.abc import Iterator

from visita.incoming.decoding import decoded
from visita.incoming.extract import Extract, Media, Piece
from visita.incoming.limits import MOST_CHARACTERS, MOST_PIECES
from visita.incoming.refused import Refused

LINE_END = re.compile(r"\r\n|\r|\n")
"""What editors count lines by. A form feed or U+2028 stays inside its line."""

STEERING = (
    ("bidi_controls", re.compile("[\u061c\u202a-\u202e\u2066-\u2069]")),
    ("hidden_characters", re.compile("[\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f]")),
    ("control_characters", re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")),
)
"""Left in the text and named in a note. Marks of direction, joiners and soft hyphens are none of
these: languages need them."""

ANY = re.compile(f"[{''.join(pattern.pattern.strip('[]') for _, pattern in STEERING)}]")


def read_plain(content: bytes) -> Extract:
    """The lines of a text, each with its characters in the decoded original.

    The last line of a text that ends with a line end is empty, as in an editor.

    Raises:
        Refused: empty or no_text.
    """
    if not content.strip():
        raise Refused("empty")
    found = decoded(content)
    if not found.text.strip("\ufeff\x00 \t\r\n\f\v"):
        raise Refused("no_text")
    pieces = tuple(lines(found.text[:MOST_CHARACTERS]))
    cut = len(found.text) > MOST_CHARACTERS or len(pieces) > MOST_PIECES
    notes = (*found.notes, *steering(found.text), *(("cut_short",) if cut else ()))
    return Extract(Media.PLAIN, found.charset, pieces[:MOST_PIECES], notes=notes)


def lines(text: str) -> Iterator[Piece]:
    """Every line, also the empty ones: a line's number is its place among them."""
    start = 0
    for end in LINE_END.finditer(text):
        yield Piece(text[start : end.start()], start, end.start())
        start = end.end()
    yield Piece(text[start:], start, len(text))


def steering(text: str) -> tuple[str, ...]:
    """The codes of what *text* holds that cannot be seen or steers how it is shown."""
    if not ANY.search(text):
        return ()
    return tuple(code for code, pattern in STEERING if pattern.search(text))

"""What people wrote, made fit for paper: visible signs only, in paragraphs and lines.

Nothing here escapes markup: the typesetter is given texts as data and reads no markup in them.
"""

import re
import unicodedata
from collections.abc import Iterator


class TooLong(ValueError):
    """A text does not fit where one line is all the room there is."""


STEERING = frozenset({"Cc", "Cf", "Cs"})
"""Unicode's controls, formats and lone surrogates: they steer a text, or are none."""

MARK = frozenset({"Mn", "Me", "Mc"})

SHAPING = frozenset(
    "\n"
    "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{WORD JOINER}"
)
"""Those among them that some languages need; they can neither hide nor turn round a text."""

LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\N{LINE SEPARATOR}]")
DROPPED = re.compile(
    "[\N{ZERO WIDTH NO-BREAK SPACE}\N{VARIATION SELECTOR-1}-\N{VARIATION SELECTOR-16}]"
)
"""Byte order marks and wishes for another shape of a sign: without them the same is read."""


MARKS = 8
"""On one letter; more than any language puts there, and too many bring down the typesetter."""


def plain(text: str) -> str:
    """*text* in which whatever steers without being seen has become a visible sign.

    So a control of direction cannot make a sentence read as another, and nothing is lost unseen.
    """
    text = text.replace("\t", " ").replace("\N{PARAGRAPH SEPARATOR}", "\n\n")
    return "".join(_visible(DROPPED.sub("", LINE_ENDS.sub("\n", text))))


def _visible(text: str) -> Iterator[str]:
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in MARK else 0
        steers = category in STEERING and character not in SHAPING
        yield "\N{REPLACEMENT CHARACTER}" if steers or marks > MARKS else character


def one_line(text: str) -> str:
    return " ".join(line.strip() for line in lines(text))


def short(text: str, *, most: int) -> str:
    """One line for a place that has room for no more.

    Raises:
        TooLong: longer than *most* characters.
    """
    line = one_line(text)
    if len(line) > most:
        raise TooLong(f"“{line[:40]}…” is longer than the {most} characters there is room for.")
    return line


def heading(text: str, *, most: int = 500) -> str:
    """A title, a heading or the head of a column: what a screen reader announces first.

    Raises:
        TooLong: longer than *most* characters.
        ValueError: nothing to announce.
    """
    line = short(text, most=most)
    if not line:
        raise ValueError("A title, or the head of a section, list or column, is empty.")
    return line


def lines(text: str) -> list[str]:
    """Line by line, without the empty ones."""
    return [line.rstrip() for line in plain(text).split("\n") if line.strip()]


def paragraphs(text: str) -> list[list[str]]:
    """An empty line parts paragraphs; a single line end stays a line end."""
    return [found for part in re.split(r"\n\s*\n", plain(text)) if (found := lines(part))]

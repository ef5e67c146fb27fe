"""What people wrote, made fit for paper: visible signs only, in paragraphs and lines.

Nothing here escapes markup: the typesetter is given texts as data and reads no markup in them.
"""

import re
import unicodedata

STEERING = frozenset({"Cc", "Cf", "Cs"})
"""Unicode's controls, formats and lone surrogates: they steer a text, or are none."""

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


def plain(text: str) -> str:
    """*text* in which whatever steers without being seen has become a visible sign.

    So a control of direction cannot make a sentence read as another, and nothing is lost unseen.
    """
    text = text.replace("\t", " ").replace("\N{PARAGRAPH SEPARATOR}", "\n\n")
    return "".join(map(_visible, DROPPED.sub("", LINE_ENDS.sub("\n", text))))


def _visible(character: str) -> str:
    if character in SHAPING or unicodedata.category(character) not in STEERING:
        return character
    return "\N{REPLACEMENT CHARACTER}"


def one_line(text: str) -> str:
    """For titles and the heads of pages."""
    return " ".join(line.strip() for line in lines(text))


def lines(text: str) -> list[str]:
    """Line by line, without the empty ones."""
    return [line.rstrip() for line in plain(text).split("\n") if line.strip()]


def paragraphs(text: str) -> list[list[str]]:
    """An empty line parts paragraphs; a single line end stays a line end."""
    return [found for part in re.split(r"\n\s*\n", plain(text)) if (found := lines(part))]

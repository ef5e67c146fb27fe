"""Lines of pages become paragraphs; what stands on top or at the foot of every page is marked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from visita.incoming.extract import Piece

EDGE = 3
"""Lines at the top and at the foot of a page that may be its header and footer."""

SENTENCE_END = re.compile(r"[.!?…:;][\"'»”\u2019)\]]*$")
HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class TextLine:
    """One line of a page, the block it stands in, and whether it reaches the block's right edge."""

    text: str
    block: int
    full: bool = True


PageLines = list[TextLine]


def pages_as_pieces(pages: Sequence[PageLines]) -> list[Piece]:
    repeated = _repeated(pages)
    pieces: list[Piece] = []
    body = -1
    for number, lines in enumerate(pages, 1):
        for piece in _page(lines, f"page {number}", repeated):
            if piece.kept is None:
                if body >= 0 and _goes_on(pieces[body], piece):
                    whole = joined(pieces[body].text, piece.text)
                    pieces[body] = replace(pieces[body], text=whole)
                    continue
                body = len(pieces)
            pieces.append(piece)
    return pieces


def _repeated(pages: Sequence[PageLines]) -> set[str]:
    """Lines at the edges of at least half the pages, and of two; numbers in them may differ."""
    seen = Counter(text for lines in pages for text in {_shape(line) for line in _edges(lines)})
    enough = max(2, (len(pages) + 1) // 2)
    return {text for text, count in seen.items() if count >= enough}


def _edges(lines: PageLines) -> PageLines:
    return lines if len(lines) <= 2 * EDGE else lines[:EDGE] + lines[-EDGE:]


def _shape(line: TextLine) -> str:
    return DIGITS.sub("#", line.text.casefold())


def _page(lines: PageLines, where: str, repeated: set[str]) -> Iterator[Piece]:
    edges = {id(line) for line in _edges(lines)}
    paragraph: PageLines = []
    for line in lines:
        edge = id(line) in edges and _shape(line) in repeated
        if paragraph and (edge or _ends(paragraph[-1], line)):
            yield _paragraph(paragraph, where)
            paragraph = []
        if edge:
            yield Piece(line.text, kept=False, reason="repeated", where=where)
        else:
            paragraph.append(line)
    if paragraph:
        yield _paragraph(paragraph, where)


def _ends(line: TextLine, following: TextLine) -> bool:
    """Blocks part paragraphs; inside one, a line that ends early with its sentence does."""
    if line.block != following.block:
        return not (HYPHEN.search(line.text) and following.text[:1].islower())
    return not line.full and SENTENCE_END.search(line.text) is not None


def _paragraph(lines: PageLines, where: str) -> Piece:
    text = lines[0].text
    for line in lines[1:]:
        text = joined(text, line.text)
    return Piece(text, where=where)


def joined(text: str, following: str) -> str:
    """A word that was parted at the end of a line is whole again."""
    if HYPHEN.search(text) and following[:1].islower():
        return text[:-1] + following
    return f"{text} {following}"


def _goes_on(piece: Piece, following: Piece) -> bool:
    """From one page to the next."""
    ended = SENTENCE_END.search(piece.text) is not None
    return piece.where != following.where and not ended and following.text[:1].islower()

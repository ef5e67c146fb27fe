"""From characters of an item's text back to lines of the original, as an editor counts them."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from visita.intake.reading.layer import Layer


@dataclass(frozen=True)
class Place:
    """A stretch of the original. `line` is 1-based, `start` and `end` count from its beginning.

    `exact` says that the original reads the same there, character for character. It does not
    where marks of a page stand inside the words, or where the original is no text.
    """

    line: int
    start: int
    end: int
    exact: bool


@dataclass(frozen=True)
class Places:
    """Of one item. *original* is its decoded text, empty where the file is no text at all."""

    layer: Layer
    original: str

    @cached_property
    def in_original(self) -> bool:
        """Are the lines those of the original? Otherwise they are those of the text made of it."""
        return bool(self.original) and all(
            piece.first is not None for piece in self.layer.pieces if piece.text
        )

    @cached_property
    def _starts(self) -> list[int]:
        lines = self.original.splitlines(keepends=True) if self.original else []
        return _offsets(_joined_like_an_editor(lines))

    def of(self, start: int, end: int) -> Place:
        """Where characters [start, end) of the layer's text stand."""
        number = bisect_right(self.layer.starts, start) - 1
        within = start - self.layer.starts[number]
        if not self.in_original:
            return Place(number + 1, within, within + end - start, exact=True)
        first, last, exact = self._source(number, within, end - start)
        line = bisect_right(self._starts, first) - 1
        return Place(line + 1, first - self._starts[line], last - self._starts[line], exact)

    def line(self, number: int) -> int:
        """The line of the original in which 1-based line *number* of the text begins."""
        piece = self.layer.pieces[number - 1]
        if not self.in_original or piece.first is None:
            return number
        return bisect_right(self._starts, piece.first)

    def last_line(self, number: int) -> int:
        """The line of the original in which 1-based line *number* of the text ends."""
        piece = self.layer.pieces[number - 1]
        if not self.in_original or piece.last is None:
            return number
        return bisect_right(self._starts, max(piece.last - 1, piece.first or 0))

    def _source(self, number: int, within: int, length: int) -> tuple[int, int, bool]:
        """Characters of the original for a stretch of one piece: exact, or the nearest around."""
        piece = self.layer.pieces[number]
        first, last = piece.first or 0, piece.last or 0
        source, words = self.original[first:last], piece.text[within : within + length]
        at = within if source.startswith(words, within) else source.find(words)
        if at >= 0:
            return first + at, first + at + length, True
        return first, last, False


def _joined_like_an_editor(lines: list[str]) -> list[str]:
    """Only line feed and carriage return end a line; a form feed or U+2028 does not."""
    joined: list[str] = []
    for line in lines:
        if joined and not joined[-1].endswith(("\n", "\r")):
            joined[-1] += line
        else:
            joined.append(line)
    return joined


def _offsets(lines: list[str]) -> list[int]:
    """At which character each line begins; after a last line break there is one line more."""
    found, at = [0], 0
    for line in lines:
        at += len(line)
        if line.endswith(("\n", "\r")):
            found.append(at)
    return found

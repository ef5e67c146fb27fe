"""The text of an item: lines, and the way back from each character to the original."""

from dataclasses import dataclass
from functools import cached_property

from visita.incoming.extract import Piece


@dataclass(frozen=True)
class Layer:
    """The lines of an item's text joined by line breaks. Offsets count characters of `text`.

    For plain and pasted text `text` is the decoded original, so an offset in one is an offset in
    the other. Otherwise each piece is a line, and `piece_at` leads back to the original.
    """

    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        return "\n".join(piece.text for piece in self.pieces)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        found, at = [], 0
        for piece in self.pieces:
            found.append(at)
            at += len(piece.text) + 1
        return tuple(found)

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(piece.text for piece in self.pieces)

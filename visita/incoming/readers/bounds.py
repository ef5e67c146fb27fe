"""What every reader keeps to, so that its answer is not refused outside for its size."""

from collections.abc import Iterable, Iterator

from visita.incoming.extract import Evidence, Piece
from visita.incoming.limits import LONGEST_PLACE, LONGEST_VALUE, MOST_CHARACTERS, MOST_PIECES


def within_limits(pieces: Iterable[Piece]) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """As many as there is room for, and the note that says so if there were more."""
    taken: list[Piece] = []
    room = MOST_CHARACTERS
    for piece in pieces:
        room -= len(piece.text)
        if room < 0 or len(taken) == MOST_PIECES:
            return tuple(taken), ("cut_short",)
        taken.append(piece)
    return tuple(taken), ()


def folded(text: str) -> str:
    """Every stretch of white space is one space, as a browser shows it."""
    return " ".join(text.split())


def evidence(field: str, value: object, where: str, *, stated: bool = True) -> Iterator[Evidence]:
    """One value, unless there is none or it is too long to be one."""
    text = folded(str(value or ""))
    if text and len(text) <= LONGEST_VALUE:
        yield Evidence(field, text, where[:LONGEST_PLACE], stated)

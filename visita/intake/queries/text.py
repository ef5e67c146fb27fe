"""The text of an item: which lines are the story, by the program's judgement and a person's."""

from bisect import bisect_right
from collections.abc import Iterable

from visita.intake.models import Reading
from visita.intake.reading.layer import Layer


def kept_lines(reading: Reading) -> list[int]:
    """The lines of the story, 1-based and in order: what a person says of a line goes first."""
    by_hand = reading.by_hand
    kept = {*reading.judged["kept"], *by_hand.get("kept", ())} - {*by_hand.get("dropped", ())}
    return sorted(kept)


def line_at(layer: Layer, offset: int) -> int:
    """The 1-based line in which this character of the layer stands."""
    return bisect_right(layer.starts, offset)


def stretches(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of lines that follow one another, first and last included.

    >>> stretches([1, 2, 3, 7])
    [(1, 3), (7, 7)]
    """
    found: list[tuple[int, int]] = []
    for line in lines:
        if found and line == found[-1][1] + 1:
            found[-1] = (found[-1][0], line)
        else:
            found.append((line, line))
    return found

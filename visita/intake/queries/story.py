"""The text of an item as its page shows it: line by line, claims marked, the rest folded away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from visita.intake.models import Claim, Item, Reading
from visita.intake.queries.text import kept_lines
from visita.intake.reading.layer import Layer
from visita.intake.reading.written import layer_of

MOST_LINES = 1000
"""Of one page: a browser shows no more in comfort. The next lines are on the next page."""
STORY, SECOND = "", "second_story"
NO_REASON = "other"
BY_HAND = "by_hand"


@dataclass(frozen=True)
class Run:
    """Some characters of a line, and the claim that says them, if one does."""

    text: str
    claim: Claim | None = None


@dataclass(frozen=True)
class LineShown:
    number: int
    runs: tuple[Run, ...]
    where: str
    is_empty: bool


@dataclass(frozen=True)
class Block:
    """Lines of one kind. `reason` is empty for the story; `part` is the item of a second story."""

    reason: str
    lines: tuple[LineShown, ...]
    part: Item | None = None

    @property
    def first(self) -> int:
        return self.lines[0].number

    @property
    def last(self) -> int:
        return self.lines[-1].number


@dataclass(frozen=True)
class Story:
    """Some lines of an item. `next` is where those after them begin, `number` counts all."""

    blocks: tuple[Block, ...]
    first: int
    next: int | None
    number: int


def story_of(reading: Reading, claims: Sequence[Claim], parts: Sequence[Item], first: int) -> Story:
    layer = layer_of(reading.pieces)
    number = len(layer.pieces)
    first = first if 1 <= first <= number else 1
    last = min(first + MOST_LINES - 1, number)
    reasons = _reasons(reading)
    by_pk = {str(part.pk): part for part in parts}
    part_at = {
        line: by_pk.get(pk)
        for _, begin, end, pk in reading.judged["second_stories"]
        for line in range(begin, end + 1)
    }
    spans = _by_line(layer, claims, first, last)
    blocks = tuple(
        Block(reason, tuple(_line(layer, each, spans.get(each, ())) for each in lines), part)
        for (reason, part), lines in groupby(
            range(first, last + 1), key=lambda line: _kind(line, reasons, part_at)
        )
    )
    return Story(blocks, first, last + 1 if last < number else None, number)


def _kind(
    line: int, reasons: dict[int, str], part_at: dict[int, Item | None]
) -> tuple[str, Item | None]:
    reason = reasons.get(line, NO_REASON)
    return reason, part_at.get(line) if reason == SECOND else None


def _reasons(reading: Reading) -> dict[int, str]:
    """Why each line is not the story; empty for those that are."""
    found = {
        line: reason
        for first, last, reason in reading.judged["dropped"]
        for line in range(first, last + 1)
    }
    for _, first, last, *_rest in reading.judged["second_stories"]:
        found |= dict.fromkeys(range(first, last + 1), SECOND)
    found |= dict.fromkeys(reading.by_hand.get("dropped", ()), BY_HAND)
    found |= dict.fromkeys(kept_lines(reading), STORY)
    lines = range(1, len(reading.pieces) + 1)
    return {line: found.get(line, _like_its_neighbour(line, found)) for line in lines}


def _like_its_neighbour(line: int, found: dict[int, str]) -> str:
    """An empty line between paragraphs is nobody's: it stands with the line before it."""
    while line > 1:
        line -= 1
        if line in found:
            return found[line]
    return NO_REASON


Place = tuple[int, int, Claim]


def _by_line(
    layer: Layer, claims: Iterable[Claim], first: int, last: int
) -> dict[int, list[Place]]:
    """For each line the claims that touch it, as characters of the line."""
    found: dict[int, list[Place]] = {}
    ordered = sorted(claims, key=lambda each: each.start)
    for number in range(first, last + 1):
        start = layer.starts[number - 1]
        end = start + len(layer.pieces[number - 1].text)
        here = [each for each in ordered if each.start < end and each.end > start]
        if here:
            found[number] = [
                (max(each.start - start, 0), min(each.end, end) - start, each) for each in here
            ]
    return found


def _line(layer: Layer, number: int, places: Sequence[Place]) -> LineShown:
    piece = layer.pieces[number - 1]
    runs = tuple(_runs(piece.text, places))
    return LineShown(number, runs, piece.where, not piece.text.strip())


def _runs(text: str, places: Sequence[Place]) -> Iterator[Run]:
    """The line cut where a claim begins or ends; where two overlap, the shorter one is marked."""
    cuts = sorted({0, len(text), *(at for start, end, _ in places for at in (start, end))})
    for start, end in pairwise(cuts):
        here = [each for each in places if each[0] <= start and each[1] >= end]
        shortest = min(here, key=lambda each: each[1] - each[0])[2] if here else None
        yield Run(text[start:end], shortest)

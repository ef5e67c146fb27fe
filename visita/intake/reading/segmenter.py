"""Which blocks of plain text are the story: the stretch that gains most, then repaired.

Prose gains its words, everything else costs; the story is the stretch of the greatest sum. What
lies inside it and is no prose is judged by its neighbours: a heading stays, a list of links goes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from visita.intake.reading.blocks import Block
from visita.intake.reading.labels import Kind

FULL, SHORT = 10, 6
"""From so many words on, a sentence is sure to be prose, or likely."""
MOST_ANNOUNCED = 4
LONG = 25
"""A line of so many words is prose even where it lacks its full stop."""
CLOSING = {Kind.RELATED, Kind.TAGS, Kind.SHARE, Kind.LEGAL}
"""After these a story seldom goes on."""
BARRIER = 60
GREATEST = 60
"""One endless paragraph must not outweigh everything else."""
HEADING, MOST = 4, 20
"""What a line without a sentence costs at least and at most."""
LIST_OF_LINKS = 3
"""So many lines without a sentence, one after the other, are no heading."""


@dataclass(frozen=True)
class Story:
    """Indices into the blocks: the stretch [start, end), and what of it stays."""

    start: int
    end: int
    kept: tuple[int, ...]


def _gains(blocks: Sequence[Block]) -> list[float]:
    """Of each block; headlines that a label inside the story announces cost little."""
    found: list[float] = []
    announced = 0
    for block in blocks:
        bare = block.is_labelled(Kind.ALSO) and block.label is not None and not block.label.rest
        if bare:
            announced = MOST_ANNOUNCED
        elif block.sentence or block.label:
            announced = 0
        elif announced:
            announced -= 1
            found.append(-1)
            continue
        found.append(gain(block))
    return found


def gain(block: Block) -> float:
    """What a block adds to a stretch that holds it."""
    if block.label or block.mark:
        return -_cost_of_label(block)
    if block.sentence and not block.repeats:
        return min(block.words, GREATEST) if block.words >= SHORT else block.words / 2
    if block.words >= LONG and not block.repeats:
        return FULL
    listed = block.bullet and block.words >= HEADING
    return 0 if listed else -min(MOST, HEADING + 1.2 * block.words)


def _cost_of_label(block: Block) -> float:
    if block.is_labelled(Kind.RELATED):
        return BARRIER
    return BARRIER / 3 if block.is_labelled(*CLOSING) else HEADING


def best_stretch(gains: Sequence[float], start: int, end: int) -> tuple[int, int, float]:
    """[from, to) of the greatest sum within [start, end), and the sum; 0 if nothing gains."""
    best, best_from, best_to = 0.0, start, start
    total, begun = 0.0, start
    for at in range(start, end):
        if total <= 0:
            total, begun = 0.0, at
        total += gains[at]
        if total > best:
            best, best_from, best_to = total, begun, at + 1
    return best_from, best_to, best


def stories_in(blocks: Sequence[Block]) -> list[Story]:
    """The stretches that are stories, in order: as a rule one."""
    gains = _gains(blocks)
    found = _stretches(blocks, gains)
    return [Story(start, end, _kept(blocks, start, end)) for start, end in sorted(found)]


def _stretches(blocks: Sequence[Block], gains: Sequence[float]) -> list[tuple[int, int]]:
    start, end, best = best_stretch(gains, 0, len(blocks))
    if not best:
        return []
    found = [(start, end)]
    for left, right in ((0, start), (end, len(blocks))):
        first, last, more = best_stretch(gains, left, right)
        if more >= max(BARRIER, best / 5) and _tells(blocks[first:last]):
            found.append((first, last))
    return found


def _tells(blocks: Sequence[Block]) -> bool:
    """At least two full paragraphs, so that teasers are not taken for a story."""
    return sum(block.prose and block.words >= FULL for block in blocks) >= 2


def _kept(blocks: Sequence[Block], start: int, end: int) -> tuple[int, ...]:
    kept = []
    at = start
    while at < end:
        if stays(blocks[at]):
            kept.append(at)
            at += 1
            continue
        run = _run(blocks, at, end)
        kept += _of_run(blocks, at, run)
        at = run
    return tuple(kept)


def stays(block: Block) -> bool:
    """Prose, by itself."""
    if block.label or block.mark or block.repeats:
        return False
    return block.sentence or block.words >= LONG


def _run(blocks: Sequence[Block], at: int, end: int) -> int:
    while at < end and not stays(blocks[at]):
        at += 1
    return at


def _of_run(blocks: Sequence[Block], first: int, last: int) -> list[int]:
    """What stays of the blocks [first, last) between two paragraphs: headings and lists."""
    free = [n for n in range(first, last) if _could_be_heading(blocks[n])]
    opens = next(
        (n for n in range(first, last) if blocks[n].is_labelled(Kind.ALSO, *CLOSING)), None
    )
    if opens is not None:
        free = [n for n in free if n < opens]
    introduced = first > 0 and blocks[first - 1].text.rstrip().endswith((":", ";"))
    listed = [n for n in free if blocks[n].bullet or introduced]
    if len(free) - len(listed) >= LIST_OF_LINKS:
        free = listed
    return [n for n in free if not _is_caption(blocks, n)]


def _could_be_heading(block: Block) -> bool:
    if block.again or block.mark:
        return block.is_labelled(Kind.INNER)
    return block.label is None or block.is_labelled(Kind.INNER)


def _is_caption(blocks: Sequence[Block], at: int) -> bool:
    """The line over a picture's maker tells what is to be seen."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return bool(below and below.is_labelled(Kind.PHOTO) and below.first == blocks[at].last + 1)

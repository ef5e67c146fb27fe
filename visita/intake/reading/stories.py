"""A second story appended to the first: a headline, and paragraphs that speak of something else.

Two parts of one story share their words and names; two stories on one page share little but the
scene. A headline is required: a box or a list without one belongs to its page.
"""

# ruff: noqa: RUF001 - dashes, quotation marks and letters of many scripts are the matter here

import math
import re
from collections import Counter
from collections.abc import Sequence

from visita.intake.reading.blocks import Block
from visita.intake.reading.labels import function_words

APART = 0.5
"""Two parts whose paragraphs are, across the cut, less than half as alike as within are two."""
NOT_ONE = 0.85
STRANGERS = 0.075
"""Where neither part is of one piece, they are still two if they have next to nothing in common and
the headline speaks of the second. All three are fixed on the generated pages not held out."""
SMOOTHING = 0.01
PARAGRAPHS = 2
WORDS = 30
"""A part of fewer is too little to tell."""
MOST_PARAGRAPHS = 150
"""More is a book or a log, and no page with two stories."""
STEM = 5
HEADLINE = 5
"""Fewer words head a section rather than a story …"""
SHORT_HEADLINE = 4
TAKEN_UP = 0.6
"""… unless the paragraph below takes up most of them."""
LONGEST_HEADLINE = 25
_TOKEN = re.compile(r"[^\W\d_]{4,}|\b[A-ZА-ЯІЇЄҐΑ-Ω]{2,3}\b")

_NUMBERED = re.compile(r"(?:[A-Z]|[IVXLC]+|\d+(?:\.\d+)*)[.)]\s")
"""A heading with a number heads a section of one long text."""
Vector = dict[str, float]


def stems(text: str) -> list[str]:
    """Words that carry meaning, cut short so that endings do not matter."""
    return [
        word[:STEM]
        for word in (token.casefold() for token in _TOKEN.findall(text))
        if word not in function_words()
    ]


def cuts(blocks: Sequence[Block]) -> list[int]:
    """Where further stories begin: indices of their headlines within *blocks*, a kept story."""
    if sum(block.sentence for block in blocks) > MOST_PARAGRAPHS:
        return []
    found: list[int] = []
    start = 0
    while (cut := _cut(blocks, start)) is not None:
        found.append(cut)
        start = cut
    return found


def _cut(blocks: Sequence[Block], start: int) -> int | None:
    """The headline that parts most, if it parts enough."""
    vectors = vectors_of([block.text if block.sentence else "" for block in blocks[start:]])
    measured = [
        (likeness, at)
        for at in range(start + 1, len(blocks))
        if _is_headline(blocks, at) and _is_enough(blocks[start:at]) and _is_enough(blocks[at:])
        for likeness, shared in [parted(vectors[: at - start], vectors[at - start :])]
        if likeness < APART or (_strange(likeness, shared) and _announces(blocks, start, at))
    ]
    return min(measured)[1] if measured else None


def _strange(likeness: float, shared: float) -> bool:
    return likeness < NOT_ONE and shared < STRANGERS


def _announces(blocks: Sequence[Block], start: int, at: int) -> bool:
    """Does the headline speak of what follows, and no more of what stands before?"""
    before = " ".join(block.text for block in blocks[start:at])
    after = " ".join(block.text for block in blocks[at + 1 :])
    speaks = taken_up(blocks[at].text, after)
    return 0 < speaks >= taken_up(blocks[at].text, before)


def _is_headline(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if block.sentence or block.bullet or block.label or _NUMBERED.match(block.text):
        return False
    if at + 1 == len(blocks) or block.text.endswith((";", ",", ":")):
        return False
    if not blocks[at + 1].sentence or not SHORT_HEADLINE <= block.words <= LONGEST_HEADLINE:
        return False
    return block.words >= HEADLINE or taken_up(block.text, blocks[at + 1].text) >= TAKEN_UP


def taken_up(heading: str, text: str) -> float:
    """How many of the heading's words that carry meaning the text has, from 0 to 1."""
    own = set(stems(heading))
    return len(own.intersection(stems(text))) / len(own) if own else 0.0


def _is_enough(blocks: Sequence[Block]) -> bool:
    prose = [block.words for block in blocks if block.sentence]
    return len(prose) >= PARAGRAPHS and sum(prose) >= WORDS


def vectors_of(texts: Sequence[str]) -> list[Vector]:
    """Each text as weights of its stems, of length one; rare stems weigh more. Empty ones go."""
    bags = [Counter(stems(text)) for text in texts]
    present = Counter(stem for bag in bags for stem in bag)
    count = sum(map(bool, bags))
    return [
        _unit({s: (1 + math.log(n)) * math.log(1 + count / present[s]) for s, n in bag.items()})
        for bag in bags
    ]


def _unit(vector: Vector) -> Vector:
    length = math.hypot(*vector.values())
    return {stem: value / length for stem, value in vector.items()}


def parted(left: Sequence[Vector], right: Sequence[Vector]) -> tuple[float, float]:
    """How alike paragraphs are across the cut, by how alike they are within; and what the parts
    have in common as wholes.
    """
    one, other = _sum(left), _sum(right)
    few, many = sum(map(bool, left)), sum(map(bool, right))
    if few < PARAGRAPHS or many < PARAGRAPHS:
        return 1.0, 1.0
    common = sum(value * other[stem] for stem, value in one.items() if stem in other)
    across = common / (few * many)
    pairs = few * (few - 1) + many * (many - 1)
    within = (_square(one) - few + _square(other) - many) / pairs
    shared = common / math.sqrt(_square(one) * _square(other))
    return (across + SMOOTHING) / (within + SMOOTHING), shared


def is_apart(one: Sequence[Block], other: Sequence[Block]) -> bool:
    """Do two stretches of a page tell different stories?"""
    if not _is_enough(one) or not _is_enough(other):
        return False
    prose = [[block.text for block in part if block.sentence] for part in (one, other)]
    vectors = vectors_of([*prose[0], *prose[1]])
    likeness, shared = parted(vectors[: len(prose[0])], vectors[len(prose[0]) :])
    return likeness < APART or _strange(likeness, shared)


def _sum(vectors: Sequence[Vector]) -> Vector:
    total: dict[str, float] = {}
    for vector in vectors:
        for stem, value in vector.items():
            total[stem] = total.get(stem, 0.0) + value
    return total


def _square(vector: Vector) -> float:
    return sum(value * value for value in vector.values())

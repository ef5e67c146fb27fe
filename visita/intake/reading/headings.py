"""The title of an item: the headline above its story that its story takes up."""

# ruff: noqa: RUF001 - dashes, quotation marks and letters of many scripts are the matter here

from collections.abc import Sequence

from visita.incoming.extract import Evidence
from visita.intake.reading.blocks import Block
from visita.intake.reading.documents import How, Known, Reason
from visita.intake.reading.labels import Kind
from visita.intake.reading.page import Page
from visita.intake.reading.publishers import is_dateline
from visita.intake.reading.stories import stems

FAR = 300
"""Paragraphs: what a headline says is told by then."""
FURTHEST = 14
"""Blocks above the story in which its title is looked for."""
SHORTEST, LONGEST = 2, 40
LEAST = 0.3
"""Of its words that carry meaning, so many a title shares with its story, distance counted."""
STEP = 0.06
TWICE = 0.2
NEAREST, NEAREST_WORDS = 0.35, 4
"""A headline just above the story is its title even where the story uses other words."""
DASHES = ("—", "–", "-")
SUFFIXES = (" - ", " – ", " — ", " | ", " :: ", " • ")


def title_at(page: Page) -> int | None:
    """The block that is the title, None if the story has none."""
    told = set(stems(" ".join(block.text for block in page.body[:FAR])))
    near = [*range(max(0, page.start - FURTHEST), page.start)]
    if page.judged:
        near += page.story[:3]
    free = [at for at in near if could_be_title(page.blocks[at]) and _is_open(page, at)]
    titles = [at for at in free if not _is_over_a_credit(page.blocks, at)]
    best = max(((_merit(page, at, told), at) for at in titles), default=(0.0, 0))
    if best[0] >= LEAST:
        return best[1]
    over = [at for at in free if at not in titles and _taken(page.blocks[at], told) >= LEAST]
    return over[0] if over else None


def _is_open(page: Page, at: int) -> bool:
    """Has the reader of the format not said that it is something else?"""
    given = page.given.get(page.blocks[at].first)
    return given in {None, Reason.OTHER, Reason.TITLE}


def _taken(block: Block, told: set[str]) -> float:
    own = set(stems(block.text))
    return len(own & told) / len(own) if own else 0.0


def _merit(page: Page, at: int, told: set[str]) -> float:
    block = page.blocks[at]
    between = sum(_weighs(other) for other in page.blocks[at + 1 : page.start])
    near = NEAREST if block.words >= NEAREST_WORDS else 0.0
    return (
        near
        + (1 - NEAREST) * _taken(block, told)
        - STEP * between
        + TWICE * (block.again and near > 0)
    )


def could_be_title(block: Block) -> bool:
    return (
        not block.label
        and not block.mark
        and not block.sentence
        and SHORTEST <= block.words <= LONGEST
        and " " in block.text
        and not is_dateline(block.text)
        and not block.text.endswith(DASHES)
    )


def _weighs(block: Block) -> bool:
    """A headline of another story between a title and its text makes it unlikely."""
    return not block.label and not block.mark and block.words >= SHORTEST


def _is_over_a_credit(blocks: Sequence[Block], at: int) -> bool:
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return bool(below and below.is_labelled(Kind.PHOTO) and below.first == blocks[at].last + 1)


def title_of(page: Page, at: int | None, evidence: Sequence[Evidence]) -> Known | None:
    """What the file states of itself, brought into line with the headline; else the headline."""
    said = next((each for each in evidence if each.field == "title" and each.value.strip()), None)
    line = page.blocks[at].first if at is not None else None
    if said is None:
        if at is None:
            return None
        return Known(page.blocks[at].text, How.STATED, "headline", line)
    value = " ".join(said.value.split())
    matching = _matching(page, value)
    how = How.STATED if said.stated else How.INFERRED
    if matching:
        return Known(matching.text, how, said.where, matching.first)
    return Known(value, how, said.where)


def _matching(page: Page, value: str) -> Block | None:
    """The line that says the same, with or without the outlet's name after it."""
    plain = {value.casefold(), *(value.rsplit(mark, 1)[0].casefold() for mark in SUFFIXES)}
    return next((b for b in page.blocks if b.text.casefold() in plain), None)

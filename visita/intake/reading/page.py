"""A page divided: its blocks, which of them are the story, and where further stories begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from visita.incoming.extract import Piece
from visita.intake.reading.blocks import Block, blocks_of
from visita.intake.reading.documents import Reason
from visita.intake.reading.labels import Kind
from visita.intake.reading.segmenter import Story, stories_in
from visita.intake.reading.stories import cuts, is_apart

FEW = 5
"""A text of so few lines is kept even where nothing in it is a sentence."""


@dataclass(frozen=True)
class Part:
    """A further story: block `head` is its title, `end` the first block after it."""

    head: int
    end: int


@dataclass(frozen=True)
class Page:
    """`story` are the indices of the blocks of the main story, `given` the reasons why lines were
    dropped that a reader of the format has given already.
    """

    blocks: tuple[Block, ...]
    story: tuple[int, ...]
    parts: tuple[Part, ...]
    given: dict[int, Reason]
    judged: bool
    """Has a reader of the format told the body from what stands around it?"""

    @cached_property
    def start(self) -> int:
        return self.story[0] if self.story else len(self.blocks)

    @cached_property
    def end(self) -> int:
        """The first block after everything that is told."""
        return max([self.story[-1] + 1 if self.story else 0, *(part.end for part in self.parts)])

    @cached_property
    def body(self) -> list[Block]:
        return [self.blocks[n] for n in self.story]


def plain_page(lines: Sequence[str]) -> Page:
    blocks = tuple(blocks_of(lines))
    found = stories_in(blocks)
    if not found:
        return Page(blocks, _few(blocks), (), {}, judged=False)
    main, *more = found
    kept, parts = _divided(blocks, main.kept)
    for story in more:
        head = _head(blocks, story)
        if head and is_apart([blocks[n] for n in kept], [blocks[n] for n in story.kept]):
            parts.append(Part(head, story.end))
        elif not parts and _goes_on(blocks, kept[-1] + 1, story.start):
            kept += story.kept
    return Page(blocks, tuple(kept), tuple(parts), {}, judged=False)


def _few(blocks: Sequence[Block]) -> tuple[int, ...]:
    free = [n for n, block in enumerate(blocks) if not block.label and not block.mark]
    return tuple(free) if len(free) <= FEW else ()


def _divided(blocks: Sequence[Block], kept: Sequence[int]) -> tuple[list[int], list[Part]]:
    """What remains of the main story, and the stories appended to it."""
    heads = [kept[cut] for cut in cuts([blocks[n] for n in kept])]
    if not heads:
        return list(kept), []
    ends = [*heads[1:], kept[-1] + 1]
    return [n for n in kept if n < heads[0]], [
        Part(head, end) for head, end in zip(heads, ends, strict=True)
    ]


def _head(blocks: Sequence[Block], story: Story) -> int | None:
    """The headline over a story that stands apart from the first, None if it has none."""
    above = story.start - 1
    if above < 0 or blocks[above].label or blocks[above].mark or blocks[above].words < 4:
        return None
    return above


def _goes_on(blocks: Sequence[Block], first: int, last: int) -> bool:
    """Does nothing lie between that closes a page?"""
    closing = (Kind.RELATED, Kind.SHARE, Kind.LEGAL)
    return not any(block.is_labelled(*closing) for block in blocks[first:last])


def judged_page(pieces: Sequence[Piece]) -> Page:
    """Where the reader of the format has judged each piece, its word stands."""
    body = blocks_of(["" if piece.kept is False else piece.text for piece in pieces])
    rest = blocks_of([piece.text if piece.kept is False else "" for piece in pieces])
    blocks = tuple(sorted([*body, *rest], key=lambda block: block.first))
    inside = {block.first for block in body}
    kept, parts = _divided(blocks, [n for n, b in enumerate(blocks) if b.first in inside])
    given = {block.first: _reason(pieces[block.first - 1].reason, block) for block in rest}
    return Page(blocks, tuple(kept), tuple(parts), given, judged=True)


def _reason(code: str, block: Block) -> Reason:
    if code in Reason.__members__.values():
        return Reason(code)
    return block.mark or Reason.OTHER

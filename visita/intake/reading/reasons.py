"""Why each line outside the story is there: a menu, a byline, links to other stories …"""

from collections.abc import Iterator, Sequence

from visita.intake.reading.blocks import Block
from visita.intake.reading.documents import Dropped, Known, Reason
from visita.intake.reading.labels import Kind, book, words_of
from visita.intake.reading.metadata import is_signature
from visita.intake.reading.page import Page
from visita.intake.reading.publishers import is_dateline

OF_LABEL = {
    Kind.RELATED: Reason.RELATED,
    Kind.ALSO: Reason.RELATED,
    Kind.INNER: Reason.LABEL,
    Kind.TAGS: Reason.TAGS,
    Kind.ADVERT: Reason.ADVERT,
    Kind.PROMO: Reason.ADVERT,
    Kind.VIEWS: Reason.VIEWS,
    Kind.READING: Reason.VIEWS,
    Kind.PHOTO: Reason.CREDIT,
    Kind.CAPTION: Reason.CAPTION,
    Kind.SOURCE: Reason.CREDIT,
    Kind.SHARE: Reason.MENU,
    Kind.AUTHOR: Reason.BYLINE,
    Kind.EDITOR: Reason.BYLINE,
    Kind.PUBLISHED: Reason.DATELINE,
    Kind.UPDATED: Reason.DATELINE,
    Kind.LEGAL: Reason.LEGAL,
    Kind.SECTION: Reason.SECTION,
    Kind.FLAG: Reason.LABEL,
}
OPENING = {Kind.RELATED, Kind.ALSO, Kind.TAGS}
"""Their reason holds for the lines below them too."""
HEADLINE = 4
LONGEST_TAG = 7


def dropped_of(page: Page, *, title_at: int | None, publisher: Known | None) -> tuple[Dropped, ...]:
    """Every block outside the stories, neighbours of one reason put together."""
    inside = {n for part in page.parts for n in range(part.head, part.end)} | set(page.story)
    found: list[Dropped] = []
    before = -1
    for at, reason in _judged(page, title_at, publisher, inside):
        block = page.blocks[at]
        if found and before == at - 1 and found[-1].reason is reason:
            found[-1] = Dropped(found[-1].first, block.last, reason)
        else:
            found.append(Dropped(block.first, block.last, reason))
        before = at
    return tuple(found)


def _judged(
    page: Page, title_at: int | None, publisher: Known | None, inside: set[int]
) -> Iterator[tuple[int, Reason]]:
    title = page.blocks[title_at].text.casefold() if title_at is not None else None
    opened: Reason | None = None
    for at, block in enumerate(page.blocks):
        if at in inside:
            opened = None
            continue
        opened = _opened(block, opened)
        if at == title_at or block.text.casefold() == title:
            yield at, Reason.TITLE
        elif publisher and publisher.line == block.first and block.text == publisher.value:
            yield at, Reason.PUBLISHER
        else:
            yield at, page.given.get(block.first) or _reason(page, at, opened)


def _opened(block: Block, before: Reason | None) -> Reason | None:
    """What the last label says of the lines below it."""
    if block.label and block.label.kind in OPENING:
        return None if block.label.rest else OF_LABEL[block.label.kind]
    return None if before is Reason.TAGS and block.words > LONGEST_TAG else before


def _reason(page: Page, at: int, opened: Reason | None) -> Reason:
    own = _own(page.blocks[at])
    if opened is Reason.RELATED and own in {Reason.DATELINE, Reason.VIEWS, Reason.SECTION}:
        return opened
    return own or opened or _by_place(page, at)


def _own(block: Block) -> Reason | None:
    """What the block itself gives away."""
    if block.label:
        return OF_LABEL[block.label.kind]
    if block.mark:
        return block.mark
    return Reason.DATELINE if is_dateline(block.text) else None


def _by_place(page: Page, at: int) -> Reason:
    block = page.blocks[at]
    if _beside_credit(page.blocks, at):
        return Reason.CAPTION
    if at == page.end and is_signature(block):
        return Reason.BYLINE
    if page.start <= at < page.end:
        return Reason.REPEATED if block.repeats else Reason.RELATED
    if at >= page.end and _among_tags(page.blocks, at):
        return Reason.TAGS
    if block.words >= HEADLINE and not _is_menu(block):
        return Reason.RELATED
    return Reason.SECTION if at == page.start - 1 else Reason.MENU


def _among_tags(blocks: Sequence[Block], at: int) -> bool:
    """A short line without a sentence beside another such: keywords under a story."""
    near = [*blocks[max(0, at - 1) : at], *blocks[at : at + 2]]
    return all(b.words <= LONGEST_TAG for b in near if b.label is None and not b.sentence)


def _is_menu(block: Block) -> bool:
    """Are most of its words names of parts of a site?"""
    known = sum(book().whole.get(word) is Kind.SECTION for word in words_of(block.text))
    return known * 2 >= block.words


def _beside_credit(blocks: Sequence[Block], at: int) -> bool:
    """Directly over a picture's maker, or under it with words that stood over it."""
    block = blocks[at]
    after = blocks[at + 1 : at + 2]
    before = blocks[max(0, at - 1) : at]
    over = any(b.is_labelled(Kind.PHOTO) and b.first == block.last + 1 for b in after)
    under = any(b.is_labelled(Kind.PHOTO) and b.last == block.first - 1 for b in before)
    return over or (under and (block.again or block.words <= HEADLINE))

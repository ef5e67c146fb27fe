"""The author and the day of an item, each with what it rests on. Nothing is made up: where the
item says nothing, nothing is known, and the day it was received is never the day it was published.
"""

# ruff: noqa: RUF001 - dashes, quotation marks and letters of many scripts are the matter here

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from email.utils import parsedate_to_datetime

from visita.incoming.extract import Evidence
from visita.intake.reading.blocks import Block
from visita.intake.reading.days_written import DayWritten, day_written
from visita.intake.reading.documents import How, Known, Reason
from visita.intake.reading.labels import Kind, is_a_name, leading_name
from visita.intake.reading.page import Page

NEAR = 3
"""Blocks after a story in which its day may stand."""
FURTHEST = 30
"""Blocks over a story among which its dateline is looked for."""
HEADER = 3
"""Blocks from the top that can be the page's header."""
MENU = 3
"""So many lines between a day and the headline make it the page's, not the story's."""
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?")
_DATELINE_END = re.compile(r"\s[—–-]\s|[)/]\s|\.\s?[—–-]\s")


def author_of(page: Page, evidence: Sequence[Evidence]) -> Known | None:
    said = next((each for each in evidence if each.field == "author" and each.value.strip()), None)
    if said:
        how = How.STATED if said.stated else How.INFERRED
        return Known(said.value.strip(), how, said.where)
    return next(_bylines(page), None)


def _bylines(page: Page) -> Iterator[Known]:
    for block in page.blocks:
        if block.label and block.label.kind is Kind.AUTHOR:
            name = leading_name(block.label.rest)
            if name:
                yield Known(name, How.STATED, "byline", block.first)
    for block in page.blocks[page.end : page.end + 1]:
        if is_signature(block) and not any(block.text in told.text for told in page.body):
            yield Known(block.text, How.INFERRED, "name under the story", block.first)


def is_signature(block: Block) -> bool:
    """A name alone, as it stands under a story."""
    return not block.label and not block.mark and block.words <= 3 and is_a_name(block.text)


def published(
    page: Page,
    *,
    title_at: int | None,
    evidence: Sequence[Evidence],
    language: str,
    received_on: date,
) -> Known | None:
    """The day it was published, as exactly as given. Later than received, it cannot be."""
    latest = (received_on + timedelta(days=1)).isoformat()
    found = [*_of_evidence(evidence), *_of_text(page, title_at, language)]
    possible = [known for known in found if known.value[:10] <= latest]
    return min(possible, key=lambda known: known.how is not How.STATED, default=None)


def _of_evidence(evidence: Sequence[Evidence]) -> Iterator[Known]:
    for each in evidence:
        if each.field == "published" and (value := _stamp(each.value)):
            yield Known(value, How.STATED if each.stated else How.INFERRED, each.where)


def _stamp(text: str) -> str | None:
    """2025-09-29T18:45 of what a header or a page's own data says."""
    if match := _STAMP.match(text.strip()):
        return "T".join(part for part in match.groups() if part)
    try:
        return parsedate_to_datetime(text).strftime("%Y-%m-%dT%H:%M")
    except (ValueError, TypeError, IndexError, OverflowError):
        written = day_written(text, "")
        return written.value if written else None


def _of_text(page: Page, title_at: int | None, language: str) -> Iterator[Known]:
    yield from _above(page, title_at, language)
    yield from _opening(page, language)
    yield from _below(page, language)
    for block in page.blocks[: min(HEADER, page.start)]:
        if written := _day(block, language):
            yield Known(written.value, How.INFERRED, "head of the page", block.first)


def _day(block: Block, language: str) -> DayWritten | None:
    return day_written(block.text, language) if block.words <= 25 else None


def _above(page: Page, title_at: int | None, language: str) -> Iterator[Known]:
    """Days over the story that are its own: those that a menu or other headlines do not part
    from it. What is only the day of the last change comes last.
    """
    changed = []
    for at in range(page.start - 1, max(0, page.start - FURTHEST) - 1, -1):
        block = page.blocks[at]
        if _parts(page.blocks[at + 1 : page.start], title_at, at + 1):
            break
        written = _day(block, language) if _is_day(block) else None
        if written and block.is_labelled(Kind.UPDATED):
            changed.append(Known(written.value, How.INFERRED, "last change", block.first))
        elif written:
            yield _known(written, "dateline", block)
    yield from changed


def _known(written: DayWritten, evidence: str, block: Block) -> Known:
    how = How.STATED if written.sure else How.INFERRED
    return Known(written.value, how, evidence, block.first)


def _is_day(block: Block) -> bool:
    return block.mark is Reason.DATELINE or block.is_labelled(
        Kind.PUBLISHED, Kind.UPDATED, Kind.AUTHOR, Kind.READING, Kind.VIEWS
    )


def _parts(between: Sequence[Block], title_at: int | None, offset: int) -> bool:
    free = [
        block
        for n, block in enumerate(between, offset)
        if n != title_at and not block.mark and not block.again
    ]
    headlines = sum(not block.label and block.words >= 4 for block in free)
    entries = sum(block.is_labelled(Kind.SECTION) or not block.label for block in free)
    return headlines >= 2 or entries >= MENU


def _opening(page: Page, language: str) -> Iterator[Known]:
    """ "PORT ELLIN, 3 March 2026 — …": the dateline a story opens with."""
    for block in page.body[:1]:
        end = _DATELINE_END.search(block.text[:110])
        if end and (written := day_written(block.text[: end.start()], language)):
            yield _known(written, "dateline", block)


def _below(page: Page, language: str) -> Iterator[Known]:
    for block in page.blocks[page.end : page.end + NEAR]:
        if block.is_labelled(Kind.RELATED, Kind.ALSO, Kind.TAGS):
            return
        if _is_day(block) and (written := _day(block, language)):
            changed = block.is_labelled(Kind.UPDATED)
            known = _known(written, "line under the story", block)
            yield Known(known.value, How.INFERRED, "last change", known.line) if changed else known

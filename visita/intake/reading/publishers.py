"""Who published an item: its first line, its dateline, its rights; never a name it only quotes."""

# ruff: noqa: RUF001 - dashes, quotation marks and letters of many scripts are the matter here

import re
from collections.abc import Iterator, Sequence
from functools import cache

from visita.incoming.extract import Evidence
from visita.intake.reading.blocks import Block
from visita.intake.reading.days_written import day_written
from visita.intake.reading.documents import How, Known
from visita.intake.reading.labels import Kind, tables
from visita.intake.reading.page import Page

LONGEST_NAME = 5
HIGHEST = 3
FAR = 300
"""Paragraphs in which a name is sought: a page has fewer, a book would take its time."""
_POINTED = re.compile(r"^\s*([^•·|]{2,40}?)\s*[•·|]\s*([^•·|\d]{2,40}?)\s*$")
_BRACKETED = re.compile(
    r"^([^!?()/]{0,70}?)\s*(?:\(([^()/\d]{2,40})\)\s*[.:,]?\s*[—–-]"
    r"|/\s?([^()/\d]{2,40})\s?/\s*[.:,—–-])"
)
_DASHED = re.compile(
    r"^\s*([^\W\d_][^.!?()/—–]{1,30},\s*\d{1,2}[^.!?()/—–]{2,25})\s[—–-]\s*([^.,—–]{2,40})()\.\s"
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\W*(?:\d{4}\W*){0,2}([^\W\d_][^.,|©\d]{1,40})", re.IGNORECASE
)
_DOMAIN = re.compile(
    r"\b((?-i:[A-Z])[\w-]{0,40}(?:\.[\w-]{1,40})?\.(?:com|net|org|info|news|media|eu|ua|ru|pl|ro|de|fr|es|zz))"
    r"(?![.\w-]*@)"
)
_CAPITAL = r"[A-ZÀ-ÞА-ЯІЇЄҐΑ-Ω]"
_NAMED = (
    r"(?:[«“„\"]([^»”“\"]{2,40})[»”“\"]"
    rf"|({_CAPITAL}[\w.-]{{0,30}}(?: {_CAPITAL}[\w.-]{{0,30}}){{0,2}}))"
)


def is_dateline(text: str) -> bool:
    """ "Port Ellin • Arland Press": a place and an outlet, nothing else."""
    match = _POINTED.match(text)
    return bool(match and _name_like(match[1]) and _name_like(match[2]))


def _name_like(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= LONGEST_NAME and words[0][:1].isupper() and words[-1][-1:].isalnum()


def publisher_of(page: Page, title_at: int | None, evidence: Sequence[Evidence]) -> Known | None:
    """The best-founded of all that names the outlet."""
    said = [each for each in evidence if each.field == "publisher" and each.value.strip()]
    if stated := next((each for each in said if each.stated), None):
        return Known(stated.value.strip(), How.STATED, stated.where)
    written = next(_written(page, title_at), None)
    if written:
        return written
    if said:
        return Known(said[0].value.strip(), How.INFERRED, said[0].where)
    return next(_concluded(page), None)


def _written(page: Page, title_at: int | None) -> Iterator[Known]:
    around = [*page.blocks[: page.start], *page.blocks[page.end :]]
    for block in page.blocks[max(0, page.start - 8) : page.start + 1]:
        if not block.label and (name := named_in_dateline(block.text)):
            yield Known(name, How.STATED, "dateline", block.first)
    if first := first_line(page, title_at):
        yield Known(first.text, How.STATED, "first line", first.first)
    for block in around:
        if block.is_labelled(Kind.LEGAL) and (match := _RIGHTS.search(block.text)):
            yield Known(_tidy(match[1]), How.STATED, "rights", block.first)


def _tidy(name: str) -> str:
    """Without the "All rights reserved" that follows without a stop."""
    return re.split(r"\s[-–—]\s|\s{2,}", name.strip())[0].strip(" ,;:-–—")


def named_in_dateline(text: str) -> str | None:
    """ "PORT ELLIN, 3 March (Arland Press) — …": the outlet that a story opens with."""
    head = text[:140]
    if match := _POINTED.match(head):
        return match[2].strip() if is_dateline(head) else None
    match = _BRACKETED.match(head) or _DASHED.match(head)
    name = (match[2] or match[3]).strip() if match else ""
    return name if match and _is_place(match[1]) and _name_like(name) else None


def _is_place(text: str) -> bool:
    """A place, perhaps with a day: few words, the first with a capital, no verb we could see."""
    written = day_written(text, "")
    words = [word for word in (written.rest if written else text).split() if word.strip(",.")]
    if not words or words[0][:1].isupper():
        return len(words) <= 2 or (len(words) <= 5 and (written is not None or "," in text))
    return False


def first_line(page: Page, title_at: int | None) -> Block | None:
    """A name alone at the top, over the headline, is the outlet's, unless it is a section's.

    Where a reader of the format has judged, it has asked the file; the top is only a menu.
    """
    if not page.blocks or title_at in (None, 0) or page.start == 0 or page.judged:
        return None
    at = next((n for n, b in enumerate(page.blocks[:HIGHEST]) if _may_name(b)), 0)
    first = page.blocks[at]
    if title_at is not None and at >= title_at:
        return None
    if first.label or first.mark or first.sentence or first.words > LONGEST_NAME:
        return None
    below = page.blocks[at + 1 : title_at or 0]
    quiet = all(block.label or block.mark or block.words <= 3 for block in below)
    topic = " " not in first.text and _is_told(page, title_at, first.text)
    return first if quiet and not topic and _name_like(first.text) and not first.bullet else None


def _is_told(page: Page, title_at: int | None, word: str) -> bool:
    """A single word that the story uses is what it is about: "Arland" over news from Arland."""
    told = [
        *page.body[:FAR],
        *(page.blocks[title_at : title_at + 1] if title_at is not None else ()),
    ]
    return any(word in block.text for block in told)


def _may_name(block: Block) -> bool:
    return block.mark is None and not block.is_labelled(Kind.ADVERT)


def _concluded(page: Page) -> Iterator[Known]:
    """Names inside the story: an outlet that says "writes …" of itself, the rest of a link."""
    weak: list[Known] = []
    for block in page.body[:FAR]:
        for name, strong in _self_references(block.text):
            known = Known(name, How.INFERRED, "names itself", block.first)
            if strong or _stands_around(page, name):
                weak.append(known)
    if len({each.value for each in weak}) == 1:
        yield weak[0]
    links = {m[1]: block.first for block in page.body[:FAR] for m in _DOMAIN.finditer(block.text)}
    if len(links) == 1:
        ((name, line),) = links.items()
        yield Known(name, How.INFERRED, "rest of a link", line)


@cache
def _verbs() -> re.Pattern[str]:
    strong = "|".join(re.escape(table["writes"][0]) for table in tables().values())
    weak = "|".join(re.escape(v) for table in tables().values() for v in table["writes"][1:])
    return re.compile(rf"[,—–]\s(?:(?P<strong>{strong})|(?:{weak}))\s{_NAMED}(?=[.,]|$)")


def _self_references(text: str) -> Iterator[tuple[str, bool]]:
    for match in _verbs().finditer(text):
        yield (match[2] or match[3]).rstrip("."), match["strong"] is not None


def _stands_around(page: Page, name: str) -> bool:
    """Does the name stand outside the story too?"""
    story = set(page.story)
    return any(name in b.text for n, b in enumerate(page.blocks) if n not in story)

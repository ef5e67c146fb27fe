"""Where quotations and sentences begin and end, by characters of the layer.

A quotation mark belongs to the sentence it stands in, and a sentence may begin inside a quotation
that another has opened: that state is kept from sentence to sentence, and from paragraph to
paragraph where the next one goes on with the quotation.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_CLOSED_BY = {"“": "”“", "”": "”", "„": "“”‟", "«": "»", '"': '"'}
_MARK = re.compile('[“”„‟«»"]')
_END = re.compile(r"[.!?…]+[”“»\"')\]]*(?=\s|$)")
_BEFORE_OPENING = "([{\u2014\u2013-/"
_LAST_WORD = re.compile(r"[\w.]+$")


@dataclass(frozen=True)
class Quote:
    """A quotation at the top level, marks included. `story` is the same for its paragraphs."""

    start: int
    end: int
    story: int


@dataclass(frozen=True)
class Quotes:
    """The quotations of a document, in order."""

    all: tuple[Quote, ...] = ()

    def at(self, place: int) -> Quote | None:
        """The one that the character at *place* belongs to."""
        before = bisect_right(self.all, place, key=lambda quote: quote.start) - 1
        quote = self.all[before] if before >= 0 else None
        return quote if quote and place < quote.end else None

    def next_start(self, place: int, end: int) -> int:
        """Where the next one begins, at *end* at the latest."""
        after = bisect_left(self.all, place, key=lambda quote: quote.start)
        return min(self.all[after].start, end) if after < len(self.all) else end

    def share(self, start: int, end: int) -> float:
        """How much of [start, end) is quoted, from 0 to 1."""
        at = max(0, bisect_right(self.all, start, key=lambda quote: quote.start) - 1)
        quoted = 0
        while at < len(self.all) and self.all[at].start < end:
            quote = self.all[at]
            quoted += max(0, min(end, quote.end) - max(start, quote.start))
            at += 1
        return quoted / max(1, end - start)


@dataclass(frozen=True)
class Sentence:
    """A sentence, without the white space around it."""

    start: int
    end: int


def quotations(text: str, lines: Iterable[tuple[int, int]]) -> Quotes:
    """The quotations in *lines*, given by their first and past-the-last characters.

    A quotation that nobody closes ends with its line. Where the next line begins with a mark
    again, as paragraphs of one long quotation do, both are one story.
    """
    found: list[Quote] = []
    left_open = False
    for start, end in lines:
        pieces, still_open = _in_line(text, start, end)
        for at, (first, last) in enumerate(pieces):
            goes_on = left_open and at == 0 and not text[start:first].strip()
            found.append(Quote(first, last, found[-1].story if goes_on else len(found)))
        if text[start:end].strip():
            left_open = still_open
    return Quotes(tuple(found))


def _in_line(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    pieces: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    last_closing = start
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        if waiting and mark in _CLOSED_BY[waiting[-1][0]] and not _opens(text, at, start, end):
            last_closing = at + 1
            _, first = waiting.pop()
            if not waiting:
                pieces.append((first, at + 1))
        elif mark in _CLOSED_BY and _opens(text, at, start, end):
            waiting.append((mark, at))
    if not waiting:
        return pieces, False
    first = waiting[0][1]
    if last_closing > first and _is_tagged(text, last_closing, end):
        return [*pieces, (first, last_closing)], False
    return [*pieces, (first, end)], True


def _is_tagged(text: str, at: int, end: int) -> bool:
    """Does something that is no longer quoted follow the mark that ends at *at*?

    `"… any "channels" of control, an "empire," the ministry said` closes two quotations with one
    mark: the comma before or after the last one shows that the outer one ends there too.
    """
    after_comma = text[at - 2 : at - 1] in {",", "?", "!"} and bool(text[at:end].strip())
    return after_comma or text[at:end].lstrip()[:1] in {",", "\u2013", "\u2014", "-"}


def _opens(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] in "«„":
        return True
    if text[at] in "»‟":
        return False
    return (before.isspace() or before in _BEFORE_OPENING or before in '“„«"') and (
        not after.isspace()
    )


def sentences(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    """The sentences of one line. Quoted ones are split too, a tag stays with what it follows."""
    first = start
    for match in _END.finditer(text, start, end):
        if _is_end(text, match, first, end, abbreviations):
            yield from _stripped(text, first, match.end())
            first = match.end()
    yield from _stripped(text, first, end)


def _is_end(
    text: str, match: re.Match[str], first: int, end: int, abbreviations: frozenset[str]
) -> bool:
    after = text[match.end() : end].lstrip()[:2]
    if not after:
        return False
    if after[0].islower() or after[0] in ",;:\u2013\u2014-":
        return False
    if match[0] != ".":
        return True
    word = _LAST_WORD.search(text, max(first, match.start() - 20), match.start())
    if word is None:
        return True
    is_initial = len(word[0]) == 1 and word[0].isupper() and after[0].isupper()
    return not is_initial and word[0].lower() not in abbreviations


def _stripped(text: str, start: int, end: int) -> Iterator[Sentence]:
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end -= len(inside) - len(inside.rstrip())
    if start < end:
        yield Sentence(start, end)

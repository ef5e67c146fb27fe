"""The source of a web page read once: its lines of text with their places, and what its head says.

Written by hand because none of the parsers at hand keeps the place of each character. It need
not be as exact as a browser: which lines are the story is judged by trafilatura, and a line that
is cut differently is at worst shown as not belonging to it.
"""

import html
import re
from collections import Counter
from dataclasses import dataclass, field

from visita.incoming.readers.bounds import folded
from visita.incoming.readers.tags import (
    ALONE,
    BLOCKS,
    ENDS_ITS_LIKE,
    INLINE,
    SILENT,
    UNTIL_THE_END,
    attributes,
    reason_of,
)

MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^<>]*+>|"
    r"""<(/?)([a-zA-Z][^\s/<>]*)((?:[^<>=]++|=\s*(?:"[^"]*"|'[^']*')|=)*+)>""",
    re.S,
)
MOST_IN_HEAD = 300
"""Tags of meta, link and time, and data in JSON, that are kept."""

LONGEST_DATA = 200_000
"""Characters of one piece of data in JSON."""


@dataclass(frozen=True)
class Line:
    """Text without markup, where it stands in the source, and what its surroundings say of it."""

    text: str
    first: int
    last: int
    reason: str


@dataclass
class Page:
    lines: list[Line] = field(default_factory=list)
    head: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """Tags with their attributes, in order: html, meta, link, time."""
    data: list[str] = field(default_factory=list)
    """JSON-LD, as written."""
    title: str = ""
    heading: str = ""
    """The first h1."""


def read_source(source: str) -> Page:
    return _Reader(source).read()


class _Reader:
    """Goes through the source once, holding the open blocks and the line it is in.

    What is no block is not held open: there are too many, and too few are closed. What it says
    (`within`) counts for the line that begins in it.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.page = Page()
        self.open: list[tuple[str, str]] = []
        self.count: Counter[str] = Counter()
        self.unclosed: set[str] = set()
        self.parts: list[str] = []
        self.first = self.last = -1
        self.reason = self.within = ""

    def read(self) -> Page:
        at, go_on = 0, True
        while go_on:
            at, go_on = self._until_silence(at)
        self._text(at, len(self.source))
        self._end_line()
        return self.page

    def _until_silence(self, at: int) -> tuple[int, bool]:
        """Goes on until something is left out, behind which markup must be sought anew."""
        for found in MARKUP.finditer(self.source, at):
            if found.start() > at:
                self._text(at, found.start())
            at = found.end()
            slash, tag, written = found.groups()
            if tag and not (slash and tag in INLINE):
                after = self._tag(slash, tag.lower(), written, at)
                if after > at:
                    return after, True
        return at, False

    def _text(self, start: int, end: int) -> None:
        if not self.count["pre"]:
            self._run(start, end)
            return
        for at in range(start, end):
            if self.source[at] in "\r\n":
                self._run(start, at)
                self._end_line()
                start = at + 1
        self._run(start, end)

    def _run(self, start: int, end: int) -> None:
        raw = self.source[start:end]
        if raw.isspace():
            self.parts.append(" ")
            return
        text = html.unescape(raw) if "&" in raw else raw
        self.parts.append(text)
        if not text.strip():
            return
        if self.first < 0:
            self.first = start + len(raw) - len(raw.lstrip())
            self.reason = self.within or (self.open[-1][1] if self.open else "")
        self.last = start + len(raw.rstrip())

    def _end_line(self) -> None:
        if self.first >= 0:
            text = folded("".join(self.parts))
            self.page.lines.append(Line(text, self.first, self.last, self.reason))
            if self.reason == "title" and not self.page.heading and self.count["h1"]:
                self.page.heading = text
        self.parts, self.first, self.within = [], -1, ""

    def _tag(self, slash: str, tag: str, written: str, at: int) -> int:
        """Where to go on after the tag that ends at *at*."""
        block = tag in BLOCKS
        if block:
            self._end_line()
        if slash:
            self._close(tag)
            return at
        if tag in {"meta", "link", "time", "html"} and len(self.page.head) < MOST_IN_HEAD:
            self.page.head.append((tag, attributes(written)))
        if tag in SILENT:
            return self._past(tag, written, at)
        if block and tag not in ALONE:
            self._open(tag, written)
        elif self.first < 0:
            self.within = reason_of(tag, written) or self.within
        return at

    def _open(self, tag: str, written: str) -> None:
        if self.open and (
            (tag in ENDS_ITS_LIKE and self.open[-1][0] == tag)
            or (tag in BLOCKS and self.open[-1][0] == "p")
        ):
            self.count[self.open.pop()[0]] -= 1
        outer = self.open[-1][1] if self.open else ""
        self.open.append((tag, reason_of(tag, written) or outer))
        self.count[tag] += 1

    def _close(self, tag: str) -> None:
        if not self.count[tag]:
            return
        while True:
            ended, _ = self.open.pop()
            self.count[ended] -= 1
            if ended == tag:
                return

    def _past(self, tag: str, written: str, at: int) -> int:
        """Behind an element whose content is no text of the page."""
        if tag in self.unclosed:
            return at
        end = re.compile(rf"</{tag}\s*>", re.I).search(self.source, at)
        if not end:
            self.unclosed.add(tag)
            return len(self.source) if tag in UNTIL_THE_END else at
        inside = self.source[at : min(end.start(), at + LONGEST_DATA)]
        if tag == "title" and not self.page.title:
            self.page.title = folded(html.unescape(inside[:2_000]))
        if tag == "script" and "ld+json" in written and len(self.page.data) < MOST_IN_HEAD:
            self.page.data.append(inside)
        return end.end()

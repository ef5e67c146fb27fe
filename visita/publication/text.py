"""The text that goes out: report and answers, without what must not be told. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from visita.reports.text import ReportText

GAP = "[…]"
UNSEEN = frozenset({"Mn", "Me", "Cf", "Cc"})
"""Accents and marks, soft hyphens, joiners: what can stand within a name and change its bytes."""

ALIKE = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"))


@dataclass(frozen=True)
class Outgoing:
    """What is to be published: the report together with any comments (Article 11(2))."""

    report: ReportText
    general: str
    answers: dict[str, str]

    def texts(self) -> list[str]:
        """Every text a reader would see."""
        lines = [line.text for line in self.report.lines]
        return [self.report.title, *lines, self.general, *self.answers.values()]

    def holds(self, words: str) -> bool:
        return any(any(_Folded(text).spans(words)) for text in self.texts())

    def without(self, removed: Iterable[str]) -> dict[str, Any]:
        """The text as it goes out, as JSON."""
        gone = list(removed)
        lines = [
            {"number": line.number, "kind": line.kind, "text": cut(line.text, gone)}
            for line in self.report.lines
        ]
        return {
            "title": cut(self.report.title, gone),
            "language": self.report.language,
            "lines": lines,
            "general": cut(self.general, gone),
            "answers": {number: cut(said, gone) for number, said in self.answers.items()},
        }


def cut(text: str, removed: Iterable[str]) -> str:
    """*text* with a gap wherever one of the words stood, also where two of them overlapped.

    >>> cut("Elias THORNE and Thorne's brother", ["Elias Thorne", "thorne"])
    '[…] and […]'s brother'
    """
    plain = unicodedata.normalize("NFC", text)
    folded = _Folded(plain)
    parts, kept = [], 0
    for start, end in _united(span for words in removed for span in folded.spans(words)):
        parts += [plain[kept:start], GAP]
        kept = end
    return "".join([*parts, plain[kept:]])


def folded(text: str) -> str:
    """One form for words that a reader takes for the same: case, accents, spacing, dashes.

    >>> folded("ÉLIAS  Thor\u00adne") == folded("Elias\u00a0thorne")
    True
    """
    return "".join(sign for _, sign in _signs(text)).strip()


def covers(words: str, others: str) -> bool:
    """Do *words* hold all of *others*, so that whoever decided about them decided about both?"""
    return bool(folded(others)) and folded(others) in folded(words)


def stands_alone(word: str, text: str) -> bool:
    """Does the word stand in the text, not only as a part of another one?"""
    alone = rf"(?<!\w){re.escape(folded(word))}(?!\w)"
    return re.search(alone, folded(text)) is not None


class _Folded:
    """A text in its one form, and where in the text each sign of it stood."""

    def __init__(self, text: str) -> None:
        signs = list(_signs(text))
        self.places = [place for place, _ in signs]
        self.text = "".join(sign for _, sign in signs)
        self.end = len(text)

    def spans(self, words: str) -> Iterator[tuple[int, int]]:
        """From where to where the words stand, however they are written, also run together."""
        parts = [re.escape(part) for part in folded(words).split()]
        if not parts:
            return
        for found in re.finditer(f"(?=({' ?'.join(parts)}))", self.text):
            yield self.places[found.start(1)], self._behind(found.end(1))

    def _behind(self, sign: int) -> int:
        """The place behind the sign before this one, and behind the marks on it."""
        behind = self.places[sign] if sign < len(self.places) else self.end
        return max(self.places[sign - 1] + 1, behind)


def _signs(text: str) -> Iterator[tuple[int, str]]:
    """Each sign with its place. Of several spaces in a row the first one stands for all."""
    last = ""
    for place, letter in enumerate(text):
        for sign in _forms(letter):
            category = unicodedata.category(sign)
            sign = " " if sign.isspace() else "-" if category == "Pd" else sign
            if (sign == " " and last != " ") or (sign != " " and category not in UNSEEN):
                yield place, sign
                last = sign


def _forms(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter.translate(ALIKE))
    return unicodedata.normalize("NFKD", plain.casefold())


def _united(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that touch no other, in order."""
    open_: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if open_ and start < open_[1]:
            open_ = open_[0], max(end, open_[1])
            continue
        if open_:
            yield open_
        open_ = start, end
    if open_:
        yield open_

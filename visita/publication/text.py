"""The text that goes out: report and answers, without what must not be told. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from visita.reports.text import ReportText

GAP = "[…]"


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
        return any(_pattern(words).search(_plain(text)) for text in self.texts())

    def without(self, removed: Iterable[str]) -> dict[str, Any]:
        """The text as it goes out, as JSON."""
        gone = sorted(removed, key=len, reverse=True)
        lines = [
            {"number": line.number, "kind": line.kind, "text": _cut(line.text, gone)}
            for line in self.report.lines
        ]
        return {
            "title": _cut(self.report.title, gone),
            "language": self.report.language,
            "lines": lines,
            "general": _cut(self.general, gone),
            "answers": {number: _cut(said, gone) for number, said in self.answers.items()},
        }


def _plain(text: str) -> str:
    """One form for letters that can be written in several ways."""
    return unicodedata.normalize("NFC", text)


def _pattern(words: str) -> "re.Pattern[str]":
    """The words in any case, however they are spaced."""
    parts = (re.escape(part) for part in _plain(words).split())
    return re.compile(r"\s+".join(parts), re.I)


def _cut(text: str, removed: Iterable[str]) -> str:
    plain = _plain(text)
    for words in removed:
        plain = _pattern(words).sub(GAP, plain)
    return plain

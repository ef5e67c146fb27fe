"""The text of a report as it is handed on: whole, numbered, the same for everybody who gets it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NUMBERED = frozenset({"TEXT", "RECOMMENDATION", "COMMENT", "REQUEST"})
ASKS = frozenset({"RECOMMENDATION", "COMMENT", "REQUEST"})
"""Kinds of paragraph that ask the State for something."""


@dataclass(frozen=True)
class Line:
    """A paragraph with the number that everybody cites. A heading has none: 0."""

    number: int
    kind: str
    text: str

    @property
    def asks(self) -> bool:
        return self.kind in ASKS


@dataclass(frozen=True)
class ReportText:
    """Everything a report says."""

    title: str
    language: str
    lines: tuple[Line, ...]

    def as_json(self) -> dict[str, object]:
        return {
            "title": self.title,
            "language": self.language,
            "lines": [
                {"number": line.number, "kind": line.kind, "text": line.text} for line in self.lines
            ],
        }

    @property
    def asked(self) -> tuple[Line, ...]:
        """The numbered recommendations, comments and requests."""
        return tuple(line for line in self.lines if line.asks)


def numbered(paragraphs: Iterable[tuple[str, str]]) -> tuple[Line, ...]:
    """Give each paragraph, as (kind, text), its number; headings are passed over.

    >>> [line.number for line in numbered([("HEADING", "A"), ("TEXT", "b"), ("REQUEST", "c")])]
    [0, 1, 2]
    """
    lines, number = [], 0
    for kind, text in paragraphs:
        number += kind in NUMBERED
        lines.append(Line(number if kind in NUMBERED else 0, kind, text))
    return tuple(lines)


def read_back(text: Mapping[str, Any]) -> ReportText:
    """What `as_json` wrote."""
    lines = (Line(each["number"], each["kind"], each["text"]) for each in text["lines"])
    return ReportText(text["title"], text["language"], tuple(lines))

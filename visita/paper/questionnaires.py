"""A form of many questions, to be filled in by hand: boxes, lines to write on, drawings."""

from __future__ import annotations

from dataclasses import dataclass

from visita.paper.plain import heading, lines, short
from visita.paper.sheet import Sheet
from visita.paper.typesetting import typeset

LONGEST_LABEL = 4_000
LONGEST_NUMBER = 10
MOST_LINES = 12


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question, or without a number a note.

    `room` is how many lines there are to write on, `drawing` an SVG to draw on, `boxes` what can be
    ticked.
    """

    number: str
    label: str
    notes: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    room: int = 0
    drawing: str = ""

    def described(self) -> dict[str, object]:
        return {
            "part": False,
            "number": short(self.number, most=LONGEST_NUMBER),
            "label": lines(self.label[:LONGEST_LABEL]),
            "notes": [lines(each[:LONGEST_LABEL]) for each in self.notes],
            "boxes": [lines(each[:LONGEST_LABEL]) for each in self.boxes],
            "room": min(self.room, MOST_LINES),
            "drawing": self.drawing,
        }


@dataclass(frozen=True, kw_only=True)
class Part:
    """Questions that belong together."""

    title: str
    notes: tuple[str, ...]
    parts: tuple[Part | Asked, ...]

    def described(self) -> dict[str, object]:
        return {
            "part": True,
            "title": lines(self.title),
            "notes": [lines(each[:LONGEST_LABEL]) for each in self.notes],
            "parts": [each.described() for each in self.parts],
        }


@dataclass(frozen=True, kw_only=True)
class Questionnaire(Sheet):
    """`foot` stands on every page: which version of the form it is."""

    title: str
    foot: str
    notes: tuple[str, ...]
    parts: tuple[Part | Asked, ...]


def questionnaire_pdf(asked: Questionnaire) -> bytes:
    """On A4, tagged for readers of the screen, the same bytes each time.

    Raises:
        ValueError: no title.
        CannotSet: characters for which no font has a sign.
        TooMuchToSet: far longer than a form.
    """
    data = asked.frame(title=asked.title) | {
        "heading": heading(asked.title),
        "foot": lines(asked.foot),
        "notes": [lines(each) for each in asked.notes],
        "parts": [each.described() for each in asked.parts],
    }
    return typeset("questionnaire", data, made_at=asked.made_at)

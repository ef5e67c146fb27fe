"""A report, an answer, a public statement: numbered paragraphs in sections."""

from dataclasses import dataclass
from enum import StrEnum

from visita.paper.plain import heading, paragraphs, short
from visita.paper.sheet import Sheet
from visita.paper.typesetting import typeset

LONGEST_SUBTITLE = 500
LONGEST_REFERENCE = 60
LONGEST_STATUS = 160
"""More would not fit into the first page, or into the head of each."""


class Kind(StrEnum):
    """What a paragraph asks of a State, if anything."""

    TEXT = "TEXT"
    RECOMMENDATION = "RECOMMENDATION"
    COMMENT = "COMMENT"
    REQUEST = "REQUEST"


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Without a number it has none in the margin either: a foreword, a list of places."""

    number: int | None
    kind: Kind = Kind.TEXT
    text: str


@dataclass(frozen=True, kw_only=True)
class Section:
    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class Document(Sheet):
    """`status_line` stands on every page: confidential, or published when and at whose request."""

    title: str
    subtitle: str
    reference: str
    status_line: str
    sections: tuple[Section, ...]
    appendices: tuple[Section, ...] = ()
    contents: bool = True
    """A list of the sections, where there are several."""


def document_pdf(document: Document) -> bytes:
    """Title page, contents where there are several sections, then the sections.

    Raises:
        ValueError: no title or heading, or a reference or status that is too long.
        CannotSet: characters for which no font has a sign.
        TooMuchToSet: far longer than a report.
    """
    data = document.frame(title=document.title) | {
        "heading": heading(document.title),
        "subtitle": short(document.subtitle, most=LONGEST_SUBTITLE),
        "reference": short(document.reference, most=LONGEST_REFERENCE),
        "status": short(document.status_line, most=LONGEST_STATUS),
        "contents": document.contents,
        "sections": [_described(section) for section in document.sections],
        "appendices": [_described(section) for section in document.appendices],
    }
    return typeset("document", data, made_at=document.made_at)


def _described(section: Section) -> dict[str, object]:
    return {
        "heading": heading(section.heading),
        "paragraphs": [
            {
                "number": "" if each.number is None else f"{each.number}.",
                "kind": each.kind.value,
                "parts": paragraphs(each.text),
            }
            for each in section.paragraphs
        ],
    }

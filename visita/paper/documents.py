"""A report, an answer, a public statement: numbered paragraphs in sections."""

from dataclasses import dataclass
from enum import StrEnum

from visita.paper.plain import one_line, paragraphs
from visita.paper.sheet import Sheet
from visita.paper.typesetting import typeset

LONGEST_REFERENCE = 60
LONGEST_STATUS = 160
"""More would not fit into the head of a page."""


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
    """`status_line` stands on every page: confidential, or published when and at whose request.

    Raises:
        ValueError: a reference or status too long for the head of a page.
    """

    title: str
    subtitle: str
    reference: str
    status_line: str
    sections: tuple[Section, ...]
    appendices: tuple[Section, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        for text, most in (
            (self.reference, LONGEST_REFERENCE),
            (self.status_line, LONGEST_STATUS),
        ):
            if len(text) > most:
                raise ValueError(f"“{text[:most]}…” is longer than {most} characters.")


def document_pdf(document: Document) -> bytes:
    """Title page, contents where there are several sections, then the sections.

    Raises:
        ValueError: no title.
        CannotSet: characters for which no font has a sign.
        TooMuchToSet: far longer than a report.
    """
    data = document.frame(title=document.title) | {
        "heading": one_line(document.title),
        "subtitle": one_line(document.subtitle),
        "reference": one_line(document.reference),
        "status": one_line(document.status_line),
        "sections": [_described(section) for section in document.sections],
        "appendices": [_described(section) for section in document.appendices],
    }
    return typeset("document", data, made_at=document.made_at)


def _described(section: Section) -> dict[str, object]:
    return {
        "heading": one_line(section.heading),
        "paragraphs": [
            {
                "number": "" if each.number is None else f"{each.number}.",
                "kind": each.kind.value,
                "parts": paragraphs(each.text),
            }
            for each in section.paragraphs
        ],
    }

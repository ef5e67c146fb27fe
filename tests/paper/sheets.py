"""Letters and reports to set, and what a reader, a search or a screen reader finds in the PDF."""

import subprocess
from datetime import UTC, datetime
from typing import Any

from visita.paper.documents import Document, Kind, Paragraph, Section
from visita.paper.letters import Letter, NamedList

MADE_AT = datetime(2031, 3, 12, 9, 30, tzinfo=UTC)
BANNER = "Invented story: the State, the people and the events do not exist."
DELEGATION = NamedList(
    title="Members of the delegation",
    columns=("Name", "Function"),
    rows=(("Ana Example", "Head of the delegation"), ("Bo Sample", "Member, doctor")),
)
LETTER: dict[str, Any] = {
    "sender": "The Committee\nStrasbourg",
    "addressee": "The Minister for Foreign Affairs",
    "address": "Harbour Square 1\nSkerrow",
    "place_and_day": "Strasbourg, 12 March 2031",
    "reference": "ZZ/2031/4",
    "subject": "Visit to Arland",
    "salutation": "Minister,",
    "paragraphs": ("The Committee will visit Arland.", "It may go to any place."),
    "lists": (DELEGATION,),
    "closing": "Please accept the assurance of my highest consideration.",
    "signature": "Ana Example\nPresident",
    "language": "en",
    "invented": True,
    "made_at": MADE_AT,
    "confidential": True,
}
REPORT: dict[str, Any] = {
    "title": "Report to the Government of Arland",
    "subtitle": "on the visit of 3 to 12 February 2031",
    "reference": "CPT (2031) 14",
    "status_line": "CONFIDENTIAL (Article 11(1))",
    "language": "en",
    "invented": True,
    "made_at": MADE_AT,
}
STORY = "The delegation saw eleven persons in a cell meant for six. " * 8


def a_letter(**chosen: Any) -> Letter:
    return Letter(**LETTER | chosen)


def a_report(**chosen: Any) -> Document:
    sections = (a_section("The police", first=1), a_section("Prisons", first=9))
    appendix = Section(heading="Places visited", paragraphs=(unnumbered("Harbour station"),))
    return Document(**REPORT | {"sections": sections, "appendices": (appendix,)} | chosen)


def a_section(heading: str, *, first: int) -> Section:
    """Eight paragraphs of half a page in all four kinds."""
    return Section(
        heading=heading,
        paragraphs=tuple(
            Paragraph(number=number, kind=kind, text=f"{kind.lower()} {number}. {STORY}")
            for number, kind in enumerate([*Kind, *Kind], start=first)
        ),
    )


def unnumbered(text: str) -> Paragraph:
    return Paragraph(number=None, text=text)


def read(pdf: bytes, program: str, *options: str) -> str:
    command = [program, *options, "-", *(["-"] if program == "pdftotext" else [])]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def pages(pdf: bytes) -> list[str]:
    """The text of each page, every gap one space."""
    return [" ".join(page.split()) for page in read(pdf, "pdftotext").split("\f")[:-1]]


def whole(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def facts(pdf: bytes) -> dict[str, str]:
    rows = (line.partition(":") for line in read(pdf, "pdfinfo", "-isodates").splitlines())
    return {name: value.strip() for name, _, value in rows}


def structure(pdf: bytes) -> str:
    """What a screen reader walks through, with its texts."""
    return read(pdf, "pdfinfo", "-struct-text")

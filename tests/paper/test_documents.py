"""A report: title page, contents, numbers in the margin, what is asked of the State stands out."""

import re
from decimal import Decimal

import pytest

from tests.paper.sheets import (
    BANNER,
    a_report,
    a_section,
    facts,
    pages,
    read,
    structure,
    unnumbered,
    whole,
)
from visita.paper.documents import Document, Kind, Paragraph, Section, document_pdf
from visita.paper.labels import Labels


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return document_pdf(a_report())


def test_the_first_page_says_what_it_is_and_how_it_stands(pdf: bytes) -> None:
    first = pages(pdf)[0]

    assert first.startswith(BANNER)
    assert "Report to the Government of Arland on the visit of 3 to 12 February 2031" in first
    assert "CONFIDENTIAL (Article 11(1))" in first


def test_every_page_says_where_it_belongs(pdf: bytes) -> None:
    found = pages(pdf)

    assert len(found) > 4
    for number, page in enumerate(found, start=1):
        assert page.count(BANNER) == 1
        assert "CPT (2031) 14" in page
        assert "CONFIDENTIAL (Article 11(1))" in page
        assert page.endswith(f"Page {number} of {len(found)}")


def test_the_contents_lead_to_each_section_and_appendix(pdf: bytes) -> None:
    contents = pages(pdf)[1]

    for heading in ("The police", "Prisons", "Appendix 1: Places visited"):
        entry = re.search(re.escape(heading) + r"[ .\u2060]+(\d+)", contents)
        assert entry, heading
        assert heading in pages(pdf)[int(entry[1]) - 1]
    assert structure(pdf).count("TOCI") == 3


def test_a_single_section_needs_no_contents() -> None:
    short = document_pdf(a_report(sections=(a_section("All", first=1),), appendices=()))

    assert "Contents" not in whole(short)
    assert 'H1 "All"' in structure(short)


def test_sections_are_headings_and_a_number_is_read_before_its_paragraph(pdf: bytes) -> None:
    read_aloud = structure(pdf)

    for heading in ("Contents", "The police", "Prisons", "Appendix 1: Places visited"):
        assert f'H1 "{heading}"' in read_aloud
    for number in range(1, 17):
        assert re.search(rf'P \(block\)\s+"{number}\."\s', read_aloud), number


def test_numbers_stand_in_the_margin(pdf: bytes) -> None:
    """Left edges in points, of which one is a third of a millimetre."""
    lefts: dict[str, Decimal] = {}
    for left, word in re.findall(r'xMin="([\d.]+)".*>(.*)<', read(pdf, "pdftotext", "-bbox")):
        lefts[word] = min(Decimal(left), lefts.get(word, Decimal(1000)))

    assert lefts["1."] == lefts["2."] == lefts["16."]
    assert lefts["text"] == lefts["Recommendation"] == lefts["recommendation"]
    assert lefts["text"] - lefts["1."] > 30


def test_what_is_asked_for_carries_its_label(pdf: bytes) -> None:
    text = whole(pdf)

    assert "2. Recommendation recommendation 2." in text
    assert "3. Comment comment 3." in text
    assert "4. Request for information request 4." in text
    assert "1. text 1." in text


def test_only_recommendations_are_bold() -> None:
    """`Strong` would be the same for the ear; poppler shows a Span for it."""
    bold = {
        kind: re.findall(
            r'Span \(inline\)\s+"(in .*)"', structure(document_pdf(one_paragraph(kind)))
        )
        for kind in Kind
    }

    assert bold.pop(Kind.RECOMMENDATION) == ["in a cell", "in a yard"]
    assert bold == {Kind.TEXT: [], Kind.COMMENT: [], Kind.REQUEST: []}


def one_paragraph(kind: Kind) -> Document:
    paragraph = Paragraph(number=7, kind=kind, text="in a cell\n\nin a yard")
    return a_report(sections=(Section(heading="One", paragraphs=(paragraph,)),), appendices=())


def test_a_paragraph_without_number_has_none() -> None:
    section = Section(heading="Foreword", paragraphs=(unnumbered("First of all."),))
    text = whole(document_pdf(a_report(sections=(section,), appendices=())))

    assert "Foreword First of all." in text


def test_the_language_stands_in_the_file_and_nothing_else_about_anybody(pdf: bytes) -> None:
    about = read(pdf, "pdfinfo", "-meta")

    assert "<dc:language><rdf:Bag><rdf:li>en</rdf:li>" in about
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in about
    assert "dc:creator" not in about
    assert set(facts(pdf)) <= PLAIN_FACTS
    assert facts(pdf)["Title"] == f"{BANNER} Report to the Government of Arland"


PLAIN_FACTS = {
    *("Title", "Creator", "CreationDate", "ModDate", "Custom Metadata", "Metadata Stream"),
    *("Tagged", "UserProperties", "Suspects", "Form", "JavaScript", "Pages", "Encrypted"),
    *("Page size", "Page rot", "File size", "Optimized", "PDF version"),
}
"""`Creator` is the typesetter's name; no person's is there."""


def test_a_published_report_says_so_and_its_story_is_not_called_invented() -> None:
    published = "Published on 2 May 2032 at the request of the Government, Article 11(2)"
    found = pages(document_pdf(a_report(status_line=published, invented=False)))

    assert all(published in page for page in found)
    assert not any("Invented" in page for page in found)


def test_labels_are_those_given() -> None:
    french = Labels(
        contents="Table des matières",
        appendix="Annexe",
        recommendation="Recommandation",
        request="Demande d\u2019information",
        page="Page {page} sur {pages}",
    )
    pdf = document_pdf(a_report(language="fr", labels=french))

    text = whole(pdf)
    assert "<rdf:li>fr</rdf:li>" in read(pdf, "pdfinfo", "-meta")
    for words in (
        "Table des matières",
        "Annexe 1: Places",
        "4. Demande d\u2019information request",
    ):
        assert words in text
    assert "2. Recommandation recommendation" in text
    assert "Recommendation" not in text


@pytest.mark.parametrize(
    "chosen",
    [
        {"title": ""},
        {"title": "x" * 501},
        {"reference": "x" * 61},
        {"status_line": "x" * 161},
        {"sections": (Section(heading=" ", paragraphs=()),)},
    ],
)
def test_what_does_not_fit_the_head_of_a_page_is_refused(chosen: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"empty|longer than the"):
        document_pdf(a_report(**chosen))

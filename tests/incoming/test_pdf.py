"""PDFs read in the sandbox: the text layer and nothing else."""

import zlib

import pytest

from tests.incoming.files import LOCKED, PAGE, SENTENCES, a_pdf
from visita.incoming.extract import Extract, Media
from visita.incoming.limits import MOST_PAGES
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox

STORY = [
    "The delegation came to the island on Mon-",
    "day and stayed there until the end of the month.",
]


def read(box: Sandbox, content: bytes) -> Extract:
    return box.read("report.pdf", content, Media.PDF)


def refusal(box: Sandbox, content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(box, content)
    return refused.value.code


def test_lines_become_paragraphs_and_parted_words_whole(box: Sandbox) -> None:
    extract = read(box, a_pdf([*STORY, "", "", "", SENTENCES[0]]))

    assert [(each.text, each.where, each.kept) for each in extract.pieces] == [
        (
            "The delegation came to the island on Monday and stayed there until the end of the "
            "month.",
            "page 1",
            None,
        ),
        (SENTENCES[0], "page 1", None),
    ]


def test_what_stands_on_every_page_is_marked_as_repeated(box: Sandbox) -> None:
    words = ("Spring.", "Summer.", "Autumn.", "Winter.")
    gap = [""] * 3
    pages = [
        ["Harbour Post, special edition", *gap, word, *gap, f"Page {number} of 4"]
        for number, word in enumerate(words, 1)
    ]
    extract = read(box, a_pdf(*pages))

    assert [each.text for each in extract.pieces if each.kept is None] == list(words)
    assert {each.reason for each in extract.pieces if each.kept is False} == {"repeated"}
    assert len(extract.pieces) == 12


def test_a_sentence_that_goes_on_over_the_page_is_one_piece(box: Sandbox) -> None:
    extract = read(box, a_pdf(["The Minister said that the"], ["island was open to all."]))

    assert [each.text for each in extract.pieces] == [
        "The Minister said that the island was open to all."
    ]


def test_pages_without_text_are_noted_and_nothing_but_such_is_refused(box: Sandbox) -> None:
    assert read(box, a_pdf(["Some text."], [])).notes == ("pages_without_text",)
    assert refusal(box, a_pdf([], [])) == "no_text"


def test_a_locked_pdf_is_refused_as_such(box: Sandbox) -> None:
    assert refusal(box, a_pdf(["Text"], trailer=LOCKED)) == "encrypted_pdf"


@pytest.mark.parametrize("length", [9, 60, 300])
def test_a_cut_pdf_is_broken(box: Sandbox, length: int) -> None:
    assert refusal(box, a_pdf(["Text"])[:length]) in {"broken_pdf", "no_text"}


def test_of_very_many_pages_the_first_are_read(box: Sandbox) -> None:
    extract = read(box, a_pdf(*([f"Text {number}."] for number in range(MOST_PAGES + 2))))

    assert extract.pieces[-1].where == f"page {MOST_PAGES}"
    assert "too_many_pages" in extract.notes


def test_a_pdf_that_is_a_page_too_is_read_as_pdf_alone(box: Sandbox) -> None:
    extract = read(box, a_pdf(["Only this."]) + PAGE.encode())

    assert [each.text for each in extract.pieces] == ["Only this."]


def test_a_stream_that_grows_beyond_memory_ends_the_file_alone(box: Sandbox) -> None:
    bomb = zlib.compressobj(1)
    packed = b"".join(bomb.compress(bytes(1_000_000)) for _ in range(1_600)) + bomb.flush()

    assert refusal(box, a_pdf(["x"], packed=packed)) == "out_of_memory"
    assert read(box, a_pdf(["Next."])).pieces[0].text == "Next."


def test_its_properties_are_evidence(box: Sandbox) -> None:
    info = "/Info << /Title (A report) /Author (Mary Quill) /CreationDate (D:20310301101500Z) >>"
    said = read(box, a_pdf(["Text."], trailer=info)).evidence

    assert [(each.field, each.value, each.stated) for each in said] == [
        ("title", "A report", True),
        ("author", "Mary Quill", True),
        ("published", "2031-03-01", False),
    ]

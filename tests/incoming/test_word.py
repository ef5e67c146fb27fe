"""Word documents read in the sandbox."""

import zipfile
from io import BytesIO

import pytest
from docx import Document

from tests.incoming.files import SENTENCES, a_word_file, saved, with_entry
from visita.incoming.extract import Extract, Media
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(box: Sandbox, content: bytes) -> Extract:
    return box.read("report.docx", content, Media.WORD)


def refusal(box: Sandbox, content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(box, content)
    return refused.value.code


def a_body(inside: str, before: str = "") -> bytes:
    document = (
        f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{inside}</w:body></w:document>'
    )
    return with_entry(a_word_file(), "word/document.xml", document.encode())


def test_paragraphs_and_cells_come_in_order_and_say_where_they_stand(box: Sandbox) -> None:
    document = Document()
    document.add_paragraph("Before.")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Place", "Skerrow"
    document.add_paragraph("After.")

    assert [(each.text, each.where) for each in read(box, saved(document)).pieces] == [
        ("Before.", "paragraph 1"),
        ("Place", "table 1, cell A1"),
        ("Skerrow", "table 1, cell B2"),
        ("After.", "paragraph 6"),
    ]


def test_its_properties_are_evidence_and_the_day_it_was_made_is_only_a_guess(box: Sandbox) -> None:
    said = {each.field: each for each in read(box, a_word_file(title="A report")).evidence}

    assert (said["title"].value, said["title"].stated) == ("A report", True)
    assert (said["published"].where, said["published"].stated) == ("Word property created", False)


def test_of_tracked_changes_the_new_text_is_read(box: Sandbox) -> None:
    content = a_body(
        "<w:p><w:r><w:t>It is </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>surely </w:t></w:r></w:ins><w:r><w:t>so.</w:t></w:r></w:p>"
    )

    assert [piece.text for piece in read(box, content).pieces] == ["It is surely so."]


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        '<!ENTITY x SYSTEM "http://127.0.0.1/">',
        '<!ENTITY y "ha"><!ENTITY x "&y;&y;&y;&y;">',
    ],
)
def test_a_document_with_entities_of_its_own_is_refused(box: Sandbox, entity: str) -> None:
    content = a_body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", before=f"<!DOCTYPE d [{entity}]>")

    assert refusal(box, content) == "broken_word"


def test_entities_in_an_encoding_that_hides_them_are_not_resolved(box: Sandbox) -> None:
    document = (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE d [<!ENTITY x "out">]>'
        f"<w:document {W}><w:body><w:p><w:r><w:t>in&x;</w:t></w:r></w:p></w:body></w:document>"
    )
    content = with_entry(a_word_file(), "word/document.xml", document.encode("utf-16"))

    assert [piece.text for piece in read(box, content).pieces] == ["in"]


def test_a_bomb_is_refused_before_it_is_unpacked(box: Sandbox) -> None:
    assert (
        refusal(box, with_entry(a_word_file(), "word/media/a.bin", bytes(90_000_000))) == "zip_bomb"
    )


def test_a_bomb_that_lies_about_its_size_is_damaged(box: Sandbox) -> None:
    content = with_entry(a_word_file(), "word/big.xml", bytes(30_000_000))
    size = (30_000_000).to_bytes(4, "little")

    assert refusal(box, content.replace(size, (1000).to_bytes(4, "little"))) == "broken_word"


def test_thousands_of_files_in_one_are_refused(box: Sandbox) -> None:
    into = BytesIO(a_word_file())
    with zipfile.ZipFile(into, "a") as packed:
        for number in range(3_000):
            packed.writestr(f"word/{number}.bin", b"")

    assert refusal(box, into.getvalue()) == "zip_bomb"


@pytest.mark.parametrize("length", [30, 2_000, -50])
def test_a_cut_document_is_broken(box: Sandbox, length: int) -> None:
    assert refusal(box, a_word_file()[:length]) == "broken_word"


def test_an_empty_document_has_no_text(box: Sandbox) -> None:
    assert refusal(box, a_word_file(" ")) == "no_text"


def test_tables_within_tables_beyond_reason_end(box: Sandbox) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 70 + "<w:p><w:r><w:t>Deep</w:t></w:r></w:p>"
    content = a_body(
        f"<w:p><w:r><w:t>{SENTENCES[0]}</w:t></w:r></w:p>{deep}{'</w:tc></w:tr></w:tbl>' * 70}"
    )

    assert [piece.text for piece in read(box, content).pieces] == [SENTENCES[0]]

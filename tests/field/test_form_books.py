"""A workbook from outside is read where it can do no harm, or not at all."""

import io
import zipfile

import pytest

from tests.field.form_workbooks import CHOICES, EN, SURVEY, sheets, workbook
from tests.incoming.conftest import MISSING
from visita.field.reading.checking import sheet_faults
from visita.incoming import form_notes, walls
from visita.incoming.form_books import MOST_BYTES, own_form_book, read_form_book
from visita.incoming.refused import Refused

needs_bubblewrap = pytest.mark.skipif(not walls.bubblewrap(), reason=MISSING)


def packed(**files: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        for name, content in files.items():
            made.writestr(name, content)
    return written.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(Refused) as refusal:
        read_form_book("form.xlsx", content)
    assert refusal.value.code in form_notes.REFUSALS
    return refusal.value.code


@needs_bubblewrap
def test_it_is_read_as_our_own_sheets_are() -> None:
    said = sheets()

    found = read_form_book("form.xlsx", workbook(said))

    assert found.xform == own_form_book(said).xform
    assert [row for row in found.sheets["survey"] if row] == [dict(row) for row in SURVEY]
    assert not found.problem


@needs_bubblewrap
def test_empty_rows_keep_the_numbers_of_the_others() -> None:
    rows = [*SURVEY, {EN: ""}, {"type": "barcode", "name": "x", EN: "X"}]

    found = read_form_book("form.xlsx", workbook(sheets() | {"survey": rows}))

    assert found.sheets["survey"][len(SURVEY) + 1]["type"] == "barcode"
    assert found.problem == ""


@needs_bubblewrap
def test_what_the_converter_stumbles_over_is_no_end() -> None:
    found = read_form_book("f.xlsx", workbook(sheets() | {"survey": [{EN: ""}, *SURVEY]}))

    assert found.xform == ""
    assert [each.code for each in sheet_faults(found.sheets)] == ["first_row_empty"]


@needs_bubblewrap
def test_what_the_converter_refuses_is_told() -> None:
    found = read_form_book("f.xlsx", workbook({"survey": SURVEY, "choices": CHOICES[:0] or ({},)}))

    assert found.xform == ""
    assert found.problem


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"a,b\n1,2\n", "no_workbook"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "no_workbook"),
        (b"PK\x03\x04 xl/workbook.xml vbaProject.bin", "macros"),
        (b"PK\x03\x04 xl/workbook.xml" + b" " * MOST_BYTES, "too_large"),
    ],
)
def test_some_are_not_even_opened(content: bytes, code: str) -> None:
    assert refused(content) == code


@needs_bubblewrap
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (packed(**{"xl/worksheets/sheet1.xml": b"0" * 45_000_000}), "zip_bomb"),
        (packed(**{"xl/a.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "broken_workbook"),
        (packed(), "broken_workbook"),
        (b"PK\x03\x04 xl/workbook.xml and no more", "broken_workbook"),
    ],
    ids=["bomb", "entities", "hollow", "cut"],
)
def test_others_are_ended_in_the_sandbox(content: bytes, code: str) -> None:
    assert refused(content) == code


@needs_bubblewrap
def test_too_many_rows_are_not_converted() -> None:
    rows = [{"type": "note", "name": f"n{number}", EN: "N"} for number in range(5_001)]

    assert refused(workbook({"survey": rows})) == "too_many_rows"

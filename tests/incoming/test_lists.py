"""Lists from outside: CSV in any guise, workbooks inside the walls, hostile ones refused."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from openpyxl import Workbook

from visita.incoming.lists import MOST_LIST_BYTES, read_list
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def a_workbook(*rows: list[object], sheets: int = 1) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for number in range(1, sheets):
        book.create_sheet(f"Sheet {number}")
    return saved(book)


def saved(book: Workbook) -> bytes:
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def with_entry(content: bytes, name: str, replaced: bytes) -> bytes:
    """The same workbook with one of its files replaced or added."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, replaced, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def why(content: bytes, sandbox: Sandbox) -> str:
    with pytest.raises(Refused) as refusal:
        read_list("list.xlsx", content, sandbox)
    return refusal.value.code


SHEET = "xl/worksheets/sheet1.xml"


def test_a_workbook_is_read_as_csv_with_whole_numbers_whole(sandbox: Sandbox) -> None:
    content = a_workbook(["name", "capacity", "open"], ["A, B", 4438.0, True], [], ["C", 1.5])

    found = read_list("list.xlsx", content, sandbox)

    assert found.text == 'name,capacity,open\n"A, B",4438,true\n\nC,1.5\n'


def test_formulas_are_not_computed_and_further_sheets_not_read(sandbox: Sandbox) -> None:
    found = read_list("x.xlsx", a_workbook(["name"], ["=1+1"], ["B"], sheets=2), sandbox)

    assert found.text == "name\n\nB\n"
    assert set(found.notes) == {"formulas", "other_sheets"}


def test_an_entity_of_its_own_is_refused(sandbox: Sandbox) -> None:
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'

    assert why(with_entry(a_workbook(["a"]), SHEET, evil), sandbox) == "broken_workbook"


def test_a_bomb_is_refused_before_it_is_unpacked(sandbox: Sandbox) -> None:
    assert why(with_entry(a_workbook(["a"]), SHEET, b" " * 50_000_000), sandbox) == "zip_bomb"


def test_a_sheet_of_a_million_rows_is_refused(sandbox: Sandbox) -> None:
    """Also where it says of itself that it is small, and where only the last row is filled."""
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    row = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    sheet = head + b'<dimension ref="A1:A2"/><sheetData>' + row + b"</sheetData></worksheet>"

    assert why(with_entry(a_workbook(["a"]), SHEET, sheet), sandbox) == "too_many_rows"


@pytest.mark.parametrize(
    "broken", [b"<worksheet>", b"", b"\x00" * 500, b"<worksheet><sheetData><row r='x'><c/></row>"]
)
def test_a_damaged_sheet_is_refused(sandbox: Sandbox, broken: bytes) -> None:
    assert why(with_entry(a_workbook(["a"]), SHEET, broken), sandbox) in {
        "broken_workbook",
        "no_text",
    }


def test_macros_and_old_workbooks_are_not_opened(sandbox: Sandbox) -> None:
    assert why(with_entry(a_workbook(["a"]), "xl/vbaProject.bin", b"x"), sandbox) == "macros"
    assert why(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", sandbox) == "old_workbook"


def test_links_to_other_files_are_named_and_not_followed(sandbox: Sandbox) -> None:
    content = with_entry(a_workbook(["a"], ["b"]), "xl/externalLinks/externalLink1.xml", b"<x/>")

    assert read_list("x.xlsx", content, sandbox).notes == ("links",)


def test_an_empty_and_an_endless_file_are_refused(sandbox: Sandbox) -> None:
    assert why(b" \n", sandbox) == "empty"
    assert why(b"a" * (MOST_LIST_BYTES + 1), sandbox) == "too_large"
    assert why(a_workbook(), sandbox) == "no_text"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_csv_is_read_in_any_usual_encoding(sandbox: Sandbox, charset: str) -> None:
    text = "назва;місто\nУстанова № 3;Київ\nКолонія виправна;Харків\n"  # noqa: RUF001 Ukrainian

    found = read_list("list.csv", text.encode(charset), sandbox)

    assert found.text.removeprefix("\ufeff") == text


def test_what_no_database_keeps_is_replaced(sandbox: Sandbox) -> None:
    assert "\x00" not in read_list("a.csv", "name\nA\x00B\n".encode("utf-16"), sandbox).text
    assert read_list("a.csv", b"name\n\xd0\x9a\xed\xa0\x80\xd0\x9a\xd0\x9a\xd0\x9a" * 30, sandbox)

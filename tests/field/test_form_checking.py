"""Every fault of a workbook is found at once, with its row, before anything is kept."""

from collections.abc import Mapping

import pytest

from tests.field.form_workbooks import CHOICES, EN, SURVEY, book, sheets
from visita.field import form_words
from visita.field.actions.forms import Faulty, checked_form
from visita.field.reading.checking import sheet_faults
from visita.field.reading.converter import converter_notes
from visita.field.reading.media import media_faults

PICTURE = {"type": "note", "name": "map", EN: "Map", "media::image": "body.svg"}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><path id="arm" d="M0 0h9v9z"/></svg>'


def codes(*more: Mapping[str, str], **named: object) -> list[str]:
    return [each.code for each in sheet_faults(sheets(*more, **named))]  # type: ignore[arg-type]


def test_a_sound_form_has_none() -> None:
    form = checked_form(book(), {})

    assert codes() == []
    assert (form.key, form.version, form.title, form.questions) == ("gate", "1", "At the gate", 3)
    assert form.languages == ("English (en)", "French (fr)")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"type": "barcode", "name": "x", EN: "X"}, "type_unknown"),
        ({"type": "deviceid", "name": "x"}, "type_telling"),
        ({"type": "start-geopoint", "name": "x"}, "type_telling"),
        ({"name": "x", EN: "X"}, "type_missing"),
        ({"type": "text", "name": "x", EN: "X", "appearance": "maps"}, "appearance_unknown"),
        (
            {"type": "image", "name": "x", EN: "X", "parameters": "max-pixels=800"},
            "parameter_unknown",
        ),
        ({"type": "text", EN: "X"}, "name_missing"),
        ({"type": "text", "name": "held", EN: "X"}, "name_twice"),
        ({"type": "text", "name": "x"}, "label_missing"),
        ({"type": "select_one towns", "name": "x", EN: "X"}, "choices_missing"),
        ({"type": "select_one yes_no or_other", "name": "x", EN: "X"}, "or_other"),
        (
            {"type": "select_one_from_file towns.xml", "name": "x", EN: "X"},
            "list_file_kind",
        ),
        ({"type": "end_group"}, "end_without_begin"),
        ({"type": "begin_repeat", "name": "x", EN: "X"}, "begin_without_end"),
        ({"type": "text", "name": "x", EN: "Of ${nobody}"}, "unknown_reference"),
        ({"type": "text", "name": "x", EN: "X", "relevant": "${nobody} = 1"}, "unknown_reference"),
        ({"type": "text", "name": "x", EN: "X", "relevant": "(${held} > 1"}, "broken_expression"),
        ({"type": "text", "name": "x", EN: "X", "relevant": "${held} >> 1"}, "broken_expression"),
        ({"type": "text", "name": "x", EN: "X", "constraint": ". = 'a"}, "broken_expression"),
        ({"type": "text", "name": "x", EN: "X", "constraint": "steal(.)"}, "unknown_function"),
        ({"type": "text", "name": "x", EN: "X", "relevant": "1+" * 3000 + "1"}, "expression_long"),
    ],
)
def test_a_fault_is_found_in_its_row(row: Mapping[str, str], code: str) -> None:
    (fault,) = sheet_faults(sheets(row))

    assert (fault.code, fault.sheet, fault.row) == (code, "survey", len(SURVEY) + 2)
    (told,) = form_words.told([fault])
    assert told.where == f"sheet survey, row {len(SURVEY) + 2}"
    assert "%(" not in told.sentence


def test_all_of_them_are_found_at_once() -> None:
    with pytest.raises(Faulty) as refused:
        checked_form(
            book(
                {"type": "barcode", "name": "x", EN: "X"},
                {"type": "text", "name": "y", EN: "Y", "relevant": "(1"},
                version="",
            ),
            {"stray.png": b""},
        )

    found = [each.code for each in refused.value.faults]
    assert found == ["setting_missing", "type_unknown", "broken_expression", "file_not_named"]


def test_choices_have_a_name_each() -> None:
    more = ({"list_name": "yes_no", "name": "yes", EN: "Yes"}, {"list_name": "yes_no", EN: "?"})

    assert codes(choices=[*CHOICES, *more]) == ["choice_twice", "choice_nameless"]


@pytest.mark.parametrize(
    "survey", [(), ({},), ({"type": "note", "name": "a", EN: "A"},)], ids=["none", "empty", "note"]
)
def test_a_form_asks_something(survey: tuple[Mapping[str, str], ...]) -> None:
    with pytest.raises(Faulty) as refused:
        checked_form(book(survey=survey), {})

    assert [each.code for each in refused.value.faults] == ["no_questions"]


def test_what_only_the_converter_knows_is_told_with_its_row() -> None:
    row = {"type": "range", "name": "x", EN: "X", "parameters": "start=a end=2"}
    with pytest.raises(Faulty) as refused:
        checked_form(book(row), {})

    (fault,) = refused.value.faults
    assert (fault.code, fault.row) == ("range_unfit", len(SURVEY) + 2)


@pytest.mark.parametrize(
    ("media", "code"),
    [
        ({}, "file_missing"),
        ({"body.svg": SVG, "other.svg": SVG}, "file_not_named"),
        ({"body.svg": b"\x89PNG"}, "file_is_not"),
        ({"body.svg": b"<svg" + b" " * 8_000_001}, "file_too_large"),
        ({"body.svg": SVG.replace(b"<path", b"<script/><path")}, "drawing_acts"),
        ({"body.svg": SVG.replace(b"id=", b"onload=")}, "drawing_acts"),
        ({"body.svg": b"<!DOCTYPE svg>" + SVG}, "drawing_acts"),
        (
            {"body.svg": SVG.replace(b"<path", b'<image href="https://example.org/"/><path')},
            "drawing_acts",
        ),
    ],
)
def test_files_are_those_that_the_form_names(media: Mapping[str, bytes], code: str) -> None:
    assert [each.code for each in media_faults(sheets(PICTURE), media)] == [code]


def test_a_plain_drawing_is_taken() -> None:
    assert list(media_faults(sheets(PICTURE), {"body.svg": SVG})) == []


def test_a_list_of_choices_may_come_as_a_file() -> None:
    row = {"type": "select_one_from_file towns.csv", "name": "town", EN: "Town", "label": "Town"}
    files = {"towns.csv": b"name,label\na,A\n"}

    assert codes(row) == []
    assert list(media_faults(sheets(row), files)) == []


def test_every_code_has_its_sentence() -> None:
    """None of them can fail for want of a value, whatever found the fault."""
    values = dict.fromkeys(
        ("name", "most", "type", "word", "list", "first", "column", "words", "megabytes"), "x"
    )
    for code in form_words.FAULTS:
        assert form_words.sentence(code, values)


def test_advice_is_given_once_and_never_to_change_a_picture() -> None:
    said = ["[row : 2] Use the max-pixels parameter", "[row : 3] Label it", "[row : 4] Label it"]

    assert [each.values["words"] for each in converter_notes(said)] == ["Label it"]

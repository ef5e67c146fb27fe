"""The forms that come with Visita convert, speak both languages and keep the gate of consent."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from visita.field import library
from visita.field.library import (
    DRAWINGS,
    FOLDER,
    SHEETS,
    TITLES,
    drawings,
    questions,
    rows,
    workbook,
)

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parent.parent.parent
FORMS = pytest.mark.parametrize("key", list(TITLES))
LANGUAGES = ("English (en)", "French (fr)")
SPOKEN = ("label", "hint", "constraint_message", "media::image")
ASKING = {"text", "integer", "decimal", "date", "time", "dateTime", "image"}
"""Types of question that take no list of choices. The kit and ODK Collect know each."""
FRENCH = {f"{column}::French (fr)" for column in ("label", "hint", "constraint_message")}
NARROW = r"[^\s\u202f][:;?!»]|«[^\u202f]| [:;?!»%]|'"
"""A sign without its narrow no-break space, or a straight apostrophe. Narrow, because pyxform turns
the wide one into a plain space."""
NAMED = re.compile(r"\$\{(\w+)\}")
GATED = {"private-interview": "interview", "injury-documentation": "examination"}
"""Forms about one person, and the group that only consent opens."""


def asked(key: str) -> list[dict[str, str]]:
    return [row for row in rows(key, "survey") if row["type"] not in library.STRUCTURE]


def listed(row: dict[str, str]) -> str:
    """The list of choices of a question, or nothing."""
    kind, _, name = row["type"].partition(" ")
    return name if kind in ("select_one", "select_multiple") else ""


def names_of(key: str, choices: str) -> list[str]:
    return [row["name"] for row in rows(key, "choices") if row["list_name"] == choices]


def test_each_folder_is_a_form_with_a_title() -> None:
    folders = {path.name for path in FOLDER.iterdir()} - {"drawings"}

    assert folders == set(TITLES)


@FORMS
class TestEachForm:
    def test_converts_without_a_warning(self, key: str) -> None:
        """But one: pyxform would make photographs smaller. Evidence keeps its bytes."""
        warnings: list[str] = []

        convert(workbook(key), warnings=warnings, file_type=".xlsx")

        assert [words for words in warnings if "max-pixels" not in words] == []

    def test_the_workbook_is_the_form(self, key: str) -> None:
        """What a body downloads gives the XForm that the rows themselves give."""
        itself = {
            sheet: [
                {column: cell for column, cell in row.items() if cell} for row in rows(key, sheet)
            ]
            for sheet in SHEETS
        }

        assert (
            convert(workbook(key), file_type=".xlsx").xform
            == convert(itself, form_name="data").xform
        )

    def test_the_workbook_is_the_same_each_time(self, key: str) -> None:
        first = workbook(key)
        workbook.cache_clear()

        assert workbook(key) == first
        assert load_workbook(io.BytesIO(first)).sheetnames == list(SHEETS)

    def test_asks_between_25_and_70_questions(self, key: str) -> None:
        assert 25 <= questions(key) <= 70

    def test_asks_only_what_the_kit_and_collect_can_show(self, key: str) -> None:
        for row in asked(key):
            assert listed(row) or row["type"] in ASKING, row

    def test_says_everything_in_both_languages(self, key: str) -> None:
        for row in rows(key, "survey") + rows(key, "choices"):
            for column in SPOKEN:
                said = [bool(row.get(f"{column}::{language}")) for language in LANGUAGES]
                assert len(set(said)) == 1, (row["name"], column)

    def test_every_question_choice_and_group_has_its_words(self, key: str) -> None:
        silent = ("calculate", "end_group", "end_repeat")
        shown = [row for row in rows(key, "survey") if row["type"] not in silent]
        for row in shown + rows(key, "choices"):
            assert row["label::English (en)"].strip(), row

    def test_every_limit_says_what_it_wants(self, key: str) -> None:
        for row in rows(key, "survey"):
            assert bool(row["constraint"]) == bool(row["constraint_message::English (en)"]), row

    def test_expressions_name_what_there_is(self, key: str) -> None:
        survey = rows(key, "survey")
        names = {row["name"] for row in survey}
        for row in survey:
            assert set(NAMED.findall(" ".join(row.values()))) <= names, row

    def test_expressions_compare_with_choices_that_there_are(self, key: str) -> None:
        lists = {row["name"]: listed(row) for row in asked(key) if listed(row)}
        for name, value in compared(key):
            assert value in names_of(key, lists[name]), (name, value)

    def test_names_are_given_once(self, key: str) -> None:
        names = [row["name"] for row in rows(key, "survey") if row["name"]]

        assert len(names) == len(set(names))

    def test_lists_are_used_and_their_choices_given_once(self, key: str) -> None:
        used = {listed(row) for row in asked(key)} - {""}
        choices = [(row["list_name"], row["name"]) for row in rows(key, "choices")]

        assert {name for name, _ in choices} == used
        assert len(choices) == len(set(choices))

    def test_spaces_and_quotes_are_those_of_each_language(self, key: str) -> None:
        for row in rows(key, "survey") + rows(key, "choices"):
            for column, words in row.items():
                assert words == words.strip(), row
                if column in FRENCH:
                    assert not re.search(NARROW, words), words

    def test_rows_have_as_many_cells_as_there_are_columns(self, key: str) -> None:
        for sheet in SHEETS:
            text = (FOLDER / key / f"{sheet}.csv").read_text(encoding="utf-8")
            assert len({len(cells) for cells in csv.reader(io.StringIO(text))}) == 1


MAPPED = [
    (key, row) for key in TITLES for row in asked(key) if "image-map" in row.get("appearance", "")
]


@pytest.mark.parametrize(("key", "row"), MAPPED, ids=lambda part: "")
def test_a_map_has_a_region_for_each_choice_and_says_its_name(
    key: str, row: dict[str, str]
) -> None:
    drawing = etree.fromstring(drawings(key)[row["media::image::English (en)"]])
    titles = {
        shape.get("id"): {title.get("lang"): title.text for title in shape.findall(f"{SVG}title")}
        for shape in drawing.iter()
        if shape.get("id")
    }
    choices = {
        choice["name"]: {"en": choice["label::English (en)"], "fr": choice["label::French (fr)"]}
        for choice in rows(key, "choices")
        if choice["list_name"] == listed(row)
    }

    assert titles == choices


def test_drawings_are_all_used_and_hold_nothing_but_shapes() -> None:
    used = {name for key in TITLES for name in drawings(key)}

    assert {path.name for path in DRAWINGS.iterdir()} == used
    for path in DRAWINGS.iterdir():
        drawing = etree.parse(path).getroot()
        tags = {str(shape.tag).removeprefix(SVG) for shape in drawing.iter()}
        assert tags <= {"svg", "g", "path", "rect", "text", "title"}, path
        assert path.stat().st_size < 40_000


def compared(key: str) -> Iterator[tuple[str, str]]:
    """Every comparison of a question with a choice, in any expression of the form."""
    for row in rows(key, "survey"):
        for expression in (row["relevant"], row["constraint"]):
            yield from re.findall(r"\$\{(\w+)\} !?= '(\w+)'", expression)
            yield from re.findall(r"selected\(\$\{(\w+)\}, '(\w+)'\)", expression)


@pytest.mark.parametrize("key", list(GATED))
class TestConsentComesFirst:
    def test_it_is_the_first_question_and_must_be_answered(self, key: str) -> None:
        first = asked(key)[0]

        assert first["name"] == "consent"
        assert first["required"] == "yes"
        assert names_of(key, listed(first)) == ["yes", "no"]

    def test_everything_else_that_can_be_answered_lies_behind_it(self, key: str) -> None:
        survey = rows(key, "survey")
        opens = [row["name"] for row in survey].index(GATED[key])

        before = [row["name"] for row in survey[:opens] if row["type"] not in library.STRUCTURE]
        assert before == ["consent"]
        assert survey[opens]["relevant"] == "${consent} = 'yes'"
        assert survey[-1]["type"] == "end_group"
        assert all(depth > 0 for depth in depths(survey[opens:])[:-1])

    def test_a_code_word_stands_where_a_name_could(self, key: str) -> None:
        assert "alias" in {row["name"] for row in asked(key)}


def depths(survey: list[dict[str, str]]) -> list[int]:
    """How many groups are open after each row."""
    open_now, found = 0, []
    for row in survey:
        open_now += {"begin": 1, "end": -1}.get(row["type"].split("_")[0], 0)
        found.append(open_now)
    return found


def test_a_name_is_asked_only_of_whoever_wishes_it() -> None:
    survey = rows("private-interview", "survey")
    at = [row["name"] for row in survey].index("identity")

    assert survey[at]["relevant"] == "${wants_identity} = 'yes'"
    assert survey[at + 1]["name"] == "full_name"


def test_floor_areas_are_compared_with_the_figures_of_the_committee() -> None:
    relevance = {row["name"]: row["relevant"] for row in rows("prison", "survey")}

    assert relevance["single_small"] == "${persons} = 1 and ${cell_m2} < 6"
    assert relevance["shared_small"] == "${persons} > 1 and ${per_person_m2} < 4"


def test_the_document_counts_what_the_forms_ask() -> None:
    page = ROOT.joinpath("docs", "field-forms.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `([\w-]+)` \| ([^|]+) \| (\d+) \|$", page, re.M)

    assert table == [(key, str(title), str(questions(key))) for key, title in TITLES.items()]

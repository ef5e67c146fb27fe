"""Rows made facts: odd cells are named and left out, hostile ones change nothing else."""

import json
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.incoming.lists import NOT_STORABLE
from visita.places.models import Measure, Type
from visita.places.reading import headers, sentences, type_words, values
from visita.places.reading.comparing import Register, fingerprint, known
from visita.places.reading.rows import LONGEST, Columns, checked
from visita.places.reading.sheets import Row, Unreadable, beginning, body, delimiter, rows

HEADINGS = ("name", "type", "capacity", "latitude", "longitude", "opened")
COLUMNS = Columns(
    HEADINGS, headers.proposed(HEADINGS), {"HMP": "PRISON"}, "", "", (Decimal(48), Decimal(7))
)


def read(*cells: str) -> tuple[dict[str, object], list[str]]:
    done = checked(Row(2, cells), COLUMNS)
    return done.facts, [fault.code for fault in done.faults]


def test_targets_and_types_are_those_of_the_register() -> None:
    assert set(headers.FIGURES) == set(Measure.values)
    assert {code for code, _ in type_words.KNOWN} <= set(Type.values)


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        (("A", "HMP", "4,438", "", "", ""), ["thousands"]),
        (("A", "HMP", "Medical = 64", "", "", ""), ["no_number"]),
        (("A", "HMP", "1.0", "", "", ""), ["few"]),
        (("A", "HMP", "-5", "", "", ""), ["no_number"]),
        (("A", "HMP", "9999999", "", "", ""), ["too_many_persons"]),
        (("A", "HMP", "", "7.1", "148.2", ""), []),
        (("A", "HMP", "", "7.1", "48.2", ""), ["swapped"]),
        (("A", "HMP", "", "148.1", "7.2", ""), ["swapped"]),
        (("A", "HMP", "", "48.1", "", ""), ["half_coordinates"]),
        (("A", "HMP", "", "0", "0", ""), ["nowhere"]),
        (("A", "HMP", "", "48°N", "7°E", ""), ["no_degrees"]),
        (("A", "HMP", "", "", "", "3/4/1990"), ["two_days"]),
        (("A", "HMP", "", "", "", "1990-02-30"), ["no_day"]),
        (("=A", "HMP", "", "", "", ""), ["formula"]),
    ],
)
def test_what_is_odd_is_named_and_the_row_goes_on(cells: tuple[str, ...], codes: list[str]) -> None:
    facts, found = read(*cells)

    assert found == codes
    assert facts["name"] in {"A", "=A"}


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (("", "HMP"), "no_name"),
        (("A", ""), "no_type"),
        (("A", "Blue"), "unknown_type"),
        (("A" * 251, "HMP"), "too_long"),
        (("A", "HMP", "", "", "", "", "more"), "more_cells"),
    ],
)
def test_what_cannot_come_in_is_an_error(cells: tuple[str, ...], code: str) -> None:
    done = checked(Row(2, cells), COLUMNS)

    assert not done.is_sound
    assert code in [fault.code for fault in done.faults]


@given(st.lists(st.text(max_size=300), max_size=9))
def test_any_row_is_read_and_every_fault_has_its_sentence(cells: list[str]) -> None:
    done = checked(Row(2, tuple(cells)), COLUMNS)

    assert all(fault.code in sentences.FAULTS for fault in done.faults)
    assert len(str(done.facts.get("name", ""))) <= LONGEST["name"]
    json.dumps(done.facts)
    fingerprint(known("x", done.facts))


@given(st.text(max_size=2_000))
def test_any_text_is_a_list_or_says_why_not(text: str) -> None:
    with suppress(Unreadable):
        start = beginning(NOT_STORABLE.sub("?", text))
        assert start.rows
        assert all(len(row.cells) <= len(start.headings) for row in start.rows)


def test_every_reason_not_to_read_a_list_has_its_sentence() -> None:
    for text, code in (
        ("", "empty"),
        ("name\n", "only_headings"),
        ("a," * 300, "too_many_columns"),
    ):
        with pytest.raises(Unreadable) as refusal:
            beginning(text)
        assert refusal.value.code == code
        assert code in sentences.UNREADABLE


@given(st.binary(max_size=300))
def test_any_bytes_taken_for_numbers_or_days_end_in_a_value_or_a_reason(raw: bytes) -> None:
    text = raw.decode("latin-1")
    for read_value in (values.number, values.day, values.yes_or_no):
        with suppress(values.Odd):
            read_value(text)


def test_rows_keep_the_numbers_of_a_spreadsheet_program() -> None:
    found = list(rows('name;town\r\n"A\nB";X\r\n\r\nC;"Y;Z"\r\n'))

    assert [(row.number, row.cells) for row in found] == [
        (1, ("name", "town")),
        (2, ("A\nB", "X")),
        (4, ("C", "Y;Z")),
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_columns_is_found(sign: str) -> None:
    assert delimiter(sign.join(("name", "town, region", "x")) + "\n") in {sign, ","}
    assert [row.cells for row in body(f"a{sign}b\n1{sign}2\n")] == [("1", "2")]


def test_old_line_ends_and_a_mark_at_the_beginning_are_read() -> None:
    assert [row.cells for row in rows("\ufeffname\rA\rB")] == [("name",), ("A",), ("B",)]


def match(one: dict[str, str], other: dict[str, str]) -> str:
    found = Register([known("here", one)]).match(known("", other))
    return f"{found.reason}{'!' if found.sure else '?'}" if found else ""


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"name": "Arl", "code": "1"}, {"name": "ARL", "code": "1"}, "code!"),
        ({"name": "Arl", "code": "1"}, {"name": "Ost", "code": "1"}, "code_other_name?"),
        ({"name": "Arl", "town": "X"}, {"name": "arl", "town": "x"}, "name_and_town!"),
        ({"name": "Arl", "town": "X"}, {"name": "Arl", "town": "Y"}, ""),
        ({"name": "Arl", "town": "X"}, {"name": "Arl"}, "name_other_town?"),
        ({"name": "Arl", "code": "1"}, {"name": "Arl", "code": "2"}, "name_other_list?"),
        ({"name": "Camp 3", "town": "X"}, {"name": "Camp 4", "town": "X"}, ""),
        (
            {"name": "Castle Camp", "postcode": "9"},
            {"name": "Castel Camp", "postcode": "9"},
            "postcode?",
        ),
        (
            {"name": "Albany (HMP)", "latitude": "48.1", "longitude": "7.1"},
            {"name": "HMP Albany", "latitude": "48.101", "longitude": "7.102"},
            "near?",
        ),
    ],
)
def test_a_row_is_surely_or_perhaps_a_place(
    one: dict[str, str], other: dict[str, str], reason: str
) -> None:
    assert match(one, other) == reason

"""Cells that a spreadsheet shows and never computes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.paper.sheets import inert


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =cmd|'/c calc'!A1",
        "\u00a0=1",
        "\ufeff=1",
        "\u200b\u200e =1",
        "\uff1d1",
        "\x00=1",
    ],
)
def test_what_could_be_a_formula_is_made_a_text(text: str) -> None:
    assert inert(text).startswith("'")


@pytest.mark.parametrize("text", ["", "Kestrel Hill", "1=1", "59.2", "(=1)", "'=1", "Łódź"])
def test_what_could_not_be_one_stays_as_it_is(text: str) -> None:
    assert inert(text) == text


@given(st.text())
def test_no_text_begins_a_formula_or_breaks_a_workbook(text: str) -> None:
    cell = inert(text)

    assert cell.lstrip()[:1] not in set("=+-@\uff1d\uff0b\uff0d\uff20")
    assert not any(each < " " and each not in "\t\r\n" for each in cell)
    assert not any("\ud800" <= each <= "\udfff" for each in cell)

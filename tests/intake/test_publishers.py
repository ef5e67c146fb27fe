"""An outlet is named by its dateline, its first line or its rights; names it quotes are others."""

# ruff: noqa: RUF001 - dashes and letters of many scripts are the matter here

import pytest

from tests.intake.generated.scores import cleaned
from visita.intake.reading.documents import How
from visita.intake.reading.publishers import named_in_dateline

BODY = (
    "The council of Port Ellin decided on Monday to repair the old breakwater before winter.",
    "Masons will begin in July, the mayor said, and the work is to last for two summers.",
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("PORT ELLIN, 3 March (Skerrow Press) — The council", "Skerrow Press"),
        ("PORT ELLIN, 3. Mai 2026 (Skerrow-Presse) — Der Rat", "Skerrow-Presse"),
        ("СКЕРРОУ, 3 марта. /АРЛ-ПРЕСС/. Министерство заявило", "АРЛ-ПРЕСС"),
        ("СКЕРРОУ, 3 мар — АРЛ Новости. Совет решил", "АРЛ Новости"),
        ("Port Ellin • Skerrow Press", "Skerrow Press"),
        ("Human Rights Council (HRC) and others", None),
        ("The council said on Monday (see below) - and left", None),
        ("The council of Port Ellin (SNP) – the smaller one – met", None),
    ],
)
def test_a_dateline_names_its_agency(line: str, name: str | None) -> None:
    assert named_in_dateline(line) == name


def test_another_outlet_that_is_quoted_is_not_the_publisher() -> None:
    quoted = "The mayor is ill, the Norvian Herald reports, but the council will meet all the same."

    assert cleaned("\n".join([*BODY, quoted])).publisher is None


def test_an_outlet_that_names_itself_is_only_inferred() -> None:
    """The reader must be able to see that nobody has said so."""
    found = cleaned(
        "\n".join([BODY[0], "Two lamps were broken last week, writes Skerrow Press.", BODY[1]])
    )

    assert found.publisher
    assert (found.publisher.value, found.publisher.how) == ("Skerrow Press", How.INFERRED)


def test_a_word_the_story_is_about_is_a_section() -> None:
    found = cleaned("\n".join(["Masons", "Old breakwater to be repaired", *BODY]))

    assert found.publisher is None


def test_a_keyword_under_the_story_is_no_author() -> None:
    assert cleaned("\n".join([*BODY, "Port Ellin", "Harbours"])).author is None


def test_a_trail_of_sections_is_no_name() -> None:
    found = cleaned("\n".join(["Home > News > Towns", "Old breakwater to be repaired", *BODY]))

    assert found.publisher is None

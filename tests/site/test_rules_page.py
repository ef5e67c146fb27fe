"""docs/rules.md is what the code says."""

from pathlib import Path

from visita.site.rules_page import rules_page

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_of_rules_is_written_from_the_code() -> None:
    """If this fails: `./run rules --into docs/rules.md`."""
    assert PAGE.read_text("utf-8") == rules_page()


def test_dates_come_first_and_the_optional_protocol_last() -> None:
    headings = [line for line in rules_page().splitlines() if line.startswith("## ")]
    letters = [line[3] for line in headings[:-1]]

    assert "".join(dict.fromkeys(letters)) == "DMVRBO"
    assert headings[0].startswith("## D1: ")
    assert headings[-1] == "## Provisions that are not code"

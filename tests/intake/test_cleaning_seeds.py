"""The five articles of the shared folder, by the numbers of their lines; skipped where absent."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.intake.generated.scores import cleaned, f1
from visita.intake.reading.cleaned import Cleaned
from visita.intake.reading.documents import How

SHARED = Path(__file__).parents[2].parent / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
EXAMPLES = SHARED / "data" / "intake_examples.json"
BODY = {
    "000": [*range(9, 22, 2)],
    "001": [35, *range(39, 60, 2)],
    "002": [*range(4, 23, 2), 23],
    "003": [6, *range(12, 31, 2)],
    "004": [*range(1, 11)],
}
"""The first and the fourth as annotated there, the others judged by reading them."""

pytestmark = pytest.mark.skipif(not SEEDS, reason="the shared articles are not here")


@cache
def found(number: str) -> Cleaned:
    (seed,) = (path for path in SEEDS if path.name.startswith(number))
    return cleaned(seed.read_text(encoding="utf-8"), received_on=date(2025, 10, 1))


@cache
def annotated(number: str) -> dict[str, Any]:
    example: dict[str, Any] = json.loads(EXAMPLES.read_text(encoding="utf-8"))["seeds"][number]
    return example


def test_the_body_is_found() -> None:
    scores = {number: f1(found(number).kept, lines) for number, lines in BODY.items()}

    assert sum(scores.values()) / len(scores) >= 0.95
    assert min(scores.values()) >= 0.9, scores


def test_a_second_story_is_found_and_no_other_page_is_split() -> None:
    second = {n: [(s.first, s.last) for s in found(n).second_stories] for n in BODY}

    assert second == {"000": [], "001": [], "002": [], "003": [], "004": [(11, 18)]}


@pytest.mark.parametrize("number", ["000", "003"])
def test_title_and_day_are_as_annotated(number: str) -> None:
    title, day = annotated(number)["title"], annotated(number)["date_published"]

    cleaned = found(number)

    assert cleaned.title
    assert (cleaned.title.value, cleaned.title.line) == (title["value"], title["line"])
    assert cleaned.published
    assert (cleaned.published.value, cleaned.published.line) == (day["value"], day["line"])
    assert (cleaned.published.how is How.STATED) is day["stated"]


def test_publisher_is_known_where_it_is_stated() -> None:
    publisher = annotated("000")["publisher"]

    known = found("000").publisher

    assert known
    assert (known.value, known.line, known.how) == (publisher["value"], 1, How.STATED)
    assert found("003").publisher is None


def test_no_day_is_made_up() -> None:
    """One has only a header, two have no day at all, and the day of receipt is none."""
    day = found("001").published

    assert day
    assert day.how is How.INFERRED
    assert found("002").published is None
    assert found("004").published is None


@pytest.mark.parametrize("number", list(BODY))
def test_the_language_is_known(number: str) -> None:
    assert found(number).language == "en"

"""Days are read as exactly as a text gives them, and never more exactly."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.intake.reading.days import days_in
from visita.rules.partial_date import PartialDate

MONDAY = PartialDate(2025, 9, 29)
MARKED = re.compile(r"\{([^|}]+)\|([^}]+)\}")


def sentences() -> Iterator[tuple[str, str]]:
    for line in (Path(__file__).parent / "days.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            language, _, marked = line.partition("|")
            yield language, marked.replace("^", "\n")


@pytest.mark.parametrize(("language", "marked"), list(sentences()))
def test_every_day_is_found_where_it_stands_and_nothing_else(language: str, marked: str) -> None:
    text = MARKED.sub(r"\2", marked)

    found = [
        (str(day.asserted), text[day.start : day.end]) for day in days_in(text, language, MONDAY)
    ]

    assert [when for when, _ in found] == [each[1] for each in MARKED.finditer(marked)]
    for (_, words), each in zip(found, MARKED.finditer(marked), strict=True):
        assert each[2] in words or words in each[2]


def test_the_words_are_those_of_the_text() -> None:
    text = "Nobody has come since December 2023."

    (day,) = days_in(text, "en", MONDAY)

    assert day.asserted.words == text[day.start : day.end] == "since December 2023"


@pytest.mark.parametrize(
    "text",
    [
        "on Monday",
        "On August 26",
        "in August",
        "yesterday",
        "last year",
        "this autumn",
        "a day ago",
    ],
)
def test_without_a_day_to_count_from_nothing_is_guessed(text: str) -> None:
    assert days_in(text, "en", None) == ()


@pytest.mark.parametrize(
    ("base", "found"),
    [
        (PartialDate(2025, 9), {"in August": "2025-08", "last year": "2024"}),
        (PartialDate(2025), {"last year": "2024"}),
    ],
)
def test_what_is_counted_is_no_more_exact_than_what_it_is_counted_from(
    base: PartialDate, found: dict[str, str]
) -> None:
    for text in ("in August", "last year", "on Monday", "yesterday", "this autumn of theirs"):
        days = [str(day.asserted) for day in days_in(text, "en", base)]
        if text in found:
            assert days == [found[text]]
        elif "autumn" not in text:
            assert days == []


@given(
    st.text(alphabet="0123456789 ./-,MayMarchon in since", max_size=80),
    st.sampled_from(["en", "uk", "ru", "fr", "xx"]),
)
def test_no_text_is_too_strange(text: str, language: str) -> None:
    for day in days_in(text, language, MONDAY):
        assert 0 <= day.start < day.end <= len(text)
        assert day.asserted.first or day.asserted.last


@given(st.dates(), st.sampled_from(["{:%Y-%m-%d}", "{:%d.%m.%Y}", "{:%-d %B %Y}", "{:%B %-d, %Y}"]))
def test_every_day_of_three_centuries_is_read_back(day: date, form: str) -> None:
    text = form.format(day)
    wanted = [str(PartialDate.of(day))] if 1800 <= day.year <= 2099 else []

    assert [str(found.asserted) for found in days_in(text, "en", None)] == wanted

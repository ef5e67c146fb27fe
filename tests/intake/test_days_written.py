"""The day in a header or dateline, as it is written in many languages."""

# ruff: noqa: RUF001 - dashes and letters of many scripts are the matter here

import pytest

from visita.intake.reading.days_written import day_written


@pytest.mark.parametrize(
    ("line", "language", "value"),
    [
        ("18:05 12.05.2026", "en", "2026-05-12T18:05"),
        ("date 2026-05-12 EUR 0.97", "en", "2026-05-12"),
        ("May 12, 2026 3:05 pm", "en", "2026-05-12T15:05"),
        ("Sept. 2nd, 2026, 12:10 a.m.", "en", "2026-09-02T00:10"),
        ("27 серпня 2026, 18:03", "uk", "2026-08-27T18:03"),
        ("29 сентября 2026 г.", "ru", "2026-09-29"),
        ("Publié le 1er août 2026 à 18h45", "fr", "2026-08-01T18:45"),
        ("29 de septiembre de 2026", "es", "2026-09-29"),
        ("29. September 2026", "de", "2026-09-29"),
        ("29 settembre 2026", "it", "2026-09-29"),
        ("29 Eylül 2026 Salı", "tr", "2026-09-29"),
        ("29 Σεπτεμβρίου 2026", "el", "2026-09-29"),
        ("2026. szeptember 29.", "hu", "2026-09-29"),
        ("29 սեպտեմբերի, 2026", "hy", "2026-09-29"),
        ("29 სექტემბერი, 2026", "ka", "2026-09-29"),
        ("٢٩ سبتمبر ٢٠٢٦", "ar", "2026-09-29"),
        ("2026年9月29日", "zh", "2026-09-29"),
        ("29/09/2026", "en", "2026-09-29"),
        ("09/29/2026", "en", "2026-09-29"),
    ],
)
def test_a_day_is_read_as_exactly_as_it_is_given(line: str, language: str, value: str) -> None:
    written = day_written(line, language)

    assert written
    assert written.value == value
    assert written.sure


@pytest.mark.parametrize(
    ("language", "value"), [("pl", "2026-11-05"), ("hr", "2026-10-05"), ("cs", "2026-11-05")]
)
def test_one_name_means_other_months_in_other_languages(language: str, value: str) -> None:
    written = day_written(
        "5. listopada 2026" if language != "cs" else "5. listopadu 2026", language
    )

    assert written
    assert written.value == value


@pytest.mark.parametrize(
    ("line", "language", "sure"),
    [("03.04.2026", "en", True), ("03/04/2026", "en", False), ("03/04/2026", "fr", True)],
)
def test_day_before_month_is_certain_with_a_dot_or_outside_english(
    line: str, language: str, sure: bool
) -> None:
    written = day_written(line, language)

    assert written
    assert (written.value, written.sure) == ("2026-04-03", sure)


@pytest.mark.parametrize(
    "line", ["", "12 May", "31.02.2026", "room 2026", "2026", "99/99/2026", "no 12 Foo 2026"]
)
def test_no_day_is_made_of_what_is_none(line: str) -> None:
    assert day_written(line, "en") is None

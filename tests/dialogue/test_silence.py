"""What came of a letter, by the days of all letters: a table that a lawyer can read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.dialogue.silence import Heard, Outcome, Reply, heard_by

BY = date(2026, 3, 31)


def told(on: date, *replies: tuple[date, str]) -> Outcome:
    found = [Reply(day, nature) for day, nature in replies]
    return heard_by(answer_by=BY, replies=found, on=on)


@pytest.mark.parametrize(
    ("on", "replies", "heard", "days"),
    [
        (date(2026, 3, 1), [], Heard.WAITING, 0),
        (BY, [], Heard.WAITING, 0),
        (date(2026, 4, 1), [], Heard.SILENT, 1),
        (date(2026, 3, 30), [(date(2026, 3, 2), "HOLDING")], Heard.INTERIM, 0),
        (date(2026, 5, 1), [(date(2026, 3, 2), "HOLDING")], Heard.SILENT, 31),
        (date(2026, 5, 1), [(BY, "SUBSTANCE")], Heard.ANSWERED, 0),
        (date(2026, 5, 1), [(date(2026, 4, 10), "SUBSTANCE")], Heard.LATE, 10),
        (date(2026, 4, 9), [(date(2026, 4, 10), "SUBSTANCE")], Heard.SILENT, 9),
        (date(2026, 4, 30), [(date(2026, 4, 10), "REFUSAL")], Heard.REFUSED, 30),
        (
            date(2026, 6, 1),
            [(date(2026, 4, 10), "REFUSAL"), (date(2026, 5, 1), "SUBSTANCE")],
            Heard.LATE,
            31,
        ),
    ],
)
def test_answer_or_silence(
    on: date, replies: list[tuple[date, str]], heard: Heard, days: int
) -> None:
    assert told(on, *replies) == Outcome(heard, days)


days = st.dates(date(2026, 1, 1), date(2027, 1, 1))
replies = st.lists(st.builds(Reply, days, st.sampled_from(["SUBSTANCE", "HOLDING", "REFUSAL"])))


@given(replies, days)
def test_what_came_later_is_not_known_yet(given: list[Reply], on: date) -> None:
    by_then = [each for each in given if each.day <= on]

    whole = heard_by(answer_by=BY, replies=given, on=on)

    assert whole == heard_by(answer_by=BY, replies=by_then, on=on)
    assert (whole.heard in {Heard.ANSWERED, Heard.LATE}) == any(
        each.nature == "SUBSTANCE" for each in by_then
    )

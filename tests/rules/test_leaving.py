"""The eve of an exit: the day of effect is the first on which nothing new may be done."""

from datetime import date

import pytest

from visita.rules.leaving import (
    Side,
    may_be_finished_afterwards,
    side_of,
    visit_may_take_place,
)
from visita.rules.partial_date import Span

EFFECT = Span.of(date(2026, 11, 1))
SOME_TIME = Span(date(2026, 10, 1), date(2026, 12, 1))
OPEN = Span(date(2026, 10, 1), None)


@pytest.mark.parametrize(
    ("day", "effect", "side"),
    [
        (date(2026, 10, 31), EFFECT, Side.BEFORE),
        (date(2026, 11, 1), EFFECT, Side.AFTER),
        (date(2026, 9, 30), SOME_TIME, Side.BEFORE),
        (date(2026, 10, 1), SOME_TIME, Side.UNKNOWN),
        (date(2026, 11, 30), SOME_TIME, Side.UNKNOWN),
        (date(2026, 12, 1), SOME_TIME, Side.AFTER),
        (date(2030, 1, 1), OPEN, Side.UNKNOWN),
        (date(2026, 9, 30), OPEN, Side.BEFORE),
        (date(2030, 1, 1), None, Side.BEFORE),
        (date(2030, 1, 1), Span(), Side.UNKNOWN),
    ],
)
def test_every_day_lies_on_a_side(day: date, effect: Span | None, side: Side) -> None:
    assert side_of(day, effect) is side


@pytest.mark.parametrize("body", ["CPT", "SPT", "NPM"])
@pytest.mark.parametrize(
    ("last_day", "allowed"), [(date(2026, 10, 31), True), (date(2026, 11, 1), False)]
)
def test_a_visit_ends_before_the_day_of_effect(body: str, last_day: date, allowed: bool) -> None:
    ruling = visit_may_take_place(body, last_day=last_day, effect=EFFECT)

    assert ruling.allowed is allowed


def test_where_the_day_of_effect_is_not_known_the_visit_is_not_either() -> None:
    assert visit_may_take_place("CPT", last_day=date(2026, 10, 5), effect=OPEN).allowed is None


@pytest.mark.parametrize(
    ("body", "taken_up_on", "allowed"),
    [
        ("CPT", date(2026, 10, 1), None),  # the Convention is silent
        ("SPT", date(2026, 10, 1), True),  # OPCAT 33(3) is not
        ("NPM", date(2026, 10, 1), None),
        ("CPT", date(2026, 11, 1), False),
        ("SPT", date(2026, 11, 1), False),
        ("NPM", date(2026, 11, 1), False),
    ],
)
def test_begun_work_is_finished_where_the_treaty_says_so(
    body: str, taken_up_on: date, allowed: bool | None
) -> None:
    ruling = may_be_finished_afterwards(body, taken_up_on=taken_up_on, effect=EFFECT)

    assert ruling.allowed is allowed


def test_what_general_law_is_understood_to_say_is_marked_as_not_verified() -> None:
    ruling = may_be_finished_afterwards("CPT", taken_up_on=date(2026, 10, 1), effect=EFFECT)

    assert [each.provision for each in ruling.conditions if not each.verified] == ["VCLT 70(1)(b)"]

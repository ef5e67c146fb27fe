"""The treaty record as claims are held against it."""

from datetime import date

import pytest

from tests.intake.saying import says
from visita.intake.comparing.record import four_acts
from visita.intake.comparing.record_judge import verdict
from visita.intake.queries.record import record_of

pytestmark = pytest.mark.usefixtures("story")


@pytest.mark.parametrize("on", [date(2025, 8, 27), date(2025, 9, 29), date(2026, 11, 22)])
def test_the_earliest_end_is_the_same_whenever_it_is_asked(on: date) -> None:
    under = record_of(["RU"], on=on).under["ECPT", "RU"]

    assert under.free_from == date(2026, 10, 1)
    assert under.bound_from == date(1998, 9, 1)


def test_four_acts_stand_in_the_record_with_their_sources() -> None:
    steps = four_acts(record_of(["RU"], on=date(2025, 9, 29)), "ECPT", "RU")

    assert [each.day for each in steps] == ["1996-02-28", "1998-03-28", "1998-05-05", "1998-09-01"]
    assert all(each.source for each in steps[:3])


def test_a_treaty_without_rules_and_a_state_nobody_asked_for_are_not_judged() -> None:
    record = record_of(["RU"], on=date(2025, 9, 29))

    uncat = says("a1", "UNCAT.ratification", "1999", subject="state:RU")
    other = says("a2", "ECPT.ratification", "1966", subject="state:FR")
    assert verdict(uncat, record).kind == verdict(other, record).kind == "unknown"


def test_the_protocols_are_judged_by_their_own_acts() -> None:
    record = record_of(["RU"], on=date(2025, 9, 29))
    signed = says("a1", "ECPT.P1+P2.signature", "1996-02-28", subject="state:RU")
    late = says("a1", "ECPT.P1+P2.signature", "2005", subject="state:RU")

    assert verdict(signed, record).act == "ets151-ru-signature"
    assert verdict(late, record).kind == "contradicts"

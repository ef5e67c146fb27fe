"""From when to when an instrument applies to a territory: Articles 20(2) and 20(3)."""

from datetime import date

import pytest
from django.test import Client

from tests.builders import an_act
from visita.treaties.models import Act, Instrument, State
from visita.treaties.queries.answers import answer
from visita.treaties.queries.territories import Application, applications

HEADER = "state,instrument,kind,date,source,territory,effect_on,effect_source,not_before,occurred"
JERSEY = "/states/gb/?instrument=ets126"

pytestmark = pytest.mark.usefixtures("record")


def an_act_for_jersey(kind: str, day: str, *, instrument: str = "ETS126", rest: str = "") -> None:
    an_act(f"GB,{instrument},territorial_{kind},{day},Gazette,gb-jersey{rest}", header=HEADER)


def jersey(on: str, *, instrument: str = "ETS126") -> Application:
    found = answer(
        state=State.objects.get(pk="GB"),
        instrument=Instrument.objects.get(key=instrument),
        on=date.fromisoformat(on),
    )
    return next(each for each in applications(found) if each.territory.key == "gb-jersey")


@pytest.mark.parametrize(
    ("on", "applies"),
    [("1989-01-31", False), ("1989-02-01", True), ("2010-07-31", True), ("2010-08-01", False)],
)
def test_a_withdrawal_ends_the_application_at_its_effect(on: str, applies: bool) -> None:
    """Received on 12 April 2010: three months have run on 12 July, the next month begins later."""
    an_act_for_jersey("withdrawal", "2010-04-12")

    found = jersey(on)

    assert found.applies is applies
    assert found.ends == date(2010, 8, 1)
    assert found.withdrawal


@pytest.mark.parametrize(
    ("on", "effect", "applies"),
    [
        ("2010-01-01", date(1989, 2, 1), True),
        ("2013-01-01", date(1989, 2, 1), False),
        ("2015-05-01", date(2015, 8, 1), False),
        ("2015-08-01", date(2015, 8, 1), True),
    ],
)
def test_a_later_application_counts_again(on: str, effect: date, applies: bool) -> None:
    an_act_for_jersey("withdrawal", "2010-04-12")
    an_act_for_jersey("application", "2015-04-12")

    found = jersey(on)

    assert (found.effect, found.applies) == (effect, applies)


def test_until_the_withdrawal_has_effect_a_new_application_changes_nothing() -> None:
    an_act_for_jersey("withdrawal", "2010-04-12")
    an_act_for_jersey("application", "2010-06-12")

    assert jersey("2010-07-01").applies is True
    assert jersey("2010-08-15").applies is False
    assert jersey("2010-10-01").applies is True


def test_a_withdrawal_of_an_unknown_day_leaves_the_answer_open() -> None:
    an_act_for_jersey("withdrawal", "2010-04")

    assert jersey("2010-03-31").applies is True
    assert jersey("2020-01-01").applies is None


def test_a_withdrawal_that_may_not_have_been_leaves_it_open_from_its_effect() -> None:
    an_act_for_jersey("withdrawal", "2010-04-12", rest=",,,,unknown")

    assert jersey("2010-07-31").applies is True
    assert jersey("2010-08-01").applies is None


def test_a_withdrawal_of_nothing_changes_nothing() -> None:
    Act.objects.filter(key="ets126-gb-jersey").delete()
    an_act_for_jersey("withdrawal", "2010-04-12")

    assert jersey("2020-01-01").act is None


def test_other_treaties_have_no_such_rule() -> None:
    an_act_for_jersey("application", "2010-04-12", instrument="OPCAT")

    found = jersey("2020-01-01", instrument="OPCAT")

    assert (found.effect, found.applies) == (None, None)


def test_what_another_treaty_prints_is_taken() -> None:
    an_act_for_jersey("application", "2010-04-12", instrument="OPCAT", rest=",2010-05-12,printed")

    assert jersey("2020-01-01", instrument="OPCAT").applies is True


def test_the_page_shows_the_withdrawal_and_its_day(eve: Client) -> None:
    an_act_for_jersey("withdrawal", "2010-04-12")

    page = eve.get(f"{JERSEY}&on=2010-05-01").content.decode()

    assert "Withdrawal of a territory, 12 April 2010" in page
    assert "ends on 1 August 2010" in page

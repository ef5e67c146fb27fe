"""Finding one's way in the record: the list of States, and everything ever recorded of one."""

import pytest
from django.test import Client

from tests.accounts.builders import a_person, address, signed_in
from tests.agenda.typing import shown, text
from tests.conftest import Clock
from visita.accounts.models import Role
from visita.agenda.queries.affected import Affected

RECORD = "/desk/record/"

pytestmark = pytest.mark.usefixtures("story")


@pytest.fixture
def ana(story: None, clock: Clock) -> Client:
    return signed_in(a_person("ana", Role.SECRETARIAT))


def test_every_state_with_the_number_of_its_acts_that_count(ana: Client) -> None:
    said = shown(ana.get(RECORD))

    assert "Arland 14 invented" in said
    assert "Russian Federation 24" in said


def test_only_what_stands_under_one_instrument(ana: Client) -> None:
    said = shown(ana.get(f"{RECORD}?instrument=OPCAT"))

    assert "Acts under OPCAT that count today" in said
    assert "Arland 2 invented" in said


@pytest.mark.parametrize("name", ["Arland", "zz", "Arlande", "Republic of Arland"])
def test_a_state_is_found_by_what_people_call_it(ana: Client, name: str) -> None:
    assert address(ana.get(RECORD, {"q": name})) == f"{RECORD}states/zz/"


def test_a_misspelt_name_is_answered_with_near_ones(ana: Client) -> None:
    page = ana.get(RECORD, {"q": "Swedan"})

    assert page.status_code == 400
    assert "Did you mean: Sweden?" in shown(page)
    assert 'value="Swedan"' in text(page)


def test_what_was_corrected_stays_in_sight(ana: Client) -> None:
    now = shown(ana.get(f"{RECORD}states/zz/"))
    then = shown(ana.get(f"{RECORD}states/zz/?known_on=1996-04-01"))

    assert "Corrected or taken out" in now
    assert "zz-ets126-consent in place of zz-ets126-consent-first-record" in now
    assert "Corrected or taken out" not in then
    assert "zz-ets126-consent-first-record" in then


def test_a_day_that_is_none_is_named_and_the_page_shown(ana: Client) -> None:
    page = ana.get(f"{RECORD}states/zz/?known_on=soon")

    assert page.status_code == 400
    assert "Write the day as year-month-day" in shown(page)
    assert "zz-ets126-consent" in shown(page)


def test_a_state_that_is_not_there(ana: Client) -> None:
    assert ana.get(f"{RECORD}states/xx/").status_code == 404


def test_work_under_way_is_listed_before_deciding(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is there yet that could be: the page keeps the place for it."""
    typed = {
        "state": "ZZ",
        "instrument": "ETS126",
        "kind": "declaration",
        "date": "2026",
        "occurred": "yes",
        "source_title": "Gazette",
        "step": "check",
    }
    without = shown(ana.post(f"{RECORD}new/", typed))
    visit = Affected("Visit of March 2027", "/desk/visits/")
    monkeypatch.setattr("visita.agenda.actions.affected", lambda code, on: (visit,))

    page = ana.post(f"{RECORD}new/", typed)

    assert "Work under way" not in without
    assert "Work under way that this touches Visit of March 2027" in shown(page)
    assert 'href="/desk/visits/"' in text(page)

"""The list of States and the page of one State: what is asked, what is answered."""

import pytest
from django.test import Client

from tests.addresses import RUSSIA, SUPPOSED


@pytest.mark.parametrize("typed", ["Russie", "russia", "RU", "RUS", " Russian Federation "])
def test_a_name_or_a_code_leads_straight_to_the_state(
    record: None, eve: Client, typed: str
) -> None:
    answer = eve.get("/states/", {"q": typed})

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/states/ru/"


def test_an_unknown_name_is_kept_and_near_ones_are_offered(record: None, eve: Client) -> None:
    answer = eve.get("/states/", {"q": "Rusia2"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="Rusia2"' in page
    assert "Did you mean: Russian Federation?" in page
    assert '<a href="#id_q">' in page
    assert "<title>Error:" in page


def test_russia_is_unknown_and_the_page_says_what_it_depends_on(record: None, eve: Client) -> None:
    page = eve.get(RUSSIA).content.decode()

    assert "Unknown" in page
    assert "in October 2025" in page
    assert "1 November 2026" in page


def test_supposing_a_receipt_shows_what_ends_and_when(record: None, eve: Client) -> None:
    page = eve.get(SUPPOSED).content.decode()

    assert "Suppose: Denunciation received, 2 October 2025" in page
    assert "since 1 November 2026" in page
    assert "46 seats remain" in page
    assert "a public statement needs 31 votes" in page


def test_supposing_stores_nothing(record: None, eve: Client) -> None:
    before = eve.get(RUSSIA).content

    eve.get(SUPPOSED)

    assert eve.get(RUSSIA).content == before


def test_what_was_known_when_is_kept_on_every_way_on(record: None, eve: Client) -> None:
    page = eve.get(f"{RUSSIA}&known_on=2016-08-01").content.decode()

    assert '<input type="hidden" name="known_on" value="2016-08-01">' in page
    assert "?instrument=opcat&amp;on=2026-11-22&amp;known_on=2016-08-01" in page


def test_a_state_without_an_act_shows_no_empty_drawing(record: None, eve: Client) -> None:
    page = eve.get("/states/br/?instrument=opcat&on=2026-11-22").content.decode()

    assert "No act known to us." in page
    assert "v-timeline" not in page


def test_a_day_before_the_opening_is_refused_and_kept(record: None, eve: Client) -> None:
    answer = eve.get("/states/ru/?on=1950-01-01")

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "The instrument was opened for signature on 26 November 1987" in page
    assert '<a href="#id_on">' in page
    assert 'value="1950-01-01"' in page


def test_an_impossible_supposition_says_why_and_is_kept(record: None, eve: Client) -> None:
    answer = eve.get("/states/br/?on=2026-11-22&kind=denunciation_received&day=2001-01")

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "this cannot be" in page
    assert '<a href="#id_day">' in page
    assert 'value="2001-01"' in page


def test_two_faulty_forms_on_one_page_share_no_identifier(record: None, eve: Client) -> None:
    page = eve.get("/states/ru/?on=soon&kind=peace&day=soon").content.decode()

    assert page.count('id="errors-title"') == 1
    assert page.count('id="errors-title-suppose"') == 1


def test_only_the_invented_state_carries_the_banner(story: None, eve: Client) -> None:
    banner = "Invented story"

    assert banner in eve.get("/states/zz/").content.decode()
    assert banner not in eve.get("/states/ru/").content.decode()
    assert banner not in eve.get("/states/").content.decode()


def test_an_invented_state_counts_nowhere(story: None, eve: Client) -> None:
    assert "Arland" not in eve.get("/instruments/ets126/").content.decode()
    assert "Arland" not in eve.get("/").content.decode()


@pytest.mark.parametrize("url", ["/states/xx/", "/states/ru/?instrument=peace"])
def test_an_unknown_state_or_treaty_is_not_found(record: None, eve: Client, url: str) -> None:
    assert eve.get(url).status_code == 404


def test_a_code_may_be_typed_in_capitals(record: None, eve: Client) -> None:
    assert eve.get("/states/RU/").status_code == 200


@pytest.mark.parametrize("field", ["on", "known_on"])
@pytest.mark.parametrize("typed", ["٢٠٢٦-01-01", "２０２６-01-01"])  # noqa: RUF001 on purpose
def test_a_day_is_written_in_the_digits_0_to_9(
    record: None, eve: Client, field: str, typed: str
) -> None:
    answer = eve.get("/states/ru/", {field: typed})

    assert answer.status_code == 400
    assert "Write the day as year-month-day" in answer.content.decode()


def test_a_supposed_act_without_its_day_is_asked_for(record: None, eve: Client) -> None:
    answer = eve.get(f"{RUSSIA}&kind=denunciation_received")

    assert answer.status_code == 400
    assert '<a href="#id_day">' in answer.content.decode()


@pytest.mark.parametrize("key", ["\0", "ets126\0", "ets126\n", "ＥＴＳ126", "ets 126", ""])  # noqa: RUF001 on purpose
def test_an_instrument_that_no_address_can_name_is_not_found(
    record: None, eve: Client, key: str
) -> None:
    assert eve.get("/states/ru/", {"instrument": key}).status_code == 404

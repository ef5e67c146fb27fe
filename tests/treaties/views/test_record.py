"""Home, instruments, charts, statements, sources."""

from django.test import Client


def test_the_chart_of_another_day_counts_otherwise(record: None, eve: Client) -> None:
    early = eve.get("/instruments/ets126/?on=1995-01-01")
    late = eve.get("/instruments/ets126/?on=2010-01-01")

    assert dict(early.context["chart"].counts)["party"] == 27
    assert dict(late.context["chart"].counts)["party"] == 47


def test_a_state_on_the_map_leads_to_its_page_on_the_same_day(record: None, eve: Client) -> None:
    page = eve.get("/instruments/ets126/?on=1995-01-01&known_on=2016-08-01").content.decode()

    address = "/states/fr/?instrument=ets126&amp;on=1995-01-01&amp;known_on=2016-08-01"
    assert page.count(address) == 2  # on the map and in the table


def test_what_the_map_leaves_plain_is_explained(record: None, eve: Client) -> None:
    covered = eve.get("/instruments/ets126/").content.decode()
    uncovered = eve.get("/instruments/opcat/").content.decode()

    assert "by the record not a Party" in covered
    assert "the record does not reach there, so the status is unknown" in uncovered


def test_a_chart_as_known_before_its_source_claims_no_coverage(record: None, eve: Client) -> None:
    page = eve.get("/instruments/ets126/?on=2000-01-01&known_on=2000-01-01").content.decode()

    assert "The record is complete up to" not in page


def test_a_chart_can_be_taken_away_as_it_stands(record: None, eve: Client) -> None:
    page = eve.get("/instruments/ets126/?on=1995-01-01&known_on=2016-08-01").content.decode()

    asked = "/api/v1/instruments/ets126/chart?on=1995-01-01&amp;known_on=2016-08-01"
    assert f'"{asked}&amp;format=csv"' in page
    assert f'"{asked}"' in page


def test_a_treaty_without_rules_says_so(record: None, eve: Client) -> None:
    page = eve.get("/instruments/uncat/").content.decode()

    assert "no rules" in page


def test_sources_name_fedlex_and_how_far_the_record_reaches(record: None, eve: Client) -> None:
    page = eve.get("/sources/").content.decode()

    assert "Fedlex" in page
    assert "21 July 2016" in page


def test_pages_stand_while_the_record_is_still_empty(db: None) -> None:
    for url in ("/", "/instruments/", "/states/", "/statements/", "/sources/"):
        assert Client().get(url).status_code == 200

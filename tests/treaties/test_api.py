"""The interface for programs: what it answers, in which shape, and to whom."""

import csv
import io
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from visita.treaties.queries.answers import answer
from visita.treaties.queries.known import find_instrument, find_state

RUSSIA = "/api/v1/states/RU/status?instrument=ETS%20126&on=2026-11-22"
CHART = "/api/v1/instruments/ETS126/chart?on=2026-11-22"
SUPPOSED = (
    "/api/v1/states/RU/suppose?instrument=ECPT&kind=denunciation_received"
    "&day=2025-10-02&on=2026-11-22"
)


def got(eve: Client, address: str, status: int = 200) -> Any:
    response = eve.get(address)
    assert response.status_code == status, response.content
    return response.json()


def table(eve: Client, address: str) -> list[dict[str, str]]:
    response = eve.get(address)
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8"))))


def cell(value: Any) -> str:
    """A value as a table writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(value) if isinstance(value, list) else str(value)


# What is true


def test_russia_is_unknown_and_the_answer_says_what_it_depends_on(eve: Client) -> None:
    content = got(eve, RUSSIA)

    assert content["status"] == "unknown"
    assert content["possible"] == ["party", "denunciation_received", "ceased"]
    assert None in {each["met"] for each in content["conditions"]}


def test_a_status_is_exactly_what_every_command_answers(eve: Client) -> None:
    state, instrument = find_state("RU"), find_instrument("ETS 126")
    told = answer(state=state, instrument=instrument, on=date(2026, 11, 22)).as_json()

    content = got(eve, RUSSIA)

    assert content == told
    assert list(content) == list(told)


def test_brazil_and_opcat_are_unknown_and_not_none(eve: Client) -> None:
    content = got(eve, "/api/v1/states/BR/status?instrument=OPCAT&on=2026-11-22")

    assert content["status"] == "unknown"
    assert content["record_complete_to"] is None


def test_supposing_a_receipt_ends_the_treaty_and_a_seat(eve: Client) -> None:
    content = got(eve, SUPPOSED)

    assert content["before"]["status"] == "unknown"
    assert (content["after"]["status"], content["after"]["since"]) == ("ceased", "2026-11-01")
    assert content["committee_before"]["seats_at_most"] == 47
    assert content["committee_before"]["public_statement"] is None
    assert content["committee_after"] == {
        "seats_at_least": 46,
        "seats_at_most": 46,
        "quorum": 24,
        "smallest_passing": 13,
        "public_statement": 31,
    }
    assert "2026-10-31" in {each["day"] for each in content["endings"]}


def test_several_acts_can_be_supposed_at_once_and_none_is_kept(eve: Client) -> None:
    both = got(
        eve,
        f"{RUSSIA}&suppose=denunciation_received=2025-10-02"
        "&suppose=denunciation_withdrawn=2026-01-15",
    )

    assert both["status"] == "party"
    assert [act["source"] for act in both["acts"]].count("supposed") == 2
    assert got(eve, RUSSIA)["status"] == "unknown"


def test_opcat_gives_the_committee_no_seat(eve: Client) -> None:
    content = got(
        eve,
        "/api/v1/states/FR/suppose?instrument=OPCAT&kind=denunciation_received&day=2025&on=2026-11-22",
    )

    assert content["committee_before"] is content["committee_after"] is None
    assert content["endings"] == []


def test_what_was_known_then_is_asked_for_by_known_on(story: None, eve: Client) -> None:
    asked = "/api/v1/states/ZZ/status?instrument=ECPT&on=1996-05-31"

    believed = got(eve, f"{asked}&known_on=1996-04-01")
    known = got(eve, asked)

    assert "1996-02-24" in {act["date"] for act in believed["acts"]}
    assert "1996-02-24" not in {act["date"] for act in known["acts"]}


def test_powers_are_rulings_with_full_citations(eve: Client) -> None:
    content = got(eve, "/api/v1/states/FR/powers?body=CPT&on=2026-11-22")
    by_name = {each["name"]: each for each in content["powers"]}

    assert content["bound"] is True
    assert by_name["periodic_visit"]["allowed"] is True
    assert by_name["public_statement"]["allowed"] is None
    cited = {c["provision"] for power in content["powers"] for c in power["conditions"]}
    assert all(each.startswith("ECPT ") for each in cited)


@pytest.mark.parametrize(
    ("asked", "effective"),
    [
        ("denunciation?instrument=ECPT&date=2025-10-02", "2026-11-01"),
        ("denunciation?instrument=ECPT&date=2025-10", "2026-11-01"),
        ("denunciation?instrument=ECPT&date=2025", None),
        ("entry-into-force?instrument=ETS%20126&date=1998-05-05", "1998-09-01"),
        ("denunciation?instrument=OPCAT&date=2025-10-02", "2026-10-02"),
    ],
)
def test_date_rules_answer_with_the_day_alone(
    asked: str, effective: str | None, eve: Client
) -> None:
    assert got(eve, f"/api/v1/date-rules/{asked}") == {"effective": effective}


def test_majorities_are_what_the_command_says(eve: Client) -> None:
    assert got(eve, "/api/v1/majorities?members=46") == {
        "quorum": 24,
        "smallest_passing": 13,
        "public_statement": 31,
    }


def test_rules_are_listed_and_each_has_its_provisions(eve: Client) -> None:
    names = [each["name"] for each in got(eve, "/api/v1/rules")]
    rule = got(eve, "/api/v1/rules/d5")

    assert {"D5", "M10", "V20"} <= set(names)
    assert "ECPT 22(2)" in rule["citations"]
    assert rule["statements"]


@pytest.mark.parametrize("name", ["RU", "rus", "Russia", "russian%20federation", "Russie"])
def test_a_state_answers_to_its_code_and_its_names(name: str, eve: Client) -> None:
    content = got(eve, f"/api/v1/states/{name}?on=2026-11-22")

    assert content["code"] == "RU"
    assert {each["instrument"] for each in content["standings"]} >= {"ETS 126", "OPCAT"}


def test_a_standing_is_asked_only_of_instruments_that_exist(eve: Client) -> None:
    content = got(eve, "/api/v1/states/FR?on=1990-01-01")

    assert "OPCAT" not in {each["instrument"] for each in content["standings"]}


# Acts and statements


def test_pages_of_acts_join_without_gap_or_double(eve: Client) -> None:
    address: str | None = "/api/v1/acts?instrument=ECPT&kind=consent&limit=20"
    keys: list[str] = []
    while address:
        page = got(eve, address)
        keys += [act["key"] for act in page["acts"]]
        address = page["next"]

    assert len(keys) == len(set(keys)) == page["total"] > 40


def test_a_table_names_its_next_page_in_a_header(eve: Client) -> None:
    first = eve.get("/api/v1/acts?limit=1&format=csv")
    last = eve.get("/api/v1/acts?limit=500&offset=500&format=csv")

    assert first.headers["Link"] == ('</api/v1/acts?limit=1&format=csv&offset=1>; rel="next"')
    assert "Link" not in last.headers


def test_acts_are_found_by_day_where_they_may_have_been(eve: Client) -> None:
    """The receipt of Russia's denunciation has a lower bound only, so nothing later excludes it."""
    found = got(eve, "/api/v1/acts?state=RU&instrument=ECPT&since=2027-01-01")["acts"]
    before = got(eve, "/api/v1/acts?state=RU&instrument=ECPT&until=1996-02-28")["acts"]
    upto = got(eve, "/api/v1/acts?state=RU&instrument=ECPT&until=1996-02-29")["acts"]

    assert {act["kind"] for act in found} == {"denunciation_received"}
    assert [act["occurred"] for act in found] == [None]
    assert before == []
    assert [act["kind"] for act in upto] == ["signature"]


def test_tracks_are_kept_apart(eve: Client) -> None:
    at_home = got(eve, "/api/v1/acts?state=RU&track=domestic")["acts"]

    assert at_home
    assert {act["track"] for act in at_home} == {"domestic"}
    assert "denunciation_received" not in {act["kind"] for act in at_home}


def test_the_invented_state_is_found_only_by_its_name(story: None, eve: Client) -> None:
    everywhere = {
        act["state"]
        for offset in (0, 500)
        for act in got(eve, f"/api/v1/acts?limit=500&offset={offset}")["acts"]
    }
    chart = {each["state"] for each in got(eve, CHART)}
    named = got(eve, "/api/v1/acts?state=Arland")["acts"]
    states = {each["code"]: each["fictional"] for each in got(eve, "/api/v1/states")}

    assert not {"ZZ", "XN", "XE", "XS"} & (everywhere | chart)
    assert {act["state"] for act in named} == {"ZZ"}
    assert states["ZZ"] is True
    assert states["RU"] is False


def test_statements_stand_apart_from_acts(eve: Client) -> None:
    statements = got(eve, "/api/v1/statements?state=TR")

    assert [each["date"] for each in statements] == ["1996-12-06", "1992-12-15"]
    assert "statement" not in {act["kind"] for act in got(eve, "/api/v1/acts?state=TR")["acts"]}


# Tables


@pytest.mark.parametrize(
    "address",
    [
        "instruments",
        "states",
        "statements",
        "instruments/ECPT/chart?on=2026-11-22",
        "acts?limit=500",
    ],
)
def test_a_table_holds_what_the_json_holds(address: str, eve: Client) -> None:
    content = got(eve, f"/api/v1/{address}")
    rows = table(eve, f"/api/v1/{address}{'&' if '?' in address else '?'}format=csv")
    objects = content["acts"] if isinstance(content, dict) else content

    assert len(rows) == len(objects) > 0
    for row, each in zip(rows, objects, strict=True):
        shared = row.keys() & each.keys()
        assert len(shared) >= len(row) - 1, "only the name of a State is added"
        assert {name: row[name] for name in shared} == {name: cell(each[name]) for name in shared}


def test_a_chart_in_rows_has_the_documented_columns(eve: Client) -> None:
    row = next(each for each in table(eve, f"{CHART}&format=csv") if each["state"] == "RU")

    assert row == {
        "state": "RU",
        "name": "Russian Federation",
        "instrument": "ETS 126",
        "on": "2026-11-22",
        "status": "unknown",
        "possible": "party denunciation_received ceased",
        "since": "1998-09-01",
        "until": "",
        "until_not_before": "2026-10-01",
        "record_complete_to": "2016-07-21",
    }


# Cost


def test_a_chart_costs_a_fixed_number_of_questions(
    eve: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """The instrument, the acts, the coverage, the States."""
    with django_assert_num_queries(4):
        eve.get(CHART)


def test_a_state_costs_a_fixed_number_of_questions(
    eve: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """The State, the instruments, its acts, the coverage, its territories."""
    with django_assert_num_queries(5):
        eve.get("/api/v1/states/RU?on=2026-11-22")

"""The starting record: plain files, States and instruments that nobody can mistake."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.treaties.data_rows import (
    DATA,
    all_files,
    day,
    known_day,
    rows,
)
from visita.rules.ecpt import parties as ecpt
from visita.rules.opcat import parties as opcat


@pytest.mark.parametrize("path", all_files(), ids=lambda path: str(path.relative_to(DATA)))
def test_files_are_plain_tables(path: Path) -> None:
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    assert lines
    assert {len(line) for line in lines} == {len(header)}


@pytest.mark.parametrize("path", all_files(), ids=lambda path: str(path.relative_to(DATA)))
def test_nothing_recalled_is_shipped(path: Path) -> None:
    assert not re.search(r"recall|unverified\b(?=,)", path.read_text(encoding="utf-8").lower())


@pytest.mark.parametrize("path", all_files(), ids=lambda path: str(path.relative_to(DATA)))
def test_what_is_said_in_english_is_said_in_french(path: Path) -> None:
    for row in rows(str(path.relative_to(DATA))):
        for column in row:
            if column.endswith("_en"):
                assert bool(row[column]) == bool(row[column[:-3] + "_fr"]), row


# States, territories, instruments


def test_states_are_the_members_of_the_united_nations_and_three_more() -> None:
    codes = [state["iso2"] for state in rows("states.csv")]

    assert len(codes) == len(set(codes)) == 193 + 3
    assert {"VA", "PS", "XK"} <= set(codes)
    assert len({state["iso3"] for state in rows("states.csv")}) == len(codes)
    for state in rows("states.csv"):
        assert re.fullmatch(r"[A-Z]{2}", state["iso2"])
        assert re.fullmatch(r"[A-Z]{3}", state["iso3"])
        assert re.fullmatch(r"\d{3}", state["numeric"]) or state["iso2"] == "XK"


def test_no_name_means_two_states() -> None:
    owner: dict[str, str] = {}
    for state in rows("states.csv") + rows("story/states.csv"):
        aliases = state["aliases"].split(";") if state["aliases"] else []
        assert all(alias == alias.strip() != "" for alias in aliases)
        for name in {n.casefold() for n in (state["name_en"], state["name_fr"], *aliases)}:
            assert owner.setdefault(name, state["iso2"]) == state["iso2"], name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Russia", "RU"),
        ("Russie", "RU"),
        ("Turquie", "TR"),
        ("Czech Republic", "CZ"),
        ("UK", "GB"),
        ("Holland", "NL"),
        ("Macedonia", "MK"),
        ("Moldova", "MD"),
        ("Kosovo", "XK"),
    ],
)
def test_states_are_found_under_the_names_people_type(typed: str, meant: str) -> None:
    assert [s["iso2"] for s in rows("states.csv") if typed in s["aliases"].split(";")] == [meant]


def test_memberships_of_the_council_of_europe_are_sourced_cell_by_cell() -> None:
    sourced = {(s["iso2"], s["field"], s["value"]) for s in rows("membership_sources.csv")}
    given = {
        (state["iso2"], field, state[field])
        for state in rows("states.csv")
        for field in ("coe_member_since", "coe_member_until")
        if state[field]
    }
    members = [s for s in rows("states.csv") if s["coe_member_since"] and not s["coe_member_until"]]

    assert given == sourced
    assert all(s["source"] for s in rows("membership_sources.csv"))
    assert len(members) == 46


def test_instruments_are_the_seven_of_the_record_and_no_name_means_two() -> None:
    instruments = rows("instruments.csv")

    assert [i["key"] for i in instruments] == [
        "ETS126",
        "ETS151",
        "ETS152",
        "OPCAT",
        "UNCAT",
        "ETS5",
        "SCE",
    ]
    names = Counter(
        name.casefold() for i in instruments for name in {i["number"], *i["aliases"].split(";")}
    )
    assert set(names.values()) == {1}
    assert "cpt" not in names
    for instrument in instruments:
        assert instrument["source"]
        assert known_day(instrument["opened_on"]) <= known_day(instrument["in_force_on"])


def test_instruments_open_when_the_rules_say() -> None:
    opened = {i["key"]: day(i["opened_on"]) for i in rows("instruments.csv")}
    in_force = {i["key"]: day(i["in_force_on"]) for i in rows("instruments.csv")}

    assert opened["ETS126"] == ecpt.OPENED_ON
    assert in_force["ETS151"] == in_force["ETS152"] == ecpt.AMENDED_ON
    assert opened["OPCAT"] == opcat.OPENED_ON
    assert in_force["OPCAT"] == opcat.IN_FORCE_ON


# Acts

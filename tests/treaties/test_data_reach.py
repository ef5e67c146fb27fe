"""The starting record: how far it reaches, what is invented, and that nothing was lost."""

import csv
from collections import Counter

import pytest

from tests.treaties.data_rows import (
    BINDING,
    READ_ON,
    SHARED,
    Row,
    acts,
    known_day,
    real_acts,
    rows,
    story_acts,
)
from visita.rules.partial_date import PartialDate


def test_coverage_is_given_once_and_reaches_no_further_than_it_was_known() -> None:
    coverage = rows("coverage.csv") + rows("story/coverage.csv")

    assert len({(c["instrument"], c["state"]) for c in coverage}) == len(coverage)
    for line in coverage:
        assert line["signatures_complete"] in {"0", "1"}
        assert line["source"]
        assert known_day(line["complete_to"]) <= known_day(line["known_on"]) <= READ_ON
    assert {c["instrument"] for c in coverage if not c["state"]} == {
        *("ETS126", "ETS151", "ETS152", "UNCAT", "ETS5")
    }
    assert {a["state"] for a in acts("OPCAT", "signature", "consent")} <= {
        c["state"] for c in coverage if c["instrument"] == "OPCAT"
    }


def test_twelve_public_statements() -> None:
    statements = rows("public_statements.csv")

    assert len(statements) == 12
    assert [s["date"] for s in statements] == sorted(s["date"] for s in statements)
    for statement in statements:
        exact = PartialDate.parse(statement["date"]).exact
        assert statement["date_verified"] == ("1" if exact else "0")
        assert statement["source"]
    assert Counter(s["state"] for s in statements) == {"RU": 5, "TR": 2, "BG": 2} | dict.fromkeys(
        ("GR", "BE", "AZ"), 1
    )


# The story


def test_what_is_invented_stays_in_the_story() -> None:
    real = rows("states.csv") + rows("territories.csv") + real_acts() + rows("coverage.csv")

    assert {s["is_fictional"] for s in rows("states.csv")} == {"0"}
    assert {s["is_fictional"] for s in rows("story/states.csv")} == {"1"}
    invented = {s["iso2"] for s in rows("story/states.csv")}
    assert invented == {"ZZ", "XN", "XE", "XS"}
    assert not [r for r in real if invented & {r.get("iso2"), r.get("state")}]
    assert {a["state"] for a in story_acts()} == invented
    assert {t["state"] for t in rows("story/territories.csv")} == {"ZZ"}
    assert {a["source"] for a in story_acts()} == {"Story of Arland (invented)"}


def test_the_story_has_one_correction_that_became_known_later() -> None:
    (correction,) = rows("story/corrections.csv")
    (first,) = [a for a in rows("story/acts.csv") if a["id"] == correction["supersedes"]]

    assert (first["date"], first["known_on"]) == ("1996-02-24", "1996-03-01")
    assert (correction["date"], correction["known_on"]) == ("1996-02-14", "1996-05-20")
    assert list(first) == list(correction) == list(real_acts()[0])


# The reference data


@pytest.mark.skipif(not SHARED.exists(), reason="The reference data is not beside this repository.")
def test_every_fact_of_the_reference_data_is_carried() -> None:
    with SHARED.open(encoding="utf-8", newline="") as file:
        for fact in csv.DictReader(file):
            assert _carried(fact), fact


def _carried(fact: Row) -> bool:
    own = [
        act
        for act in real_acts()
        if act["state"] == fact["state_code"]
        and act["instrument"] == fact["instrument"].replace(" ", "")
        and bool(act["territory"]) == bool(fact["territory"])
    ]
    signed = {act["date"] for act in own if act["kind"] == "signature"}
    open_question = any(act["occurred"] == "unknown" for act in own)
    return (
        (not fact["signature"] or fact["signature"][:10] in signed)
        and bool(fact["denunciation_received"]) == open_question
        and _consent_carried(fact, own)
    )


def _consent_carried(fact: Row, own: list[Row]) -> bool:
    binding = [a for a in own if a["kind"] in BINDING | {"territorial_application"}]
    if fact["consent_date"]:
        wanted = (fact["consent_date"], fact["entry_into_force"])
        return wanted in {(act["date"], act["effect_on"]) for act in binding}
    if fact["consent_kind"].startswith("none: "):
        return [act["kind"] for act in binding] == ["consent_to_amended_text"]
    if fact["entry_into_force"]:
        return [act["effect_on"] for act in binding] == [fact["entry_into_force"]]
    if "date not found" in fact["consent_kind"]:
        return ["2021-12-11" <= act["date"] <= "2024-06-30" for act in binding] == [True]
    noted = [c for c in rows("coverage.csv") if c["state"] == fact["state_code"] and c["note_en"]]
    return not binding and bool(noted)

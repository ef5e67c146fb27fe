"""The starting record: every act resolves, is sourced, and agrees with the law."""

import re
from collections import Counter
from datetime import date, timedelta

from tests.treaties.data_rows import (
    BINDING,
    FLAGS,
    FORMS,
    KINDS,
    READ_ON,
    Row,
    acts,
    all_acts,
    day,
    known_day,
    real_acts,
    rows,
    story_acts,
)
from visita.rules.ecpt import parties as ecpt
from visita.rules.opcat import parties as opcat
from visita.rules.partial_date import PartialDate


def test_every_key_resolves() -> None:
    states = {s["iso2"] for s in rows("states.csv") + rows("story/states.csv")}
    instruments = {i["key"] for i in rows("instruments.csv")}
    territories = {
        t["key"]: t["state"] for t in rows("territories.csv") + rows("story/territories.csv")
    }

    assert set(territories.values()) <= states
    for act in all_acts():
        assert act["state"] in states
        assert act["instrument"] in instruments
        assert not act["territory"] or territories[act["territory"]] == act["state"]
    for coverage in rows("coverage.csv") + rows("story/coverage.csv"):
        assert coverage["state"] in states | {""}
        assert coverage["instrument"] in instruments
    assert {s["state"] for s in rows("public_statements.csv")} <= states


def test_every_act_has_an_id_of_its_own() -> None:
    ids = [act["id"] for act in all_acts()]

    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) and len(id_) <= 80 for id_ in ids)
    assert all(act["supersedes"] in {"", *ids} for act in all_acts())


def test_acts_use_the_vocabulary() -> None:
    for act in all_acts():
        assert act["kind"] in KINDS[act["track"]], act["id"]
        assert act["form"] in FORMS, act["id"]
        assert act["flag"] in FLAGS, act["id"]
        assert act["occurred"] in {"yes", "unknown"}, act["id"]
        assert act["effect_source"] in {"", "printed", "computed", "collective"}, act["id"]
        assert bool(act["effect_on"]) == bool(act["effect_source"]), act["id"]
        assert (act["kind"] in BINDING) <= bool(act["form"]), act["id"]


def test_every_act_has_a_source_and_the_day_it_became_known() -> None:
    for act in all_acts():
        assert act["source"], act["id"]
        assert known_day(act["known_on"]) <= READ_ON, act["id"]


def test_dates_are_dates_and_unknown_ones_are_bounded() -> None:
    for act in all_acts():
        assert day(act["effect_on"]) or not act["effect_on"]
        earliest, latest = day(act["not_before"]), day(act["not_after"])
        if act["date"]:
            assert PartialDate.parse(act["date"]), act["id"]
            assert not earliest, act["id"]
            assert not latest, act["id"]
        elif act["occurred"] == "yes":
            assert earliest, act["id"]
            assert latest, act["id"]
            assert earliest <= latest, act["id"]


def test_no_act_is_older_than_its_instrument() -> None:
    opened = {i["key"]: known_day(i["opened_on"]) for i in rows("instruments.csv")}
    for act in all_acts():
        first = PartialDate.parse(act["date"]).last if act["date"] else day(act["not_before"])
        assert first is not None
        assert first >= opened[act["instrument"]], act["id"]


def test_a_domestic_step_never_has_an_effect() -> None:
    assert not [a["id"] for a in all_acts() if a["track"] == "domestic" and a["effect_on"]]


# What the record says, and the law


def test_forty_seven_states_are_bound_by_the_convention() -> None:
    consents = acts("ETS126", "consent", "succession")

    assert len(consents) == len({act["state"] for act in consents}) == 47
    assert [a["state"] for a in consents if a["kind"] == "succession"] == ["ME"]
    assert [a["state"] for a in consents if a["flag"] == "corrected_misprint"] == ["IE"]
    assert {a["state"] for a in consents if a["flag"] == "kind_conflicts_with_18_1"} == {
        *("FI", "HU", "MT", "NO", "SE", "CH")
    }


def test_signatures_of_the_convention_are_those_with_a_source() -> None:
    assert {act["state"] for act in acts("ETS126", "signature")} == {"ES", "RU"}


def test_the_seventh_consent_brings_the_convention_into_force() -> None:
    days = [known_day(act["date"]) for act in acts("ETS126", "consent")]

    assert ecpt.convention_enters_into_force(days) == date(1989, 2, 1)


def test_printed_effects_under_the_convention_agree_with_the_rule() -> None:
    dated = acts("ETS126", "consent", "territorial_application")
    for act in dated:
        effect = ecpt.enters_into_force_for_a_state(
            known_day(act["date"]), convention_in_force_on=date(1989, 2, 1)
        )
        assert (effect.isoformat(), "printed") == (act["effect_on"], act["effect_source"]), act[
            "id"
        ]
    assert Counter(act["kind"] for act in dated) == {"consent": 46, "territorial_application": 9}


def test_the_protocols_began_for_all_on_one_day() -> None:
    for protocol in ("ETS151", "ETS152"):
        early = acts(protocol, "consent")
        later = acts(protocol, "consent_to_amended_text")

        assert len(early) == 41
        assert {(a["effect_on"], a["effect_source"]) for a in early} == {
            ("2002-03-01", "collective")
        }
        assert {a["not_before"] for a in early if a["state"] == "UA"} == {"2001-11-01"}
        assert {a["state"] for a in later} == {"AM", "AZ", "BA", "MC", "ME", "RS"}
        joined = {a["state"]: a["date"] for a in acts("ETS126", "consent", "succession")}
        assert all(act["date"] == joined[act["state"]] for act in later)


def test_effects_under_the_optional_protocol_agree_with_the_rule() -> None:
    consents = acts("OPCAT", "consent")
    for act in consents:
        deposit = known_day(act["date"])
        effect = max(deposit + timedelta(days=30), opcat.IN_FORCE_ON)
        assert effect.isoformat() == act["effect_on"], act["id"]
        assert effect == opcat.enters_into_force_for_a_state(
            deposit, protocol_in_force_on=opcat.IN_FORCE_ON
        )
    assert len(consents) == 41
    assert not {"BE", "IE", "AD", "MC", "SM", "RU"} & {act["state"] for act in consents}


def test_effects_in_the_story_agree_with_the_rules() -> None:
    for act in story_acts():
        if act["effect_source"] == "computed":
            deposit = known_day(act["date"])
            if act["instrument"] == "OPCAT":
                effect = deposit + timedelta(days=30)
            else:
                effect = ecpt.enters_into_force_for_a_state(
                    deposit, convention_in_force_on=date(1989, 2, 1)
                )
            assert effect.isoformat() == act["effect_on"], act["id"]


def test_nobody_knows_whether_the_denunciation_of_russia_was_received() -> None:
    for instrument in ("ETS126", "ETS151", "ETS152"):
        (received,) = acts(instrument, "denunciation_received")
        assert (received["state"], received["date"], received["occurred"]) == ("RU", "", "unknown")
        assert (received["not_before"], received["not_after"]) == ("2025-09-29", "")
        assert not received["effect_on"]
    steps = [
        (a["kind"], a["date"])
        for a in real_acts()
        if a["track"] == "domestic" and a["instrument"] == "ETS126" and a["date"] > "2025"
    ]
    assert steps == [
        ("government_proposal", "2025-08-23"),
        ("bill_tabled", "2025-09-08"),
        ("lower_chamber_adopted", "2025-09-17"),
        ("upper_chamber_adopted", "2025-09-24"),
        ("law_published", "2025-09-29"),
        ("law_signed", "2025-09-29"),
    ]


def test_russia_left_the_council_of_europe_and_its_human_rights_convention() -> None:
    ended = {a["instrument"]: (a["state"], a["effect_on"]) for a in real_acts() if _ended(a)}

    assert ended == {"SCE": ("RU", "2022-03-16"), "ETS5": ("RU", "2022-09-16")}


def _ended(act: Row) -> bool:
    return act["kind"] == "membership_ended"


def test_parties_to_neighbouring_treaties() -> None:
    human_rights = {a["state"] for a in acts("ETS5", "consent", "succession")}
    torture = {a["state"]: a["date"] for a in acts("UNCAT", "consent", "succession")}
    members = {s["iso2"] for s in rows("states.csv") if s["coe_member_since"]}

    assert human_rights == members
    assert torture["RU"] == "1987-03-03"
    assert len(torture) == len(acts("UNCAT", "consent", "succession")) > 150

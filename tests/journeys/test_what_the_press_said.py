"""Five reports of August and September 2025 on one denunciation, each held against the record.

What a report claimed is told in words of our own; what follows from the record is asked of Visita
as any reader would ask.
"""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from visita.rules.ecpt.parties import denunciation_takes_effect

STEPS_AT_HOME = {
    "government_proposal": "2025-08-23",
    "bill_tabled": "2025-09-08",
    "lower_chamber_adopted": "2025-09-17",
    "upper_chamber_adopted": "2025-09-24",
    "law_signed": "2025-09-29",
    "law_published": "2025-09-29",
}
BOUND = {"party", "denunciation_received"}


def status(eve: Client, on: str, *, instrument: str = "ets126", **more: str) -> dict[str, Any]:
    """Where Russia stands on a day, as a program is told."""
    asked = {"instrument": instrument, "on": on, **more}
    found: dict[str, Any] = eve.get("/api/v1/states/ru/status", asked).json()
    return found


def acts(eve: Client, track: str, *, instrument: str = "ets126") -> dict[str, str | None]:
    """The day of each act of Russia, by its kind."""
    found = status(eve, "2025-12-31", instrument=instrument)["acts"]
    return {act["kind"]: act["date"] for act in found if act["track"] == track}


def opened(eve: Client, number: str) -> str:
    all_ = eve.get("/api/v1/instruments").json()
    (day,) = (each["opened_on"] for each in all_ if each["number"] == number)
    return str(day)


def test_a_law_was_signed_and_posted_and_the_treaty_was_taken_for_left(eve: Client) -> None:
    """A news agency, on the day: the law ended it; Russia had joined by its act of March 1998."""
    on_the_day = status(eve, "2025-09-29")

    at_home = acts(eve, "domestic")
    assert at_home["law_signed"] == at_home["law_published"] == "2025-09-29"
    assert at_home["domestic_ratification_act"] == "1998-03-28"
    assert acts(eve, "international")["consent"] == "1998-05-05"
    assert on_the_day["status"] == "party"
    assert set(on_the_day["possible"]) <= BOUND
    for protocol in ("ets151", "ets152"):
        assert acts(eve, "international", instrument=protocol)["signature"] == "1996-02-28"
        assert status(eve, "2025-09-29", instrument=protocol)["status"] == "party"


def test_one_treaty_was_taken_for_another_and_a_proposal_for_the_end(eve: Client) -> None:
    """A news site, two days after the proposal: out already, and of the United Nations' treaty."""
    proposed = status(eve, "2025-08-27", known_on="2025-08-27")

    assert proposed["possible"] == ["party"]
    assert [act["kind"] for act in proposed["acts"] if (act["date"] or "") > "2025"] == [
        "government_proposal"
    ]
    assert proposed["instrument"] == "ETS 126"
    assert acts(eve, "international", instrument="uncat")["consent"] == "1987-03-03"
    assert "denunciation_received" not in acts(eve, "international", instrument="uncat")
    page = eve.get("/states/ru/?instrument=uncat&on=2025-09-29").content.decode()
    assert "3 March 1987" in page
    assert "denunciation_received" not in status(eve, "2026-11-22", instrument="uncat")["possible"]


def test_the_year_of_signing_was_taken_for_that_of_the_consent(eve: Client) -> None:
    """A weekly, in August: bound since 1996. Then it had signed, and no more."""
    assert acts(eve, "international")["signature"] == "1996-02-28"
    phases = {
        "1996-02-27": "none",
        "1996-02-28": "signatory",
        "1998-03-28": "signatory",
        "1998-05-04": "signatory",
        "1998-05-05": "consented",
        "1998-08-31": "consented",
        "1998-09-01": "party",
    }

    assert {day: status(eve, day)["status"] for day in phases} == phases
    page = eve.get("/states/ru/?on=1997-01-01").content.decode()
    assert "Signatory" in page
    assert acts(eve, "domestic")["government_proposal"] == "2025-08-23"


def test_leaving_the_council_was_taken_for_leaving_the_treaty(eve: Client) -> None:
    """A newspaper, on the day: with the law every duty ended; the texts are of 1987 and 1993."""
    assert opened(eve, "ETS 126") == "1987-11-26"
    assert opened(eve, "ETS 151") == opened(eve, "ETS 152") == "1993-11-04"
    assert status(eve, "2022-03-15", instrument="ets1")["status"] == "party"
    assert status(eve, "2022-03-16", instrument="ets1")["status"] == "ceased"
    assert status(eve, "2022-03-16")["possible"] == ["party"]
    assert acts(eve, "domestic").items() >= STEPS_AT_HOME.items()

    page = eve.get("/states/ru/?on=2022-03-17").content.decode()
    assert "this did not end its participation in ETS 126" in page
    assert status(eve, "1998-09-01")["since"] == "1998-09-01"
    assert status(eve, "2025-09-29")["until_not_before"] == "2026-10-01"


@pytest.mark.parametrize("received", ["2025-09-29", "2025-10-02", "2025-12-31"])
def test_a_law_was_read_as_if_it_made_the_treaty_void(eve: Client, received: str) -> None:
    """A magazine, that Monday: gone from that day. Article 22(2) gives a year, and then a month."""
    supposed = {"suppose": f"denunciation_received={received}"}

    on_the_day = status(eve, "2025-09-29", **supposed)
    assert on_the_day["status"] in BOUND
    last = denunciation_takes_effect_on(eve, received)
    assert last > "2026-09-30"
    assert status(eve, "2026-09-30", **supposed)["status"] == "denunciation_received"
    assert status(eve, last, **supposed)["status"] == "ceased"
    assert status(eve, "2026-11-22")["status"] == "unknown"


def denunciation_takes_effect_on(eve: Client, received: str) -> str:
    """The day that stands on the page of the rule as well."""
    page = eve.get("/rules/D5/", {"day": received}).content.decode()
    effect = denunciation_takes_effect(date.fromisoformat(received))
    assert f"{effect.day} {effect:%B} {effect.year}" in page
    return effect.isoformat()

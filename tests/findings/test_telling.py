"""What leaves a sealed record is looked through for what tells who spoke, in the browser."""

import csv
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from checks.node import NODE

SCRIPT = Path(__file__).with_name("telling.mjs")
ROOT = Path(__file__).parents[2]
MODULE = ROOT / "visita/findings/static/findings/telling.js"
INTERVIEW = ROOT / "visita/field/data/library/private-interview/survey.csv"


def asked(
    text: str = "", *, questions: list[str] | None = None, identifying: tuple[str, ...] = ()
) -> dict[str, Any]:
    job = {
        "questions": questions or [],
        "text": text,
        "identifying": identifying,
        "places": ["Northgate Prison"],
    }
    done = subprocess.run(
        [NODE, "--no-warnings", SCRIPT, MODULE],
        input=json.dumps(job).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_what_a_form_of_ours_asks_of_a_persons_identity_never_leaves_by_a_button() -> None:
    with INTERVIEW.open() as file:
        names = [row["name"] for row in csv.DictReader(file) if row["name"]]

    who = asked(questions=names)["who"]

    assert {"full_name", "born_on", "contact", "identity_for", "alias"} <= set(who)
    assert not {"narrative", "kinds", "fear", "age_band", "happened_where"} & set(who)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mira koval was struck twice.", ["mira", "koval"]),
        ("MÍRA was struck.", ["MÍRA"]),
        ("He gave an address: m.k@example.org.", ["m.k@example.org"]),
        ("It was on 2026-03-04 in the yard.", ["2026-03-04"]),
        ("Born 4.3.1990.", ["4.3.1990"]),
        ("His number is 447120.", ["447120"]),
        ("He was led out by Jonas Fell at night.", ["Jonas Fell"]),
    ],
)
def test_what_may_tell_is_shown(text: str, found: list[str]) -> None:
    assert asked(text, identifying=("Mira Koval",))["found"] == found


@pytest.mark.parametrize(
    "text",
    [
        "Several persons said that they were struck on arrival.",
        "In a cell at Northgate Prison of 8.5 m² two persons were held. Both slept on the floor.",
        "",
    ],
)
def test_what_tells_nothing_is_let_through(text: str) -> None:
    assert asked(text, identifying=("Mira Koval",))["found"] == []

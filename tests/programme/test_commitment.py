"""A plan binds the body before it opens: browser and server give it the same number."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.node import NODE
from tests.programme.plans import SAID, a_plan, as_json, nonce
from visita.programme.commitment import LEAVES, BadPlan, Leaf, Plan, holds, read_plan

SCRIPT = Path(__file__).with_name("commitments.mjs")
FOLDER = Path(__file__).parents[2] / "visita/programme/static/programme"
VECTOR = "106a3cfdcc4d7024a9a6b36a11f45c25249c64e197c8f0e089045c0c289508a4"


def ask(plans: list[Plan], wish: dict[str, Any] | None = None) -> dict[str, Any]:
    asked = {"plans": [json.loads(as_json(plan)) for plan in plans], "wish": wish}
    done = subprocess.run(
        [NODE, "--no-warnings", SCRIPT, FOLDER / "commitment.js"],
        input=json.dumps(asked).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    answers: dict[str, Any] = json.loads(done.stdout)
    return answers


def test_vector() -> None:
    """Of this plan the number is known for good: an older file must stay provable."""
    assert a_plan().commitment == VECTOR


def test_browser_and_server_agree() -> None:
    odd = '\ue000\U0001f600é\x7f\t"\\\u2028</script>'
    plans = [a_plan(), a_plan([]), a_plan([("place_1", {odd: odd, "\U0001f600": 3, "\ue000": -1})])]

    answers = ask(plans)

    assert answers["commitments"] == [plan.commitment for plan in plans]
    assert answers["leaves"] == [[str(leaf) for leaf in plan.leaves] for plan in plans]


def test_what_the_browser_makes_the_server_reads() -> None:
    wish = {
        "visit": "v",
        "state": "ZZ",
        "window": {"from": "2026-12-01", "to": "2026-12-10"},
        "places": [{"name": f"Prison {n}", "place": "", "team": "A"} for n in range(12)],
        "persons": ["Ana", "Boris"],
        "seed": "",
    }
    made = ask([], wish)["made"]
    plan = read_plan(made["text"])

    assert plan.commitment == made["commitment"]
    assert len(made["text"].encode()) == 32768
    assert [each["name"] for each in made["wished"]["places"]] == [f"Prison {n}" for n in range(12)]
    assert made["wished"]["persons"] == ["Ana", "Boris"]
    assert len({each.nonce for each in plan.leaves} | {plan.nonce}) == LEAVES + 1
    assert [each.nonce for each in plan.leaves] == sorted(each.nonce for each in plan.leaves)


def test_every_leaf_leads_to_the_root_from_its_own_position_only() -> None:
    plan = a_plan()
    for at, leaf in enumerate(plan.leaves):
        path = plan.path_of(at)
        assert holds(leaf, position=at, path=path, root=plan.root)
        other = (at + 1) % LEAVES
        assert not holds(leaf, position=other, path=path, root=plan.root)
    assert not holds(
        Leaf("place_1", nonce(3), {"name": "Another"}),
        position=3,
        path=plan.path_of(3),
        root=plan.root,
    )


@given(st.integers(0, LEAVES - 1), st.text(max_size=40))
@settings(max_examples=30)
def test_any_other_word_gives_another_number(at: int, word: str) -> None:
    plan = a_plan()
    leaves = list(plan.leaves)
    changed = Leaf("person_9", leaves[at].nonce, word.encode(errors="replace").decode())
    leaves[at] = changed

    assert Plan(plan.nonce, tuple(leaves)).commitment != plan.commitment


def test_reads_what_was_taken_out() -> None:
    assert read_plan(as_json(a_plan())) == a_plan()


def broken(**changes: Any) -> str:
    return json.dumps({**json.loads(as_json(a_plan())), **changes})


LEAF = {"name": "state", "nonce": nonce(1), "value": "ZZ"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not a JSON text"),
        ('{"format":"x","format":"y"}', "not a JSON text"),
        ("[" * 100_000, "not a JSON text"),
        ("[]", "not an opened plan"),
        (broken(format="visita-plan/2"), "not an opened plan"),
        (broken(nonce="00"), "nonce"),
        (broken(leaves=[]), "64 leaves"),
        (broken(leaves=[LEAF] * 64), "same name"),
        (broken(leaves=[{**LEAF, "name": "diary"}] * 64), "no plan knows"),
        (broken(leaves=[{**LEAF, "nonce": "F" * 64}] * 64), "its nonce"),
        (broken(leaves=[{**LEAF, "value": 1.5}] * 64), "its value"),
        (broken(leaves=[{**LEAF, "value": {"a": []}}] * 64), "its value"),
        (broken(leaves=[{**LEAF, "value": {"a": 2**60}}] * 64), "one way only"),
        (broken(leaves=[{**LEAF, "value": "\ud800"}] * 64), "one way only"),
        (broken(leaves=[{**LEAF, "value": "x" * 5000}] * 64), "longer than"),
        (broken(leaves=["x"] * 64), "made of name"),
    ],
)
def test_another_file_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(BadPlan, match=reason):
        read_plan(text)


def test_has_each_kind_of_leaf() -> None:
    assert [a_plan().named(name) for name, _ in SAID] == list(range(len(SAID)))
    with pytest.raises(LookupError):
        a_plan().named("filler")

"""An outsider's check: what it shows, what it does not, and that nothing altered passes."""

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.programme.plans import KEY, a_book, a_plan, a_proof
from visita.ledger.checkpoint import verifier_of
from visita.site.main import main

Output = pytest.CaptureFixture[str]


@pytest.fixture
def proof() -> dict[str, Any]:
    """Discloses the visit and its first place."""
    plan = a_plan()
    book, *places = a_book(plan)
    return a_proof(plan, book, (places[0], places[1]), 0, 3)


def checked(capsys: Output, folder: Path, proof: object, *words: str) -> tuple[int, str]:
    file = folder / "proof.json"
    file.write_text(proof if isinstance(proof, str) else json.dumps(proof))
    code = main(["verify-plan", str(file), *words])
    told = capsys.readouterr()
    return code, told.out + told.err


def test_says_what_is_shown_and_what_is_not(
    capsys: Output, tmp_path: Path, proof: dict[str, Any]
) -> None:
    code, told = checked(capsys, tmp_path, proof)

    assert code == 0
    shown, not_shown = told.split("Not shown:")
    assert "place_1: name Prison of Île-Rouge" in shown
    assert "entry 3 of the ledger (2026-10-02T12:00:00.000000Z)" in shown
    assert "entry 4 (2026-11-02" in shown
    assert "62 of 64 leaves stay closed" in not_shown
    assert "nobody talked" in not_shown
    assert "compare its key" in not_shown
    assert "Police post" not in told


def test_tells_programs(capsys: Output, tmp_path: Path, proof: dict[str, Any]) -> None:
    code, told = checked(capsys, tmp_path, proof, "--json", "--key", str(verifier_of(KEY)))

    answer = json.loads(told)
    assert code == 0
    assert answer["ok"]
    assert answer["whole"] is False
    assert [each["name"] for each in answer["leaves"]] == ["visit", "place_1"]
    assert answer["committed"]["index"] < answer["notified"]["index"] < answer["size"]


def test_whole_plan(capsys: Output, tmp_path: Path) -> None:
    plan = a_plan()
    book, *places = a_book(plan)
    code, told = checked(capsys, tmp_path, a_proof(plan, book, (places[0], places[1]), *range(64)))

    assert code == 0
    assert "nothing more" in told
    assert "stay closed" not in told


def test_checkpoint_kept_from_before(capsys: Output, tmp_path: Path) -> None:
    plan = a_plan()
    book, *places = a_book(plan)
    after, book.leaves = book.leaves[4:], book.leaves[:4]
    kept = tmp_path / "kept"
    kept.write_text(book.checkpoint())
    book.leaves += after
    proof = a_proof(plan, book, (places[0], places[1]), 0)
    words = ("--checkpoint", str(kept))

    assert "no proof for a checkpoint of 4" in checked(capsys, tmp_path, proof, *words)[1]
    proof["ledger"]["earlier"] = {"size": 4, "path": [book.span(4, 6)]}
    code, told = checked(capsys, tmp_path, proof, *words)

    assert code == 0
    assert "still begins with the 4 entries" in told
    assert "when that checkpoint was signed" in told
    assert "written anew" not in told

    book.leaves[0] = b"{}"
    kept.write_text(book.checkpoint())
    assert checked(capsys, tmp_path, proof, *words)[0] == 1


def altered(proof: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(proof))
    *way, last = [int(part) if part.isdecimal() else part for part in path.split(".")]
    at: Any = copy
    for part in way:
        at = at[part]
    at[last] = value
    return copy


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("format", "visita-plan-proof/2", "its format is not"),
        ("nonce", "00" * 32, "not the commitment to this plan"),
        ("nonce", "00", "32 bytes"),
        ("root", "00" * 32, "not in the plan, or was altered"),
        ("leaves", [], "one at least"),
        ("leaves", {}, "one at least"),
        ("leaves.1.leaf.value.name", "Another prison", "not in the plan, or was altered"),
        ("leaves.1.leaf.nonce", "00" * 32, "not in the plan, or was altered"),
        ("leaves.1.position", 4, "not in the plan, or was altered"),
        ("leaves.1.position", 0, "position is that of another"),
        ("leaves.1.position", -1, "whole number"),
        ("leaves.1.position", True, "whole number"),
        ("leaves.1.path", [], "not in the plan, or was altered"),
        ("leaves.1.path", ["00"] * 6, "32 bytes"),
        ("leaves.1.path", "0", "list of hashes"),
        ("leaves.1.leaf", 3, "made of name"),
        ("ledger", [], "made of"),
        ("ledger.key", "x", "not a key"),
        ("ledger.key", 3, "not a text"),
        ("ledger.checkpoint", "x", "not a checkpoint"),
        ("ledger.committed.index", 2, "was altered"),
        ("ledger.committed.leaf", '{"act":"compartment.committed"}', "was altered"),
        ("ledger.committed.path", [], "was altered"),
        ("ledger.notified", None, "made of"),
    ],
)
def test_what_was_altered_is_refused_with_its_reason(
    capsys: Output, tmp_path: Path, proof: dict[str, Any], path: str, value: object, reason: str
) -> None:
    code, told = checked(capsys, tmp_path, altered(proof, path, value))

    assert code == 1
    assert told.startswith("NOT shown: ")
    assert reason in told


def test_other_entries_show_nothing(capsys: Output, tmp_path: Path) -> None:
    plan = a_plan()
    book, committed, notified = a_book(plan)

    for places, reason in [
        ((0, notified), "not the commitment"),
        ((committed, 0), "not the notification"),
    ]:
        code, told = checked(capsys, tmp_path, a_proof(plan, book, places, 0))
        assert code == 1
        assert reason in told
    book, committed, notified = a_book(plan, visit="another")
    code, told = checked(capsys, tmp_path, a_proof(plan, book, (committed, notified), 0))
    assert "not the notification of the plan's visit" in told
    code, told = checked(capsys, tmp_path, a_proof(plan, book, (committed, notified), 3))
    assert "of which visit" in told


def test_commitment_after_the_notification(capsys: Output, tmp_path: Path) -> None:
    plan = a_plan()
    book, _, notified = a_book(plan)
    late = book.add(
        act="compartment.committed", subject="commitment:2", facts={"commitment": plan.commitment}
    )

    code, told = checked(capsys, tmp_path, a_proof(plan, book, (late, notified), 0))

    assert code == 1
    assert "after the notification" in told


def test_another_key(capsys: Output, tmp_path: Path, proof: dict[str, Any]) -> None:
    other = str(verifier_of(Ed25519PrivateKey.from_private_bytes(b"o" * 32)))

    assert "not signed by" in checked(capsys, tmp_path, proof, "--key", other)[1]
    assert checked(capsys, tmp_path, proof, "--key", "mistyped")[0] == 2


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, "null", "3"])
def test_other_files(capsys: Output, tmp_path: Path, text: str) -> None:
    assert checked(capsys, tmp_path, text)[0] == 1


def test_files_that_cannot_be_read(capsys: Output, tmp_path: Path) -> None:
    assert main(["verify-plan", str(tmp_path / "none")]) == 2
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    assert main(["verify-plan", str(tmp_path / "bytes")]) == 2
    (tmp_path / "large").write_bytes(b" " * 2_000_001)
    assert main(["verify-plan", str(tmp_path / "large")]) == 2


def test_every_flipped_byte_is_noticed(
    capsys: Output, tmp_path: Path, proof: dict[str, Any]
) -> None:
    """No byte of what is hashed or signed can be another one."""
    text = json.dumps(proof, ensure_ascii=True)
    step = max(1, len(text) // 150)
    for at in range(0, len(text), step):
        flipped = text[:at] + ("1" if text[at] != "1" else "2") + text[at + 1 :]
        code, told = checked(capsys, tmp_path, flipped)
        assert code in {1, 2}, (at, told)

"""The ledger's commands answer people and programs, and sign nothing that is not whole."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from tests.ledger.builders import some_entries
from tests.ledger.forging import forge
from visita.ledger.checkpoint import Verifier, opened
from visita.ledger.queries.entries import leaf_of
from visita.ledger.queries.proofs import root_at
from visita.ledger.tree import leaf_hash, verify_consistency, verify_inclusion
from visita.site import prepare
from visita.site.main import main

pytestmark = pytest.mark.django_db
Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test database is in order already; the keys are this test's own."""
    monkeypatch.setattr(prepare, "_bring_into_order", lambda **_: None)
    monkeypatch.setattr(settings, "LEDGER_SIGNING_KEY", tmp_path / "signing.pem")
    some_entries(13)


def said(capsys: Output, *words: str, exit_code: int = 0) -> str:
    assert main(["ledger", *words]) == exit_code
    return capsys.readouterr().out


def test_verify(capsys: Output) -> None:
    answer = json.loads(said(capsys, "verify", "--json"))

    assert answer == {"ok": True, "size": 13, "root": root_at(13).hex(), "first_bad": None}
    assert root_at(13).hex() in said(capsys, "verify")


def test_a_checkpoint_is_signed_by_the_key_that_is_shown(capsys: Output) -> None:
    verifier = Verifier.parse(said(capsys, "key"))

    found = opened(said(capsys, "checkpoint"), verifier)

    assert (found.size, found.root) == (13, root_at(13))


def test_the_signing_key_is_its_owners_alone(capsys: Output) -> None:
    said(capsys, "key")

    assert settings.LEDGER_SIGNING_KEY.stat().st_mode & 0o077 == 0


def test_a_ledger_that_is_not_whole_is_not_signed(capsys: Output, tmp_path: Path) -> None:
    forge("DELETE FROM ledger_node WHERE number = 4")

    assert main(["ledger", "checkpoint", "--into", str(tmp_path / "kept")]) == 1

    output = capsys.readouterr()
    assert output.out == ""
    assert "NOT whole" in output.err
    assert not (tmp_path / "kept").exists()


def test_a_kept_checkpoint_is_replaced_only_by_one_that_contains_it(
    capsys: Output, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    said(capsys, "checkpoint", "--into", str(kept))
    some_entries(2)
    said(capsys, "checkpoint", "--into", str(kept))
    later = kept.read_text()
    assert later.splitlines()[1] == "15"

    forge(*(f"DELETE FROM ledger_{table}" for table in ("entry", "node", "head")))
    said(capsys, "checkpoint", "--into", str(kept), exit_code=1)

    assert kept.read_text() == later
    assert said(capsys, "verify", "--checkpoint", str(kept), exit_code=1)


def test_a_proof_of_a_leaf(capsys: Output) -> None:
    for words in (["4"], ["4", "--size", "7"]):
        proof = json.loads(said(capsys, "prove", *words, "--json"))

        assert set(proof) == {"index", "size", "hashes", "root"}
        assert verify_inclusion(
            leaf_hash(leaf_of(4)),
            index=proof["index"],
            size=proof["size"],
            hashes=[bytes.fromhex(each) for each in proof["hashes"]],
            root=root_at(proof["size"]),
        )
    assert leaf_of(4).decode() in said(capsys, "prove", "4")


@pytest.mark.parametrize(("old", "new"), [(0, 13), (5, 13), (8, 9), (13, 13)])
def test_a_proof_that_one_state_begins_with_another(capsys: Output, old: int, new: int) -> None:
    proof = json.loads(said(capsys, "consistency", str(old), str(new), "--json"))

    assert (proof["index"], proof["size"]) == (None, new)
    assert verify_consistency(
        old=old,
        new=new,
        hashes=[bytes.fromhex(each) for each in proof["hashes"]],
        old_root=root_at(old),
        new_root=bytes.fromhex(proof["root"]),
    )
    assert proof["root"] in said(capsys, "consistency", str(old), str(new))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ([], "verb"),
        (["burn"], "verify"),
        (["verify", "--colour"], "--colour"),
        (["prove"], "INDEX"),
        (["prove", "13"], "INDEX"),
        (["prove", "-1"], "visita ledger prove"),
        (["prove", "1.5"], "INDEX"),
        (["prove", "1\uff12"], "INDEX"),
        (["prove", "4", "--size", "4"], "INDEX"),
        (["prove", "4", "--size", "14"], "INDEX"),
        (["consistency", "5"], "NEW"),
        (["consistency", "6", "5"], "OLD"),
        (["consistency", "5", "14"], "NEW"),
        (["consistency", "a", "14"], "OLD"),
        (["checkpoint", "--into", "/no/such/folder/kept"], "--into"),
        (["checkpoint", "--into", "/etc/hostname"], "--into"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_bad_input_is_refused_in_one_line(capsys: Output, words: list[str], names: str) -> None:
    assert main(["ledger", *words]) == 2

    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.splitlines()) == 1
    assert names in output.err


def test_a_damaged_signing_key_is_named(capsys: Output) -> None:
    settings.LEDGER_SIGNING_KEY.write_text("no key")

    for verb in ("key", "checkpoint"):
        assert main(["ledger", verb]) == 2
        assert "signing.pem" in capsys.readouterr().err

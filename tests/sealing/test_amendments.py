"""What an amendment says and who signed it, judged alike in the browser and in Python."""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.sealing.modules import ask, base64, bytes_in, given
from visita.sealing.amendments import (
    SIGNATURE,
    STATEMENT,
    Amendment,
    By,
    Change,
    Standing,
    judged,
    signed,
)
from visita.sealing.container import pack, unpack

BORIS = Ed25519PrivateKey.generate()
KEY = b64encode(BORIS.public_key().public_bytes_raw()).decode()
SIGNERS = {KEY: "Boris"}
SAID = Amendment(
    id="4e5bd1f0-6a51-4c0e-8f6a-111111111111",
    of="4e5bd1f0-6a51-4c0e-8f6a-222222222222",
    of_sha256="a" * 64,
    of_content_sha256="b" * 64,
    by=By("Boris", KEY),
    at="2026-11-22T12:00:00Z",
    review="ASK",
    note="Ask again: “derrière la porte” \u2028 \x07 \\ / é 🜂",
    changes=(Change("/data/told", "the left arm", "the right arm", "Misheard."),),
    after=("4e5bd1f0-6a51-4c0e-8f6a-333333333333",),
)


def by_boris(statement: bytes) -> str:
    return b64encode(BORIS.sign(statement)).decode()


def entries_of(amendment: Amendment = SAID) -> dict[str, bytes]:
    return signed(amendment, sign=by_boris)


def both_say(entries: Mapping[str, bytes], signers: Mapping[str, str]) -> tuple[Standing, str]:
    """Python's judgement, which must be the browser's as well."""
    here = judged(entries, sealed=SAID.id, signers=signers)
    there = given("judge", content=base64(pack(entries)), sealed=SAID.id, signers=signers)
    assert (there["standing"], there["whose"]) == (here.standing, here.whose)
    assert (there["amendment"] is None) is (here.amendment is None)
    return here.standing, here.whose


def test_what_python_signs_the_browser_finds_genuine() -> None:
    assert both_say(entries_of(), SIGNERS) == (Standing.GENUINE, "Boris")

    there = given("judge", content=base64(pack(entries_of())), sealed=SAID.id, signers=SIGNERS)

    assert there["amendment"] == json.loads(json.dumps(asdict(SAID)))


def test_what_the_browser_signs_python_finds_genuine() -> None:
    made = given("newKeyFile")
    said = replace(SAID, by=By("Ana", made["verifyKey"]))

    packed = given("amend", file=made["text"], amendment=asdict(said))

    entries = unpack(bytes_in(packed))
    assert both_say(entries, {made["verifyKey"]: "Ana"}) == (Standing.GENUINE, "Ana")
    assert judged(entries, sealed=SAID.id, signers={}).amendment == said
    assert len(bytes_in(packed)) == 4096


def test_a_browser_signs_nothing_that_its_key_does_not_bear_out() -> None:
    """The server named another key than the person's own."""
    made = given("newKeyFile")

    assert ask({"verb": "amend", "file": made["text"], "amendment": asdict(SAID)}) == [
        {"throws": "OtherKey"}
    ]


def test_the_signature_of_somebody_who_never_held_the_vault_is_no_members() -> None:
    assert both_say(entries_of(), {}) == (Standing.STRANGER, "Boris")


def altered(entries: dict[str, bytes], **said: Any) -> dict[str, bytes]:
    told = json.loads(entries[STATEMENT]) | said
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return entries | {STATEMENT: text.encode()}


@pytest.mark.parametrize(
    "forge",
    [
        lambda entries: altered(entries, note="Nothing."),
        lambda entries: altered(entries, of=SAID.id),
        lambda entries: entries | {SIGNATURE: base64(bytes(64)).encode()},
        lambda entries: entries | {SIGNATURE: b"no base64"},
        lambda entries: altered(entries, by={"name": "Boris", "verify_key": "AAAA"}),
        lambda _: entries_of(replace(SAID, id="4e5bd1f0-6a51-4c0e-8f6a-444444444444")),
    ],
    ids=["text", "record", "signature", "no signature", "key", "copied to another id"],
)
def test_what_was_altered_is_not_genuine(forge: Callable[[Any], dict[str, bytes]]) -> None:
    assert both_say(forge(entries_of()), SIGNERS) == (Standing.FORGED, "")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entries: {},
        lambda entries: {STATEMENT: entries[STATEMENT]},
        lambda entries: entries | {"more": b"x"},
        lambda entries: entries | {STATEMENT: b"\xff"},
        lambda entries: entries | {STATEMENT: b"\xef\xbb\xbf" + entries[STATEMENT]},
        lambda entries: entries | {STATEMENT: b"[" * 100_000},
        lambda entries: entries | {STATEMENT: entries[STATEMENT] + b" "},
        lambda entries: entries | {STATEMENT: entries[STATEMENT].replace(b"ASK", b"SEEN")},
        lambda entries: altered(entries, format="visita-amendment/2"),
        lambda entries: altered(entries, at=3),
        lambda entries: altered(entries, by="Boris"),
        lambda entries: altered(entries, after=[1]),
        lambda entries: altered(entries, changes=[{"path": "/data"}]),
        lambda entries: altered(entries, changes={}),
        lambda entries: altered(entries, more="x"),
        lambda entries: entries | {STATEMENT: entries[STATEMENT].replace(b"Ask", b"\\ud800")},
    ],
)
def test_what_is_no_amendment_is_said_to_be_none(
    spoil: Callable[[Any], dict[str, bytes]],
) -> None:
    assert both_say(spoil(entries_of()), SIGNERS) == (Standing.UNREADABLE, "")


def test_what_is_no_container_is_no_amendment() -> None:
    there = given("judge", content=base64(b"PK no"), sealed=SAID.id, signers=SIGNERS)

    assert there == {"standing": "UNREADABLE", "amendment": None, "whose": ""}

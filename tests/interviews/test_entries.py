"""An entry is signed for its place, and believed nowhere else and from nobody else."""

from typing import Any

import pyrage
import pytest
from pyrage import x25519

from tests.interviews.modules import ask, given
from tests.sealing.modules import base64, bytes_in
from tests.sealing.modules import given as given_by_sealing
from visita.sealing.container import unpack
from visita.sealing.envelopes import new_identity

ABOUT = {"id": "e1", "vault": "v1", "register": "consents"}
ENTRY = ABOUT | {
    "kind": "consent",
    "answers": "",
    "after": [],
    "written_at": "2026-11-22T11:00:00.000Z",
    "fields": {"person": "Heron", "interview": "yes"},
}


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    """An entry that Boris sealed to a vault, and how it is opened."""
    vault, boris = new_identity(), given_by_sealing("newKeyFile")
    sealed = given("sealedEntry", entry=ENTRY, key=boris["text"], recipient=vault.recipient)
    signer = {"key": boris["verifyKey"], "whose": "Boris"}
    return {"sealed": sealed, "secrets": [vault.secret], "signers": [signer]}


def test_it_opens_as_it_was_written_and_says_whose_it_is(made: dict[str, Any]) -> None:
    stranger = {"key": given_by_sealing("newKeyFile")["verifyKey"], "whose": "Ana"}

    opened = given("openedEntry", about=ABOUT, **made | {"signers": [stranger, *made["signers"]]})

    assert opened == {"entry": {"format": "visita-register/1", **ENTRY}, "whose": "Boris"}


def test_any_age_program_finds_readable_words_in_it(made: dict[str, Any]) -> None:
    key = x25519.Identity.from_str(made["secrets"][0])

    entries = unpack(pyrage.decrypt(bytes_in(made["sealed"]), [key]))

    assert sorted(entries) == ["entry.json", "signature"]
    assert b'\n  "person": "Heron"' in entries["entry.json"]


@pytest.mark.parametrize("moved", [{"id": "e2"}, {"vault": "v2"}, {"register": "reprisals"}])
def test_moved_to_another_place_it_is_not_believed(
    made: dict[str, Any], moved: dict[str, str]
) -> None:
    answers = ask({"verb": "openedEntry", "about": ABOUT | moved, **made})

    assert answers == [{"throws": "NotGenuine"}]


def test_what_nobody_of_the_vault_signed_is_not_believed(made: dict[str, Any]) -> None:
    other = {"key": given_by_sealing("newKeyFile")["verifyKey"], "whose": "Ana"}
    unsigned: list[dict[str, Any]] = [{"signers": []}, {"signers": [other]}]

    answers = ask(*({"verb": "openedEntry", "about": ABOUT, **made, **each} for each in unsigned))

    assert answers == [{"throws": "NotGenuine"}] * 2


def test_what_was_altered_or_is_something_else_does_not_open(made: dict[str, Any]) -> None:
    vault = new_identity()
    whole = bytes_in(made["sealed"])
    altered = base64(whole[:-1] + bytes([whole[-1] ^ 1]))
    bare = pyrage.encrypt(b"a note", [x25519.Recipient.from_str(vault.recipient)])

    answers = ask(
        {"verb": "openedEntry", "about": ABOUT, **made, "sealed": altered},
        {"verb": "openedEntry", "about": ABOUT, **made, "secrets": [vault.secret]},
        {
            **{"verb": "openedEntry", "about": ABOUT, "sealed": base64(bare)},
            **{"secrets": [vault.secret], "signers": made["signers"]},
        },
    )

    assert [each["throws"] for each in answers] == ["NotOpened", "NotOpened", "Malformed"]

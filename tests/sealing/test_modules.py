"""What the browser's modules seal, age in Python opens, and the other way about."""

import base64 as plain_base64
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyrage import x25519

from tests.sealing.modules import ask, base64, bytes_in, given
from visita.sealing.checks import NotAnEnvelope, check_envelope, check_sealed
from visita.sealing.envelopes import new_identity, secrets_in

TEXT = b"what was said"


def test_only_one_module_knows_the_library() -> None:
    """The kit imports it from here."""
    root = Path(__file__).parents[2]
    scripts = [*root.glob("visita/*/static/**/*.js"), *root.glob("kit/src/**/*.js")]
    knowing = {
        file.name
        for file in scripts
        if "vendor" not in file.parts
        and ("vendor/age.js" in (said := file.read_text()) or '"age-encryption"' in said)
    }

    assert knowing == {"envelopes.js", "age.js"}


def test_either_side_opens_what_the_other_sealed() -> None:
    one = new_identity()

    by_browser = bytes_in(given("seal", plain=base64(TEXT), recipients=[one.recipient]))
    by_server = pyrage.encrypt(TEXT, [x25519.Recipient.from_str(one.recipient)])

    assert pyrage.decrypt(by_browser, [x25519.Identity.from_str(one.secret)]) == TEXT
    opened = given("unseal", sealed=base64(by_server), secrets=[one.secret])
    assert bytes_in(opened) == TEXT
    check_sealed(by_browser)


def test_a_stranger_and_an_altered_envelope_open_nothing() -> None:
    one, other = new_identity(), new_identity()
    sealed = bytearray(pyrage.encrypt(TEXT, [x25519.Recipient.from_str(one.recipient)]))
    flipped = bytes([*sealed[:-1], sealed[-1] ^ 1])

    answers = ask(
        {"verb": "unseal", "sealed": base64(bytes(sealed)), "secrets": [other.secret]},
        {"verb": "unseal", "sealed": base64(flipped), "secrets": [one.secret]},
        {"verb": "unseal", "sealed": base64(bytes(sealed[:-20])), "secrets": [one.secret]},
        {"verb": "unseal", "sealed": base64(b"no envelope"), "secrets": [one.secret]},
    )

    assert answers == [{"throws": "NotOpened"}] * 4


def test_a_key_file_is_one_of_age_and_signs() -> None:
    made = given("newKeyFile")
    read = given("readKeyFile", text=made["text"])

    signature = given("sign", file=made["text"], words="visita-key/1:somebody")

    assert secrets_in(made["text"]) == [read["secret"]]
    assert read["recipient"] == made["recipient"]
    key = Ed25519PublicKey.from_public_bytes(plain_base64.b64decode(made["verifyKey"]))
    key.verify(plain_base64.b64decode(signature), b"visita-key/1:somebody")
    assert ask({"verb": "readKeyFile", "text": "no key\n"}) == [{"throws": "NoKey"}]


def test_a_vault_opens_for_whoever_was_granted_it() -> None:
    ana, boris, stranger = new_identity(), new_identity(), new_identity()
    made = given("makeVault", recipients=[ana.recipient])
    to_ana = made["grants"][ana.recipient]

    opened = given("openVault", grant=to_ana, secret=ana.secret)
    to_boris = given("grant", vault=opened, recipient=boris.recipient)

    assert (opened["secret"], opened["recipient"]) == (made["secret"], made["recipient"])
    assert given("openVault", grant=to_boris, secret=boris.secret) == opened
    refused = ask(
        {"verb": "openVault", "grant": to_boris, "secret": stranger.secret},
        {"verb": "openVault", "grant": "nothing", "secret": stranger.secret},
    )
    assert refused == [{"throws": "NotOpened"}] * 2
    check_envelope(to_ana, opened_by="key")


@pytest.mark.parametrize("opened_by", ["passphrase", "passkey"])
def test_the_server_takes_no_grant_for_another_wrap(opened_by: str) -> None:
    made = given("makeVault", recipients=[(ana := new_identity()).recipient])
    text = made["grants"][ana.recipient]

    damaged = (text.replace("A", "*"), text.replace("A", "é"))
    for wrong in (text, text[:-60], "", "AGE-SECRET-KEY-1", *damaged):
        with pytest.raises(NotAnEnvelope):
            check_envelope(wrong, opened_by=opened_by)
    with pytest.raises(NotAnEnvelope):
        check_envelope(text * 100, opened_by="key")

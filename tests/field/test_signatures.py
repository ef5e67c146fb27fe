"""Signatures of devices and of heads, as a browser makes them."""

from base64 import b64encode

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from visita.field.bundles import fingerprint
from visita.field.signatures import BadKey, about_record, checked_key, is_signed, raw

SECRET = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY = b64encode(SECRET.public_key().public_bytes_raw()).decode()


def test_a_signature_stands_for_one_text_and_one_key() -> None:
    said = about_record("id", "digest")
    signature = SECRET.sign(said.encode())
    other = b64encode(Ed25519PrivateKey.generate().public_key().public_bytes_raw()).decode()

    assert said == "visita-record/1:id:digest"
    assert is_signed(said, signature=signature, key=KEY)
    assert not is_signed(said + "x", signature=signature, key=KEY)
    assert not is_signed(said, signature=signature, key=other)
    assert not is_signed(said, signature=b"", key=KEY)
    assert not is_signed(said, signature=signature, key="no key")


@pytest.mark.parametrize("text", ["", "AAAA", "é" * 44, "*" * 44, KEY + "A", KEY[:-4]])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(BadKey):
        checked_key(text)


def test_the_numbers_are_those_of_both_keys() -> None:
    numbers = fingerprint(signer=KEY, recipient="age1x")

    assert [len(group) for group in numbers.split()] == [5] * 6
    assert numbers != fingerprint(signer=KEY, recipient="age1y")
    assert len(raw(KEY)) == 32

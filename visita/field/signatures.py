"""Ed25519 as kits and members use it: raw public keys and signatures, both in base64."""

from base64 import b64decode
from binascii import Error

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

KEY_BYTES, SIGNATURE_BYTES = 32, 64


class BadKey(ValueError):
    """Not the public half of an Ed25519 key."""


def checked_key(text: str) -> str:
    """The key, if it is one.

    Raises:
        BadKey: it is none.
    """
    if len(raw(text)) != KEY_BYTES:
        raise BadKey
    return text


def raw(text: str) -> bytes:
    """The bytes of a base64 text; none where it is something else."""
    try:
        return b64decode(text.encode("ascii"), validate=True)
    except (Error, UnicodeEncodeError):
        return b""


def is_signed(text: str, *, signature: bytes, key: str) -> bool:
    """Did the holder of *key* sign exactly this text?"""
    try:
        Ed25519PublicKey.from_public_bytes(raw(key)).verify(signature, text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def about_record(record: object, digest: str) -> str:
    """What a device signs when it hands in a record."""
    return f"visita-record/1:{record}:{digest}"


def about_contact(device: object, at: str) -> str:
    """What a device signs when it asks whether it is still trusted."""
    return f"visita-contact/1:{device}:{at}"

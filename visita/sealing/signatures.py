"""Ed25519 as people and kits use it: raw public keys and signatures, both in base64."""

from base64 import b64decode
from binascii import Error

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


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

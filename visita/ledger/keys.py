"""The secrets of the ledger, in files beside the database and never in it."""

import os
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

KEY_BYTES = 32


class BadKey(ValueError):
    """A key file is there and cannot be used. The text names it."""


def hash_key(file: Path) -> bytes:
    """The key of the keyed hashes. Deleting the file forgets whom and what they stand for.

    Raises:
        BadKey: the file holds something else.
    """
    text = made_once(file, lambda: token_hex(KEY_BYTES).encode())
    try:
        key = bytes.fromhex(text.decode("ascii"))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise BadKey(f"{file.name}: not {KEY_BYTES} bytes in hexadecimal.")
    return key


def signing_key(file: Path) -> Ed25519PrivateKey:
    """The key that signs checkpoints, in PEM.

    Raises:
        BadKey: the file holds something else.
    """
    text = made_once(file, _new_signing_key)
    try:
        key = load_pem_private_key(text, password=None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise BadKey(f"{file.name}: not an Ed25519 key in PEM.")
    return key


def _new_signing_key() -> bytes:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def made_once(file: Path, make: Callable[[], bytes]) -> bytes:
    """What *file* holds, made at the first call, whole or not at all, for its owner alone."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        pass
    draft = file.with_name(f"{file.name}.{os.getpid()}.{token_hex(4)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(make())
        new.flush()
        os.fsync(new.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        pass  # another process was first: its key is the one
    finally:
        draft.unlink()
    return file.read_bytes()

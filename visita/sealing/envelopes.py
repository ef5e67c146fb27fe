"""Envelopes in the age format (age-encryption.org/v1): any age program opens what is made here."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyrage
from pyrage import x25519


class NotOpened(Exception):
    """None of the keys given opens the envelope, or it was altered."""


class NotSealed(Exception):
    """The disk refused while the envelope was written. The text says why."""


class BadRecipient(ValueError):
    """Not the public half of an age key. The text names it, unless it is a secret half."""


class BadIdentity(ValueError):
    """Not an age key. The text never repeats it."""


@dataclass(frozen=True)
class Identity:
    """A key that opens envelopes: `secret` is kept by one person, `recipient` may be known."""

    secret: str
    recipient: str


def new_identity() -> Identity:
    """A new X25519 key."""
    made = x25519.Identity.generate()
    return Identity(str(made), str(made.to_public()))


def checked_recipient(text: str) -> str:
    """The one way to write a recipient.

    Raises:
        BadRecipient: it is none.
    """
    return str(_recipient(text))


def seal_file(source: Path, target: Path, *, recipients: Sequence[str]) -> None:
    """Write *target*: what *source* holds, for all *recipients*, each of whom can open it alone.

    The target is new, its owner's alone, and on the disk when this returns.

    Raises:
        BadRecipient: one of them is not an age recipient.
        NotSealed: the disk refused. Nothing is left.
        OSError: there is such a file already, or it cannot be made.
    """
    known = [_recipient(each) for each in recipients]
    opened = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(opened, "wb") as sealed, source.open("rb") as plain:
            pyrage.encrypt_io(plain, sealed, known)
            sealed.flush()
            os.fsync(opened)
    except (pyrage.EncryptError, OSError) as fault:
        target.unlink()
        reason = str(fault).rpartition("] ")[2]  # the library hands on the text of the fault only
        raise NotSealed(f"{target}: {reason}.") from None


def sealed(content: bytes, *, recipients: Sequence[str]) -> bytes:
    """An envelope of what lies in memory.

    Raises:
        BadRecipient: one of them is not an age recipient.
    """
    made: bytes = pyrage.encrypt(content, [_recipient(each) for each in recipients])
    return made


def sealed_as_text(content: bytes, *, recipients: Sequence[str]) -> str:
    """The same in the text form of age files.

    Raises:
        BadRecipient: one of them is not an age recipient.
    """
    known = [_recipient(each) for each in recipients]
    return str(pyrage.encrypt(content, known, armored=True).decode())


def open_file(source: Path, target: Path, *, secrets: Sequence[str]) -> None:
    """Write *target*: what the envelope *source* holds. Nothing of it is left where it fails.

    Raises:
        BadIdentity: one of the secrets is not an age key.
        NotOpened: none of the secrets is a recipient's, or the envelope was altered.
        OSError: the disk refused.
    """
    identities = [_identity(each) for each in secrets]
    try:
        with source.open("rb") as sealed, target.open("wb") as opened:
            pyrage.decrypt_io(sealed, opened, identities)
    except pyrage.DecryptError:
        target.unlink(missing_ok=True)
        raise NotOpened from None
    except OSError as fault:
        target.unlink(missing_ok=True)
        if fault.errno is None:  # the library's word for a payload that was altered or cut short
            raise NotOpened from None
        raise


def unsealed(content: bytes, *, secrets: Sequence[str]) -> bytes:
    """What an envelope holds, in memory alone.

    Raises:
        BadIdentity: one of the secrets is not an age key.
        NotOpened: none of the secrets is a recipient's, or the envelope was altered.
    """
    identities = [_identity(each) for each in secrets]
    try:
        opened: bytes = pyrage.decrypt(content, identities)
    except pyrage.DecryptError:
        raise NotOpened from None
    return opened


def unsealed_by_passphrase(content: bytes, passphrase: str) -> bytes:
    """What a passphrase opens, in memory alone.

    Raises:
        NotOpened: another passphrase does, or the envelope was altered.
    """
    try:
        opened: bytes = pyrage.passphrase.decrypt(content, passphrase)
    except pyrage.DecryptError:
        raise NotOpened from None
    return opened


def sealed_to(content: bytes, *, recipients: Sequence[str]) -> bytes:
    """An envelope of bytes in memory.

    Raises:
        BadRecipient: one of them is not an age recipient.
    """
    sealed: bytes = pyrage.encrypt(content, [_recipient(each) for each in recipients])
    return sealed


def secrets_in(text: str) -> list[str]:
    """The keys in the text of a key file, as age-keygen writes it.

    Raises:
        BadIdentity: there is none, or a line is something else.
    """
    lines = [line.strip() for line in text.splitlines()]
    found = [line for line in lines if line and not line.startswith("#")]
    for line in found:
        _identity(line)
    if not found:
        raise BadIdentity("There is no age key in it.")
    return found


def _recipient(text: str) -> x25519.Recipient:
    try:
        return x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError:
        if "SECRET" in text.upper():
            raise BadRecipient(
                "This is a secret key, not a recipient: name its public half, age1…"
            ) from None
        raise BadRecipient(f"{text.strip()!r} is not an age recipient.") from None


def _identity(text: str) -> x25519.Identity:
    try:
        return x25519.Identity.from_str(text.strip())
    except pyrage.IdentityError:
        raise BadIdentity("This is not an age key: it begins with AGE-SECRET-KEY-1.") from None

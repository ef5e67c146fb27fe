"""What the database holds only in cipher: seeds of codes, and work typed into an ended session.

The keys lie in a file outside the database, one a line. The first encrypts; all of them decrypt:
to change keys, put a new one on top, and take the last away when nothing is left under it.
"""

import os
from functools import lru_cache
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class Unreadable(Exception):
    """The cipher was made with a key that the file no longer holds, or is older than allowed."""


def encrypt(text: str) -> str:
    return _box(settings.ACCOUNTS_KEYS).encrypt(text.encode()).decode()


def decrypt(cipher: str, *, at_most_seconds: int | None = None) -> str:
    """The text again.

    Raises:
        Unreadable: no key of the file opens it, or it is older than *at_most_seconds*.
    """
    try:
        return _box(settings.ACCOUNTS_KEYS).decrypt(cipher.encode(), ttl=at_most_seconds).decode()
    except InvalidToken:
        raise Unreadable from None


@lru_cache(maxsize=4)
def _box(file: Path) -> MultiFernet:
    lines = _first(file).split()
    return MultiFernet([Fernet(line) for line in lines])


def _first(file: Path) -> str:
    """The file's text; at the first start it is made, readable by its owner alone."""
    try:
        return file.read_text()
    except FileNotFoundError:
        pass
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(Fernet.generate_key().decode() + "\n")
    try:
        os.link(draft, file)
    except FileExistsError:
        pass  # another process was first: its key is the one
    finally:
        draft.unlink()
    return file.read_text()

"""Passwords cost memory and time on purpose; here they cannot cost all of it."""

from threading import BoundedSemaphore
from typing import Any

from django.contrib.auth.hashers import Argon2PasswordHasher

AT_ONCE = 2
WAITING = 2
"""So many may wait; whoever comes then is told at once. Each that waits holds a thread."""
PATIENCE = 5.0
"""Seconds a caller waits for its turn before it is told to come back."""

_turns = BoundedSemaphore(AT_ONCE)
_places = BoundedSemaphore(AT_ONCE + WAITING)


class Busy(Exception):
    """Too many passwords are being checked; nothing was decided. Try again shortly."""


class BoundedArgon2(Argon2PasswordHasher):
    """Argon2id, at most two at once in this process: a flood leaves threads for the pages."""

    time_cost = 3
    memory_cost = 65536
    parallelism = 1

    def encode(self, password: str, salt: Any) -> str:
        with _Turn():
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        with _Turn():
            return super().verify(password, encoded)


class _Turn:
    def __enter__(self) -> None:
        if not _places.acquire(blocking=False):
            raise Busy
        if not _turns.acquire(timeout=PATIENCE):
            _places.release()
            raise Busy

    def __exit__(self, *_: object) -> None:
        _turns.release()
        _places.release()

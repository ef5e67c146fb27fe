"""How often one place may try. Keyed so that nobody can use up another person's tries.

Failures are counted for an address of the network, and for one name tried from that address. There
is no count for a name alone: whoever could fill it would lock its owner out. The way by passkey
asks for no name and has a count of its own.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache


class TooMany(Exception):
    """Too many tries; `seconds` says when the next may succeed."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds


@dataclass(frozen=True)
class Limit:
    """At most so many in so many seconds, counted from the first."""

    name: str
    times: int
    seconds: int

    def take(self, *whose: str) -> None:
        """Count one try.

        Raises:
            TooMany: the limit was reached before.
        """
        key = self._key(whose)
        if not cache.add(key, 1, self.seconds) and _one_more(key) > self.times:
            raise TooMany(self.seconds)

    def give_back(self, *whose: str) -> None:
        """The try succeeded, so it does not count; earlier ones still do."""
        with suppress(ValueError):
            cache.decr(self._key(whose))

    def _key(self, whose: tuple[str, ...]) -> str:
        return f"limit:{self.name}:{sha256('|'.join(whose).encode()).hexdigest()}"


def _one_more(key: str) -> int:
    try:
        return cache.incr(key)
    except ValueError:
        return 1  # it ended between two lines: the next window has begun


BY_PLACE = Limit("place", times=10, seconds=60)
BY_NAME_AND_PLACE = Limit("name", times=5, seconds=300)
PASSKEY = Limit("passkey", times=60, seconds=60)
TOKENS = Limit("tokens", times=60, seconds=60)

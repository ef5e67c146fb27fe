"""Drawing lots that anybody can draw again: pure, by SHA-256.

Scores alone would make the next visit predictable. So a share of the year is drawn: each name in
the pool gets a lot, the digest of the seed and the name; the smallest lots are drawn. Neither the
order of the pool nor who draws changes anything. Whoever knows the seed can check it by hand, with
`printf SEED:NAME | sha256sum`.
"""

import re
from collections.abc import Collection
from hashlib import sha256

SEED = re.compile(r"[0-9a-f]{64}")
"""64 hexadecimal digits: nobody can try all seeds."""


def lot(seed: str, name: str) -> str:
    """The lot of one name: 64 hexadecimal digits."""
    return sha256(f"{seed}:{name}".encode()).hexdigest()


def draw(seed: str, pool: Collection[str], number: int) -> tuple[str, ...]:
    """The names drawn, smallest lot first.

    Raises:
        ValueError: no seed of that form, a name that stands in the pool twice, or more to be drawn
            than there are.
    """
    if not SEED.fullmatch(seed):
        raise ValueError("A seed has 64 hexadecimal digits.")
    if len(set(pool)) != len(pool):
        raise ValueError("A name stands in the pool twice.")
    if not 0 <= number <= len(pool):
        raise ValueError(f"{number} of {len(pool)} cannot be drawn.")
    return tuple(sorted(pool, key=lambda name: lot(seed, name))[:number])


def seed_of(words: str) -> str:
    """The seed that is typed as words or numbers, such as dice thrown in the room."""
    return sha256(" ".join(words.split()).encode()).hexdigest()

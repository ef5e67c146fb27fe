"""True reprints: nearly the same words in nearly the same order."""

from collections.abc import Sequence

SHINGLE = 4
ENOUGH = 0.5
"""Of the runs of four words of the shorter text. Two wordings of one statement stay below 0.15."""


def near_duplicates(texts: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids of texts of which the one holds most of the other."""
    runs = [(key, shingles(text)) for key, text in texts]
    return tuple(
        (one, other)
        for number, (one, first) in enumerate(runs)
        for other, second in runs[number + 1 :]
        if containment(first, second) >= ENOUGH
    )


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = text.casefold().split()
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def containment(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """How much of the shorter stands in the longer: 0 to 1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0

"""True reprints: nearly the same words in nearly the same order."""

Shingles = frozenset[tuple[str, ...]]
"""Every run of so many words of a text."""
SHINGLE = 4
ENOUGH = 0.5
"""Of the runs of four words of the shorter text. Two wordings of one statement stay below 0.15."""
FEWEST = 8
"""Runs of the shorter text. Fewer are a sentence, which stands in many texts."""


def is_reprint(one: Shingles, other: Shingles) -> bool:
    """Does the one hold most of the other?"""
    return min(len(one), len(other)) >= FEWEST and containment(one, other) >= ENOUGH


def shingles(text: str) -> Shingles:
    words = text.casefold().split()
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def containment(one: Shingles, other: Shingles) -> float:
    """How much of the shorter stands in the longer: 0 to 1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0

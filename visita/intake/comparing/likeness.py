"""How alike two texts are: weighted words and pairs of words (TF-IDF), nothing learned."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]{3,}")
STEM = 6
"""Characters of a word that count: languages here bend the ends of words."""
MOST_WORDS = 3000
"""Of one text: what comes later tells no other story."""

Vector = Mapping[str, float]


def terms(text: str) -> Counter[str]:
    """Stems and pairs of neighbouring stems, with how often each stands there."""
    stems = [word[:STEM] for word in _WORD.findall(text.casefold())][:MOST_WORDS]
    pairs = (f"{one} {two}" for one, two in pairwise(stems))
    return Counter([*stems, *pairs])


def vectors(texts: Sequence[str]) -> list[Vector]:
    """One for each text, of length 1, weighted by how rare a term is among these texts."""
    counted = [terms(text) for text in texts]
    common = Counter(term for each in counted for term in each)
    return [_weighted(each, common, len(texts)) for each in counted]


def _weighted(counted: Counter[str], common: Counter[str], number: int) -> Vector:
    weights = {
        term: (1 + math.log(count)) * (math.log((1 + number) / (1 + common[term])) + 1)
        for term, count in counted.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def cosine(one: Vector, other: Vector) -> float:
    """Between 0 (no word in common) and 1."""
    short, long = sorted((one, other), key=len)
    return sum(weight * long[term] for term, weight in short.items() if term in long)


WEIGHTS = {"treaty": 3.0, "body": 3.0, "person": 1.0, "office": 0.5, "state": 0.5}
"""By kind of name, how much it tells of the event. What a text calls documents and groups of people
tells nothing; a president is named in most news of his State."""


def shared_names(one: Iterable[str], other: Iterable[str]) -> float:
    """How much of what both name is the same, the telling names first: 0 to 1."""
    first, second = set(one), set(other)
    together = _weight(first | second)
    return _weight(first & second) / together if together else 0.0


def _weight(names: Iterable[str]) -> float:
    return sum(WEIGHTS.get(name.partition(":")[0], 0.0) for name in names)

"""One word in two reports: the same speaker, the same matter, the same days. It counts once.

Independence comes from attribution, not from text: two wordings of one statement, or its
translation, share no run of words and are one source all the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations, combinations_with_replacement, product

from visita.intake.comparing.about import may_be_one_speaker, speaker
from visita.intake.comparing.likeness import cosine, vectors
from visita.intake.comparing.said import Said
from visita.rules.partial_date import PartialDate

WINDOW = timedelta(days=4)
"""A statement is reported for some days; later the same speaker has spoken again."""
ALIKE = 0.12
"""Of the words of two claims of one matter: two thoughts of one statement share hardly any."""
MUCH_ALIKE = 0.35
"""The same where their matters differ: one thought, read in two ways."""
COPIED = 0.9
"""Of two claims in the outlets' own voices: nearly word for word."""
COPIES = 3
"""So many of them in two documents, and the one has copied the other, or both a third."""


def same_origin(said: Sequence[Said]) -> tuple[tuple[str, str], ...]:
    """Pairs of claims of different documents that are one word of one speaker.

    A claim is paired with the likest of another document only, so that a statement of ten
    sentences gives ten pairs and not a hundred.
    """
    ordered = sorted(said, key=lambda each: (each.document, each.claim.start, each.id))
    weighted = vectors([each.claim.span for each in ordered])
    scores = []
    for i, j in _candidates(ordered):
        words = cosine(weighted[i], weighted[j])
        if (score := _likeness(ordered[i], ordered[j], words)) > 0:
            scores.append((-score, i, j))
    pairs = sorted(_likest(ordered, [(i, j) for _, i, j in sorted(scores)]))
    copied = _copied(ordered, pairs)
    return tuple(
        (ordered[i].id, ordered[j].id)
        for i, j in pairs
        if ordered[i].claim.claimant or {ordered[i].document, ordered[j].document} in copied
    )


def _candidates(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs that may be one word: by speaker, and of the outlets' own words those much alike."""
    places: dict[str, list[int]] = {}
    for number, each in enumerate(said):
        places.setdefault(_voice(each), []).append(number)
    for one, other in combinations_with_replacement(sorted(places), 2):
        if one != other and not may_be_one_speaker(one, other):
            continue
        pairs = (
            combinations(places[one], 2) if one == other else product(places[one], places[other])
        )
        for i, j in pairs:
            low, high = min(i, j), max(i, j)
            if _may_be_one(said[low], said[high]):
                yield low, high


def _voice(said: Said) -> str:
    """Speakers by their keys. The outlets' own words are looked for by their first words."""
    if said.claim.claimant:
        return speaker(said)
    return "words:" + " ".join(sorted(said.claim.span.casefold().split())[:2])


def _likest(said: Sequence[Said], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of *pairs*, the likest first, those of which neither is paired with that document yet."""
    taken: set[tuple[str, str]] = set()
    for i, j in pairs:
        ways = {(said[i].id, said[j].document), (said[j].id, said[i].document)}
        if not taken & ways:
            taken |= ways
            yield i, j


def _copied(said: Sequence[Said], pairs: Iterable[tuple[int, int]]) -> list[set[str]]:
    """Pairs of documents with much in the same words of their own: one sentence proves little."""
    own = (
        frozenset({said[i].document, said[j].document})
        for i, j in pairs
        if said[i].claim.claimant is None
    )
    return [set(pair) for pair, number in Counter(own).items() if number >= COPIES]


def independent_sources(said: Sequence[Said]) -> int:
    """How many words of their own stand behind these claims; never more than there are."""
    ids = [(each.id, each.id) for each in said]
    return len(joined([*ids, *same_origin(said), *_of_one_speaker(said)]))


def joined(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Groups of which each member is paired with another one.

    >>> joined([("a", "b"), ("c", "d"), ("b", "e")])
    [('a', 'b', 'e'), ('c', 'd')]
    """
    group: dict[str, list[str]] = {}
    for one, other in pairs:
        first, second = group.setdefault(one, [one]), group.setdefault(other, [other])
        if first is second:
            continue
        short, long = sorted((first, second), key=len)
        long += short
        group |= dict.fromkeys(short, long)
    return sorted({tuple(sorted(members)) for members in group.values()})


def _of_one_speaker(said: Sequence[Said]) -> Iterator[tuple[str, str]]:
    """Whoever repeats himself is still one, under any of his names, and so is an outlet."""
    known: dict[str, str] = {}
    for each in said:
        voice = speaker(each)
        for other, claim in known.items():
            if may_be_one_speaker(voice, other):
                yield claim, each.id
        known.setdefault(voice, each.id)


def _may_be_one(one: Said, other: Said) -> bool:
    if one.document == other.document or not _near(one.on, other.on):
        return False
    return one.claim.polarity == other.claim.polarity


def _near(one: PartialDate | None, other: PartialDate | None) -> bool:
    """An unknown day may be any."""
    if one is None or other is None:
        return True
    return one.first - other.last <= WINDOW and other.first - one.last <= WINDOW


def _likeness(one: Said, other: Said, words: float) -> float:
    """How sure it is that two claims of one speaker are one; 0 if they are not taken for one."""
    if one.claim.claimant is None:
        return words if words >= COPIED and _same_language(one, other) else 0.0
    same_matter = one.claim.matter == other.claim.matter and one.claim.matter != "other"
    if not _same_language(one, other):
        return 0.5 if same_matter and one.claim.subject == other.claim.subject else 0.0
    if words < (ALIKE if same_matter else MUCH_ALIKE):
        return 0.0
    return words + same_matter * 0.2


def _same_language(one: Said, other: Said) -> bool:
    return one.language == other.language

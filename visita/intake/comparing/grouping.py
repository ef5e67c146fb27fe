"""Which documents report one event: alike in words, naming the same, near in time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from heapq import heapify, heappop, heappush
from itertools import combinations

from visita.intake.comparing.likeness import Vector, cosine, shared_names, vectors
from visita.intake.comparing.near_duplicates import is_reprint, shingles
from visita.rules.partial_date import PartialDate

WINDOW = timedelta(days=45)
"""Between two documents of one event: a law takes weeks from its proposal to its signature."""
ALIKE = 0.24
"""What half words and half names must come to, on average between two groups. Set on our own
articles of Arland: reports of one event come to 0.27, two events of one State stay below 0.15."""
SOME_WORDS = 0.1
"""Below it two texts of one language tell different things, whatever names they share: nearly all
that comes in here names the Convention and its Committee."""
SAME_NAMES = 0.5
"""Across languages no words can be shared: names alone must be much alike then, and days near."""
SAME_DAYS = timedelta(days=7)
TELLING = ("treaty", "body", "person", "office")


@dataclass(frozen=True)
class Grouped:
    """A document as grouping sees it: the text of its story, its day, the names in it."""

    id: str
    language: str
    text: str
    day: PartialDate | None
    names: frozenset[str]
    title: str


def groups(documents: Sequence[Grouped]) -> tuple[tuple[str, ...], ...]:
    """The documents by event, larger groups first; a document alone is a group of one.

    Two groups become one while their documents are alike on average, so that one document
    between two events does not join them. The order of the documents does not matter.
    """
    ordered = sorted(documents, key=lambda each: each.id)
    joined = _joined(len(ordered), _table(ordered))
    named = [tuple(ordered[each].id for each in sorted(group)) for group in joined]
    return tuple(sorted(named, key=lambda group: (-len(group), group)))


def _joined(number: int, alike: "Table") -> list[list[int]]:
    """Average link: always the two groups most alike. `sums` holds the likeness of all pairs
    between two groups, so that a group made of two needs one addition for each other group."""
    members = {each: [each] for each in range(number)}
    sums: dict[int, dict[int, float]] = {each: {} for each in members}
    heap = []
    for (one, other), score in alike.items():
        sums[one][other] = sums[other][one] = score
        heap.append((-score, one, other))
    heapify(heap)
    latest = number
    while heap and -heap[0][0] >= ALIKE:
        _, one, other = heappop(heap)
        if one not in members or other not in members:
            continue
        members[latest] = members.pop(one) + members.pop(other)
        sums[latest] = _added(sums, one, other, latest)
        for third, total in sums[latest].items():
            score = total / (len(members[latest]) * len(members[third]))
            heappush(heap, (-score, third, latest))
        latest += 1
    return list(members.values())


def _added(
    sums: dict[int, dict[int, float]], one: int, other: int, latest: int
) -> dict[int, float]:
    """What the group made of two has with every other group."""
    first, second = sums.pop(one), sums.pop(other)
    made = {
        third: first.get(third, 0.0) + second.get(third, 0.0)
        for third in {*first, *second} - {one, other}
    }
    for third, total in made.items():
        sums[third].pop(one, None)
        sums[third].pop(other, None)
        sums[third][latest] = total
    return made


def best_group(new: Grouped, candidates: Iterable[tuple[str, Sequence[Grouped]]]) -> str | None:
    """Of these events with some of their documents, the one *new* belongs to; None if none."""
    events = [(event, list(documents)) for event, documents in candidates if documents]
    texts = [new, *(each for _, documents in events for each in documents)]
    alike, first = _table(texts, only=0), 1
    scores: list[tuple[float, str]] = []
    for event, documents in events:
        members = range(first, first + len(documents))
        scores.append((_average(alike, [0], members), event))
        first += len(documents)
    best = max(scores, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


Table = dict[tuple[int, int], float]
"""By two numbers of documents, the lower first; pairs that are not alike at all are left out."""


def _table(documents: Sequence[Grouped], only: int | None = None) -> Table:
    weighted = vectors([f"{each.title}\n{each.text}" for each in documents])
    runs = [shingles(each.text) for each in documents]
    found = {}
    for one, other in combinations(range(len(documents)), 2):
        if only in (None, one) and _may_be_one(documents[one], documents[other]):
            score = _likeness(documents[one], documents[other], weighted[one], weighted[other])
            if is_reprint(runs[one], runs[other]):
                score = 1.0  # it needs no names in common to be of the same event
            if score > 0:
                found[one, other] = score
    return found


def _likeness(one: Grouped, other: Grouped, first: Vector, second: Vector) -> float:
    """Half words, half names; across languages the names alone, and they must tell something."""
    names = shared_names(one.names, other.names)
    telling = {each for each in one.names & other.names if each.startswith(TELLING)}
    if one.language != other.language:
        sure = names >= SAME_NAMES and len(telling) > 1
        return names if sure and _near(one.day, other.day, SAME_DAYS) else 0.0
    words = cosine(first, second)
    if words < SOME_WORDS:
        return 0.0
    return (words + names) / 2 if telling else words


def _may_be_one(one: Grouped, other: Grouped) -> bool:
    """One wording serves two States, and one State year after year: those are other events."""
    return _near(one.day, other.day, WINDOW) and not _of_other_states(one, other)


def _of_other_states(one: Grouped, other: Grouped) -> bool:
    first = {each for each in one.names if each.startswith("state:")}
    second = {each for each in other.names if each.startswith("state:")}
    return bool(first and second) and not first & second


def _near(one: PartialDate | None, other: PartialDate | None, window: timedelta) -> bool:
    """An unknown day may be any."""
    if one is None or other is None:
        return True
    return one.first - other.last <= window and other.first - one.last <= window


def _average(alike: Table, one: Iterable[int], other: Iterable[int]) -> float:
    second = list(other)
    scores = [alike.get((min(a, b), max(a, b)), 0.0) for a in one for b in second]
    return sum(scores) / len(scores)

"""How much of the truth about the generated pages a cleaning finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tests.intake.generated import GeneratedItem
from tests.intake.generated.sheet import Value
from visita.incoming.extract import Media, Piece
from visita.intake.reading.cleaned import Cleaned
from visita.intake.reading.cleaning import clean
from visita.intake.reading.documents import How, Known
from visita.intake.reading.layer import Layer

RECEIVED = date(2027, 1, 31)


def cleaned(text: str, received_on: date = RECEIVED) -> Cleaned:
    """As plain text is cleaned."""
    layer = Layer(tuple(Piece(line) for line in text.split("\n")))
    return clean(layer, media=Media.PLAIN, evidence=(), name="page.txt", received_on=received_on)


def f1(found: Iterable[int], true: Iterable[int]) -> float:
    one, other = set(found), set(true)
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1. `overstated` are days shown as stated that are wrong or only inferred."""

    body: float
    language: float
    title: float
    publisher: float
    author: float
    published: float
    overstated: float
    second: float
    """Of the second stories, so many begin and end where they do."""
    false_splits: int


def score(items: Iterable[GeneratedItem]) -> Score:
    pairs = [(item, cleaned(item.text)) for item in items]

    def share(right: Iterable[bool | float]) -> float:
        values = [float(value) for value in right]
        return sum(values) / len(values) if values else 1.0

    return Score(
        body=share(f1(c.kept, item.body) for item, c in pairs),
        language=share(c.language == item.language for item, c in pairs),
        title=share(_same(c.title, item.title) for item, c in pairs),
        publisher=share(_same(c.publisher, item.publisher) for item, c in pairs),
        author=share(_same(c.author, item.author) for item, c in pairs),
        published=share(_same(c.published, item.published) for item, c in pairs),
        overstated=share(_overstated(c.published, item.published) for item, c in pairs),
        second=share(_second_found(item, c) for item, c in pairs if item.second),
        false_splits=sum(bool(c.second_stories) for item, c in pairs if not item.second),
    )


def _same(found: Known | None, true: Value | None) -> bool:
    return (found.value if found else None) == (true.value if true else None)


def _overstated(found: Known | None, true: Value | None) -> bool:
    if found is None or found.how is How.INFERRED:
        return False
    return true is None or not true.stated or true.value != found.value


def _second_found(item: GeneratedItem, found: Cleaned) -> bool:
    second = item.second
    return [(s.title, s.first, s.last) for s in found.second_stories] == [
        (second.title, second.first, second.last) if second else ()
    ]

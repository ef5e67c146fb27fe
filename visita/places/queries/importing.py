"""Lists of places for their pages: how far they are, their rows, what is proposed for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from visita.places.models import (
    UNDER_WAY,
    ColumnNames,
    Decision,
    ListRow,
    ListText,
    PlaceList,
    Stage,
    Verdict,
)
from visita.places.reading import headers, type_words
from visita.places.reading.sheets import Row, beginning, body

PAGE = 50
LATEST = 50
SAMPLE = 3
"""Values of a column that are shown."""

MOST_TYPE_WORDS = 100
LOOKED_AT_FOR_THE_MIDDLE = 5_000
MAY_COME_IN = (Verdict.NEW, Verdict.SAME, Verdict.CHANGED, Verdict.REPEATED)


def latest_lists() -> list[PlaceList]:
    return list(PlaceList.objects.select_related("state", "received_by")[:LATEST])


def same_file_before(found: PlaceList) -> PlaceList | None:
    """The latest list of the same bytes that was brought in before this one came."""
    earlier = PlaceList.objects.filter(sha256=found.sha256, received_at__lt=found.received_at)
    return earlier.filter(stage=Stage.IMPORTED).first()


def next_under_way(*, but: Sequence[UUID] = ()) -> PlaceList | None:
    """The list that has waited longest for a job."""
    waiting = PlaceList.objects.filter(stage__in=UNDER_WAY).exclude(pk__in=but)
    return waiting.order_by("received_at").first()


def is_under_way(found: PlaceList) -> bool:
    """A job does, or will do, the rest."""
    return found.stage in UNDER_WAY


def text_of(place_list: UUID) -> str:
    """As CSV; empty once its rows are being brought in."""
    kept = ListText.objects.filter(pk=place_list).values_list("text", flat=True)
    return kept.first() or ""


def content_of(place_list: UUID) -> bytes:
    kept = ListText.objects.filter(pk=place_list).values_list("content", flat=True)
    return bytes(kept.first() or b"")


@dataclass(frozen=True)
class Numbers:
    """How many rows by what they would do, and by what became of them."""

    verdicts: Mapping[str, int]
    outcomes: Mapping[str, int]
    heeded: int
    to_decide: int


def counted(found: PlaceList) -> Numbers:
    rows = found.lines.order_by()
    groups = rows.values_list("verdict", "outcome", "decision").annotate(number=Count("pk"))
    verdicts: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    to_decide = 0
    for verdict, outcome, decision, number in groups:
        verdicts[verdict] += number
        if outcome:
            outcomes[outcome] += number
        elif verdict == Verdict.LIKELY and not decision:
            to_decide += number
    heeded = rows.exclude(faults=[]).exclude(verdict=Verdict.FAULTY).count()
    return Numbers(verdicts, outcomes, heeded, to_decide)


def waiting_rows(found: PlaceList) -> QuerySet[ListRow]:
    """Those that may come in and are not in yet, as they stand in the list."""
    decided = Q(verdict=Verdict.LIKELY, decision__in=[Decision.SAME, Decision.DIFFERENT])
    open_rows = found.lines.filter(outcome="")
    return open_rows.filter(Q(verdict__in=MAY_COME_IN) | decided).order_by("number")


def has_waiting_rows(found: PlaceList) -> bool:
    return waiting_rows(found).exists()


@dataclass(frozen=True)
class Progress:
    """How far a job is. `rate` is rows a second, `remaining` seconds; None while nobody can say."""

    done: int
    rows: int
    rate: int | None
    remaining: int | None

    @property
    def percent(self) -> int:
        return 100 * self.done // self.rows if self.rows else 0


def progress(found: PlaceList) -> Progress:
    checking = found.stage == Stage.CHECKING
    done = found.checked if checking else found.done
    rows = found.rows if checking else found.done + waiting_rows(found).count()
    rate = _rate(done - found.began_with, found.began_at, found.went_on_at)
    return Progress(done, rows, rate, (rows - done) // rate if rate else None)


def _rate(done: int, since: datetime | None, until: datetime | None) -> int | None:
    milliseconds = int((until - since).total_seconds() * 1000) if since and until else 0
    return max(1, done * 1000 // milliseconds) if milliseconds > 0 and done > 0 else None


@dataclass(frozen=True)
class Column:
    """A column of a list: its heading, some of its values, and what it seems to hold."""

    at: int
    heading: str
    sample: tuple[str, ...]
    proposed: str


def columns(found: PlaceList, text: str) -> list[Column]:
    start = beginning(text)
    proposed = proposed_targets(found)
    return [
        Column(at, heading, _sample(start.rows, at), proposed.get(at, ""))
        for at, heading in enumerate(start.headings)
    ]


def _sample(rows: Sequence[Row], at: int) -> tuple[str, ...]:
    values = (row.cells[at].strip() for row in rows if at < len(row.cells))
    return tuple(islice((value[:60] for value in dict.fromkeys(values) if value), SAMPLE))


def kept_names(found: PlaceList, name: str = "") -> ColumnNames | None:
    """What was kept under a name; else the latest that was said of the same headings."""
    if name:
        return ColumnNames.objects.filter(name=name).first()
    same = ColumnNames.objects.filter(headings=headers.headings_digest(found.headings))
    return same.order_by("-kept_at").first()


def proposed_targets(found: PlaceList, kept: ColumnNames | None = None) -> dict[int, str]:
    """As somebody said before of the same headings, or by the words of the headings."""
    if found.targets and not kept:
        return {int(at): target for at, target in found.targets.items()}
    if kept := kept or kept_names(found):
        given = enumerate(found.headings)
        return {at: kept.targets[name] for at, name in given if name in kept.targets}
    return headers.proposed(found.headings)


def type_words_of(text: str, column: int) -> list[str]:
    """The different words of a column, the most frequent first; one more than may be named."""
    found: Counter[str] = Counter()
    for row in body(text):
        word = " ".join(row.cells[column].split()) if column < len(row.cells) else ""
        if word and (word in found or len(found) <= MOST_TYPE_WORDS):
            found[word] += 1
    return [word for word, _ in found.most_common()]


def proposed_types(found: PlaceList, words: Sequence[str]) -> dict[str, str]:
    kept = kept_names(found)
    said = {**(kept.types if kept else {}), **found.types}
    return {word: said.get(word) or type_words.meant(word) for word in words}


def points(text: str, north: int, east: int) -> Iterator[tuple[str, str]]:
    """The coordinates of the first rows."""
    for row in islice(body(text), LOOKED_AT_FOR_THE_MIDDLE):
        if max(north, east) < len(row.cells):
            yield row.cells[north], row.cells[east]


@dataclass(frozen=True)
class RowsPage:
    lines: list[ListRow]
    after: int | None
    """The number of the last row, where there are more."""


def rows_page(rows: QuerySet[ListRow], *, after: int = 0) -> RowsPage:
    wanted = rows.filter(number__gt=after).select_related("likely", "place")
    found = list(wanted.order_by("number")[: PAGE + 1])
    more = len(found) > PAGE
    return RowsPage(found[:PAGE], found[PAGE - 1].number if more else None)


def rows_of(found: PlaceList, verdict: str) -> QuerySet[ListRow]:
    """Those of a verdict; "HEEDED" are those that may come in and have something to look at."""
    if verdict == "HEEDED":
        return found.lines.exclude(faults=[]).exclude(verdict=Verdict.FAULTY)
    return found.lines.filter(verdict=verdict) if verdict else found.lines.all()


def rows_to_decide(found: PlaceList) -> QuerySet[ListRow]:
    return found.lines.filter(verdict=Verdict.LIKELY, outcome="")


def rows_above(lines: Sequence[ListRow]) -> dict[int, ListRow]:
    """The rows above that some of these may be the same as, by their numbers."""
    numbers = {line.above for line in lines if line.above}
    if not numbers:
        return {}
    above = ListRow.objects.filter(place_list=lines[0].place_list_id, number__in=numbers)
    return {each.number: each for each in above}


def faulty_rows(found: PlaceList) -> Iterator[ListRow]:
    """Every row with a fault, in order, not held all at once."""
    return found.lines.exclude(faults=[]).order_by("number").iterator(chunk_size=2_000)


def kinds_of_rows(found: PlaceList) -> list[tuple[str, object, int]]:
    """Code, label and number of each kind there is."""
    numbers = counted(found).verdicts
    return [(code, label, numbers[code]) for code, label in Verdict.choices if numbers.get(code)]


def said_before(found: PlaceList) -> dict[str, object]:
    """What the form of the columns begins with."""
    kept = kept_names(found)
    said: dict[str, object] = {
        "version": found.version,
        "state": found.state_id,
        "source": found.source,
        "authority": found.authority or (kept.authority if kept else ""),
        "usual_type": found.usual_type or (kept.usual_type if kept else ""),
        "precision": found.precision,
        "day": found.day,
        "keep_as": kept.name if kept else "",
    }
    return said

"""Past visits: which are sought, how many in each year, and what is known of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from visita.committee.history import COLUMNS, ESTIMATED, PERIODS, SHARE, Period
from visita.committee.models import PastVisit
from visita.treaties.models import State

NOT_STATED = "not_stated"


@dataclass(frozen=True)
class Sought:
    """What a reader looks for. None and empty: whatever it is."""

    state: State | None = None
    kind: str = ""
    first_year: int | None = None
    last_year: int | None = None


@dataclass(frozen=True)
class Year:
    """Visits that began in a year; those of which only a reporting year is known are in none."""

    year: int
    carried_out: int
    refused: int

    @property
    def number(self) -> int:
        return self.carried_out + self.refused


@dataclass(frozen=True)
class Known:
    """How much of the whole history is here."""

    visits: int
    carried_out: int
    estimated: tuple[int, int]
    share: int
    periods: tuple[tuple[Period, int], ...]


def past_visits(sought: Sought) -> QuerySet[PastVisit]:
    found = PastVisit.objects.select_related("state")
    if sought.state:
        found = found.filter(state=sought.state)
    if sought.kind:
        found = found.filter(kind="" if sought.kind == NOT_STATED else sought.kind)
    if sought.first_year:
        found = found.filter(last_year__gte=sought.first_year)
    if sought.last_year:
        found = found.filter(first_year__lte=sought.last_year)
    return found


def states_visited() -> QuerySet[State]:
    return State.objects.filter(pk__in=PastVisit.objects.values("state"))


def years(visits: Iterable[PastVisit]) -> list[Year]:
    """Every year from the first to the last, those without a visit too."""
    exact = [(each.first_year, each.status) for each in visits if each.first_year == each.last_year]
    counted = Counter(exact)
    span = [year for year, _ in exact]
    if not span:
        return []
    return [
        Year(
            year,
            counted[year, PastVisit.Status.CARRIED_OUT],
            counted[year, PastVisit.Status.REFUSED],
        )
        for year in range(min(span), max(span) + 1)
    ]


def known() -> Known:
    """Of all visits in the record, whatever is sought."""
    rows = list(PastVisit.objects.values_list("first_year", "status"))
    counted = Counter(year for year, _ in rows)
    return Known(
        visits=len(rows),
        carried_out=sum(1 for _, status in rows if status == PastVisit.Status.CARRIED_OUT),
        estimated=ESTIMATED,
        share=SHARE,
        periods=tuple(
            (each, sum(counted[year] for year in range(each.first, each.last + 1)))
            for each in PERIODS
        ),
    )


def as_rows(visits: Iterable[PastVisit]) -> Iterator[dict[str, str]]:
    """As the downloads give them: the codes of the source, and dates as exact as they are."""
    for visit in visits:
        values = {name: getattr(visit, name) for name in COLUMNS if name != "state"}
        yield {name: str(values.get(name, visit.state_id)) for name in COLUMNS}

"""Which places of the register were visited, and how long ago, as far as the viewer may know.

Only stops of the visits that are handed in count, and of them only those where the delegation was
let in. A visit to a unit is one to its institution too; one to a place that was merged is one to
the place it became part of.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, Max, QuerySet, TextChoices
from django.utils.timezone import localtime, make_aware
from django.utils.translation import gettext_lazy as _

from visita.places.models import Place
from visita.places.queries.dots import ONE_BY_ONE, Dots, Spot, degrees, drawn
from visita.places.queries.history import ends_of, merged
from visita.treaties.models import State
from visita.visits.models import Access, Stop, Visit

PER_PAGE = 50


class Interval(TextChoices):
    """How long ago the last visit was."""

    YEAR = "YEAR", _("Less than a year ago")
    TWO = "TWO", _("One year to two")
    FOUR = "FOUR", _("Two years to four")
    EIGHT = "EIGHT", _("Four years to eight")
    LONGER = "LONGER", _("Eight years or more")
    NEVER = "NEVER", _("Never, as far as recorded")


_MONTHS = (
    (12, Interval.YEAR),
    (24, Interval.TWO),
    (48, Interval.FOUR),
    (96, Interval.EIGHT),
)


@dataclass(frozen=True)
class Seen:
    """How often, and when last."""

    times: int
    last: datetime


def seen_places(among: QuerySet[Visit]) -> dict[UUID, Seen]:
    """What these visits came to, by place of the register."""
    stops = Stop.objects.filter(visit__in=among.order_by(), entry__isnull=False)
    counted = stops.exclude(access=Access.REFUSED).order_by()
    rows = counted.values_list("entry", "entry__within").annotate(Count("pk"), Max("arrived_at"))
    became, found = merged(), dict[UUID, Seen]()
    for entry, within, times, last in rows:
        for each in _counts_for(entry, within, became):
            before = found.get(each, Seen(0, last))
            found[each] = Seen(before.times + times, max(before.last, last))
    return found


def _counts_for(entry: UUID, within: UUID | None, became: Mapping[UUID, UUID]) -> set[UUID]:
    places = {entry} | ({within} if within else set())
    return places | {ends_of(each, became) for each in places}


def months_between(last: datetime, on: date) -> int:
    """Whole months, as a calendar counts them."""
    day = localtime(last).date()
    months = (on.year - day.year) * 12 + on.month - day.month
    return max(months - (on.day < day.day), 0)


def interval(seen: Seen | None, ends: Sequence[datetime]) -> Interval:
    """By the moments of `ends_of_intervals`: comparing is all that is done for each place."""
    if not seen:
        return Interval.NEVER
    for end, (_months, which) in zip(ends, _MONTHS, strict=True):
        if seen.last >= end:
            return which
    return Interval.LONGER


def ends_of_intervals(on: date) -> list[datetime]:
    """For each limit of months: from which moment on a visit is less than so long ago."""
    return [_midnight(_earlier(on, months) + timedelta(days=1)) for months, _which in _MONTHS]


def _earlier(day: date, months: int) -> date:
    """So many months before, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _midnight(day: date) -> datetime:
    return make_aware(datetime.combine(day, time()))


@dataclass(frozen=True)
class Line:
    """A place, and what is known of visits to it."""

    place: Place
    times: int
    last: datetime | None
    months: int | None


@dataclass(frozen=True)
class Bar:
    """How many places there are of one interval; `width` out of 100."""

    interval: Interval
    number: int
    width: int
    rank: int


@dataclass(frozen=True)
class OfState:
    """The intervals of one State's places, in the order of `Interval`."""

    state: State
    places: int
    numbers: tuple[int, ...]


class Coverage:
    """The places that were asked for, each with its interval. What is not shown is not fetched."""

    def __init__(
        self,
        *,
        places: QuerySet[Place],
        visits: QuerySet[Visit],
        on: date,
        only: Interval | None = None,
    ) -> None:
        self.on = on
        self.seen = seen_places(visits)
        self.places = places
        self._ends = ends_of_intervals(on)
        rows = places.order_by("folded", "id").values_list("pk", "state")
        self.every = [(pk, state, self._interval(pk)) for pk, state in rows]
        self.found = [pk for pk, _state, which in self.every if only in (None, which)]
        self.found.sort(key=self._since)

    def _since(self, place: UUID) -> float:
        """Never visited first, then the longest ago."""
        seen = self.seen.get(place)
        return seen.last.timestamp() if seen else float("-inf")

    def bars(self) -> list[Bar]:
        numbers = Counter(which for _pk, _state, which in self.every)
        most = max(numbers.values(), default=1)
        return [
            Bar(each, numbers[each], 100 * numbers[each] // most, rank)
            for rank, each in enumerate(Interval)
        ]

    def by_state(self) -> list[OfState]:
        numbers: dict[str, Counter[Interval]] = {}
        for _pk, state, which in self.every:
            numbers.setdefault(state, Counter())[which] += 1
        states = State.objects.filter(pk__in=numbers)
        return [
            OfState(each, numbers[each.pk].total(), tuple(numbers[each.pk][i] for i in Interval))
            for each in states
        ]

    def lines(self, some: Iterable[UUID]) -> list[Line]:
        """These places in full, in their order."""
        wanted = list(some)
        found = Place.objects.select_related("state", "within").in_bulk(wanted)
        return [self._line(found[each]) for each in wanted]

    def _line(self, place: Place) -> Line:
        seen = self.seen.get(place.pk)
        if not seen:
            return Line(place, 0, None, None)
        return Line(place, seen.times, seen.last, months_between(seen.last, self.on))

    def every_line(self) -> list[Line]:
        """For taking the list out: all that were asked for, in their order."""
        places = {each.pk: each for each in self.places.select_related("state", "within")}
        return [self._line(places[each]) for each in self.found]

    def dots(self, state: State | None) -> Dots | None:
        """On the map the longest interval of places that lie together counts.

        None where there are too many places to look at each of them.
        """
        if len(self.found) > ONE_BY_ONE:
            return None
        ranks = {each: rank for rank, each in enumerate(Interval)}
        wanted = frozenset(self.found)
        rows = self.places.filter(latitude__isnull=False).order_by()
        spots = [
            Spot(degrees(x), degrees(y), 1, name, str(pk), ranks[self._interval(pk)])
            for x, y, name, pk in rows.values_list("longitude", "latitude", "name", "pk")
            if pk in wanted
        ]
        return drawn(spots, state)

    def _interval(self, place: UUID) -> Interval:
        return interval(self.seen.get(place), self._ends)


@dataclass(frozen=True)
class Unlinked:
    """A name written at the gate that nobody has found in the register yet."""

    stop: UUID
    name: str
    state: State
    times: int
    last: datetime


def unlinked(among: QuerySet[Visit]) -> list[Unlinked]:
    """Stops of these visits without their place in the register, by name, the latest first."""
    stops = Stop.objects.filter(visit__in=among.order_by(), entry__isnull=True)
    by_name: dict[tuple[str, str], list[Stop]] = {}
    for stop in stops.select_related("visit__state").order_by("-arrived_at"):
        by_name.setdefault((stop.visit.state_id, stop.place), []).append(stop)
    return [
        Unlinked(each[0].pk, each[0].place, each[0].visit.state, len(each), each[0].arrived_at)
        for each in by_name.values()
    ]

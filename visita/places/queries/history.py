"""What became of places: their successors, and whether they were open on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from visita.places.models import MOVING, Change, Happening, Place, Type
from visita.rules.partial_date import PartialDate, Span

OPENS = frozenset({Change.OPENED, Change.REOPENED, Change.SPLIT_FROM})
CLOSES = frozenset({Change.CLOSED, Change.MERGED_INTO})


def merged() -> dict[UUID, UUID]:
    """Every place that became part of another, and which. Few did."""
    found = Happening.objects.filter(change=Change.MERGED_INTO).order_by("recorded_at")
    return {place: other for place, other in found.values_list("place", "other") if other}


def ends_of(place: UUID, became: Mapping[UUID, UUID] | None = None) -> UUID:
    """The place that this one is part of today: itself, unless it was merged."""
    became = merged() if became is None else became
    seen = {place}
    while (place := became.get(place, place)) not in seen:
        seen.add(place)
    return place


def successor_of(place: Place) -> Place | None:
    """The place that stands in its stead today, if it was merged."""
    end = ends_of(place.pk)
    return None if end == place.pk else Place.objects.get(pk=end)


def moves(place: Place) -> bool:
    """Does it move, so that it lies nowhere?"""
    return Type(place.type) in MOVING


def originals_of(place: UUID) -> frozenset[UUID]:
    """Every place that this one goes back to by being split off."""
    found = Happening.objects.filter(change=Change.SPLIT_FROM)
    came_from = dict(found.values_list("place", "other"))
    seen: set[UUID] = set()
    start: UUID | None = place
    while (start := came_from.get(start) if start else None) and start not in seen:
        seen.add(start)
    return frozenset(seen)


def is_within(place: Place, whole: UUID) -> bool:
    """Is the place a unit of *whole*, at any depth?"""
    seen = set()
    above = place.within
    while above and above.pk not in seen:
        if above.pk == whole:
            return True
        seen.add(above.pk)
        above = above.within
    return False


def happenings_of(place: Place) -> list[Happening]:
    """What happened to the place, and where it was the other one."""
    found = Happening.objects.filter(Q(place=place) | Q(other=place))
    return list(found.select_related("place", "other").order_by("day", "recorded_at"))


def was_open(place: Place, happenings: Iterable[Happening], on: date) -> bool | None:
    """Was the place open on the day? None where the register does not say.

    The last thing known to have happened by then decides; one that may or may not have happened
    by then leaves it open.
    """
    own = [each for each in happenings if each.place_id == place.pk and each.day]
    turns = [each for each in own if Change(each.change) in OPENS | CLOSES]
    if not turns:
        return _by_its_days(place, on)
    had = [(each, _span(each.day).by(on)) for each in turns]
    if any(by is None for _, by in had):
        return None
    past = [each for each, by in had if by]
    if past:
        return Change(past[-1].change) in OPENS
    return Change(turns[0].change) in CLOSES


def _span(day: str) -> Span:
    read = PartialDate.parse(day)
    return Span(read.first, read.last)


def _by_its_days(place: Place, on: date) -> bool | None:
    opened = _span(place.opened).by(on) if place.opened else True
    closed = _span(place.closed).by(on) if place.closed else False
    if closed or opened is False:
        return False
    return None if closed is None or opened is None else True


@dataclass(frozen=True)
class OpenDays:
    """A stretch of days on which the place was open; `until` None where it still is."""

    since: date | None
    until: date | None


def stretches_open(place: Place, happenings: Iterable[Happening]) -> list[OpenDays]:
    """For drawing: partial days stand for their first day."""
    own = [each for each in happenings if each.place_id == place.pk and each.day]
    turns = [
        (PartialDate.parse(each.day).first, Change(each.change) in OPENS)
        for each in own
        if Change(each.change) in OPENS | CLOSES
    ]
    if not turns:
        return [OpenDays(_first(place.opened), _first(place.closed))]
    found: list[OpenDays] = []
    since = None if turns[0][1] else _first(place.opened)
    is_open = not turns[0][1]
    for day, opens in turns:
        if is_open and not opens:
            found.append(OpenDays(since, day))
        elif opens and not is_open:
            since = day
        is_open = opens
    return [*found, OpenDays(since, None)] if is_open else found


def _first(day: str) -> date | None:
    return PartialDate.parse(day).first if day else None


def closed_on(on: date) -> Q:
    """Places that were surely closed on the day, or surely not yet opened."""
    text = on.isoformat()
    unsure = [each for each in (text[:4], text[:7]) if PartialDate.parse(each).last > on]
    closed = Q(closed__gt="", closed__lte=text) & ~Q(closed__in=unsure)
    return closed | Q(opened__gt=text) | Q(pk__in=_between(text, unsure))


def _between(text: str, unsure: list[str]) -> QuerySet[Happening, UUID]:
    """Places whose last turn by the day was a closing, though they were opened again later."""
    again = Happening.objects.filter(change=Change.REOPENED, day__gt=text)
    turns = Happening.objects.filter(day__gt="", day__lte=text).exclude(day__in=unsure)
    shut = turns.filter(change__in=CLOSES, place__in=again.values("place"))
    return shut.values_list("place", flat=True)

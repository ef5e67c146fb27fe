"""The list of places: what was asked of it, and the places that answer to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from visita.places.folding import folded, words
from visita.places.models import UNUSUAL, Figure, Measure, Name, Place
from visita.places.queries.history import closed_on

PER_PAGE = 50
MOST_WORDS = 8
SORTS: Mapping[str, tuple[str, ...]] = {
    "name": ("folded", "id"),
    "-name": ("-folded", "-id"),
    "state": ("state__name_en", "folded", "id"),
    "type": ("type", "folded", "id"),
    "town": ("whereabouts", "folded", "id"),
    "recent": ("-recorded_at", "id"),
}


@dataclass(frozen=True)
class Filters:
    """What the list is asked for. Empty asks for nothing."""

    words: str = ""
    state: str = ""
    type: str = ""
    authority: str = ""
    operated: str = ""
    where: str = ""
    units: str = ""
    """"only" or "without"."""
    standing: str = ""
    """"open" or "closed", on the day *on*."""
    on: date | None = None
    located: str = ""
    """"yes" or "no"."""
    unusual: bool = False
    sort: str = field(default="name", compare=False)


def filtered(asked: Filters, *, today: date) -> QuerySet[Place]:
    """The places that answer to all that is asked, in the order asked for."""
    found = Place.objects.filter(_facts(asked) & _places(asked, asked.on or today))
    for word in words(asked.words)[:MOST_WORDS]:
        found = found.filter(_called(word))
    return found.order_by(*SORTS.get(asked.sort, SORTS["name"]))


def _called(word: str) -> Q:
    """In any name the place ever had, its town, or its number in the authority's list."""
    names = Name.objects.filter(folded__contains=word).values("place")
    return Q(folded__contains=word) | Q(whereabouts__contains=word) | Q(pk__in=names)


def _facts(asked: Filters) -> Q:
    wanted = Q()
    for name in ("state", "type", "operated"):
        if value := getattr(asked, name):
            wanted &= Q(**{name: value})
    for word in words(asked.authority):
        wanted &= Q(run_by__contains=word)
    for word in words(asked.where):
        wanted &= Q(whereabouts__contains=word)
    return wanted & (Q(type__in=UNUSUAL) if asked.unusual else Q())


def _places(asked: Filters, on: date) -> Q:
    wanted = Q()
    if asked.units:
        wanted &= Q(within__isnull=asked.units == "without")
    if asked.located:
        wanted &= Q(latitude__isnull=asked.located == "no")
    if asked.standing:
        closed = closed_on(on)
        wanted &= closed if asked.standing == "closed" else ~closed
    return wanted


@dataclass(frozen=True)
class Line:
    """A line of the list."""

    place: Place
    capacity: int | None
    held: int | None


@dataclass(frozen=True)
class Listed:
    """One page of the list."""

    page: Page[Place]
    lines: tuple[Line, ...]
    numbers: tuple[int, ...]


def listed(found: QuerySet[Place], number: str | None) -> Listed:
    """The page asked for, or the nearest there is, with the latest figures of its places."""
    pages = Paginator(found.select_related("state", "within"), PER_PAGE)
    page = pages.get_page(number)
    there = list(page.object_list)
    figures = _latest([each.pk for each in there])
    lines = [
        Line(
            each,
            figures.get((each.pk, Measure.CAPACITY.value)),
            figures.get((each.pk, Measure.OCCUPANCY.value)),
        )
        for each in there
    ]
    return Listed(page, tuple(lines), _numbers(page))


def _numbers(page: Page[Place]) -> tuple[int, ...]:
    """Pages to go to: the first, the last, and those around this one; 0 for a gap."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return tuple(each if isinstance(each, int) else 0 for each in elided)


def _latest(places: list[UUID]) -> dict[tuple[UUID, str], int]:
    found = Figure.objects.filter(
        place__in=places, measure__in=[Measure.CAPACITY, Measure.OCCUPANCY]
    )
    rows = found.order_by("day", "recorded_at").values_list("place", "measure", "value")
    return {(place, measure): value for place, measure, value in rows}


def alike(text: str, *, state: str, but: UUID | None = None, most: int = 20) -> list[Place]:
    """Places of a State whose names hold every word of *text*, for choosing one."""
    found = Place.objects.filter(state=state).select_related("within")
    if but:
        found = found.exclude(pk=but)
    for word in words(text)[:MOST_WORDS]:
        found = found.filter(_called(word))
    return list(found.order_by("folded", "id")[:most])


def same_name(name: str, *, state: str) -> list[Place]:
    """Places of a State that bear, or bore, exactly this name."""
    key = folded(name)[:250]
    named = Name.objects.filter(folded=key).values("place")
    found = Place.objects.filter(Q(folded=key) | Q(pk__in=named), state=state)
    return list(found.order_by("id")[:5])

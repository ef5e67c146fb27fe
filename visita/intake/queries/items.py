"""The list of items: some at a time, the latest first, by what was asked for."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from visita.intake.models import Claim, Item, Standing
from visita.treaties.models import State

PAGE = 50
MOST_COUNTED = 1000
"""Of more the page says only that there are more: counting them all would take too long."""
MOST_WORDS = 6
MANY = 3000


@dataclass(frozen=True)
class Wanted:
    """Which items. What is left empty leaves nothing out; `after` is the last one seen before."""

    words: str = ""
    stage: str = ""
    language: str = ""
    publisher: str = ""
    channel: str = ""
    state: State | None = None
    since: date | None = None
    until: date | None = None
    after: UUID | None = None


@dataclass(frozen=True)
class ItemLine:
    """An item in the list, with the number of its claims on which nobody has decided."""

    item: Item
    open_claims: int


@dataclass(frozen=True)
class ItemPage:
    """Some items; `older` is where the next page begins. `number` stops at `MOST_COUNTED`."""

    lines: tuple[ItemLine, ...]
    number: int
    is_more: bool
    older: UUID | None


def item_page(open_items: QuerySet[Item], wanted: Wanted) -> ItemPage:
    fitting = _fitting(open_items, wanted)
    found = list(_after(fitting, open_items, wanted.after)[: PAGE + 1])
    shown = found[:PAGE]
    number = len(found)
    if wanted.after or number > PAGE:
        number = fitting.order_by()[: MOST_COUNTED + 1].count()
    return ItemPage(
        lines=tuple(_with_claims(shown)),
        number=min(number, MOST_COUNTED),
        is_more=number > MOST_COUNTED,
        older=shown[-1].pk if len(found) > PAGE else None,
    )


def languages_of(open_items: QuerySet[Item]) -> list[str]:
    found = open_items.order_by("language").values_list("language", flat=True).distinct()
    return [each for each in found if each]


def _fitting(items: QuerySet[Item], wanted: Wanted) -> QuerySet[Item]:
    exact = {name: getattr(wanted, name) for name in ("stage", "language", "channel")}
    items = items.filter(**{name: value for name, value in exact.items() if value})
    for word in wanted.words.split()[:MOST_WORDS]:
        items = items.filter(_holds("title", word) | _holds("publisher", word))
    if wanted.publisher:
        items = items.filter(_holds("publisher", wanted.publisher))
    if wanted.since:
        items = items.filter(day__gte=wanted.since)
    if wanted.until:
        items = items.filter(day__lte=wanted.until)
    return items.filter(_about(wanted.state)) if wanted.state else items


def _about(state: State) -> Q:
    """With a claim about the State. Of a State that many claims are about an item is soon found."""
    about = Claim.objects.filter(state=state).exclude(standing=Standing.REJECTED).order_by()
    if len(about.values_list("pk")[:MANY]) < MANY:
        return Q(pk__in=about.values("item"))
    return Q(Exists(about.filter(item=OuterRef("pk"))))


def _holds(field: str, words: str) -> Q:
    """In small or capital letters. SQLite knows only those of English, so the others are spelt."""
    found = Q()
    for spelling in sorted({words, words.lower(), words.upper(), words.capitalize()}):
        if not words.isascii() or spelling == words:
            found |= Q(**{f"{field}__icontains": spelling})
    return found


def _after(fitting: QuerySet[Item], all_: QuerySet[Item], last: UUID | None) -> QuerySet[Item]:
    """In the order of the index, from the one after *last*; an unknown one is before the first."""
    ordered = fitting.order_by("-day", "-received_at", "pk")
    seen = all_.filter(pk=last).first() if last else None
    if not seen:
        return ordered
    same_day = Q(day=seen.day)
    return ordered.filter(
        Q(day__lt=seen.day)
        | same_day & Q(received_at__lt=seen.received_at)
        | same_day & Q(received_at=seen.received_at, pk__gt=seen.pk),
        day__lte=seen.day,
    )


def _with_claims(items: list[Item]) -> list[ItemLine]:
    waiting = Claim.objects.filter(
        item__in=[each.pk for each in items], standing=Standing.PROPOSED
    ).order_by()
    numbers = dict(waiting.values_list("item").annotate(number=Count("pk")))
    return [ItemLine(each, numbers.get(each.pk, 0)) for each in items]


def claims_to_decide(open_claims: QuerySet[Claim]) -> int:
    """How many claims nobody has decided on, counted up to one more than `MOST_COUNTED`."""
    proposed = open_claims.filter(standing=Standing.PROPOSED).order_by()
    return len(proposed.values_list("pk")[: MOST_COUNTED + 1])

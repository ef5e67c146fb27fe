"""To which event a new item belongs, among those of its days that name the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q

from visita.intake.comparing.grouping import WINDOW, Grouped, best_group
from visita.intake.models import Claim, Event, Item, Reading, Stage, Standing
from visita.intake.queries.text import kept_lines
from visita.intake.reading.written import layer_of
from visita.rules.partial_date import PartialDate

MOST = 30
"""Events looked at: those that share most names, then the nearest in time."""
MEMBERS = 6
"""Items of each that stand for it."""


def event_for(item: Item, *, names: frozenset[str], text: str) -> Event | None:
    """The event whose items are most like this one, or None where none is alike.

    An item without telling names has no event to share: likeness of words alone, among a hundred
    thousand items, would join what has nothing to do with each other.
    """
    candidates = _candidates(item, names)
    new = Grouped(str(item.pk), item.language, text, _day(item), names, item.title)
    found = best_group(new, _members(candidates, without=item).items())
    return next((each for each in candidates if str(each.pk) == found), None)


def _candidates(item: Item, names: frozenset[str]) -> list[Event]:
    """Events of these days about a State that the item names.

    An item that gives no day may be of any, and so may an event that has such an item.
    """
    states = [name.partition(":")[2] for name in names if name.startswith("state:")]
    if not states:
        return []
    about = Event.objects.filter(claims__state__in=states)
    if item.published:
        near = Q(last_on__gte=item.day - WINDOW, first_on__lte=item.day + WINDOW)
        about = about.filter(near | Q(items__published="", items__stage=Stage.READ))
    return list(about.distinct().order_by("-last_on", "pk")[:MOST])


def _members(events: Sequence[Event], *, without: Item) -> Mapping[str, list[Grouped]]:
    readings = (
        Reading.objects.filter(item__event__in=events)
        .exclude(item=without.pk)
        .select_related("item")
        .order_by("-item__day", "pk")
    )
    chosen: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings[: MOST * MEMBERS]:
        if len(chosen[str(reading.item.event_id)]) < MEMBERS:
            chosen[str(reading.item.event_id)].append(reading)
    named = _names(each for some in chosen.values() for each in some)
    return {
        event: [_grouped(each, named.get(str(each.pk), frozenset())) for each in some]
        for event, some in chosen.items()
    }


def _names(readings: Iterable[Reading]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    claims = Claim.objects.filter(item__in=[each.pk for each in readings])
    for item, names in claims.exclude(standing=Standing.REJECTED).values_list("item_id", "names"):
        found[str(item)].update(names)
    return {item: frozenset(names) for item, names in found.items()}


def _grouped(reading: Reading, names: frozenset[str]) -> Grouped:
    item, layer = reading.item, layer_of(reading.pieces)
    text = "\n".join(layer.lines[line - 1] for line in kept_lines(reading))
    return Grouped(str(item.pk), item.language, text, _day(item), names, item.title)


def _day(item: Item) -> PartialDate | None:
    """The day it gives of itself; the day it came in says nothing of when it was written."""
    return PartialDate.parse(item.published[:10]) if item.published else None

"""What the page of an item shows beside its text: values with their evidence, claims, parts."""

from dataclasses import dataclass
from typing import Any

from visita.intake.models import Claim, Item, Reading
from visita.intake.reading.documents import Known
from visita.intake.reading.written import known_of

FIELDS = ("title", "publisher", "author", "published", "language")


@dataclass(frozen=True)
class Value:
    """A value, what the program found of it, and whether a person has put it right."""

    field: str
    value: str
    found: Known | None
    by_hand: bool


def reading_of(item: Item) -> Reading | None:
    """None while it has not been read."""
    return Reading.objects.filter(pk=item.pk).first()


def values_of(item: Item, reading: Reading) -> list[Value]:
    return [_value(field, item, reading) for field in FIELDS]


def _value(field: str, item: Item, reading: Reading) -> Value:
    judged: Any = reading.judged[field]
    found = known_of(judged) if isinstance(judged, dict) else None
    value = getattr(item, field, found.value if found else "")
    return Value(field, value, found, field in reading.by_hand)


def claims_of_item(item: Item) -> list[Claim]:
    return list(Claim.objects.filter(item=item).order_by("start", "end", "pk"))


def parts_of(item: Item) -> list[Item]:
    """Second stories and attachments, in an order that stays."""
    return list(Item.objects.filter(within=item).order_by("channel", "name", "pk"))


def around(item: Item) -> Item | None:
    return Item.objects.filter(pk=item.within_id).first() if item.within_id else None

"""Originals, byte for byte."""

from visita.intake.models import Item, Original


def content_of(item: Item) -> bytes:
    found = Original.objects.values_list("content", flat=True).get(pk=item.original_id)
    return bytes(found)

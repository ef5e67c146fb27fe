"""Items that wait to be read: they are the queue, so that nothing is lost when reading stops."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from visita.incoming.extract import Piece
from visita.intake.models import Item, Reading, Stage
from visita.intake.queries.originals import content_of
from visita.intake.reading.pool import File, is_plain
from visita.intake.reading.written import layer_of

MOST = 50
SHORT = 200_000
"""Bytes of a text that is read while its sender waits."""


@dataclass(frozen=True)
class Progress:
    """Of what came in together last and is not all read: how much there is, and how much is."""

    done: int
    of: int


def progress() -> Progress | None:
    """None if nothing waits."""
    latest = Item.objects.filter(stage=Stage.WAITING).order_by("-day").first()
    if not latest:
        return None
    together = Item.objects.filter(received_at=latest.received_at)
    waiting = together.filter(stage=Stage.WAITING).count()
    total = together.count()
    return Progress(total - waiting, total)


def waiting_number() -> int:
    return Item.objects.filter(stage=Stage.WAITING).count()


def is_read_at_once(item: Item) -> bool:
    """Is it a short plain text, which takes no longer than a person waits?"""
    if item.stage != Stage.WAITING or item.original.size > SHORT:
        return False
    return is_plain(item.name, content_of(item))


def next_waiting(without: Collection[str]) -> list[UUID]:
    """Some that wait, the latest first."""
    found = Item.objects.filter(stage=Stage.WAITING).exclude(pk__in=without)
    return list(found.order_by("-day").values_list("pk", flat=True)[:MOST])


def file_of(item: UUID) -> File:
    """What is read of an item: its bytes, or for a second story its lines of the page around it."""
    found = Item.objects.get(pk=item)
    pieces = _lines_of(found)
    content = b""
    if pieces is None:
        content = content_of(found)
    return File(str(found.pk), found.name, content, found.received_on, pieces)


def _lines_of(item: Item) -> tuple[Piece, ...] | None:
    around = Reading.objects.filter(pk=item.within_id).first() if item.within_id else None
    stories = around.judged["second_stories"] if around else ()
    for _, first, last, part in stories:
        if around and part == str(item.pk):
            return layer_of(around.pieces).pieces[first - 1 : last]
    return None


def waiting_among(items: Collection[UUID]) -> list[UUID]:
    """Of these items and what was found inside them, those that wait to be read."""
    asked = Q(pk__in=items) | Q(within__in=items)
    return list(Item.objects.filter(asked, stage=Stage.WAITING).values_list("pk", flat=True))

"""What reading an item found is kept; what a person has decided since stays."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from visita.incoming.extract import Extract
from visita.intake.actions.claiming import keep_claims
from visita.intake.actions.parting import keep_attachments, keep_second_stories
from visita.intake.actions.watching import alert_for
from visita.intake.models import Event, Item, Reading, Stage
from visita.intake.queries.grouping import event_for
from visita.intake.queries.text import kept_lines
from visita.intake.reading.documents import Document
from visita.intake.reading.layer import Layer
from visita.intake.reading.reader import claims_of
from visita.intake.reading.written import storable, written, written_pieces
from visita.ledger.actions import record
from visita.rules.partial_date import PartialDate

READER = "1"
"""Raised when the reader reads differently, so that one can tell what to read again."""


@transaction.atomic
def keep_reading(
    *, item: UUID, document: Document, layer: Layer, at: datetime, extract: Extract | None = None
) -> Item:
    """Keep the text, what was found in it, and whatever in it is an item of its own.

    Reading again replaces what nobody has decided on. *extract* adds the kind of file, notes and
    attachments.
    """
    found = Item.objects.select_for_update().get(pk=item)
    earlier = Reading.objects.filter(pk=item).first()
    by_hand = earlier.by_hand if earlier else {}
    judged = written(document) | {"charset": extract.charset if extract else ""}
    _describe(found, judged, by_hand, extract)
    parts = keep_second_stories(found, document.second_stories, at=at)
    judged["second_stories"] = [
        [*story, str(part.pk)] for story, part in zip(judged["second_stories"], parts, strict=True)
    ]
    reading = Reading(
        item=found,
        pieces=written_pieces(layer),
        judged=judged,
        by_hand=by_hand,
        read_at=at,
        read_by=READER,
    )
    reading.save(force_insert=not earlier, force_update=bool(earlier))
    attached = keep_attachments(found, extract.attachments if extract else ())
    claims = _in_the_story(document, layer, reading)
    if found.stage != Stage.READ and not found.event_id:
        _group(found, claims, layer)
    found.stage = Stage.READ
    found.version += 1
    found.save()
    number = _claimed(found, claims, at)
    facts = {"claims": number, "parts": len(parts), "attachments": len(attached)}
    record(act="intake.read", subject=f"item:{item}", by=None, at=at, facts=facts)
    return found


def _claimed(item: Item, document: Document, at: datetime) -> int:
    """Keep the claims, and tell of those that are new whoever watches for them."""
    before = set(item.claims.values_list("pk", flat=True))
    number = keep_claims(item, document.claims)
    new = item.claims.exclude(pk__in=before).select_related("item")
    alert_for(list(new), at)
    return number


def _describe(
    item: Item, judged: Mapping[str, Any], by_hand: Mapping[str, Any], extract: Extract | None
) -> None:
    """Title, publisher, day and language: a person's word first, then what was found.

    A second story that says nothing of itself keeps what the page around it said.
    """
    said = {name: (judged[name] or {}).get("value", "") for name in ("title", "publisher")}
    item.title = by_hand.get("title", said["title"] or _inherited(item, item.title))[:300]
    found = said["publisher"] or _inherited(item, item.publisher)
    item.publisher = by_hand.get("publisher", found)[:200]
    item.language = by_hand.get("language", judged["language"])[:10]
    stated = (judged["published"] or {}).get("value", "")
    item.published = by_hand.get("published", stated if first_day(stated) else "")
    around = item.within.day if item.within else item.received_on
    item.day = first_day(item.published) or around
    notes = [*(extract.notes if extract else ()), *judged["notes"]]
    item.notes = list(dict.fromkeys(notes))
    if extract:
        item.media = extract.media.value


def _inherited(item: Item, value: str) -> str:
    return value if item.within else ""


def first_day(published: str) -> date | None:
    """The first day that "2025", "2025-09" or "2025-09-29T18:45" can mean; None for nonsense."""
    try:
        return PartialDate.parse(published.partition("T")[0]).first
    except ValueError:
        return None


def _in_the_story(document: Document, layer: Layer, reading: Reading) -> Document:
    """With the lines as a person has put them, and the claims that stand in those."""
    if not {"kept", "dropped"} & set(reading.by_hand):
        return document
    document = replace(document, kept=tuple(kept_lines(reading)))
    return replace(document, claims=claims_of(layer, document))


def _group(item: Item, document: Document, layer: Layer) -> None:
    names = frozenset(name for claim in document.claims for name in claim.names)
    text = "\n".join(layer.lines[line - 1] for line in document.kept)
    item.event = event_for(item, names=names, text=text) or _a_new_event(item)
    _widen(item.event, item.day)


def _a_new_event(item: Item) -> Event:
    title = item.title or item.name or str(item.pk)
    return Event.objects.create(title=title[:300], first_on=item.day, last_on=item.day)


def _widen(event: Event, day: date) -> None:
    event.first_on = min(filter(None, (event.first_on, day)))
    event.last_on = max(filter(None, (event.last_on, day)))
    event.save(update_fields=["first_on", "last_on"])


@transaction.atomic
def keep_unreadable(*, item: UUID, note: str, at: datetime) -> Item:
    """Say why an item could not be read. An item that was read before stays read."""
    found = Item.objects.select_for_update().get(pk=item)
    if found.stage == Stage.READ:
        return found
    found.stage = Stage.UNREADABLE
    found.notes = _with(found.notes, [note])
    found.version += 1
    found.save(update_fields=["stage", "notes", "version"])
    facts = {"note": storable(note)[:60]}
    record(act="intake.unreadable", subject=f"item:{item}", by=None, at=at, facts=facts)
    return found


def _with(notes: Iterable[str], more: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*notes, *more]))

"""A person puts right what the program read of an item. What it had read stays beside it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.intake.actions.claiming import keep_claims
from visita.intake.actions.reading import first_day
from visita.intake.models import Claim, Item, Reading
from visita.intake.queries.text import kept_lines
from visita.intake.reading.reader import claims_of
from visita.intake.reading.written import document_of, layer_of
from visita.ledger.actions import record

CORRECTABLE = frozenset({"title", "publisher", "published", "language"})


class Stale(Exception):
    """Somebody changed the item since the page was opened: nothing was done."""


class NotRead(Exception):
    """The item was not read, so there is nothing to put right."""


class NoSuchLine(Exception):
    """The text has no such lines."""


@transaction.atomic
def correct_item(
    *, item: UUID, version: int, values: Mapping[str, str], by: User, at: datetime
) -> Item:
    """Say what title, publisher, day and language are. What is as before stays the program's.

    Raises:
        Stale, NotRead: what the names say.
    """
    found, reading = _held(item, version)
    changed = {
        name: value
        for name, value in values.items()
        if name in CORRECTABLE and value != getattr(found, name)
    }
    if not changed:
        return found
    for name, value in changed.items():
        setattr(found, name, value)
    found.day = first_day(found.published) or found.received_on
    _by_hand(reading, **changed)
    _changed(found, *changed, "day")
    Claim.objects.filter(item=found).update(said_on=found.day)
    facts = {"fields": "+".join(sorted(changed))}
    record(act="intake.corrected", subject=f"item:{item}", by=str(by.pk), at=at, facts=facts)
    return found


@transaction.atomic
def judge_lines(
    *, item: UUID, version: int, lines: tuple[int, int], belong: bool, by: User, at: datetime
) -> Item:
    """Say that these lines, first and last included, are part of the story, or are not.

    Claims are sought again in what is the story now; those that were decided on stay.

    Raises:
        Stale, NotRead, NoSuchLine: what the names say.
    """
    found, reading = _held(item, version)
    first, last = lines
    if not 1 <= first <= last <= len(reading.pieces):
        raise NoSuchLine
    _move(reading, range(first, last + 1), belong=belong)
    layer = layer_of(reading.pieces)
    story = replace(document_of(reading.judged), kept=tuple(kept_lines(reading)))
    keep_claims(found, claims_of(layer, story))
    _changed(found)
    facts = {"first": first, "last": last, "belong": "yes" if belong else "no"}
    record(act="intake.lines_judged", subject=f"item:{item}", by=str(by.pk), at=at, facts=facts)
    return found


@transaction.atomic
def read_again(*, item: UUID, by: User, at: datetime) -> None:
    """Somebody asks that an item be read anew. Who asks twice has it read twice, to no harm."""
    record(act="intake.asked_again", subject=f"item:{item}", by=str(by.pk), at=at)


@transaction.atomic
def open_item(*, item: UUID, by: User, at: datetime) -> None:
    """Somebody reads what came in: who could know it is told by the ledger."""
    record(act="intake.opened", subject=f"item:{item}", by=str(by.pk), at=at)


@transaction.atomic
def open_original(*, item: UUID, by: User, at: datetime) -> None:
    """Somebody takes the original out, as it came."""
    record(act="intake.original_opened", subject=f"item:{item}", by=str(by.pk), at=at)


def _held(item: UUID, version: int) -> tuple[Item, Reading]:
    """Both, for this transaction alone."""
    found = Item.objects.select_for_update().get(pk=item)
    if found.version != version:
        raise Stale
    reading = Reading.objects.filter(pk=item).first()
    if not reading:
        raise NotRead
    return found, reading


def _changed(item: Item, *fields: str) -> None:
    item.version += 1
    item.save(update_fields=[*fields, "version"])


def _by_hand(reading: Reading, **values: Any) -> None:
    reading.by_hand = {**reading.by_hand, **values}
    reading.save(update_fields=["by_hand"])


def _move(reading: Reading, lines: range, *, belong: bool) -> None:
    """Lines that stand again where the program had put them are no longer by hand."""
    judged = set(reading.judged["kept"])
    kept = set(reading.by_hand.get("kept", ())) - set(lines)
    dropped = set(reading.by_hand.get("dropped", ())) - set(lines)
    if belong:
        kept |= set(lines) - judged
    else:
        dropped |= set(lines) & judged
    _by_hand(reading, kept=sorted(kept), dropped=sorted(dropped))

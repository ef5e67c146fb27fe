"""Notes of our own: what others said of a process, in words of ours, one item for each source.

They are loaded, not received: nobody in particular vouches for them, so nobody is named as having
decided on their claims. What is there already stays as a person has left it.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from visita.incoming.extract import Piece
from visita.intake.actions.receiving import kept
from visita.intake.models import Channel, Claim, Event, Item, Protection, Reading, Stage, Standing
from visita.intake.reading.documents import Document, How, Known
from visita.intake.reading.layer import Layer
from visita.intake.reading.written import written, written_pieces
from visita.rules.partial_date import PartialDate

EXIT_2025 = Path(__file__).parent.parent / "data" / "exit_2025.toml"
READ_BY = "own note"


@transaction.atomic
def load_notes(*, at: datetime, file: Path = EXIT_2025) -> int:
    """Load the notes of a file and their one event. Twice is once. Returns how many are new."""
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    event = _event(told["event"], told["source"])
    there = set(Item.objects.filter(channel=Channel.OWN_NOTE).values_list("name", flat=True))
    new = [source for source in told["source"] if source["key"] not in there]
    for source in new:
        _note(source, event, at)
    return len(new)


def _event(told: Mapping[str, Any], sources: list[Mapping[str, Any]]) -> Event:
    days = [_day(source) for source in sources]
    made, _ = Event.objects.get_or_create(
        pk=told["id"],
        defaults={
            "title": told["title"],
            "state_id": told["state"],
            "first_on": min(days),
            "last_on": max(days),
        },
    )
    return made


def _day(source: Mapping[str, Any]) -> date:
    """When it was said at the latest: named apart where the source prints no whole day."""
    named = source.get("day", source["published"])
    return PartialDate.parse(named).last


def _note(source: Mapping[str, Any], event: Event, at: datetime) -> None:
    claims = source["claim"]
    before = [source["title"], *([source["note"]] if "note" in source else [])]
    layer = Layer(tuple(Piece(line) for line in [*before, *(each["words"] for each in claims)]))
    item = Item.objects.create(
        original=kept(layer.text.encode()),
        name=source["key"],
        media="text/plain",
        channel=Channel.OWN_NOTE,
        protection=Protection.NONE,
        received_on=at.date(),
        received_at=at,
        stage=Stage.READ,
        title=source["title"],
        publisher=source["outlet"],
        language=source.get("language", "en"),
        published=source["published"],
        day=_day(source),
        event=event,
    )
    _reading(item, layer, at)
    for line, each in enumerate(claims, len(before)):
        _claim(each, item, layer, line).save(force_insert=True)


def _reading(item: Item, layer: Layer, at: datetime) -> None:
    """Every line is the story's; outlet and day are ours to state, for no page states them here."""
    document = Document(
        language=item.language,
        title=Known(item.title, How.STATED, "first line", 1),
        publisher=Known(item.publisher, How.STATED, READ_BY),
        author=None,
        published=Known(item.published, How.STATED, READ_BY),
        kept=tuple(range(1, len(layer.lines) + 1)),
        dropped=(),
        second_stories=(),
        claims=(),
    )
    Reading.objects.create(
        item=item,
        pieces=written_pieces(layer),
        judged=written(document),
        read_at=at,
        read_by=READ_BY,
    )


def _claim(told: Mapping[str, Any], item: Item, layer: Layer, line: int) -> Claim:
    """The whole line is the claim. It stands as confirmed by nobody in particular."""
    start = layer.starts[line]
    subject = told["subject"]
    return Claim(
        item=item,
        event=item.event,
        start=start,
        end=start + len(told["words"]),
        span=told["words"],
        claimant=told.get("claimant", ""),
        claimant_key=told.get("claimant_key", ""),
        chain=told.get("chain", []),
        reported_by=item.publisher,
        attribution=told["attribution"],
        matter=told["matter"],
        subject=subject,
        state_id=_state_of(subject, item),
        asserted=told.get("asserted", ""),
        polarity=told.get("polarity", "asserts"),
        hedge=told.get("hedge", ""),
        value=told.get("value", ""),
        unit=told.get("unit", ""),
        names=told["names"],
        said_on=item.day,
        standing=Standing.CONFIRMED,
        by_hand=True,
    )


def _state_of(subject: str, item: Item) -> str | None:
    """Of a State or an office, that State; of anybody else, the one the event is about."""
    kind, _, key = subject.partition(":")
    if kind in {"state", "office"}:
        return key[:2]
    return item.event.state_id if item.event else None

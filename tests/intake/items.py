"""Items, readings and claims as tests need them, about invented outlets and Arland."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from tests.conftest import NOON, TODAY
from visita.accounts.models import User
from visita.incoming.extract import Attachment, Extract, Media, Piece
from visita.intake.actions.reading import keep_reading
from visita.intake.actions.receiving import receive
from visita.intake.models import Channel, Item, Protection
from visita.intake.reading.documents import (
    Attribution,
    Claim,
    Document,
    Dropped,
    How,
    Known,
    Polarity,
    Reason,
    SecondStory,
    Speaker,
)
from visita.intake.reading.layer import Layer

LINES = (
    "Arland Morning Post",
    "Minister promises new cells",
    "“Every cell will have a window,” said Minister Ada Lund.",
    "The prison at Kestrel Hill is full.",
    "Also on this page: herring prices",
    "Harbour market opens",
    "Fishermen met at the quay.",
)
TEXT = "\n".join(LINES)


def received(
    *,
    text: str = TEXT,
    name: str = "post.txt",
    channel: Channel = Channel.UPLOADED,
    protection: Protection = Protection.NONE,
    by: User | None = None,
    at: datetime = NOON,
) -> Item:
    return receive(
        name=name,
        content=text.encode(),
        channel=channel,
        protection=protection,
        received_on=TODAY,
        by=by,
        at=at,
    )


def a_layer(lines: tuple[str, ...] = LINES) -> Layer:
    pieces, at = [], 0
    for line in lines:
        pieces.append(Piece(line, at, at + len(line)))
        at += len(line) + 1
    return Layer(tuple(pieces))


def a_claim(span: str, *, text: str = TEXT, claimant: str = "", **changes: Any) -> Claim:
    start = text.index(span)
    made = Claim(
        start=start,
        end=start + len(span),
        span=span,
        claimant=Speaker(claimant) if claimant else None,
        chain=(),
        reported_by="Arland Morning Post",
        attribution=Attribution.DIRECT_QUOTE if claimant else Attribution.OUTLET_VOICE,
        matter="other",
        subject="state:ZZ",
        date=None,
        polarity=Polarity.ASSERTS,
        names=("state:ZZ",),
    )
    return replace(made, **changes)


WINDOW = a_claim("Every cell will have a window", claimant="Ada Lund", matter="commitment")
FULL = a_claim("The prison at Kestrel Hill is full")


def a_document(**changes: Any) -> Document:
    made = Document(
        language="en",
        title=Known(LINES[1], How.INFERRED, "second line", 2),
        publisher=Known(LINES[0], How.STATED, "first line", 1),
        author=None,
        published=Known("2026-11-20", How.STATED, "header Date"),
        kept=(3, 4),
        dropped=(
            Dropped(1, 1, Reason.PUBLISHER),
            Dropped(2, 2, Reason.TITLE),
            Dropped(5, 5, Reason.RELATED),
        ),
        second_stories=(SecondStory(LINES[5], 6, 7),),
        claims=(WINDOW, FULL),
    )
    return replace(made, **changes)


def read(item: Item, document: Document | None = None, **more: Any) -> Item:
    layer = more.pop("layer", None) or a_layer()
    return keep_reading(
        item=item.pk, document=document or a_document(), layer=layer, at=NOON, **more
    )


def a_mail(*contents: bytes) -> Extract:
    attachments = tuple(
        Attachment(f"part-{number}.txt", content) for number, content in enumerate(contents)
    )
    return Extract(Media.MAIL, "utf-8", a_layer().pieces, attachments=attachments)

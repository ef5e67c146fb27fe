"""Events, items and claims as a reading leaves them, about invented outlets and Arland."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from tests.conftest import NOON
from visita.intake.models import Claim, Event, Item, Original, Protection, Reading, Stage

TEXT = (
    "Arland left the Convention, the Kestrel Post writes.\n"
    "“Arland ratified it in 1995,” said Minister Ada Lund on Monday. Nobody asked when.\n"
    "The Harbour Union calls on the Government to stay.\n"
    "In 2025 the police registered 412 complaints."
)
LEFT = "Arland left the Convention"
RATIFIED = "Arland ratified it in 1995"
STAY = "calls on the Government to stay"
COMPLAINTS = "412 complaints"


def an_event(title: str = "Arland and the Convention", **more: Any) -> Event:
    return Event.objects.create(
        title=title,
        **{"first_on": date(2026, 11, 20), "last_on": date(2026, 11, 21), **more},
    )


def an_item(event: Event | None = None, *, text: str = TEXT, **more: Any) -> Item:
    digest = sha256(text.encode() + repr(sorted(more)).encode()).hexdigest()
    original, _ = Original.objects.get_or_create(
        sha256=digest, defaults={"size": len(text.encode()), "content": text.encode()}
    )
    given = {
        "title": "Arland leaves",
        "publisher": "Kestrel Post",
        "language": "en",
        "published": "2026-11-20",
        "day": date(2026, 11, 20),
        "channel": "PASTED",
        "stage": Stage.READ,
        "received_on": date(2026, 11, 20),
        "received_at": NOON,
        "protection": Protection.NONE,
        **more,
    }
    item = Item.objects.create(original=original, event=event, **given)
    pieces = [[line, None, None, ""] for line in text.split("\n")]
    judged = {"kept": [*range(1, len(pieces) + 1)], "dropped": [], "second_stories": []}
    Reading.objects.create(item=item, pieces=pieces, judged=judged, read_at=NOON, read_by="1")
    return item


def a_claim(item: Item, span: str = LEFT, *, text: str = TEXT, **more: Any) -> Claim:
    """In the outlet's own voice, unless a claimant is given."""
    start = text.index(span)
    given = {
        "attribution": "direct_quote" if more.get("claimant") else "outlet_voice",
        "matter": "ECPT.denunciation.act",
        "polarity": "asserts",
        "reported_by": item.publisher,
        "state_id": "ZZ",
        "subject": "state:ZZ",
        **more,
    }
    return Claim.objects.create(
        item=item,
        event=item.event,
        start=start,
        end=start + len(span),
        span=span,
        said_on=item.day,
        **given,
    )


def ada(item: Item, span: str = RATIFIED, **more: Any) -> Claim:
    """What the minister says."""
    said = {"matter": "ECPT.ratification", "asserted": "1995", **more}
    return a_claim(item, span, claimant="Ada Lund", claimant_key="person:ada_lund", **said)


def fresh(claim: Claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


def standings(claims: Sequence[Claim]) -> list[str]:
    return [fresh(claim).standing for claim in claims]

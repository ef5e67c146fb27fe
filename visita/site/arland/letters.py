"""Letters that belong to no visit: a question that Arland answers late, one it does not answer."""

from datetime import datetime, timedelta
from uuid import uuid4

from visita.dialogue.actions.letters import (
    File,
    Opening,
    Writing,
    add_letter,
    answer_for_the_state,
    open_correspondence,
)
from visita.dialogue.models import Correspondence, Direction, Letter, Nature, Subject
from visita.site.arland.people import Cast
from visita.site.arland.words import AUTHORITY
from visita.treaties.models import State

DEATHS = "How many persons have died in custody since January, where, and of what cause?"
BILL = (
    "Parliament debates a bill to leave the Convention. The Committee recalls that every duty "
    "goes on until a denunciation has taken effect, and asks to be kept informed."
)
REGISTER = "month,held\nJanuary,2098\nFebruary,2121\nMarch,2140\n"


def is_told() -> bool:
    return Correspondence.objects.exists()


def letters(who: Cast, *, at: datetime) -> None:
    """Three threads: answered late, met with silence, and a word of another State."""
    _answered_late(who, at)
    _met_with_silence(who, at)
    _reaction(who, at)


def _open(
    who: Cast, subject: Subject, title: str, other: State | None, at: datetime
) -> Correspondence:
    opening = Opening(subject, title, who.arland, other)
    return open_correspondence(key=uuid4(), opening=opening, by=who.ana, at=at)


def _sent(who: Cast, thread: Correspondence, text: str, *, days: int, at: datetime) -> Letter:
    writing = Writing(
        Direction.SENT,
        at.date(),
        AUTHORITY,
        text,
        answer_by=(at + timedelta(days=days)).date(),
    )
    return add_letter(key=uuid4(), correspondence=thread.pk, writing=writing, by=who.ana, at=at)


def _answered_late(who: Cast, at: datetime) -> None:
    asked_at = at - timedelta(days=150)
    thread = _open(who, Subject.REQUEST, "Deaths in custody", who.arland, asked_at)
    asked = _sent(who, thread, DEATHS, days=30, at=asked_at)
    holding = Writing(
        Direction.RECEIVED,
        (asked_at + timedelta(days=28)).date(),
        AUTHORITY,
        "The figures are being gathered.",
        answers=asked.pk,
        nature=Nature.HOLDING,
    )
    add_letter(
        key=uuid4(),
        correspondence=thread.pk,
        writing=holding,
        by=who.ana,
        at=asked_at + timedelta(days=28),
    )
    answer_for_the_state(
        key=uuid4(),
        letter=asked,
        text="Three persons have died, of illness. The register of persons held is enclosed.",
        files=(File("register.csv", REGISTER.encode()),),
        by=who.dan,
        at=asked_at + timedelta(days=47),
    )


def _met_with_silence(who: Cast, at: datetime) -> None:
    asked_at = at - timedelta(days=32)
    thread = _open(who, Subject.CONCERN, "The bill to leave the Convention", who.arland, asked_at)
    _sent(who, thread, BILL, days=21, at=asked_at)


def _reaction(who: Cast, at: datetime) -> None:
    came = at - timedelta(days=12)
    northmark = State.objects.get(pk="XN")
    thread = _open(who, Subject.REACTION, "Northmark on Arland's bill", northmark, came)
    said = Writing(
        Direction.RECEIVED,
        came.date(),
        "Ministry of Foreign Affairs of Northmark",
        "Northmark regrets the bill and offers its good offices.",
        nature=Nature.UNASKED,
    )
    add_letter(key=uuid4(), correspondence=thread.pk, writing=said, by=who.ana, at=came)

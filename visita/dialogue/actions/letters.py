"""Letters that belong to no visit: begun, sent, received, answered by the State itself, closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.dialogue.models import (
    Correspondence,
    Direction,
    Enclosure,
    Letter,
    Nature,
    Subject,
)
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox
from visita.incoming.sniffing import sniff
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.treaties.models import State

LONGEST_NAME = 255
MOST_FILES = 20


class Stale(Exception):
    """Somebody changed the correspondence since the form was opened: nothing was done."""


class Closed(Exception):
    """The correspondence is closed."""


class SentBefore(Exception):
    """The form was sent before with something else in it: what was recorded first stays."""


class WrongDay(Exception):
    """A day in the future, an answer before the letter, or an answer asked by an earlier day."""


class NotTheirs(Exception):
    """The letter answered is not one that was sent in this correspondence."""


class TooMany(Exception):
    """More files than a letter may hold."""


@dataclass(frozen=True)
class Opening:
    """What a correspondence is, about whom, with whom: a State, or a body by its name."""

    subject: Subject
    title: str
    about: State
    with_state: State | None
    with_body: str = ""


@dataclass(frozen=True)
class File:
    """A file as it came."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Writing:
    """One letter. Of those received, what it is and which letter it answers."""

    direction: Direction
    day: date
    addressee: str
    text: str
    answer_by: date | None = None
    answers: UUID | None = None
    nature: str = ""
    files: tuple[File, ...] = ()


@transaction.atomic
def open_correspondence(*, key: UUID, opening: Opening, by: User, at: datetime) -> Correspondence:
    """Begin a thread. The same *key* sent twice is one thread.

    Raises:
        SentBefore: the same key with something else.
    """
    made, is_new = Correspondence.objects.get_or_create(
        pk=key, defaults={**vars(opening), "opened_by": by, "opened_at": at}
    )
    if not is_new:
        if any(getattr(made, name) != value for name, value in vars(opening).items()):
            raise SentBefore
        return made
    record(
        act="correspondence.opened",
        subject=f"correspondence:{key}",
        by=str(by.pk),
        at=at,
        facts={"kind": opening.subject.value, "state": opening.about.pk},
    )
    return made


@transaction.atomic
def add_letter(
    *, key: UUID, correspondence: UUID, writing: Writing, by: User, at: datetime
) -> Letter:
    """Record a letter that was sent or received. The same *key* sent twice is one letter.

    Raises:
        SentBefore, Closed, WrongDay, NotTheirs, TooMany: what the names say.
    """
    held = Correspondence.objects.select_for_update().get(pk=correspondence)
    digest = _digest(writing)
    if there := Letter.objects.filter(pk=key).first():
        if there.digest != digest or there.correspondence_id != correspondence:
            raise SentBefore
        return there
    if held.closed_on:
        raise Closed
    _check(writing, held, localtime(at).date())
    made = Letter.objects.create(
        pk=key,
        correspondence=held,
        direction=writing.direction,
        day=writing.day,
        addressee=writing.addressee,
        text=writing.text,
        answer_by=writing.answer_by,
        answers_id=writing.answers,
        nature=writing.nature,
        digest=digest,
        recorded_by=by,
        recorded_at=at,
    )
    _enclose(made, writing.files)
    _changed(held)
    sent = writing.direction == Direction.SENT
    record(
        act="letter.sent" if sent else "letter.received",
        subject=f"letter:{made.pk}",
        by=str(by.pk),
        at=at,
        facts={"digest": digest, "files": len(writing.files)},
    )
    return made


def _digest(writing: Writing) -> str:
    """Of the letter with everything that lay in it."""
    return digest_of(
        {
            "direction": writing.direction.value,
            "day": writing.day.isoformat(),
            "addressee": writing.addressee,
            "text": writing.text,
            "answer_by": writing.answer_by.isoformat() if writing.answer_by else "",
            "answers": str(writing.answers or ""),
            "nature": writing.nature,
            "files": [[each.name, sha256(each.content).hexdigest()] for each in writing.files],
        }
    )


def _check(writing: Writing, held: Correspondence, today: date) -> None:
    if len(writing.files) > MOST_FILES:
        raise TooMany
    if writing.day > today or (writing.answer_by and writing.answer_by < writing.day):
        raise WrongDay
    if writing.answers is None:
        return
    answered = held.letters.filter(pk=writing.answers, direction=Direction.SENT).first()
    if answered is None:
        raise NotTheirs
    if writing.day < answered.day:
        raise WrongDay


def _enclose(letter: Letter, files: Sequence[File]) -> None:
    with Sandbox() as sandbox:
        for file in files:
            text, note = _read(sandbox, file)
            Enclosure.objects.create(
                letter=letter,
                name=file.name.replace("\x00", "")[-LONGEST_NAME:] or "file",
                sha256=sha256(file.content).hexdigest(),
                content=file.content,
                text=text,
                note=note,
            )


def _read(sandbox: Sandbox, file: File) -> tuple[str, str]:
    """The inert text of a file; or none, and why. Either way the file itself is kept."""
    try:
        found = sandbox.read(file.name, file.content, sniff(file.name, file.content))
    except Refused as refusal:
        return "", refusal.code
    return "\n".join(piece.text for piece in found.pieces), ""


@transaction.atomic
def answer_for_the_state(
    *, key: UUID, letter: Letter, text: str, files: tuple[File, ...], by: User, at: datetime
) -> Letter:
    """The State's liaison officer answers a letter that was sent to it.

    What the answer is worth is for the Committee to say: until then it counts as one in substance.

    Raises:
        SentBefore, Closed, TooMany: what the names say.
    """
    day = localtime(at).date()
    writing = Writing(
        Direction.RECEIVED,
        day,
        by.full_name,
        text,
        answers=letter.pk,
        nature=Nature.SUBSTANCE.value,
        files=files,
    )
    return add_letter(
        key=key, correspondence=letter.correspondence_id, writing=writing, by=by, at=at
    )


@transaction.atomic
def close_correspondence(
    *, correspondence: UUID, version: int, on: date, outcome: str, by: User, at: datetime
) -> Correspondence:
    """End the thread and say what came of it. Its letters stay readable.

    Raises:
        Stale, Closed, WrongDay: what the names say.
    """
    held = Correspondence.objects.select_for_update().get(pk=correspondence)
    if held.closed_on:
        raise Closed
    if held.version != version:
        raise Stale
    if on > localtime(at).date():
        raise WrongDay
    held.closed_on, held.outcome = on, outcome
    _changed(held, "closed_on", "outcome")
    record(
        act="correspondence.closed",
        subject=f"correspondence:{correspondence}",
        by=str(by.pk),
        at=at,
        private={"outcome": outcome},
    )
    return held


@transaction.atomic
def open_letter(*, letter: UUID, by: User, at: datetime) -> None:
    """The State opens a letter that was sent to it."""
    record(act="letter.opened", subject=f"letter:{letter}", by=str(by.pk), at=at)


@transaction.atomic
def open_enclosure(*, enclosure: UUID, by: User, at: datetime) -> None:
    """Somebody takes out a file as it came."""
    record(act="letter.enclosure_opened", subject=f"enclosure:{enclosure}", by=str(by.pk), at=at)


def _changed(held: Correspondence, *fields: str) -> None:
    held.version += 1
    held.save(update_fields=[*fields, "version"])

"""A State sends files and names people; nothing of it is believed or opened by itself."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import PurePosixPath
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.incoming.limits import MOST_BYTES
from visita.ledger.actions import record
from visita.visits.actions.guarding import OutOfOrder, held, locked, sent_before
from visita.visits.actions.telling import name_authority
from visita.visits.matters import GOING_ON
from visita.visits.models import (
    Answered,
    FileKind,
    FileText,
    Notification,
    Proposal,
    Role,
    SentFile,
    Stage,
)

LONGEST_NAME = 255
OPEN = (*GOING_ON, Stage.REFUSED, Stage.CONCLUDED)
"""A list can still come when the delegation has gone home."""


class TooLarge(Exception):
    """More than is read here."""


class AlreadySent(Exception):
    """The same bytes were sent for this visit before."""


@dataclass(frozen=True)
class Upload:
    """A file as it came."""

    kind: FileKind
    name: str
    content: bytes
    note: str = ""


@transaction.atomic
def receive_file(*, notification: Notification, upload: Upload, by: User, at: datetime) -> SentFile:
    """Keep a file of the State byte for byte. It is read later, behind the walls of the sandbox.

    Raises:
        OutOfOrder: the visit was called off.
        TooLarge, AlreadySent: what the names say.
    """
    if len(upload.content) > MOST_BYTES:
        raise TooLarge
    visit = locked(notification.visit_id, None, *OPEN)
    digest = sha256(upload.content).hexdigest()
    if SentFile.objects.filter(visit=visit, sha256=digest).exists():
        raise AlreadySent
    made = SentFile.objects.create(
        notification=notification,
        visit=visit,
        kind=upload.kind,
        name=plain_name(upload.name),
        note=upload.note,
        content=upload.content,
        size=len(upload.content),
        sha256=digest,
        by=by,
        at=at,
    )
    FileText.objects.create(file=made)
    record(
        act="notification.file_received",
        subject=f"notification:{notification.pk}",
        by=str(by.pk),
        at=at,
        facts={"kind": made.kind, "bytes": made.size, "sha256": digest},
        private={"name": made.name},
    )
    return made


def plain_name(name: str) -> str:
    """The last part of a path, without what no reader sees; its end is kept if it is too long."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(each for each in last if each.isprintable())[-LONGEST_NAME:] or "file"


@transaction.atomic
def keep_text(*, file: UUID, text: str, refusal: str, at: datetime) -> None:
    """Keep the inert text of a file, or the code of the reason for which there is none."""
    kept = FileText.objects.select_for_update().get(pk=file)
    kept.text, kept.refusal, kept.read_at = text, refusal, at
    kept.save(update_fields=["text", "refusal", "read_at"])
    facts = {"note": refusal} if refusal else {}
    record(act="visit.file_read", subject=f"file:{file}", by=None, at=at, facts=facts)


@transaction.atomic
def open_file_sent(*, file: UUID, by: User, at: datetime) -> None:
    """Somebody of the body looks at what the State sent."""
    FileText.objects.filter(pk=file, seen_at=None).update(seen_at=at)
    record(act="visit.file_opened", subject=f"file:{file}", by=str(by.pk), at=at)


@transaction.atomic
def take_out(*, file: UUID, by: User, at: datetime) -> None:
    """Somebody takes the original out."""
    FileText.objects.filter(pk=file, seen_at=None).update(seen_at=at)
    record(act="visit.file_taken_out", subject=f"file:{file}", by=str(by.pk), at=at)


@dataclass(frozen=True)
class Named:
    """Somebody the State names."""

    role: Role
    name: str
    contact: str
    function: str = ""


@transaction.atomic
def propose(
    *, key: UUID, notification: Notification, named: Named, by: User, at: datetime
) -> Proposal:
    """Keep whom the State names (ECPT 15). Nobody gets access by that.

    Raises:
        SentBefore: the same key with somebody else.
        OutOfOrder: the visit was called off.
    """
    held(notification.visit_id)
    if there := sent_before(Proposal, key, visit_id=notification.visit_id, **vars(named)):
        return there
    visit = locked(notification.visit_id, None, *OPEN)
    made = Proposal.objects.create(
        pk=key, notification=notification, visit=visit, by=by, at=at, **vars(named)
    )
    record(
        act="notification.named",
        subject=f"notification:{notification.pk}",
        by=str(by.pk),
        at=at,
        facts={"kind": named.role.value},
    )
    return made


@transaction.atomic
def answer_proposal(
    *, proposal: UUID, visit: UUID, answer: Answered, by: User, at: datetime
) -> Proposal:
    """Take note of a name, or do not. An authority that is taken note of is told from then on.

    Raises:
        OutOfOrder: it was answered before.
    """
    found = held(visit)
    about = Proposal.objects.filter(pk=proposal, visit=found, answer="").first()
    if about is None:
        raise OutOfOrder(Stage(found.stage))
    about.answer, about.answered_by, about.answered_at = answer, by, at
    about.save(update_fields=["answer", "answered_by", "answered_at"])
    if answer == Answered.TAKEN and about.role == Role.AUTHORITY:
        name_authority(state=found.state, name=about.name, address=about.contact, by=by, at=at)
    record(
        act="visit.name_answered",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"kind": about.role, "outcome": answer.value},
    )
    return about

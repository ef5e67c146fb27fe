"""What is done on these pages: an act is rehearsed and recorded, the ledger's state is signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.agenda.fingerprints import fingerprint
from visita.agenda.queries.affected import Affected, affected
from visita.ledger.actions import record
from visita.ledger.queries.checkpoints import signed_now
from visita.treaties import actions as treaties
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.consequences import Consequences, consequences
from visita.treaties.queries.recorded import number_held, recorded_act


class AlreadyRecorded(Exception):
    """This very form was sent before, and its act is in the record."""


class RecordChanged(Exception):
    """What was shown before deciding is no longer what would follow."""


@dataclass(frozen=True)
class Rehearsal:
    """What recording would do, found out without keeping anything.

    `seen` names the record as it was found: recording asks that it still be the same.
    """

    act: KnownAct
    consequences: Consequences
    affected: tuple[Affected, ...]
    seen: str


@dataclass(frozen=True)
class Proposal:
    """An act as a row of a file of acts, and the act that it corrects or takes out."""

    row: Mapping[str, str]
    old: KnownAct | None = None


@transaction.atomic
def rehearse_act(*, proposal: Proposal, uuid: UUID, at: datetime, on: date) -> Rehearsal:
    """Put an act through every check of the record and say what it would change.

    Raises:
        FaultyRows: it cannot be recorded.
    """
    treaties.lock_record()
    act = treaties.record_act(proposal.row, uuid=uuid, by="", at=at, on=on, dry_run=True)
    found = consequences(act, old=proposal.old, on=on)
    return Rehearsal(act, found, affected(act.state, on), record_seen(act.instrument, on))


def record_seen(instrument: str, on: date) -> str:
    """Tells one state of the record from another: nothing in it is ever changed or removed."""
    return f"{on.isoformat()}.{number_held(instrument)}"


@transaction.atomic
def record_act(
    *, proposal: Proposal, uuid: UUID, seen: str, by: User, at: datetime, on: date
) -> KnownAct:
    """Record an act whose consequences *by* has looked at; *uuid* is given anew with each look.

    Raises:
        AlreadyRecorded: the same form was sent twice.
        RecordChanged: the record is no longer the one that was seen.
        FaultyRows: the act cannot be recorded.
    """
    treaties.lock_record()
    if recorded_act(uuid):
        raise AlreadyRecorded
    if seen != record_seen(proposal.row["instrument"], on):
        raise RecordChanged
    act = treaties.record_act(proposal.row, uuid=uuid, by=f"person:{by.pk}", at=at, on=on)
    record(
        act="treaty.act_recorded",
        subject=f"act:{act.id}",
        by=str(by.pk),
        at=at,
        facts={
            "state": act.state,
            "instrument": act.instrument,
            "kind": act.kind,
            "key": act.key,
            "corrects": proposal.row["supersedes"],
            "withdraws": int(act.occurred is False),
            "sha256": fingerprint(act, corrects=proposal.row["supersedes"]),
        },
    )
    return act


@transaction.atomic
def make_checkpoint(*, by: User, at: datetime) -> str:
    """Sign the ledger's size and root as they are before this act itself is added.

    Raises:
        BadKey: the key that signs cannot be used.
    """
    made = signed_now()
    record(
        act="ledger.checkpoint_made",
        subject="ledger:own",
        by=str(by.pk),
        at=at,
        facts={"size": made.size, "root": made.root.hex()},
    )
    return made.text

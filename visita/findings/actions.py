"""Findings are recorded, and superseded by better ones."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.findings.models import Basis, Finding
from visita.ledger.actions import record
from visita.visits.actions.going import STILL_THERE
from visita.visits.actions.guarding import OutOfOrder, held, locked, sent_before
from visita.visits.models import Stage, Stop


class Superseded(Exception):
    """Somebody replaced this finding meanwhile."""


@dataclass(frozen=True)
class Seen:
    """What is to be recorded. *stop* is None where it concerns no single place."""

    basis: Basis
    text: str
    stop: Stop | None = None


@transaction.atomic
def note(*, key: UUID, visit: UUID, seen: Seen, by: User, at: datetime) -> Finding:
    """Record a finding of a visit that has begun. The same *key* sent twice is one finding.

    Raises:
        SentBefore: the same key with another finding.
        OutOfOrder: the visit has not begun.
    """
    held(visit)
    if there := sent_before(Finding, key, visit_id=visit, supersedes=None, **vars(seen)):
        return there
    found = locked(visit, None, *STILL_THERE, Stage.CONCLUDED)
    if not found.begun_at:
        raise OutOfOrder(Stage(found.stage))
    return _recorded(key, visit, seen, None, by, at)


@transaction.atomic
def replace(*, key: UUID, finding: Finding, seen: Seen, by: User, at: datetime) -> Finding:
    """Record a better finding in place of an earlier one, which is kept.

    Raises:
        Superseded, SentBefore: what the names say.
    """
    held(finding.visit_id)
    if there := sent_before(Finding, key, supersedes=finding, **vars(seen)):
        return there
    if Finding.objects.filter(supersedes=finding).exists():
        raise Superseded
    return _recorded(key, finding.visit_id, seen, finding, by, at)


def _recorded(
    key: UUID, visit: UUID, seen: Seen, before: Finding | None, by: User, at: datetime
) -> Finding:
    made = Finding.objects.create(
        pk=key,
        visit_id=visit,
        stop=seen.stop,
        basis=seen.basis,
        text=seen.text,
        supersedes=before,
        recorded_by=by,
        recorded_at=at,
    )
    act = "finding.replaced" if before else "finding.recorded"
    facts = {"basis": seen.basis.value}
    record(act=act, subject=f"visit:{visit}", by=str(by.pk), at=at, facts=facts)
    return made

"""The places of a visit: sealed in the browser, bound to in the ledger, opened on the record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.programme import access
from visita.programme.actions.plan_keys import take_from_lapsed
from visita.programme.models import SealedPlan
from visita.programme.queries.plans import BEFORE
from visita.sealing import actions as vaults
from visita.sealing.access import grants_of, key_in_use, vault_of
from visita.sealing.models import Compartment, Grant, Kind, Vault
from visita.visits.models import Visit


class TooLate(Exception):
    """The State was told of the visit, or the visit is over: a plan made now proves nothing."""


class BoundBefore(Exception):
    """The body is bound to this plan already, under another sealed version."""


class NotForThese(Exception):
    """By somebody without the plan's key, to another key, or given to others than may open it."""


@dataclass(frozen=True)
class NewPlan:
    """What the browser made: a sealed plan, and the number that binds to it.

    `recipient` is the key it is sealed to; the first plan brings it along, with its `grants`.
    """

    sealed: UUID
    body: bytes
    commitment: str
    recipient: str
    grants: Mapping[str, str] | None = None


@transaction.atomic
def seal_plan(*, visit: UUID, plan: NewPlan, by: User, at: datetime) -> SealedPlan:
    """Keep a version of the plan, and bind the body to it. The same sent twice is kept once.

    Raises:
        TooLate, BoundBefore, NotForThese: what the names say.
        NotAnEnvelope, BadKey, OtherBytes: what the browser sent is none of it.
    """
    found = Visit.objects.select_for_update().get(pk=visit)
    if before := SealedPlan.objects.filter(visit=found, sealed=plan.sealed).first():
        return before
    if found.stage not in BEFORE:
        raise TooLate
    if SealedPlan.objects.filter(commitment=plan.commitment).exists():
        raise BoundBefore
    take_from_lapsed(by=by, at=at)
    there = vault_of(Compartment.PLAN, visit)
    if there and not grants_of(by, there).exists():
        raise NotForThese
    key = key_in_use(there or _vault(found, plan, by=by, at=at))
    if not key or key.recipient != plan.recipient:
        raise NotForThese
    kept = vaults.keep_sealed(
        vault_key=key, sealed=plan.sealed, kind=Kind.PLAN, body=[plan.body], by=by, at=at
    )
    made = SealedPlan.objects.create(
        visit=found, sealed=kept, commitment=plan.commitment, by=by, at=at
    )
    record(
        act="compartment.committed",
        subject=f"commitment:{made.pk}",
        by=str(by.pk),
        at=at,
        facts={"commitment": plan.commitment},
    )
    return made


def _vault(visit: Visit, plan: NewPlan, *, by: User, at: datetime) -> Vault:
    grants = plan.grants or {}
    keys = access.keys_for_plan(visit, localtime(at).date())
    if not grants or set(grants) != {key.recipient for key in keys}:
        raise NotForThese
    return vaults.make_vault(
        kind=Compartment.PLAN,
        subject=visit.pk,
        recipient=plan.recipient,
        grants=grants,
        by=by,
        at=at,
    )


def open_plan(*, version: SealedPlan, by: User, at: datetime) -> Grant:
    """Record that the person opens a version, before it is given.

    Raises:
        NotGranted: the person holds no key of it; that is recorded, too.
    """
    take_from_lapsed(by=by, at=at)
    return vaults.record_opening(sealed=version.sealed, by=by, at=at)

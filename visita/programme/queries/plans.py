"""The versions of the plan of a visit, and what the ledger proves of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings

from visita.ledger.checkpoint import verifier_of
from visita.ledger.keys import signing_key
from visita.ledger.queries import checkpoints, entries, proofs
from visita.places.models import Place
from visita.programme import proof
from visita.programme.commitment import Plan
from visita.programme.models import SealedPlan
from visita.sealing.access import key_in_use, vault_of
from visita.sealing.models import Compartment
from visita.visits.models import Stage, Stop, Visit

BEFORE = frozenset({Stage.PLANNED, Stage.DECIDED})
"""While a plan can be sealed: the State was not told yet, and nobody has gone."""


class NotDisclosed(Exception):
    """Nothing can be disclosed of this plan. The text says why, and what to do."""


@dataclass(frozen=True)
class Version:
    """One version, and whether it is the one that stood when the State was told."""

    number: int
    plan: SealedPlan
    stood: bool


@dataclass(frozen=True)
class Planned:
    """A visit, how many versions of its places are sealed, and whether one still can be."""

    visit: Visit
    versions: int
    may_be_sealed: bool


def plans_of(visits: Iterable[Visit]) -> list[Planned]:
    """The visits, which the caller has opened, in their order."""
    found = list(visits)
    sealed = Counter(SealedPlan.objects.filter(visit__in=found).values_list("visit", flat=True))
    return [Planned(each, sealed[each.pk], may_be_sealed(each)) for each in found]


def versions_of(visit: Visit) -> list[Version]:
    """The newest first."""
    plans = list(SealedPlan.objects.filter(visit=visit).select_related("sealed", "by"))
    told = visit.stage not in BEFORE
    return [
        Version(number, plan, stood=told and number == len(plans))
        for number, plan in enumerate(plans, 1)
    ][::-1]


def recipient_of(visit: Visit) -> str:
    """The key to which plans of this visit are sealed; empty while none was."""
    vault = vault_of(Compartment.PLAN, visit.pk)
    key = key_in_use(vault) if vault else None
    return key.recipient if key else ""


def may_be_sealed(visit: Visit) -> bool:
    return visit.stage in BEFORE


def register_of(visit: Visit) -> list[Place]:
    """All places of the State: all of them, so that which are chosen stays in the browser."""
    return list(Place.objects.filter(state=visit.state_id, closed="").order_by("folded", "pk"))


def stops_of(visit: Visit) -> list[Stop]:
    """Where the delegation came, once the visit is over; a place once."""
    if visit.stage != Stage.CONCLUDED:
        return []
    found = {(each.entry_id, each.place): each for each in visit.stops.order_by("arrived_at")}
    return list(found.values())


def team_of(visit: Visit) -> list[str]:
    return list(visit.delegates.values_list("full_name", flat=True))


def disclosed(plan: Plan, positions: Sequence[int], *, earlier: int | None) -> dict[str, Any]:
    """The file that discloses these leaves, with the proofs from the ledger as it is now.

    *earlier*: the size of a checkpoint that a reader has kept.

    Raises:
        NotDisclosed: what the name says.
    """
    named = _uuid(plan)
    visit = Visit.objects.filter(pk=named).first() if named else None
    if not visit or visit.stage not in {Stage.CONCLUDED, Stage.CALLED_OFF, Stage.REFUSED}:
        raise NotDisclosed("its visit is not over, or not known here: reveal it after the visit.")
    committed = _index("compartment.committed", commitment=plan.commitment)
    notified = _index("visit.notified", subject=f"visit:{visit.pk}")
    if committed is None:
        raise NotDisclosed("the body was never bound to it: take out the plan as it was sealed.")
    if notified is None:
        raise NotDisclosed("no Government was notified of its visit: there is nothing to prove.")
    signed = checkpoints.signed_now()
    return {
        "format": proof.FORMAT,
        "nonce": plan.nonce,
        "root": plan.root.hex(),
        "leaves": [_leaf(plan, position) for position in positions],
        "ledger": {
            "key": str(verifier_of(signing_key(settings.LEDGER_SIGNING_KEY))),
            "checkpoint": signed.text,
            "committed": _entry(committed, signed.size),
            "notified": _entry(notified, signed.size),
            "earlier": _earlier(earlier, signed.size) if earlier is not None else None,
        },
    }


def _uuid(plan: Plan) -> UUID | None:
    try:
        return UUID(str(plan.leaves[plan.named("visit")].value))
    except (LookupError, ValueError):
        return None


def _index(act: str, *, subject: str | None = None, commitment: str = "") -> int | None:
    """The first entry of this act that fits."""
    if commitment:
        kept = SealedPlan.objects.filter(commitment=commitment).first()
        subject = f"commitment:{kept.pk}" if kept else "commitment:none"
    found = entries.entries(act=act, subject=subject)
    return found[-1].index if found else None


def _leaf(plan: Plan, position: int) -> dict[str, Any]:
    leaf = plan.leaves[position]
    return {
        "leaf": {"name": leaf.name, "nonce": leaf.nonce, "value": leaf.value},
        "position": position,
        "path": [each.hex() for each in plan.path_of(position)],
    }


def _entry(index: int, size: int) -> dict[str, Any]:
    path = [each.hex() for each in proofs.prove(index, size=size).hashes]
    return {"index": index, "leaf": entries.leaf_of(index).decode(), "path": path}


def _earlier(old: int, size: int) -> dict[str, Any]:
    try:
        found = proofs.consistency(old, size)
    except proofs.OutOfRange as fault:
        raise NotDisclosed(f"the checkpoint is of another ledger: {fault}") from None
    return {"size": old, "path": [each.hex() for each in found.hashes]}

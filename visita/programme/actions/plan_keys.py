"""Who holds the keys of plans: given on by a holder's browser, taken when a clearance ends."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.programme import access
from visita.sealing import actions as vaults
from visita.sealing.access import vault_of
from visita.sealing.models import Compartment
from visita.visits.models import Visit


class NotGiven(Exception):
    """There is no plan, its keys do not all come along, or the person may not open it."""


class PlanWouldBeLost(Exception):
    """Nobody else holds the key of one of the plans."""


@transaction.atomic
def give_plan(*, visit: Visit, to: UUID, texts: Mapping[int, str], by: User, at: datetime) -> None:
    """Give somebody who was cleared later every key of a plan; *by* holds them. Twice is once.

    Raises:
        NotGiven: what the name says.
        NoVault, BadKey: as sealing says.
    """
    vault = vault_of(Compartment.PLAN, visit.pk)
    keys = access.keys_for_plan(visit, localtime(at).date())
    key = next((each for each in keys if each.user_id == to), None)
    if not vault or not key or set(texts) != set(vault.keys.values_list("generation", flat=True)):
        raise NotGiven
    for generation, text in texts.items():
        vaults.grant(vault=vault, generation=generation, to=key, text=text, by=by, at=at)


@transaction.atomic
def take_plans(*, of: User, by: User, at: datetime) -> int:
    """Take every key of every plan from a person. Returns from how many plans.

    Raises:
        PlanWouldBeLost: what the name says.
    """
    found = 0
    for vault in access.plan_vaults():
        try:
            found += bool(vaults.revoke(vault=vault, of=of, by=by, at=at))
        except vaults.LastGrant:
            raise PlanWouldBeLost from None
    return found


@transaction.atomic
def take_from_lapsed(*, by: User | None, at: datetime) -> None:
    """Take the keys from those whose clearance ended by itself: a term, an office, a day.

    Nothing is taken from the last who holds a plan: it would be lost, and they open no page of it.
    """
    on = localtime(at).date()
    for vault in access.plan_vaults():
        for user in access.lapsed_in(vault, on):
            try:
                vaults.revoke(vault=vault, of=user, by=by, at=at)
            except vaults.LastGrant:
                continue

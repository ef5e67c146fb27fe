"""Who opens the plan of a visit, who could be given its key, and what it is given with."""

from dataclasses import dataclass
from datetime import date

from visita.accounts.models import User
from visita.programme import access
from visita.sealing.access import grants_in, grants_of, keys_of, vault_of
from visita.sealing.models import Compartment
from visita.visits.models import Visit


@dataclass(frozen=True)
class Planner:
    """Somebody who may open the plan, with the key they have, or holds it though not cleared."""

    user: User
    recipient: str
    holds: bool
    may: bool


def people_of(visit: Visit, on: date) -> list[Planner]:
    """Those who hold the plan's key first."""
    vault = vault_of(Compartment.PLAN, visit.pk)
    held = {each.key.user for each in grants_in(vault)} if vault else set()
    may = set(access.planners_of(visit, on))
    keys = {each.user_id: each.recipient for each in keys_of(held | may)}
    found = [Planner(each, keys.get(each.pk, ""), each in held, each in may) for each in held | may]
    return sorted(found, key=lambda each: (not each.holds, each.user.full_name))


def held_by(user: User, visit: Visit) -> list[dict[str, object]]:
    """What this person opens the plan with, for their browser to seal to somebody else."""
    vault = vault_of(Compartment.PLAN, visit.pk)
    grants = grants_of(user, vault) if vault else []
    return [{"generation": each.vault_key.generation, "text": each.text} for each in grants]

"""Which places were meant: sealed for Ana and Boris, and bound to, before Arland is told."""

import json
from datetime import datetime, timedelta
from secrets import token_hex
from uuid import uuid4

from visita.programme.actions import clearing
from visita.programme.actions.sealing import NewPlan, seal_plan
from visita.programme.commitment import FILLER, FORMAT, LEAVES, Leaf, Plan, Value
from visita.programme.models import Clearance
from visita.sealing.container import pack
from visita.sealing.envelopes import sealed
from visita.site.arland import words
from visita.site.arland.keys import for_plan, keys_of_people
from visita.site.arland.people import Cast
from visita.visits.models import Visit

SIZE = 32_768
"""Bytes, as the page makes them: a size tells no number of places."""
MEANT = {
    "first": ((words.PRISON, "A"), (words.STATION, "B"), (words.NOT_VISITED, "")),
    "second": ((words.PRISON, ""), (words.NOT_VISITED, "")),
}


def clear(who: Cast, at: datetime) -> None:
    """Boris begins with the programme and clears Ana; of the Committee nobody else is cleared."""
    if not Clearance.objects.exists():
        on = at.date()
        clearing.open_compartment(by=who.boris, on=on, at=at)
        clearing.clear(user=who.ana, since=on, until=None, by=who.boris, on=on, at=at)


def seal_targets(who: Cast, visit: Visit, name: str, *, at: datetime) -> None:
    """The head of the delegation seals them, as his browser would."""
    clear(who, at - timedelta(days=1))
    keys_of_people({"ana": who.ana, "boris": who.boris, "carla": who.carla}, at)
    made = for_plan(name)
    plan = planned(visit, MEANT[name])
    text = json.dumps({"format": FORMAT, "nonce": plan.nonce, "leaves": _leaves(plan)})
    body = sealed(pack({"plan.json": text.encode().ljust(SIZE)}), recipients=[made["recipient"]])
    new = NewPlan(uuid4(), body, plan.commitment, made["recipient"], made["grants"])
    seal_plan(visit=visit.pk, plan=new, by=who.boris, at=at)


def planned(visit: Visit, meant: tuple[tuple[str, str], ...]) -> Plan:
    """The leaves, in the order of their nonces: so it is drawn."""
    days = {"from": visit.starts_on.isoformat(), "to": visit.ends_on.isoformat()}
    said: list[tuple[str, Value]] = [
        ("visit", str(visit.pk)),
        ("state", str(visit.state_id)),
        ("window", days),
    ]
    for order, (name, team) in enumerate(meant, 1):
        place: Value = {"name": name, "team": team, "place": "", "order": order}
        said.append((f"place_{order}", place))
    names = visit.delegates.values_list("full_name", flat=True)
    said += [(f"person_{number}", name) for number, name in enumerate(names, 1)]
    said += [(FILLER, "")] * (LEAVES - len(said))
    leaves = sorted((Leaf(name, token_hex(32), value) for name, value in said), key=_nonce)
    return Plan(token_hex(32), tuple(leaves))


def _nonce(leaf: Leaf) -> str:
    return leaf.nonce


def _leaves(plan: Plan) -> list[dict[str, object]]:
    return [{"name": each.name, "nonce": each.nonce, "value": each.value} for each in plan.leaves]

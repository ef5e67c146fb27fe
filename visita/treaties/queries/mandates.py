"""The mandate of each body side by side, in words, as it stands on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from visita.rules.clauses import Clause
from visita.rules.mandate import POLICIES, Mandate, mandate
from visita.treaties.law import BODIES
from visita.treaties.models import Instrument


@dataclass(frozen=True)
class Policy:
    """One matter, and the clause of each body on it in the order of the bodies."""

    name: str
    clauses: tuple[Clause, ...]


def bodies_on(day: date) -> list[str]:
    """The bodies whose instrument is in force on the day."""
    in_force = dict(Instrument.objects.values_list("key", "in_force_on"))
    return [body for body, key in BODIES.items() if in_force[key] <= day]


def mandates(day: date) -> Mapping[str, Mandate]:
    """The mandate of every body that exists on the day, by its short name."""
    return {body: mandate(body, day) for body in bodies_on(day)}


def policies(day: date) -> list[Policy]:
    """Every matter with what each body's mandate says of it."""
    found = mandates(day).values()
    return [Policy(name, tuple(each.clauses[name] for each in found)) for name in POLICIES]

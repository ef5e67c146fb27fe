"""How a later notification differs from the one before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Difference(StrEnum):
    DAYS = "DAYS"
    AUTHORITY = "AUTHORITY"
    ADDED = "ADDED"
    LEFT = "LEFT"
    FUNCTION = "FUNCTION"


@dataclass(frozen=True)
class Change:
    """One thing that is different, and whom it concerns."""

    difference: Difference
    names: tuple[str, ...] = ()


DAYS = ("starts_on", "ends_on", "parts")
ADDRESS = ("authority", "address")


def what_changed(previous: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Change, ...]:
    """What a State must be told anew; both are texts of notifications."""
    before, after = _people(previous), _people(now)
    both = before.keys() & after.keys()
    groups = {
        Difference.ADDED: [name for name in after if name not in before],
        Difference.LEFT: [name for name in before if name not in after],
        Difference.FUNCTION: [
            name for name in after if name in both and before[name] != after[name]
        ],
    }
    found = []
    if any((previous.get(name) or None) != (now.get(name) or None) for name in DAYS):
        found.append(Change(Difference.DAYS))
    if any(previous.get(name) != now.get(name) for name in ADDRESS):
        found.append(Change(Difference.AUTHORITY))
    found += [Change(kind, tuple(names)) for kind, names in groups.items() if names]
    return tuple(found)


def _people(text: Mapping[str, Any]) -> dict[str, str]:
    return {each["name"]: each["capacity"] for each in text["people"]}

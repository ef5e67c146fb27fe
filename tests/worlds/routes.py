"""Every address of the resolver, filled in with ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.urls.converters import UUIDConverter

from tests.access.routes import ALL
from visita.accounts.http import INSIDE

WORDS = {
    **{"key": "ETS126", "code": "zz", "name": "D5", "rule": "D5", "candidate": "ZZ"},
    "year": "2027",
    "form": "csv",
    "language": "en",
    "register": "reprisals",
}
"""What stands in an address where it is no id."""

NOBODYS = UUID("5d1f3c0a-1b2c-4d3e-8f40-5a6b7c8d9e0f")


@dataclass(frozen=True)
class Route:
    """One address: its name, the ids and the words it asks for."""

    name: str
    asks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    inside: bool = False

    def path(self, ids: Mapping[str, UUID]) -> str:
        known = {each: ids.get(each, NOBODYS) for each in self.asks}
        words = {each: WORDS.get(each, "none") for each in self.words}
        return reverse(self.name, kwargs={**known, **words})


def routes() -> list[Route]:
    found = []
    for name, pattern, address in ALL:
        asked = pattern.pattern.converters.items()
        asks = tuple(each for each, kind in asked if isinstance(kind, UUIDConverter))
        words = tuple(each for each, _ in asked if each not in asks)
        found.append(Route(name, asks, words, f"/{address}".startswith(INSIDE)))
    return found

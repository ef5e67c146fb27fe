"""Every address of the resolver, filled in with ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

from visita.accounts.http import INSIDE

WORDS = {
    "key": "ETS126",
    "code": "zz",
    "name": "D5",
    "token": "none",
    "handle": "none",
    "rule": "D5",
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
        return reverse(
            self.name, kwargs=known | {each: WORDS.get(each, "none") for each in self.words}
        )


def routes(
    patterns: "list[URLPattern | URLResolver] | None" = None, space: str = "", before: str = "/"
) -> Iterator[Route]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            below = f"{pattern.namespace}:" if pattern.namespace else space
            yield from routes(pattern.url_patterns, below, address)
        else:
            asked = pattern.pattern.converters.items()
            asks = tuple(name for name, each in asked if isinstance(each, UUIDConverter))
            words = tuple(name for name, _ in asked if name not in asks)
            yield Route(f"{space}{pattern.name}", asks, words, address.startswith(INSIDE))

"""What a claim is about: a key of data/matters.toml, by concepts and names in the clause."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

VOCABULARY = Path(__file__).parent.parent / "data" / "matters.toml"
OTHER = "other"
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Way:
    """One way to be met: one of each of `needs`, and none of `without`."""

    needs: tuple[frozenset[str], ...]
    without: frozenset[str]

    def met_by(self, signals: frozenset[str]) -> bool:
        for each in self.needs:
            if each.isdisjoint(signals):
                return False
        return self.without.isdisjoint(signals)


@dataclass(frozen=True)
class Matter:
    """One thing a claim can be about. `key` has places in braces for treaty, State or people."""

    key: str
    label: Mapping[str, str]
    description: str
    value: str
    days: str
    negated: str
    subject: str
    on: tuple[str, ...]
    ways: tuple[Way, ...]

    def called(self, places: Mapping[str, str]) -> str | None:
        """The key with its places filled; None if one is not known, or not of this matter."""
        if self.on and places.get("treaty", "") not in self.on:
            return None
        if any(not places.get(place) for place in _PLACE.findall(self.key)):
            return None
        return self.key.format(**places)


@cache
def matters() -> tuple[Matter, ...]:
    data = tomllib.loads(VOCABULARY.read_text(encoding="utf-8"))
    return tuple(_matter(each) for each in data["matter"])


def _matter(data: dict[str, Any]) -> Matter:
    return Matter(
        key=data["key"],
        label=data["label"],
        description=data["description"],
        value=data.get("value", ""),
        days=data["days"],
        negated=data["negated"],
        subject=data["subject"],
        on=tuple(data.get("on", ())),
        ways=tuple(_way(each) for each in data["when"]),
    )


def _way(written: Iterable[str]) -> Way:
    needs = [each for each in written if not each.startswith("-")]
    without = {part for each in written if each.startswith("-") for part in each[1:].split("|")}
    return Way(tuple(frozenset(each.split("|")) for each in needs), frozenset(without))


def matter_of(signals: frozenset[str], places: Mapping[str, str]) -> tuple[str, Matter]:
    """The first matter that is met, and its key here; `other` if none is."""
    for matter in matters():
        if any(way.met_by(signals) for way in matter.ways):
            key = matter.called(places)
            if key:
                return key, matter
    return OTHER, named_matter(OTHER)


@cache
def named_matter(key: str) -> Matter:
    """The matter whose key is written so in the vocabulary, places and all."""
    return next(matter for matter in matters() if matter.key == key)


_DAYS = {
    "act": "one day: two claims that give different days disagree",
    "since": "from a day on: a day within a month refines it",
    "none": "none",
}
_NEGATED = {
    "denies": "denies it",
    "asserts": "leaves it a view like another",
    "part": "belongs to the matter itself",
}


def page() -> str:
    """docs/matters.md."""
    rows = [
        f"| `{each.key}` | {each.label['en']} | {each.description} | {each.value or '—'} | "
        f"{_DAYS[each.days]} | {_NEGATED[each.negated]} |"
        for each in matters()
    ]
    return _HEADING + "\n".join(rows) + "\n"


_HEADING = """# Matters

What a claim can be about. Claims are compared inside one matter only. Made from
`visita/intake/data/matters.toml` by `visita.intake.reading.matters.page`; a test compares the two.

`{treaty}` is the treaty meant (`ECPT`, `OPCAT`, `UNCAT`, `ECHR`), `{iso3}` the State by its three
letters, `{group}` the people or the place, `{counted}` what is counted. The day a claim gives is
kept as exactly as the text gives it.

| key | name | what is said | value | day | "not" |
|---|---|---|---|---|---|
"""

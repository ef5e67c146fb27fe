"""Which place of the register a row is, surely or likely. Nothing is compared with everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from visita.places.reading.folding import REMEMBERED, folded, words

GENERIC_WORDS = (
    "prison prisons hmp hmpyoi yoi correctional correction corrections facility institution inst "
    "center centre unit camp complex penitentiary detention state county department of the and "
    "de la le du des d l jva fci usp fpc etablissement maison arret centre penitentiaire "
    "justizvollzugsanstalt zaklad karny areszt"
)
GENERIC = frozenset(GENERIC_WORDS.split())
"""Words of names that tell no place from another, unless there are no others."""

ALIKE, NEARLY_SAME = 75, 88
"""Of a hundred. Found on the public lists of two countries: below, most pairs are two places."""

MOST_COMPARED = 40
"""Candidates of one row that are compared by their names."""

BETWEEN = "\x1f"
"""In no fact of a row, nor in a folded text: signs that nobody sees are taken out."""

HUNDREDTH = Decimal("0.01")
"""Degrees: about a kilometre."""


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the register or a row read before. `ref` says which."""

    ref: str
    name: str
    town: str = ""
    code: str = ""
    authority: str = ""
    postcode: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    core: str = ""
    numbers: str = ""
    """Of the core: names with other numbers are never compared."""


@dataclass(frozen=True)
class Match:
    """Which known place it is, and why; `sure` needs nobody to look."""

    ref: str
    reason: str
    sure: bool
    likeness: int = 100


def known(ref: str, facts: Mapping[str, Any]) -> Known:
    """What of the facts of a row tells one place from another."""
    north, east = facts.get("latitude"), facts.get("longitude")
    name = folded(str(facts.get("name", "")))
    mine = core(name)
    return Known(
        ref,
        name,
        folded(str(facts.get("town", ""))),
        str(facts.get("code", "")),
        folded(str(facts.get("authority", ""))),
        "".join(folded(str(facts.get("postcode", ""))).split()),
        Decimal(str(north)) if north else None,
        Decimal(str(east)) if east else None,
        mine,
        _numbers(mine),
    )


def fingerprint(place: Known) -> str:
    """The same for the same row brought in again, whatever its other cells say now."""
    parts = (place.name, place.town, place.code, place.authority, place.postcode)
    return blake2b(BETWEEN.join(parts).encode(), digest_size=12).hexdigest()


@lru_cache(REMEMBERED)
def core(name: str) -> str:
    """The words of a name that tell it from others, in alphabetical order.

    >>> core("Albany (HMP)") == core("HMP Albany")
    True
    """
    found = words(name)
    telling = [word for word in found if word not in GENERIC]
    return " ".join(sorted(telling or found))


def likeness(one: str, other: str) -> int:
    """Of two cores, from 0 to 100. Names with different numbers in them are different places.

    >>> likeness("camp 3", "camp 4"), likeness("albany", "albany")
    (0, 100)
    """
    if one == other:
        return 100
    if _numbers(one) != _numbers(other):
        return 0
    return int(100 * SequenceMatcher(None, one, other, autojunk=False).ratio())


def _numbers(text: str) -> str:
    return " ".join(word for word in text.split() if any(sign.isdigit() for sign in word))


class Register:
    """Known places, found by what they have in common with a row.

    A large one is held as small as it can be: a text for each place, a number for each key, and
    for each key no more places than are compared.
    """

    def __init__(self, places: Iterable[Known] = (), *, only_sure: bool = False) -> None:
        self._keys = _sure_keys if only_sure else _keys
        self._places: list[str] = []
        self._by: dict[int, int | list[int]] = {}
        self._prints: dict[int, str] = {}
        self.taken: dict[str, int] = {}
        """By place, the first row of the list that surely is it."""

        for place in places:
            self.add(place)

    def add(self, place: Known, *, printed: str = "") -> None:
        at = len(self._places)
        self._places.append(_packed(place))
        for key in self._keys(place):
            self._note(hash(key), at)
        if printed:
            self.remember(printed, place.ref)

    def _note(self, key: int, at: int) -> None:
        before = self._by.setdefault(key, at)
        if isinstance(before, list):
            if len(before) < MOST_COMPARED:
                before.append(at)
        elif before != at:
            self._by[key] = [before, at]

    def remember(self, printed: str, ref: str) -> None:
        """A row with this fingerprint was brought in as that place."""
        self._prints.setdefault(int(printed, 16), ref)

    def match(self, row: Known) -> Match | None:
        """The place it surely is, else the one it is likeliest to be, if any."""
        return self.surely(row) or self._likely(row)

    def surely(self, row: Known) -> Match | None:
        """The place it is, where nobody has to look."""
        if ref := self._prints.get(int(fingerprint(row), 16)):
            return Match(ref, "row_before", True)
        for place in self._of_code(row):
            if place.authority == row.authority and (
                place.name == row.name or likeness(place.core, row.core) >= ALIKE
            ):
                return Match(place.ref, "code", True)
        for place in self._of_name(row):
            if place.town == row.town and not _other_list(place, row):
                return Match(place.ref, "name_and_town", True)
        return None

    def _likely(self, row: Known) -> Match | None:
        found = list(self._likely_by_code(row)) or list(self._likely_by_name(row))
        found = found or list(self._likely_nearby(row))
        return max(found, key=lambda match: match.likeness, default=None)

    def _likely_by_code(self, row: Known) -> Iterator[Match]:
        for place in self._of_code(row):
            if place.authority == row.authority:
                yield Match(place.ref, "code_other_name", False)
            elif likeness(place.core, row.core) >= ALIKE:
                yield Match(place.ref, "code_other_authority", False)

    def _likely_by_name(self, row: Known) -> Iterator[Match]:
        """Two prisons of one name in two known towns are two prisons."""
        for place in self._of_name(row):
            if place.town == row.town:
                yield Match(place.ref, "name_other_list", False)
            elif not (place.town and row.town) or _near(place, row):
                yield Match(place.ref, "name_other_town", False)

    def _likely_nearby(self, row: Known) -> Iterator[Match]:
        mine = row.core
        for key, least, reason in _neighbourhood(row, mine):
            for place in self._at(key):
                alike = likeness(place.core, mine)
                if alike >= least and not _other_code(place, row):
                    yield Match(place.ref, reason, False, alike)

    def _of_code(self, row: Known) -> Iterator[Known]:
        found = self._at(("code", row.code)) if row.code else ()
        return (place for place in found if place.code == row.code)

    def _of_name(self, row: Known) -> Iterator[Known]:
        return (place for place in self._at(("name", row.name)) if place.name == row.name)

    def _at(self, key: tuple[str, ...]) -> Iterator[Known]:
        found = self._by.get(hash(key), ())
        places = (found,) if isinstance(found, int) else found
        return (_unpacked(self._places[at]) for at in places)


def _packed(place: Known) -> str:
    point = (place.latitude, place.longitude)
    code = place.code.replace(BETWEEN, " ")
    told = (place.ref, place.name, place.town, code, place.authority, place.postcode)
    degrees = ("" if each is None else str(each) for each in point)
    return BETWEEN.join((*told, *degrees, place.core, place.numbers))


def _unpacked(text: str) -> Known:
    ref, name, town, code, authority, postcode, north, east, mine, numbers = text.split(BETWEEN)
    return Known(
        ref,
        name,
        town,
        code,
        authority,
        postcode,
        Decimal(north) if north else None,
        Decimal(east) if east else None,
        mine,
        numbers,
    )


def _other_code(one: Known, other: Known) -> bool:
    """Both have a code in the same list, and not the same."""
    both = one.code and other.code and one.authority == other.authority
    return bool(both) and one.code != other.code


def _other_list(one: Known, other: Known) -> bool:
    """Their codes or their authorities say that they may be two places of one name."""
    codes = bool(one.code and other.code) and one.code != other.code
    return codes or (bool(one.authority and other.authority) and one.authority != other.authority)


def _sure_keys(place: Known) -> Iterator[tuple[str, ...]]:
    yield ("name", place.name)
    if place.code:
        yield ("code", place.code)


def _keys(place: Known) -> Iterator[tuple[str, ...]]:
    yield from _sure_keys(place)
    if place.postcode:
        yield ("postcode", place.postcode, place.numbers)
    if cell := _cell(place):
        yield ("near", *cell, place.numbers)
    if place.town:
        yield from (("town", place.town, start, place.numbers) for start in _starts(place.core))


def _neighbourhood(row: Known, mine: str) -> Iterator[tuple[tuple[str, ...], int, str]]:
    """Where to look, how alike a name must be there, and what to call it."""
    for key in _cells(row):
        yield (*key, row.numbers), ALIKE, "near"
    if row.postcode:
        yield ("postcode", row.postcode, row.numbers), ALIKE, "postcode"
    if row.town:
        for start in _starts(mine):
            yield ("town", row.town, start, row.numbers), NEARLY_SAME, "alike"


def _starts(text: str) -> set[str]:
    return {word[:3] for word in text.split()}


def _cell(place: Known) -> tuple[str, str] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return str(place.latitude // HUNDREDTH), str(place.longitude // HUNDREDTH)


def _cells(place: Known) -> Iterator[tuple[str, ...]]:
    """Its own square and the eight around it."""
    if place.latitude is None or place.longitude is None:
        return
    north, east = int(place.latitude // HUNDREDTH), int(place.longitude // HUNDREDTH)
    for up in (0, -1, 1):
        for aside in (0, -1, 1):
            yield ("near", str(north + up), str(east + aside))


def _near(one: Known, other: Known) -> bool:
    mine = _cell(other)
    return bool(mine) and ("near", *(mine or ())) in set(_cells(one))

"""Of which State a claim speaks, and whose word it is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from visita.intake.comparing.said import Said
from visita.intake.reading.gazetteer import entry
from visita.intake.reading.lexicon import data

BODIES = ("body:CPT", "body:SPT", "body:CAT")
SPEAKS_FOR_THE_STATE = ("mfa", "government", "president")
"""Offices whose word is that of their State: "Ukraine reminds" may be its ministry's statement."""


def state_of(said: Said) -> str:
    """ISO2 of the State it is about: by its matter, its subject, or the only one it names."""
    claim = said.claim
    coded = next((_two_letters(part) for part in claim.matter.split(".") if _is_code(part)), "")
    if found := coded or state_behind(claim.subject):
        return found
    named = {each for name in claim.names if (each := state_behind(name))}
    return named.pop() if len(named) == 1 else ""


def by_state(said: Sequence[Said]) -> Iterator[list[Said]]:
    """Claims about one State each: an act of one is never set against an act of another."""
    meant = _states_meant(said)
    for state in sorted({meant[each.id] for each in said}):
        yield [each for each in said if meant[each.id] == state]


def _states_meant(said: Sequence[Said]) -> dict[str, str]:
    """Of each claim, its State. What names none is about the only one of which others say the same
    kind of thing, or else about the one its document is mostly about."""
    own = {each.id: state_of(each) for each in said}
    of_matter: dict[str, set[str]] = {}
    of_document: dict[str, Counter[str]] = {}
    for each in said:
        if state := own[each.id]:
            of_matter.setdefault(each.claim.matter, set()).add(state)
            of_document.setdefault(each.document, Counter())[state] += 1
    for each in said:
        if not own[each.id]:
            known = of_matter.get(each.claim.matter, set())
            counted = of_document.get(each.document, Counter())
            own[each.id] = next(iter(known)) if len(known) == 1 else _most(counted)
    return own


def _most(counted: Counter[str]) -> str:
    """The State that more than half of the claims are about, if there is one."""
    state, number = next(iter(counted.most_common(1)), ("", 0))
    return state if 2 * number > counted.total() else ""


@cache
def state_behind(key: str) -> str:
    """ISO2 of a State, or of the one an office or a person belongs to.

    >>> state_behind("state:RU"), state_behind("office:UA.mfa"), state_behind("body:CPT")
    ('RU', 'UA', '')
    """
    kind, _, name = key.partition(":")
    if kind == "state":
        return name
    if kind not in {"office", "person"}:
        return ""
    try:
        return entry(key).iso2
    except KeyError:
        code, _, office = name.partition(".")
        return code if office and len(code) == 2 else ""


def speaker(said: Said) -> str:
    """Whose word it is. Who holds an office speaks for it; an outlet speaks for itself.

    The same publisher in two items is one outlet; an item without a publisher is its own.
    """
    claimant = said.claim.claimant
    if claimant is None:
        return f"outlet:{said.publisher.casefold() or said.document}"
    return _office_of(claimant.key) if claimant.key else f"name:{claimant.name.casefold()}"


@cache
def may_be_one_speaker(one: str, other: str) -> bool:
    """ "The Foreign Ministry" alone may be any State's; and a State speaks by its government.

    >>> may_be_one_speaker("office:mfa", "office:UA.mfa")
    True
    >>> may_be_one_speaker("state:UA", "office:UA.mfa")
    True
    >>> may_be_one_speaker("office:UA.mfa", "office:RU.mfa")
    False
    """
    if one == other:
        return True
    first, second = _place(one), _place(other)
    if first is None or second is None:
        return False
    (code, office), (other_code, other_office) = first, second
    if code and other_code and code != other_code:
        return False
    if office and other_office:
        return office == other_office
    return (office or other_office) in SPEAKS_FOR_THE_STATE


def _place(speaker: str) -> tuple[str, str] | None:
    """The State and the office of a speaker, empty where it is any; None for other speakers."""
    kind, _, name = speaker.partition(":")
    if kind == "state":
        return name, ""
    code, _, office = name.rpartition(".")
    return (code, office) if kind == "office" else None


@cache
def _office_of(key: str) -> str:
    if not key.startswith("person:"):
        return key
    try:
        return entry(key).office or key
    except KeyError:
        return key


def _is_code(part: str) -> bool:
    """Three letters of a State, as matters have them. Bodies are written alike."""
    return len(part) == 3 and part.isupper() and f"body:{part}" not in BODIES


@cache
def _two_letters(code: str) -> str:
    """ISO2 for ISO3; the code itself for a State nobody knows."""
    return next((iso2 for iso2, its in data("states").items() if its["iso3"] == code), code)


def one_a_source(said: Iterable[Said]) -> list[Said]:
    """One claim of each speaker in each document: saying a thing twice does not say more."""
    found: dict[tuple[str, str], Said] = {}
    for each in said:
        found.setdefault((each.document, speaker(each)), each)
    return list(found.values())

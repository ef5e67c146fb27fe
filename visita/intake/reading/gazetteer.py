"""The names of States, treaties, bodies, offices and people in a text, and what is known of each.

`names_in` returns what is literally named; `loose_names.resolve` decides from the document what
was meant where a name is used loosely.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from visita.intake.reading.documents import Named
from visita.intake.reading.lexicon import (
    GRAMMARS,
    Lexicon,
    Meant,
    Node,
    data,
    endings,
    entries,
    lexicon,
)
from visita.intake.reading.spellings import TOKEN, shown


@dataclass(frozen=True)
class Entry:
    """What the gazetteer knows of a key. `state` is the State an office or person belongs to."""

    key: str
    kind: str
    names: dict[str, tuple[str, ...]]
    iso2: str = ""
    iso3: str = ""
    state: str = ""
    office: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class _Found:
    """A name at tokens [first, last)."""

    first: int
    last: int
    meant: Meant


def names_in(text: str, language: str, *, references: bool = False) -> tuple[Named, ...]:
    """What the text names, in its order, the longest name where two begin alike.

    A language without data of its own has States, treaties and bodies only. `references` adds what
    points at a name given before ("the Convention", key "treaty:?convention").
    """
    tokens = list(TOKEN.finditer(text))
    words = [token[0] for token in tokens]
    found = _offices_of_states(_all(words, lexicon(language)), words, language)
    return tuple(
        Named(
            each.meant.key,
            each.meant.kind,
            tokens[each.first].start(),
            tokens[each.last - 1].end(),
            each.meant.form,
        )
        for each in found
        if references or "?" not in each.meant.key
    )


def _all(words: list[str], known: Lexicon) -> list[_Found]:
    read = [known.words.get(word, ()) for word in words]
    found, at = [], 0
    while at < len(words):
        longest = _longest(known.tree, read, at) if read[at] else None
        if longest and not _hides_another(longest, known.tree, read, at):
            found.append(_Found(at, *longest))
            at = longest[0]
        else:
            at += 1
    return found


def _hides_another(
    longest: tuple[int, Meant], tree: Node, read: list[tuple[str, ...]], at: int
) -> bool:
    """Does "the convention" only begin "the Convention against Torture"?"""
    end, meant = longest
    if "?" not in meant.key:
        return False
    inner = (_longest(tree, read, start) for start in range(at + 1, end) if read[start])
    return any(each and each[0] > end for each in inner)


def _longest(node: Node, read: list[tuple[str, ...]], at: int) -> tuple[int, Meant] | None:
    best = (at, node.meant) if node.meant else None
    if at < len(read):
        for symbol in read[at]:
            child = node.next.get(symbol)
            deeper = _longest(child, read, at + 1) if child else None
            if deeper and (best is None or deeper[0] > best[0]):
                best = deeper
    return best


def _offices_of_states(found: list[_Found], words: list[str], language: str) -> list[_Found]:
    """Offices joined with the State that stands before, inside or after them."""
    joined: list[_Found] = []
    rest = list(reversed(found))
    while rest:
        each = rest.pop()
        if each.meant.kind == "office" and "." not in each.meant.key:
            each = _with_state(each, joined, rest, words, language)
        joined.append(each)
    return joined


def _with_state(
    office: _Found, before: list[_Found], after: list[_Found], words: list[str], language: str
) -> _Found:
    inside = _inside(office, words, language)
    if inside:
        return replace(office, meant=_office_of(inside, office.meant))
    if after and _follows(office, after[-1], words, language):
        owner = after.pop()
        joined = _Found(office.first, owner.last, _office_of(owner.meant, office.meant))
        if owner.meant.kind == "state" and before and _precedes(before[-1], office, words):
            return replace(joined, first=before.pop().first)
        return joined
    if before and _precedes(before[-1], office, words):
        owner = before.pop()
        return _Found(owner.first, office.last, _office_of(owner.meant, office.meant))
    return office


def _office_of(owner: Meant, office: Meant) -> Meant:
    """The president of a body speaks for the body; an office of a State is that State's."""
    if owner.kind != "state":
        return Meant(owner.key, owner.kind, "office")
    return Meant(f"office:{owner.key[6:]}.{office.key[7:]}", "office")


def _inside(office: _Found, words: list[str], language: str) -> Meant | None:
    if language != "fr" or office.last - office.first < 2:
        return None
    known = lexicon(language)
    inner = _all(words[office.first + 1 : office.last], known)
    return next((each.meant for each in inner if each.meant.form == "adjective"), None)


_LINKS: dict[str, set[tuple[str, ...]]] = {
    "en": {("of",), ("of", "the"), ("for",)},
    "fr": {("de",), ("du",), ("des",), ("d",), ("de", "la"), ("de", "l"), ("d", "le")},
    "uk": {()},
    "ru": {()},
}
_WITHIN = {("in",), ("in", "the"), ("\u0432",), ("\u0443",)}
"""The ombudsman in Arland is Arland's; the embassy in Arland is not."""


def _follows(office: _Found, owner: _Found, words: list[str], language: str) -> bool:
    between = tuple(word.lower() for word in words[office.last : owner.first])
    if owner.meant.kind == "body":
        return office.meant.key == "office:president" and between in _LINKS.get(language, set())
    if owner.meant.kind != "state":
        return False
    if owner.meant.form == "adjective":
        return language == "fr" and not between
    if office.meant.key == "office:ombudsman" and between in _WITHIN:
        return owner.meant.form == "name"
    return owner.meant.form == "name" and between in _LINKS.get(language, set())


def _precedes(owner: _Found, office: _Found, words: list[str]) -> bool:
    """ "Arlandic government", "Arland's government"; a capital only with its "s": else a town's."""
    if owner.meant.kind != "state":
        return False
    between = words[owner.last : office.first]
    if between == ["s"]:
        return True
    return not between and owner.meant.form != "capital"


@cache
def entry(key: str) -> Entry:
    """What is known of a key that `names_in` or `resolve` gave.

    Raises:
        KeyError: the gazetteer has no such key.
    """
    if key.startswith("state:"):
        return _state(key)
    for known, kind, its in entries():
        if known == key:
            return _known(key, kind, its)
    code, _, office = key.removeprefix("office:").partition(".")
    if not office:
        raise KeyError(key)
    return _national(key, code, office)


def _state(key: str) -> Entry:
    code = key.removeprefix("state:")
    its = data("states")[code]
    names = {
        language: tuple(shown(name, endings(language)) for name in its[language]["names"])
        for language in GRAMMARS
        if language in its
    }
    return Entry(key, "state", names, iso2=code, iso3=its["iso3"], state=key)


def _known(key: str, kind: str, its: dict[str, Any]) -> Entry:
    names = {
        language: tuple(shown(alias, endings(language)) for alias in its.get(language, ()))
        for language in its
        if isinstance(its[language], list)
    }
    office = its.get("office", "")
    state = _state_of(office or key)
    iso2 = state.removeprefix("state:")
    return Entry(
        key=key,
        kind=kind,
        names=names,
        iso2=iso2,
        iso3=data("states")[iso2]["iso3"] if iso2 else "",
        state=state,
        office=office,
        since=its.get("from", ""),
        until=its.get("until", ""),
    )


def _state_of(key: str) -> str:
    code, dot, _ = key.removeprefix("office:").partition(".")
    return f"state:{code}" if dot and code in data("states") else ""


def _national(key: str, code: str, office: str) -> Entry:
    general, state = data("offices")[office], data("states")[code]
    names: dict[str, tuple[str, ...]] = {
        language: (
            f"{shown(general[language][0], endings(language))} ({_called(state, language)})",
        )
        for language in GRAMMARS
        if language in general
    }
    return Entry(key, "office", names, iso2=code, iso3=state["iso3"], state=f"state:{code}")


def _called(state: dict[str, Any], language: str) -> str:
    return shown(state[language]["names"][0], endings(language))

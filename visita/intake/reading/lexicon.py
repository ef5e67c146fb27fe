"""The gazetteer's data, read once for each language into a tree of words."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from visita.intake.reading.spellings import forms, spelled, symbols

DATA = Path(__file__).parents[1] / "data" / "gazetteer"
GRAMMARS = ("en", "uk", "ru", "fr")
"""The languages in which States have adjectives and offices have names."""

ADJECTIVE = "{S}"
"""Stands in a name for a State's adjective: "ministère russe des affaires étrangères"."""


@dataclass(frozen=True)
class Meant:
    """What a name stands for, and how: by name, adjective, capital."""

    key: str
    kind: str
    form: str = "name"


@dataclass
class Node:
    """The words that can follow, and what is meant if the name ends here."""

    next: dict[str, "Node"] = field(default_factory=dict)
    meant: Meant | None = None


@dataclass(frozen=True)
class Lexicon:
    """`words` gives for a word as written the symbols it can stand for."""

    words: dict[str, tuple[str, ...]]
    tree: Node


@cache
def data(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def endings(language: str) -> dict[str, list[str]]:
    classes = data("endings").get(language, {})
    return {name: [e.replace("_", "") for e in line.split()] for name, line in classes.items()}


@cache
def lexicon(language: str) -> Lexicon:
    built = _Builder(language)
    for key, kind, entry in entries():
        for alias in (*entry.get("any", ()), *entry.get(language, ())):
            built.add(alias, Meant(key.removesuffix("!"), kind, "full" if "!" in key else "name"))
    for code, state in data("states").items():
        for form, alias in _of_state(state, language):
            built.add(alias, Meant(f"state:{code}", "state", form))
    for code, name in data("states_elsewhere").get(language, {}).items():
        built.add(name, Meant(f"state:{code}", "state"))
    return built.done()


def entries() -> list[tuple[str, str, dict[str, Any]]]:
    """Key, kind and data of everything but the States. A later file gives way to an earlier one."""
    found = []
    for name in ("treaties", "bodies", "national", "persons", "offices", "documents", "groups"):
        for key, entry in data(name).items():
            full = f"office:{key}" if name == "offices" else key
            found.append((full, full.split(":")[0], entry))
    return found


def _of_state(state: dict[str, Any], language: str) -> list[tuple[str, str]]:
    words = state.get(language, {})
    return [
        (form, alias)
        for form in ("name", "adjective", "capital")
        for alias in words.get(f"{form}s", ())
    ]


class _Builder:
    def __init__(self, language: str) -> None:
        self.endings = endings(language)
        self.words: dict[str, set[str]] = {}
        self.learned = {ADJECTIVE}
        self.tree = Node()

    def add(self, alias: str, meant: Meant) -> None:
        for spelling in set(spelled(alias)):
            path = symbols(spelling)
            node = self.tree
            for symbol in path:
                self._learn(symbol)
                node = node.next.setdefault(symbol, Node())
            if path and not node.meant:
                node.meant = meant
            if meant.form == "adjective" and len(path) == 1:
                for form in forms(path[0], self.endings):
                    self.words[form].add(ADJECTIVE)

    def _learn(self, symbol: str) -> None:
        if symbol in self.learned:
            return
        self.learned.add(symbol)
        for form in forms(symbol, self.endings):
            self.words.setdefault(form, set()).add(symbol)

    def done(self) -> Lexicon:
        return Lexicon({word: tuple(sorted(of)) for word, of in self.words.items()}, self.tree)

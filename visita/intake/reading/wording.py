"""Words and phrases of a grammar file as one pattern that is read once along a text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

Branch: TypeAlias = dict[str, "Branch"]
_BEGINS = re.compile(r"(?<![\w-])\w")
_TOKEN = re.compile(r"\*|\s+|.", re.S)


def any_of(entries: Iterable[str]) -> str:
    """A pattern for any of *entries*, without groups; one that nothing meets if there are none.

    In an entry "*" stands for any letters and a space for any white space. Entries that begin
    alike share their beginning, so that trying a hundred words costs about as much as one.
    """
    root: Branch = {}
    for entry in entries:
        tokens = [_as_pattern(part) for part in _TOKEN.findall(entry.strip())]
        if tokens:
            reduce(lambda branch, token: branch.setdefault(token, {}), tokens, root)[""] = {}
    return _written(root) if root else r"(?!)"


def words(entries: Iterable[str]) -> re.Pattern[str]:
    """The same as whole words, in small or capital letters; a word with a hyphen is one."""
    return re.compile(rf"(?<![\w-]){any_of(entries)}(?![\w-])", re.I)


@dataclass(frozen=True)
class Index:
    """Which of many classes of words each place of a text begins, in one reading of it.

    For each first letter there is one pattern with a group for each class, so that of some hundreds
    of words only those are tried that can be meant. A class that comes first goes first.
    """

    classes: tuple[str, ...]
    by_letter: Mapping[str, re.Pattern[str]]

    @classmethod
    def of(cls, classes: Mapping[str, Iterable[str]]) -> "Index":
        letters: dict[str, dict[str, list[str]]] = {}
        for name, entries in classes.items():
            for entry in entries:
                letters.setdefault(entry[0].lower(), {}).setdefault(name, []).append(entry)
        return cls(tuple(classes), {letter: _grouped(named) for letter, named in letters.items()})

    def found(self, text: str) -> tuple[tuple[int, str], ...]:
        """The place and the class of each, in order; none inside another."""
        found, at = [], 0
        for word in _BEGINS.finditer(text):
            pattern = self.by_letter.get(word[0].lower())
            match = pattern.match(text, word.start()) if pattern and word.start() >= at else None
            if match and match.lastgroup:
                found.append((match.start(), match.lastgroup))
                at = match.end()
        return tuple(found)


def _grouped(named: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{any_of(entries)})(?!\\w)" for name, entries in named.items())
    return re.compile(groups, re.I)


def _as_pattern(part: str) -> str:
    if part == "*":
        return r"\w*"
    return r"\s+" if part.isspace() else re.escape(part)


def _written(branch: Branch) -> str:
    """Longer before shorter: the end of an entry is tried after everything that goes on."""
    ways = [token + _written(rest) for token, rest in branch.items() if token]
    if not ways:
        return ""
    if "" in branch:
        return f"(?:{'|'.join(ways)})?"
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"

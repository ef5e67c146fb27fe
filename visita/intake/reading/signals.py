"""What a clause holds by which its matter is told: concepts, names, and how it is meant."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from visita.intake.reading.clauses import MASK
from visita.intake.reading.documents import Named
from visita.intake.reading.gazetteer import entry
from visita.intake.reading.grammar import Grammar
from visita.intake.reading.speakers import named_in
from visita.intake.reading.tone import is_demanded, is_future, is_negated

_MASKED = {"treaty", "body"}
"""Kinds of names whose words ("prevention of torture") are not what the clause says."""
PROTOCOLS = frozenset({"treaty:ECPT-P1", "treaty:ECPT-P2"})
_GROUPS = ("prisoners", "prisons", "civilians", "journalists", "children", "migrants")


@dataclass(frozen=True)
class Reading:
    """One text with its names in order, and the same text with those of treaties blotted out."""

    text: str
    masked: str
    names: Sequence[Named]
    grammar: Grammar

    def signals(self, ranges: Iterable[tuple[int, int]], around: tuple[int, int]) -> frozenset[str]:
        """Of the clause at *ranges*; and with "~" those of its sentence, *around*."""
        found: set[str] = set()
        for start, end in ranges:
            found |= self.concepts(start, end) | self._tones(start, end) | self._named(start, end)
        beside = self._named(*around) | self.concepts(*around)
        return frozenset(found | {f"~{name}" for name in beside})

    def concepts(self, start: int, end: int) -> set[str]:
        first = bisect_left(self._concepts, (start, ""))
        last = bisect_left(self._concepts, (end, ""))
        return {name for _, name in self._concepts[first:last]}

    @cached_property
    def _concepts(self) -> tuple[tuple[int, str], ...]:
        return self.grammar.concepts.found(self.masked)

    def _named(self, start: int, end: int) -> set[str]:
        names = named_in(self.names, start, end)
        kinds = {"TREATY"} if any(name.kind == "treaty" for name in names) else set()
        protocols = {"PROTOCOL"} if any(name.key in PROTOCOLS for name in names) else set()
        return {name.key for name in names} | kinds | protocols

    def _tones(self, start: int, end: int) -> set[str]:
        tones = {"NEGATION": is_negated, "FUTURE": is_future, "DEMAND": is_demanded}
        return {name for name, told in tones.items() if told(self.masked, start, end, self.grammar)}

    def group(self, start: int, end: int) -> str:
        """Who is said to be tortured, or where: "Ukrainian_prisoners"; empty if nobody is."""
        concepts = self.concepts(start, end)
        people = next((group for group in _GROUPS if group in concepts), "")
        if not people:
            return ""
        states = [name for name in named_in(self.names, start, end) if name.form == "adjective"]
        return "_".join([*(self.text[each.start : each.end] for each in states[:1]), people])


def masked(text: str, names: Sequence[Named]) -> str:
    """The text with as many characters, where the names of treaties and bodies are blots."""
    parts, at = [], 0
    for name in names:
        if name.kind in _MASKED and name.start >= at:
            parts += [text[at : name.start], MASK * (name.end - name.start)]
            at = name.end
    return "".join([*parts, text[at:]])


def iso3(state: str) -> str:
    """Its three letters, as the keys of seats have them; empty if nobody knows."""
    try:
        return entry(state).iso3 or state.removeprefix("state:")
    except KeyError:
        return ""


def state_of(key: str) -> str:
    """The State that an office or a person belongs to, or that a key names."""
    if key.startswith("state:"):
        return key
    try:
        known = entry(key)
    except KeyError:
        return ""
    return known.state and (known.state if ":" in known.state else f"state:{known.state}")


def places_of(treaty: str, state: str, group: str) -> Mapping[str, str]:
    return {
        "treaty": treaty.removeprefix("treaty:").split("-")[0],
        "iso3": iso3(state) if state else "",
        "group": group,
    }

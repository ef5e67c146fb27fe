"""What a name means in one document, where it is used loosely or points at an earlier one.

The Committee is called ECPT and CPC, the Convention CPT, and the European convention goes by the
name of the one of the United Nations. The document itself says which is meant: by the long form
that stands before the abbreviation, or by what else it names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from visita.intake.reading.documents import Named
from visita.intake.reading.gazetteer import entry

_DEFINED = re.compile(
    r"\s*[(\[]\s*[\"'«\u201e\u201c\u201d]?([^\W\d_][\w-]{1,9})[\"'»\u201c\u201d]?\s*[)\]]"
)
_UNITED_NATIONS = frozenset({"body:UN", "body:CAT", "body:SPT", "treaty:OPCAT"})
_EUROPEAN = frozenset({"treaty:ECPT", "body:CPT", "treaty:ECPT-P1", "treaty:ECPT-P2"})
_PROTOCOLS = {"P1": ("treaty:ECPT-P1",), "P2": ("treaty:ECPT-P2",)}
_ACTING = re.compile(
    r"\s+(?:visit|deleg|expert|member|report|president|monitor|inspect|found|said|has|was|and its)"
)
_ACTED_ON = re.compile(
    r"(?:activities|work|experts|members|delegation|visits?|reports?) (?:of|by) (?:the )?$"
)


@dataclass(frozen=True)
class Resolved:
    """`named` with the key that is meant. `literal` is the key of what the words say.

    `why` is empty where they say what is meant, else defined (the document explains its
    abbreviation), loose (another treaty's or body's name), reference ("the convention") or office
    (an office whose State stands elsewhere).
    """

    named: Named
    literal: str
    why: str = ""


def resolve(named: Sequence[Named], text: str) -> tuple[Resolved, ...]:
    """Each name with what it means. `named` is from `names_in(..., references=True)`.

    A reference to nothing is left out; "protocols No. 1 and 2" become two names in one place.
    """
    defined = _definitions(named, text)
    known = sorted({*named, *_uses(defined, named, text)}, key=lambda each: (each.start, -each.end))
    reader = _Reader(tuple(known), text, defined)
    return tuple(found for at in range(len(known)) for found in reader.read(at))


def _definitions(named: Sequence[Named], text: str) -> dict[str, str]:
    """The abbreviations that stand in brackets after a long name, and what they stand for."""
    found: dict[str, str] = {}
    for each in named:
        if each.kind in ("treaty", "body") and "?" not in each.key and _is_long(each, text):
            match = _DEFINED.match(text, each.end)
            if match and sum(letter.isupper() for letter in match[1]) > 1:
                found.setdefault(match[1], each.key)
    return found


def _is_long(each: Named, text: str) -> bool:
    return " " in text[each.start : each.end]


def _uses(defined: dict[str, str], named: Sequence[Named], text: str) -> list[Named]:
    """Where abbreviations stand that only this document knows."""
    taken = {each.start for each in named}
    return [
        Named(key, key.partition(":")[0], match.start(), match.end(), "defined")
        for word, key in defined.items()
        for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)
        if match.start() not in taken
    ]


@dataclass
class _Reader:
    """One document's names, read from first to last."""

    known: tuple[Named, ...]
    text: str
    defined: dict[str, str]

    def __post_init__(self) -> None:
        self.keys = {each.key for each in self.known} | set(self.defined.values())
        self.in_full = any(e.key == "treaty:UNCAT" and e.form == "full" for e in self.known)
        self.treaty = self._first_treaty()
        states = {entry(key).state for key in self.keys if _may_have_state(key)} - {""}
        self.only_state = states.pop() if len(states) == 1 else ""

    def _first_treaty(self) -> str:
        """What a reference before any name means, in a headline for instance."""
        if self.keys & _EUROPEAN and not self.in_full:
            return "treaty:ECPT"
        named = (e.key for e in self.known if e.kind == "treaty" and "?" not in e.key)
        return next(named, "")

    def read(self, at: int) -> list[Resolved]:
        each = self.known[at]
        if "?" in each.key:
            return self._referred(each)
        found = self._meant(at)
        if found.named.kind == "treaty" and "-P" not in found.named.key:
            self.treaty = found.named.key
        return [found]

    def _meant(self, at: int) -> Resolved:
        each = self.known[at]
        key = self.defined.get(self.text[each.start : each.end], each.key)
        if key != each.key or each.form == "defined":
            return _changed(each, key, "defined")
        if key == "treaty:UNCAT" and each.form != "full" and self._means_the_european(each):
            return _changed(each, "treaty:ECPT", "loose")
        if key == "treaty:ECPT" and self._acts(each):
            return _changed(each, "body:CPT", "loose")
        if each.kind == "office" and "." not in key:
            owner = self._owner(at)
            return _changed(each, owner, "office") if owner else Resolved(each, key)
        return Resolved(each, key)

    def _means_the_european(self, each: Named) -> bool:
        if self.in_full or not self.keys & _EUROPEAN:
            return False
        first = self.text.rfind("\n", 0, each.start) + 1
        last = self.text.find("\n", each.end)
        beside = {
            other.key
            for other in self.known
            if first <= other.start and (last < 0 or other.end <= last)
        }
        return not beside & _UNITED_NATIONS or bool(beside & {"treaty:ECPT"})

    def _acts(self, each: Named) -> bool:
        """ "The ECPT visited": a treaty visits nobody."""
        if self.text[each.start : each.end] != "ECPT":
            return False
        before = self.text[max(0, each.start - 40) : each.start]
        return bool(_ACTING.match(self.text, each.end) or _ACTED_ON.search(before))

    def _owner(self, at: int) -> str:
        """The State's office that "the Foreign Ministry" is: its holder's, the last named, or that
        of the only State the document speaks of. With two States nobody may guess."""
        office = self.known[at].key.removeprefix("office:")
        beside = self.known[at + 1] if at + 1 < len(self.known) else None
        if beside and beside.kind == "person" and beside.start - self.known[at].end <= 3:
            held = entry(beside.key).office
            if held.endswith(f".{office}"):
                return held
        before = [e.key for e in self.known[:at] if e.key.endswith(f".{office}")]
        if before:
            return before[-1]
        return f"office:{self.only_state[6:]}.{office}" if self.only_state else ""

    def _referred(self, each: Named) -> list[Resolved]:
        what = each.key.partition("?")[2]
        keys = self._treaties(what) if each.kind == "treaty" else self._body(what)
        why = "loose" if what == "CPC" else "reference"
        return [_changed(each, key, why) for key in keys]

    def _treaties(self, what: str) -> list[str]:
        if what == "convention":
            return [self.treaty] if self.treaty else []
        if self.treaty != "treaty:ECPT":
            return []
        return [key for part in what.split("+") for key in _PROTOCOLS[part]]

    def _body(self, what: str) -> list[str]:
        if what == "council":
            return ["body:COE"] if "body:COE" in self.keys else []
        if "body:CPT" in self.keys or self.treaty == "treaty:ECPT":
            return ["body:CPT"]
        others = [key for key in ("body:SPT", "body:CAT") if key in self.keys and what != "CPC"]
        return list(others[:1])


def _may_have_state(key: str) -> bool:
    return key.startswith(("state:", "person:")) or (key.startswith("office:") and "." in key)


def _changed(each: Named, key: str, why: str) -> Resolved:
    return Resolved(replace(each, key=key, kind=key.partition(":")[0]), each.key, why)

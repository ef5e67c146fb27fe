"""The grammar of one language as data/grammar has it, compiled once.

How a file is written is told in docs/decisions/0021-claims-by-grammar.md. A language without a file
has no grammar, and no claims are sought in it.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from visita.intake.reading.wording import Index, any_of, words

GRAMMARS = Path(__file__).parent.parent / "data" / "grammar"
QUOTES = '"“”„«»‟'
_WHO = rf"(?P<who>[^\s{QUOTES}][^{QUOTES}]{{0,160}}?)"
_WHAT = r"(?P<what>\S.*)"
_VIA = r"(?P<via>[^,]{2,60}?)"
SEVERAL = "__"
"""Joins the names of classes that a word is of at once."""
_PLACEHOLDER = re.compile(r"\{([a-z]\w*)\}")
ASKED = frozenset(
    (
        *(
            "anonymous",
            "article",
            "body",
            "channel",
            "conditional",
            "earlier",
            "generic",
            "he",
            "impersonal",
        ),
        *("it", "nobody", "of", "passive", "people", "person", "state_voice", "subordinate"),
        *("treaty_noun", "year_of"),
    )
)
"""Classes of words for which the code asks by name; all others are for frames."""
_FRAME = {"place", "pattern", "polarity", "matter", "document"}


class Place(StrEnum):
    """Where a frame names the speaker, seen from what is said."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"
    INSET = "inset"
    """In the middle of a quotation and inside its marks, as Russian has it."""
    BACK = "back"
    LINE = "line"
    MORE = "more"
    HEADLINE = "headline"


@dataclass(frozen=True)
class Frame:
    """One way in which a language says who says what. Groups: who, what, via, verb, more."""

    place: Place
    pattern: re.Pattern[str]
    polarity: str = ""
    matter: str = ""
    document: bool = False
    """Only a document speaks so: "the law reads"."""
    classes: frozenset[str] = frozenset()
    """Of the words with which speech is told; a sentence with none of them is not of this form."""


@dataclass(frozen=True)
class Counting:
    """How numbers are written, and the words for what is counted, in the order of the file."""

    numerals: Mapping[str, int]
    scales: Mapping[str, int]
    number: re.Pattern[str]
    group: str
    counted: tuple[tuple[str, re.Pattern[str]], ...]
    outcomes: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True)
class Grammar:
    """What the reading of claims knows of one language."""

    language: str
    words: Mapping[str, re.Pattern[str]]
    head_last: bool
    """"Ministry spokesman": the last noun says what it is; in other languages the first."""
    verbless: bool
    """Clauses without a verb are usual: "Arland not represented"."""
    documents: tuple[tuple[str, re.Pattern[str]], ...]
    abbreviations: frozenset[str]
    frames: Mapping[Place, tuple[Frame, ...]]
    speech: Index
    """The words without which no frame is sought, by the classes they are of ("says.reads")."""
    joins: re.Pattern[str]
    relatives: re.Pattern[str]
    coordinators: re.Pattern[str]
    loose: re.Pattern[str]
    """Coordinators that join nouns too."""
    after_comma: re.Pattern[str]
    """Those that join clauses after a comma only."""
    starters: re.Pattern[str]
    causes: re.Pattern[str]
    verbs: re.Pattern[str]
    participles: re.Pattern[str]
    not_participles: re.Pattern[str]
    leads: re.Pattern[str]
    negation: re.Pattern[str]
    not_negation: re.Pattern[str]
    future: re.Pattern[str]
    demand: re.Pattern[str]
    hedges: re.Pattern[str]
    counting: Counting
    concepts: Index


@cache
def grammar_of(language: str) -> Grammar | None:
    """The grammar of *language* ("en", "en-GB"), None where nobody has written one."""
    file = GRAMMARS / f"{language[:2].lower()}.toml"
    if not language[:2].isalpha() or not file.is_file():
        return None
    return _read(tomllib.loads(file.read_text(encoding="utf-8")))


def languages() -> tuple[str, ...]:
    """Those in which claims are sought."""
    return tuple(sorted(file.stem for file in GRAMMARS.glob("*.toml")))


def _read(data: dict[str, Any]) -> Grammar:
    classes, clauses = data["words"], data["clauses"]
    if missing := ASKED - classes.keys():
        raise ValueError(f"The grammar lacks {', '.join(sorted(missing))}.")
    frames = [_frame(each, classes, frozenset(data["speech"])) for each in data["frame"]]
    return Grammar(
        language=data["language"],
        words={name: words(entries) for name, entries in classes.items()},
        head_last=data.get("head", "last") == "last",
        verbless=data.get("verbless", False),
        documents=tuple((key, words(each)) for key, each in data["documents"].items()),
        abbreviations=frozenset(each.lower() for each in data["sentences"]["abbreviations"]),
        frames={place: tuple(frame for frame in frames if frame.place is place) for place in Place},
        speech=_speech({name: classes[name] for name in data["speech"]}),
        joins=words(_always_joining(clauses)),
        relatives=words(clauses["relatives"]),
        coordinators=words(clauses["coordinators"]),
        loose=words(clauses["loose"]),
        after_comma=words(clauses["after_comma"]),
        starters=words(clauses["starters"]),
        causes=words(clauses["causes"]),
        verbs=words(clauses["verbs"]),
        participles=words(clauses["participles"]),
        not_participles=words(clauses["not_participles"]),
        leads=words(clauses["leads"]),
        negation=words(data["negation"]["words"]),
        not_negation=words(data["negation"]["except"]),
        future=words(data["future"]["words"]),
        demand=words(data["demand"]["words"]),
        hedges=words(data["hedges"]["words"]),
        counting=_counting(data["figures"]),
        concepts=Index.of(data["concepts"]),
    )


def _always_joining(clauses: Mapping[str, list[str]]) -> list[str]:
    after_comma = set(clauses["after_comma"])
    return [
        *(each for each in clauses["coordinators"] if each not in after_comma),
        *clauses["relatives"],
    ]


def _speech(classes: Mapping[str, list[str]]) -> Index:
    """One word can be of several classes: those are put together under a name of their own.

    Whole words go before those with an end left open, so that "insisted" is found as itself, with
    the classes of "insist*" as well.
    """
    patterns = {name: words(entries) for name, entries in classes.items()}
    together: dict[str, list[str]] = {}
    entries = {entry for each in classes.values() for entry in each}
    for entry in sorted(entries, key=lambda entry: ("*" in entry, -len(entry), entry)):
        of = [
            name for name, each in classes.items() if entry in each or patterns[name].match(entry)
        ]
        open_end = ["open"] if "*" in entry else []
        together.setdefault(SEVERAL.join([*of, *open_end]), []).append(entry)
    return Index.of(together)


def _frame(data: dict[str, Any], classes: Mapping[str, list[str]], speech: frozenset[str]) -> Frame:
    if unknown := data.keys() - _FRAME:
        raise ValueError(f"A frame has no {', '.join(sorted(unknown))}.")
    builtin = {"who": _WHO, "what": _WHAT, "via": _VIA}

    def filled(match: re.Match[str]) -> str:
        name = match[1]
        return builtin[name] if name in builtin else f"(?:{any_of(classes[name])})"

    written = _PLACEHOLDER.sub(filled, data["pattern"])
    return Frame(
        place=Place(data["place"]),
        pattern=re.compile(written, re.I),
        polarity=data.get("polarity", ""),
        matter=data.get("matter", ""),
        document=data.get("document", False),
        classes=speech & set(_PLACEHOLDER.findall(data["pattern"])),
    )


def _counting(data: dict[str, Any]) -> Counting:
    numerals, scales = data["words"], data["scales"]
    group = re.escape(data["group"])
    digits = rf"\d{{1,3}}(?:{group}\d{{3}})+|\d+(?:[.,]\d+)?"
    return Counting(
        numerals=numerals,
        scales=scales,
        group=data["group"],
        number=re.compile(
            rf"(?<![\w.,])(?P<number>{digits}|{any_of(numerals)})(?![\w])"
            rf"(?:\s+(?P<scale>{any_of(scales)})(?!\w))?",
            re.I,
        ),
        counted=tuple((name, words(each)) for name, each in data["counted"].items()),
        outcomes=tuple((name, words(each)) for name, each in data["outcomes"].items()),
    )

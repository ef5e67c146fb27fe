"""Words that stand around a story: "read also", "tags", "2 min read", in twenty-one languages.

The words are data (`data/labels.toml`); here is only how a line is compared with them.
"""

# ruff: noqa: RUF001 - dashes, quotation marks and letters of many scripts are the matter here

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

DOT_ABOVE = "\u0307"
"""What is left of a capital dotted I, as Turkish writes it, when case is taken away."""
LONGEST = 400
"""A longer line is a paragraph, whatever it begins with."""
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_ENTRY = re.compile(r"^\s*\d{1,2}[.)]\s|[?!؟]\s*$")
"""An entry of a list, or a question: what it counts is no reader."""
_AT_THE_END = re.compile(
    r"(?:[.!?»”\"|/•]\s*|\s[—–-]\s+|[(\[]\s*)([^\W\d_][\w ]{2,28})\s?[:/©]\s*\S"
)
_MAKER = re.compile(r"^\s*©|\s©\s|[(\[]\s*©")
_STOP = re.compile(r"[,;|/•(–—]|\s-\s|\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Kind(StrEnum):
    RELATED = "related"
    ALSO = "also"
    INNER = "inner"
    TAGS = "tags"
    ADVERT = "advert"
    PROMO = "promo"
    VIEWS = "views"
    READING = "reading"
    PHOTO = "photo"
    CAPTION = "caption"
    SOURCE = "source"
    SHARE = "share"
    AUTHOR = "author"
    EDITOR = "editor"
    PUBLISHED = "published"
    UPDATED = "updated"
    LEGAL = "legal"
    SECTION = "section"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Label:
    """What a line begins with, and what follows it: "Author: Jan Rell" is AUTHOR, "Jan Rell"."""

    kind: Kind
    rest: str = ""


@dataclass(frozen=True)
class Book:
    """All label words of all languages, made ready for comparing."""

    whole: dict[str, Kind]
    beginnings: dict[str, tuple[tuple[tuple[str, ...], Kind], ...]]
    """Of each first word, the phrases that begin with it, longest first."""
    counted: frozenset[str]
    """What stands beside a number: "1,204 views", "3 min read"."""
    legal: frozenset[str]
    """What is legal wherever it stands in a line: phrases of at least three words."""
    words_counted: frozenset[str]
    words_legal: frozenset[str]
    """First words of these: most lines hold none of them, which is quickly seen."""


BEFORE_A_NAME = {Kind.AUTHOR, Kind.EDITOR}
BEFORE_A_DAY = {Kind.PUBLISHED, Kind.UPDATED}
CLOSING_A_PAGE = {Kind.RELATED, Kind.TAGS, Kind.SHARE}
ALONE = {Kind.INNER, Kind.VIEWS, Kind.READING, Kind.FLAG, Kind.SECTION}
"""These never introduce what follows a colon: "Details: …" is a sentence."""


def words_of(text: str) -> list[str]:
    """Without case, digits and signs."""
    return _WORD.findall(text.casefold().replace(DOT_ABOVE, ""))


@cache
def tables() -> dict[str, dict[str, list[str]]]:
    """The data by language."""
    data = files("visita.intake").joinpath("data/labels.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)


@cache
def book() -> Book:
    whole: dict[str, Kind] = {}
    for kind in Kind:
        for table in tables().values():
            for phrase in table.get(kind, ()):
                whole.setdefault(" ".join(words_of(phrase)), kind)
    counted = frozenset(p for p, kind in whole.items() if kind in (Kind.VIEWS, Kind.READING))
    legal = frozenset(p for p, kind in whole.items() if kind == Kind.LEGAL and p.count(" ") > 1)
    return Book(
        whole=whole,
        beginnings=_by_first_word(whole),
        counted=counted,
        legal=legal,
        words_counted=frozenset(phrase.split()[0] for phrase in counted),
        words_legal=frozenset(phrase.split()[0] for phrase in legal),
    )


def _by_first_word(
    whole: dict[str, Kind],
) -> dict[str, tuple[tuple[tuple[str, ...], Kind], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for phrase, kind in whole.items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(each, key=lambda e: -len(e[0]))) for first, each in found.items()}


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing of what a text is about, of all languages."""
    return frozenset(word for table in tables().values() for word in table["drop"])


@cache
def verbs_of_writing() -> frozenset[str]:
    """ "writes", "пише", "schreibt": how an outlet names itself inside its own text."""
    return frozenset(phrase for table in tables().values() for phrase in table["writes"])


def label_of(line: str) -> Label | None:
    """The label a line is or begins with, None for a line of prose."""
    if len(line) > LONGEST:
        return None
    words = words_of(line)
    if not words:
        return None
    kind = book().whole.get(" ".join(words))
    if kind in BEFORE_A_DAY and line.lstrip()[:1].isdigit():
        return None
    if kind and (kind is not Kind.READING or len(words) > 1 or _DIGIT.search(line)):
        return Label(kind)
    return _counted(line, words) or _begun(line, words) or _inside(line, words)


def _counted(line: str, words: list[str]) -> Label | None:
    """ "08:40 • 2,310 views": a number and the word for what it counts, hardly more."""
    if (
        len(words) > 5
        or _ENTRY.search(line)
        or book().words_counted.isdisjoint(words)
        or not _DIGIT.search(line)
    ):
        return None
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            if (phrase := " ".join(words[at : at + size])) in book().counted:
                return Label(book().whole[phrase])
    return None


def _begun(line: str, words: list[str]) -> Label | None:
    head, colon, rest = line.partition(":")
    if colon and len(head) <= 40 and not _DIGIT.search(head):
        kind = book().whole.get(" ".join(words_of(head)))
        if kind and kind not in ALONE and _may_introduce(kind, rest):
            return Label(kind, rest.strip())
    for phrase, kind in book().beginnings.get(words[0], ()):
        if tuple(words[: len(phrase)]) == phrase:
            rest = _after(line, len(phrase))
            if _may_begin(kind, phrase, rest):
                return Label(kind, rest)
    return None


def _may_introduce(kind: Kind, rest: str) -> bool:
    """ "Text: Jan Rell" names somebody, "Text: we shall …" does not."""
    if kind in BEFORE_A_NAME:
        return len(rest.split()) <= 8
    if kind in BEFORE_A_DAY:
        return bool(_DIGIT.search(rest))
    return kind not in CLOSING_A_PAGE or not rest.rstrip().endswith((".", "…", "»", "”"))


def _is_only_days(words: list[str]) -> bool:
    """A day, and perhaps another with "updated" before it; more than that is a line of its own."""
    return len(words) <= 5 or any(
        kind is Kind.UPDATED and tuple(words[at : at + len(phrase)]) == phrase
        for at, word in enumerate(words[:8])
        for phrase, kind in book().beginnings.get(word, ())
    )


def _after(line: str, count: int) -> str:
    """What follows the first *count* words."""
    matches = _WORD.finditer(line)
    end = 0
    for _ in range(count):
        end = next(matches).end()
    return line[end:].strip(" \t:.–—-|")


def _may_begin(kind: Kind, phrase: tuple[str, ...], rest: str) -> bool:
    """Without a colon only what could not begin a sentence counts."""
    if kind in BEFORE_A_NAME:
        return bool(leading_name(rest))
    if kind in BEFORE_A_DAY:
        return bool(_DIGIT.search(rest)) and _is_only_days(words_of(rest))
    if kind is Kind.RELATED:
        return len(phrase) > 1 and len(rest.split()) <= 4 and not rest.endswith(".")
    if kind is Kind.PROMO:
        return len(phrase) > 1 or len(rest.split()) <= 5
    if kind is Kind.PHOTO:
        return len(phrase) > 1 and len(rest.split()) <= 8
    return len(phrase) > 1 and kind in {Kind.ALSO, Kind.LEGAL}


def _inside(line: str, words: list[str]) -> Label | None:
    """ "The old gate. Photo: Rell", "© Arland Courier 2025. All rights reserved"."""
    if _MAKER.search(line) and len(words) <= 25:
        return Label(Kind.LEGAL if _YEAR.search(line) else Kind.PHOTO)
    if len(words) > 40:
        return None
    for match in _AT_THE_END.finditer(line) if ":" in line or "/" in line else ():
        if book().whole.get(" ".join(words_of(match[1]))) is Kind.PHOTO:
            return Label(Kind.CAPTION)
    begins_legal = not book().words_legal.isdisjoint(words)
    return Label(Kind.LEGAL) if begins_legal and _is_legal(words) else None


def _is_legal(words: list[str]) -> bool:
    return any(
        kind is Kind.LEGAL and _says(words, at, phrase)
        for at, word in enumerate(words)
        for phrase, kind in book().beginnings.get(word, ())
    )


def _says(words: list[str], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(words[at : at + len(phrase)]) == phrase and " ".join(phrase) in book().legal


def leading_name(text: str) -> str:
    """The name a byline begins with: "Jan Rell" of "Jan Rell with agencies"."""
    parts = _STOP.split(text, maxsplit=1)[0].split()
    count = 0
    while count < len(parts) and _written_as_a_name(parts[count]):
        count += 1
    short = len(text.split()) <= count + 5 and not text.rstrip().endswith(".")
    return " ".join(parts[:count]) if 2 <= count <= 4 and short else ""


def is_a_name(text: str) -> bool:
    """Two to four words, each with a capital, as names of people are written."""
    parts = text.replace(",", " ").split()
    return 2 <= len(parts) <= 4 and all(_written_as_a_name(part) for part in parts)


def _written_as_a_name(part: str) -> bool:
    letters = part.replace("-", "").replace("’", "").replace("'", "").rstrip(".")
    cased = letters[:1].isupper() or (letters[:1].isalpha() and letters[:1] == letters[:1].upper())
    return letters.isalpha() and cased

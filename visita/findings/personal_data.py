"""Words in a text that may tell who somebody is. Pure; a person decides about each of them.

What is found here must be settled before publication. What is not found is still the reader's to
find: names of one word, and what only insiders recognise, no pattern knows. How much is found is
measured in benchmarks/README.md.
"""

import re
from collections.abc import Iterable, Iterator

LETTER = r"[^\W\d_]"
WORD = rf"{LETTER}(?:{LETTER}|['\u2019-](?={LETTER}))*"
SHORT = rf"(?:{LETTER}{{1,3}}|Prof)\."
"""Of an initial or a title; the point behind a longer word ends a sentence."""

RUN = re.compile(rf"(?:\b{SHORT}|\b{WORD})(?:\s+(?:{SHORT}|{WORD}))+")
PIECE = re.compile(rf"{SHORT}|{WORD}")
BEFORE_A_CAPITAL = re.compile(rf"^{LETTER}{{1,2}}['\u2019-](?={LETTER})")
"""As in d'Aubigny and al-Rashid."""

WITHIN = frozenset(
    [
        *("van", "von", "zu", "der", "den", "de", "del", "della", "di", "da", "dos", "du"),
        *("la", "le", "y", "bin", "ibn", "al", "el"),
    ]
)
"""Small words that stand inside of names."""

OPENING = frozenset(
    [
        *("The", "This", "These", "In", "On", "At", "By", "For", "From"),
        *("Le", "La", "Les", "Un", "Une", "Ce", "Ces", "Dans", "Par"),
    ]
)
"""Before one capitalised word they begin a sentence, and make no name of it."""

EN = "January February March April May June July August September October November December"
FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTH = "|".join([*EN.split(), *FR.split(), *(name.capitalize() for name in FR.split())])
DAY = r"\d{1,2}(?:st|nd|rd|th|er)?"
PATTERNS = (
    re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b"),
    re.compile(rf"\b{DAY}(?:\s+of)?\s+(?:{MONTH})\b(?:,?\s+\d{{4}})?"),
    re.compile(rf"\b(?:{MONTH})\s+{DAY}\b(?:,?\s+\d{{4}})?"),
    re.compile(rf"\b\d{{1,2}}\s{LETTER}{{3,12}}\s\d{{4}}\b"),
    re.compile(r"(?<![\w.])\+?\d[\d\s/.-]{5,}\d(?!\w)"),
    re.compile(r"\b(?:no|number|num\u00e9ro|n[\u00b0\u00ba]|file|dossier)\.?\s?\d[\d/-]{2,}", re.I),
    re.compile(r"[\w.+-]+@[\w-]+\.\w[\w.-]*\w"),
    re.compile(
        r"\b(?:cell|bed|room|cellule|lit|chambre)s?\s(?:no\.?\s?|n[\u00b0\u00ba]\s?)?"
        r"[A-Z]{0,3}-?\d+\w?\b",
        re.I,
    ),
    re.compile(r"\b(?:[A-Z\u00c0-\u00de]\.){2,}"),
)
"""Days, long numbers and references, mail addresses, cells and beds, initials."""


def candidates(texts: Iterable[str]) -> list[str]:
    """Words to be settled, each once, in the order in which they stand.

    >>> candidates(["The delegation met John Doe, born on 3 May 1990, in cell 12."])
    ['John Doe', '3 May 1990', 'cell 12']
    """
    found: dict[str, None] = {}
    for text in texts:
        for start, end in _outermost([*_patterns(text), *_names(text)]):
            found.setdefault(" ".join(text[start:end].split()))
    return list(found)


def parts(words: str) -> list[str]:
    """The single names in *words*: where the whole is removed, one of them may stand alone.

    >>> parts("Dr Elias van Thorne, cell 12")
    ['Elias', 'Thorne']
    """
    pieces = (piece.rstrip(".") for piece in PIECE.findall(words))
    return [piece for piece in pieces if len(piece) > 3 and _is_capitalised(piece)]


def _patterns(text: str) -> Iterator[tuple[int, int]]:
    for pattern in PATTERNS:
        yield from (each.span() for each in pattern.finditer(text))


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, small words within; a single one says nothing."""
    for run in RUN.finditer(text):
        name: list[re.Match[str]] = []
        for piece in PIECE.finditer(text, *run.span()):
            if _is_capitalised(piece[0]) or (name and piece[0] in WITHIN):
                name.append(piece)
                continue
            yield from _whole(name)
            name = []
        yield from _whole(name)


def _whole(name: list["re.Match[str]"]) -> Iterator[tuple[int, int]]:
    """From the first capitalised word to the last, if there are two that say something."""
    capitals = [each for each in name if _is_capitalised(each[0])]
    if len(capitals) > 2 or (len(capitals) == 2 and capitals[0][0] not in OPENING):
        yield capitals[0].start(), capitals[-1].end()


def _is_capitalised(word: str) -> bool:
    return BEFORE_A_CAPITAL.sub("", word, count=1)[0].isupper() or word[0].isupper()


def _outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that lie in no other one, in order."""
    reached = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reached:
            reached = end
            yield start, end

"""Words in a text that may tell who somebody is. Pure; a person decides about each of them.

What is found here must be settled before publication. What is not found is still the reader's to
find: names of one word, and what only insiders recognise, no pattern knows.
"""

import re
from collections.abc import Iterable

WORD = r"[^\W\d_](?:[^\W\d_]|['\u2019-](?=[^\W\d_]))*"
NAME = re.compile(rf"\b(?:{WORD}\.?)(?:[ \u00a0](?:{WORD}\.?))+")
NUMBER = re.compile(r"(?<![\w.])\+?\d[\d \u00a0/-]{5,}\d(?!\w)")
DATE = re.compile(
    r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2} [^\W\d_]{3,12} \d{4})\b"
)
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
CELL = re.compile(r"\b(?:cell|bed|room|cellule|lit|chambre)s? (?:no\.? ?|n\u00ba ?)?\d+\w?\b", re.I)


def candidates(texts: Iterable[str]) -> list[str]:
    """Words to be settled, each once, in the order in which they stand.

    Two or more capitalised words together, days, long numbers, mail addresses, cells and beds.

    >>> candidates(["The delegation met John Doe, born on 3 May 1990, in cell 12."])
    ['John Doe', '3 May 1990', 'cell 12']
    """
    found: dict[str, None] = {}
    for text in texts:
        at = [(each.start(), each[0]) for each in _patterns(text)]
        at += [(start, name) for start, name in _names(text)]
        for _, words in sorted(at):
            found.setdefault(words.strip())
    return list(found)


def _patterns(text: str) -> Iterable["re.Match[str]"]:
    for pattern in (DATE, NUMBER, ADDRESS, CELL):
        yield from pattern.finditer(text)


def _names(text: str) -> Iterable[tuple[int, str]]:
    """Runs of capitalised words; a single one that begins a sentence says nothing."""
    for run in NAME.finditer(text):
        words = list(re.finditer(rf"{WORD}\.?", run[0]))
        start: int | None = None
        end = count = 0
        for word in [*words, None]:
            if word and word[0][0].isupper():
                start = word.start() if start is None else start
                end, count = word.end(), count + 1
                continue
            if start is not None and count > 1:
                yield run.start() + start, run[0][start:end].rstrip(".")
            start, count = None, 0

"""Numbers of something: how many, and of what. Years, ages and numbers of protocols are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from visita.intake.reading.grammar import Counting

_NEAR = 70
"""Characters around a number within which what it counts must be named."""
_WORDS, _WORDS_TO_OUTCOME = 4, 6
"""Words after a number within which a thing must be named, or what happened to it be said."""
_STOP = re.compile(r"[,;:.](?=\s)|[()]")
_NOT_COUNTED_BEFORE = re.compile(r"(?:\bNo\.|№|§|\bArticles?|\baged?|\$|€|£)\s*$", re.I)
_GOES_ON = re.compile(r"\s+\w{3}")
"""A word after a number that could be its own, such as a month; "in" and "by" are shorter."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Figure:
    """So many of something. `value` is written in digits; `unit` in the words of the text."""

    start: int
    end: int
    value: str
    unit: str
    counted: str


def figure_in(text: str, start: int, end: int, counting: Counting) -> Figure | None:
    """A figure in [start, end) of something that the grammar has a word for.

    Where there are several, that of which something is said to have happened: of "12 prisoners,
    three died" the three.
    """
    found = list(_figures_in(text, start, end, counting))
    outcomes = {name for name, _ in counting.outcomes}
    happened = (each for each in found if each.counted in outcomes)
    return next(happened, found[0] if found else None)


def _figures_in(text: str, start: int, end: int, counting: Counting) -> Iterator[Figure]:
    for match in counting.number.finditer(text, start, end):
        value = _value(match, counting)
        if value is None or _NOT_COUNTED_BEFORE.search(
            text, max(0, match.start() - 12), match.start()
        ):
            continue
        found = _counted(text, match.end(), end, counting)
        if found and not _is_year(match, value):
            thing, last = found
            yield Figure(match.start(), last, value, text[match.end() : last].strip(), thing)
        elif (
            not found
            and not _is_year(match, value)
            and (named := _before(text, start, match, counting))
        ):
            yield Figure(match.start(), match.end(), value, named[1], named[0])


def counted_in(text: str, figure: Figure, start: int, end: int, counting: Counting) -> str:
    """What the matter is called: the thing counted, what happened to it, or both."""
    outcomes = (name for name, pattern in counting.outcomes if pattern.search(text, start, end))
    outcome = next(outcomes, "")
    if figure.counted in dict(counting.outcomes) or not outcome:
        return figure.counted
    return outcome if figure.counted == "people" else f"{figure.counted}_{outcome}"


def _before(
    text: str, start: int, match: re.Match[str], counting: Counting
) -> tuple[str, str] | None:
    """`The number of complaints rose to 90`: what is counted stands before, and digits after it."""
    if not match["number"][0].isdigit() or _GOES_ON.match(text, match.end()):
        return None
    for name, pattern in counting.counted:
        found = pattern.search(text, max(start, match.start() - _NEAR), match.start())
        if found:
            return name, found[0]
    return None


def _value(match: re.Match[str], counting: Counting) -> str | None:
    written = match["number"].lower()
    value = counting.numerals.get(written)
    number = Decimal(value) if value is not None else _decimal(written, counting.group)
    if not number:
        return None
    scale = counting.scales.get((match["scale"] or "").lower(), 1)
    return f"{(number * scale).normalize():f}"


def _decimal(written: str, group: str) -> Decimal:
    digits = re.sub(rf"{re.escape(group)}(?=\d{{3}})", "", written)
    return Decimal(digits.replace(",", ".").replace("\xa0", ""))


def _is_year(match: re.Match[str], value: str) -> bool:
    return len(match["number"]) == 4 and match["number"].isdigit() and 1800 <= int(value) <= 2200


def _counted(text: str, at: int, end: int, counting: Counting) -> tuple[str, int] | None:
    """What is counted, by the first kind that has a word near, and where that word ends."""
    for kinds, words in ((counting.counted, _WORDS), (counting.outcomes, _WORDS_TO_OUTCOME)):
        near = _after_words(text, at, end, words)
        for name, pattern in kinds:
            found = pattern.search(text, at, near)
            if found:
                return name, found.end()
    return None


def _after_words(text: str, at: int, end: int, words: int) -> int:
    """Where so many words end, or the stop before."""
    near = min(end, at + _NEAR)
    stop = _STOP.search(text, at, near)
    near = stop.start() if stop else near
    ends = [match.end() for match in islice(_WORD.finditer(text, at, near), words)]
    return ends[-1] if ends else at

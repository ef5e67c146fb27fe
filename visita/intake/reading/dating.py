"""The day a clause gives: its own, that of its sentence, or the document's for news of the day."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from visita.intake.reading.days import DayWords
from visita.intake.reading.documents import Asserted, Named
from visita.intake.reading.grammar import Grammar
from visita.rules.partial_date import PartialDate

_WORD_BEFORE = re.compile(r"\s(\w{1,5})\s$")
_NEAR = 12
"""Characters from the beginning of a sentence within which the day it begins with stands."""


@dataclass(frozen=True)
class Dating:
    """The days in one document, in order, and the day it was published."""

    days: Sequence[DayWords]
    on: PartialDate | None

    def within(self, start: int, end: int) -> Asserted | None:
        """The first day in [start, end)."""
        at = bisect_left(self.days, start, key=lambda day: day.start)
        if at < len(self.days) and self.days[at].start < end:
            return self.days[at].asserted
        return None

    def opening(self, text: str, sentence: int, end: int) -> Asserted | None:
        """The day with which a sentence begins: "In 2021, Reed said"."""
        at = bisect_left(self.days, sentence, key=lambda day: day.start)
        if at == len(self.days) or self.days[at].start > min(end, sentence + _NEAR):
            return None
        day = self.days[at]
        return day.asserted if text[day.end : day.end + 1] == "," else None

    def without_names(self, text: str, names: Sequence[Named], grammar: Grammar) -> "Dating":
        """Without the years of treaties: in "the 1987 Convention" nothing happens in 1987."""
        noun, of = grammar.words["treaty_noun"], grammar.words["year_of"]
        ends = {name.end for name in names if name.kind == "treaty"}
        return replace(
            self, days=tuple(d for d in self.days if not _of_treaty(d, text, ends, noun, of))
        )

    @property
    def today(self) -> Asserted | None:
        return Asserted(self.on, self.on) if self.on else None

    def before_today(self, words: str) -> Asserted | None:
        """For "previously" and the like, which are *words*."""
        return Asserted(None, self.on, "until", words) if self.on else None


def _of_treaty(
    day: DayWords, text: str, ends: set[int], noun: re.Pattern[str], of: re.Pattern[str]
) -> bool:
    following = day.end + (text[day.end : day.end + 1] == " ")
    if noun.match(text, following):
        return True
    between = _WORD_BEFORE.search(text, max(0, day.start - 8), day.start)
    return between is not None and between.start() in ends and bool(of.fullmatch(between[1]))

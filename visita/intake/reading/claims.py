"""Attributed claims: every clause of a story that says something, and on whose word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from visita.intake.reading.dating import Dating
from visita.intake.reading.days import DayWords, days_in
from visita.intake.reading.documents import Claim, Known
from visita.intake.reading.gazetteer import names_in
from visita.intake.reading.grammar import Grammar, grammar_of
from visita.intake.reading.layer import Layer
from visita.intake.reading.listening import Listening
from visita.intake.reading.loose_names import Resolved, resolve
from visita.intake.reading.signals import Reading, masked
from visita.intake.reading.speakers import Hearing
from visita.intake.reading.speech import Frames
from visita.intake.reading.weighing import Weighing, main_state
from visita.rules.partial_date import PartialDate

_LONGEST_HEADING = 9
"""Words of a line without a stop that is a heading between paragraphs and no sentence."""
_STOPS = ".!?…"


class Story(Protocol):
    """As much of a cleaned item as the reading of claims needs."""

    @property
    def language(self) -> str: ...
    @property
    def title(self) -> Known | None: ...
    @property
    def publisher(self) -> Known | None: ...
    @property
    def published(self) -> Known | None: ...
    @property
    def kept(self) -> tuple[int, ...]: ...


def claims_in(
    layer: Layer, cleaned: Story, *, lines: Sequence[int] | None = None
) -> tuple[Claim, ...]:
    """The claims of a story in the order of its text; none in a language without a grammar.

    `lines` are read instead of the lines that cleaning kept; the headline then only if among them.
    """
    grammar = grammar_of(cleaned.language)
    if grammar is None:
        return ()
    headline = cleaned.title.line if cleaned.title else None
    if lines is not None and headline not in lines:
        headline = None
    read = sorted({*(cleaned.kept if lines is None else lines), *([headline] if headline else [])})
    story = _Story.of(layer, grammar, read, headline, cleaned)
    return tuple(story.claims())


@dataclass(frozen=True)
class _Story:
    """One story while it is read. To every part of the reading all other lines are blank."""

    reading: Reading
    loose: tuple[Resolved, ...]
    lines: tuple[tuple[int, int], ...]
    headlines: frozenset[int]
    publisher: str
    dating: Dating

    @classmethod
    def of(
        cls, layer: Layer, grammar: Grammar, read: list[int], headline: int | None, cleaned: Story
    ) -> "_Story":
        text = _only(layer, read)
        meant = resolve(names_in(text, grammar.language, references=True), text)
        names = tuple(each.named for each in meant)
        on = _day(cleaned.published)
        ranges = tuple(_range(layer, line) for line in read if 0 < line <= len(layer.pieces))
        return cls(
            reading=Reading(text, masked(text, names), names, grammar),
            loose=tuple(each for each in meant if _is_misnamed(each)),
            lines=tuple(
                each for each in ranges if not _is_heading(text, each) or _is(layer, headline, each)
            ),
            headlines=frozenset(each[0] for each in ranges if _is(layer, headline, each)),
            publisher=cleaned.publisher.value if cleaned.publisher else "",
            dating=Dating(tuple(_days(text, ranges, grammar.language, on)), on).without_names(
                text, names, grammar
            ),
        )

    def claims(self) -> Iterator[Claim]:
        reading = self.reading
        hearing = Hearing(reading.text, reading.grammar, reading.names)
        frames = Frames(reading.text, reading.grammar, hearing, self.publisher)
        listening = Listening(frames, self.lines, self.headlines)
        weighing = Weighing(
            reading, self.dating, self.publisher, listening, self.loose, main_state(reading.names)
        )
        for passage in listening.passages():
            yield from weighing.claims(passage, is_headline=passage.sentence in self.headlines)


def _is_misnamed(each: Resolved) -> bool:
    return each.why == "loose" and each.named.kind == "treaty" and each.literal[:6] == "treaty"


def _only(layer: Layer, read: Sequence[int]) -> str:
    """The text with blanks for the characters of all other lines, so that offsets stay."""
    wanted = set(read)
    return "\n".join(
        text if number in wanted else " " * len(text)
        for number, text in enumerate(layer.lines, start=1)
    )


def _range(layer: Layer, line: int) -> tuple[int, int]:
    start = layer.starts[line - 1]
    return start, start + len(layer.pieces[line - 1].text)


def _is(layer: Layer, line: int | None, each: tuple[int, int]) -> bool:
    return line is not None and _range(layer, line) == each


def _is_heading(text: str, line: tuple[int, int]) -> bool:
    words = text[line[0] : line[1]].strip()
    return len(words.split()) <= _LONGEST_HEADING and not any(stop in words[-3:] for stop in _STOPS)


def _days(
    text: str, ranges: Sequence[tuple[int, int]], language: str, on: PartialDate | None
) -> Iterator[DayWords]:
    """Line by line: what is said of a day in one paragraph dates nothing in another."""
    for start, end in ranges:
        for day in days_in(text[start:end], language, on):
            yield replace(day, start=start + day.start, end=start + day.end)


def _day(published: Known | None) -> PartialDate | None:
    try:
        return PartialDate.parse(published.value[:10]) if published else None
    except ValueError:
        return None

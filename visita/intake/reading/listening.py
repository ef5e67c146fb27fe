"""Who says each passage of an item: quotations and their tags, frames, and what carries over.

A speaker carries over to another sentence only where the text shows it: inside one quotation, in a
tag after it or on the next line, in a sentence that says who said the one before. Everything else
is the outlet's own voice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from visita.intake.reading.documents import Attribution, Speaker
from visita.intake.reading.grammar import Place
from visita.intake.reading.sentences import Quote, Quotes, Sentence, quotations, sentences
from visita.intake.reading.speech import Frames, Told

_FEWEST_QUOTED = 4
"""Words of a quotation; fewer are a word held at arm's length."""
_DATELINE = re.compile(r"[^\W\d_][^.,;:!?()\n]{1,30}\([^()\n]{2,40}\)\s*[-\u2013\u2014]+\s+(?=\S)")
"""The place and the agency with which a report begins."""
_CLOSES_SPEECH = {",", ".", "!", "?"}
"""Before a closing mark: `"Never," she said` is speech, however short."""
_DASHES = "-\u2013\u2014"


@dataclass(frozen=True)
class Passage:
    """A stretch of one sentence in one voice. `sentence` is where that sentence begins."""

    start: int
    end: int
    sentence: int
    attribution: Attribution = Attribution.OUTLET_VOICE
    speakers: tuple[Speaker, ...] = ()
    """Who says it first, then who passes it on."""
    polarity: str = ""
    matter: str = ""
    story: int | None = None
    """The quotation it stands in."""


@dataclass
class Listening:
    """Reads the lines of one document, given by their first and past-the-last characters."""

    frames: Frames
    lines: tuple[tuple[int, int], ...]
    headlines: frozenset[int] = frozenset()
    """Where those lines begin that are headlines."""
    _passages: list[Passage] = field(default_factory=list)
    _spoken: dict[int, tuple[Speaker, ...]] = field(default_factory=dict)
    """Who speaks in each quotation."""
    quotes: Quotes = field(default_factory=Quotes)
    _line_at: int = 0
    _sentence_at: int = 0

    def passages(self) -> Iterator[Passage]:
        self.quotes = quotations(self.frames.text, self.lines)
        for start, end in self.lines:
            self._line(start, end)
        for each in self._passages:
            quoted = each.story is not None and not each.speakers
            yield replace(each, speakers=self._spoken.get(each.story or 0, ())) if quoted else each

    def _line(self, start: int, end: int) -> None:
        words = self.frames.text[start:end]
        start += len(words) - len(words.lstrip())
        if start in self.headlines:
            self._passages += [_passage(each, start) for each in self.frames.headline(start, end)]
            return
        if self.frames.text[start : start + 1] in _DASHES and start < end:
            speakers = self.frames.named(Place.LINE, start, end)
            if speakers:
                self._give(self._line_at, speakers, Attribution.IMPLIED)
                return
        dateline = _DATELINE.match(self.frames.text, start, end)
        start = dateline.end() if dateline else start
        self._line_at = len(self._passages)
        for each in sentences(self.frames.text, start, end, self.frames.grammar.abbreviations):
            self._sentence(each)

    def _sentence(self, sentence: Sentence) -> None:
        first = len(self._passages)
        quote = self._quote_of(sentence)
        if quote:
            self._quoted(sentence, quote)
        elif speakers := self.frames.named(Place.BACK, sentence.start, sentence.end):
            self._give(self._sentence_at, speakers, Attribution.INDIRECT_SPEECH)
            return
        else:
            told = self.frames.told(sentence.start, sentence.end)
            self._passages += [_passage(each, sentence.start) for each in told]
            self._introduce(told)
        self._sentence_at = first

    def _quote_of(self, sentence: Sentence) -> Quote | None:
        """The quotation that the sentence stands in, or begins with."""
        quote = self.quotes.at(sentence.start)
        if quote is None:
            return None
        words = self.frames.text[quote.start : quote.end]
        few = len(words.split()) < _FEWEST_QUOTED and words[-2:-1] not in _CLOSES_SPEECH
        return None if few and quote.end < sentence.end - 1 else quote

    def _quoted(self, sentence: Sentence, quote: Quote) -> None:
        end = min(sentence.end, quote.end)
        self._goes_on(quote)
        said = Passage(
            sentence.start, end, sentence.start, Attribution.DIRECT_QUOTE, story=quote.story
        )
        inset = self.frames.inset(sentence.start, end)
        if inset:
            first, last, speakers = inset
            self._spoken[quote.story] = speakers
            self._passages += [replace(said, end=first), replace(said, start=last)]
        else:
            self._passages.append(said)
        if not self.frames.text[end : sentence.end].strip(" .!?"):
            return
        tag = self.frames.tag(end, self.quotes.next_start(end, sentence.end))
        rest = tag[1] if tag else [Told(end, sentence.end)]
        if tag:
            self._spoken[quote.story] = tag[0]
        self._passages += [_passage(each, sentence.start) for each in rest]

    def _goes_on(self, quote: Quote) -> None:
        """`"A," said Reed. "B."`: in one paragraph she goes on, unless another tag says."""
        before = self._passages[-1] if len(self._passages) > self._line_at else None
        if before and before.story is not None and before.story in self._spoken:
            self._spoken.setdefault(quote.story, self._spoken[before.story])

    def _introduce(self, told: list[Told]) -> None:
        """`Reed said: "A. B."`: what follows in that quotation is hers too."""
        for each in told:
            quote = self.quotes.at(each.end - 1) or self.quotes.at(each.end)
            if each.speakers and quote and quote.start >= each.start:
                self._spoken[quote.story] = each.speakers

    def _give(self, first: int, speakers: tuple[Speaker, ...], attribution: Attribution) -> None:
        """Give what nobody has claimed from the passage at *first* on to *speakers*."""
        for at in range(first, len(self._passages)):
            each = self._passages[at]
            if each.story is not None:
                self._spoken.setdefault(each.story, speakers)
            elif not each.speakers:
                self._passages[at] = replace(each, speakers=speakers, attribution=attribution)


def _passage(told: Told, sentence: int) -> Passage:
    how = Attribution.INDIRECT_SPEECH if told.speakers else Attribution.OUTLET_VOICE
    if told.speakers and told.document:
        how = Attribution.DOCUMENT
    return Passage(
        told.start, told.end, sentence, how, told.speakers, told.polarity, told.matter
    )  # fmt: skip

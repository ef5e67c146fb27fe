"""Who says what in one sentence, by the frames of a grammar.

A frame is tried only where the sentence has a word that can begin one, and it counts only if the
words in the speaker's place can name somebody. What no frame explains is the outlet's own voice.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from visita.intake.reading.clauses import trimmed
from visita.intake.reading.documents import Speaker
from visita.intake.reading.grammar import SEVERAL, Frame, Grammar, Place
from visita.intake.reading.speakers import Heard, Hearing, Sort
from visita.intake.reading.subjects import COLON, COMMA, Subjects

_LONGEST = 2000
"""Characters of a sentence in which frames are sought; longer ones are lists or no prose."""
_TAG = 240
"""Characters from the end of a sentence within which a speaker may be named after what he said."""
_TAG_BEGINS = re.compile(r",(?!\d)|[\u2013\u2014]|\s-\s")
_DEEPEST = 2
_NAME_WORDS = 9


@dataclass(frozen=True)
class Told:
    """What somebody says, at [start, end). `speakers`: who says it first, then who passes it on.

    Without speakers it is the outlet's.
    """

    start: int
    end: int
    speakers: tuple[Speaker, ...] = ()
    document: bool = False
    polarity: str = ""
    matter: str = ""


@dataclass(frozen=True)
class Frames:
    """The frames of one grammar over one text."""

    text: str
    grammar: Grammar
    hearing: Hearing
    publisher: str

    @cached_property
    def subjects(self) -> Subjects:
        return Subjects(self.text, self.grammar)

    def told(self, start: int, end: int) -> list[Told]:
        """Everything said in the sentence at [start, end), in its order."""
        end = self._without_stop(start, end)
        if not self._may_speak(start, end):
            return [Told(start, end)]
        found = self._before(start, end, (), 0) or self._after(start, end)
        found = found or self._inside(start, end)
        return found or [Told(start, end)]

    def tag(self, start: int, end: int) -> tuple[tuple[Speaker, ...], list[Told]] | None:
        """Who is named in a tag that fills [start, end), and what he is said to say besides."""
        end = self._without_stop(start, end)
        for frame in self._frames(Place.AFTER, start, end):
            match = self._fills(frame, start, end)
            if match is None or not self._can_be_tag(frame, *match.span("who")):
                continue
            who = self._speaker(frame, match)
            if who:
                speakers = (who.speaker, *self._via(match), *self._channel(match, end))
                return speakers, self._besides(match, speakers)
        return None

    def _can_be_tag(self, frame: Frame, start: int, end: int) -> bool:
        """A name, a noun of a speaker, or a few words with an article: "the widow".

        After "according to" anything. Not the end of "Ann Reed, the widow, said": a comma that
        closes must have opened.
        """
        words = self.text[start:end].strip()
        if words.endswith(",") and "," not in words[:-1]:
            return False
        if self.grammar.joins.match(words) or self.grammar.after_comma.match(words):
            return False
        if "according" in frame.classes:
            return True
        if any(self.subjects.verbs(start, end)):
            return False
        few = len(self.text[start:end].split()) <= _NAME_WORDS
        article = self.grammar.words["article"].match(self.text, start, end) is not None
        return self.hearing.knows(start, end) or (few and article)

    def inset(self, start: int, end: int) -> tuple[int, int, tuple[Speaker, ...]] | None:
        """Where inside a quotation its speaker is named, and who it is: «A, — said Reed. — B»."""
        for frame in self.grammar.frames[Place.INSET]:
            match = frame.pattern.search(self.text, start, end)
            who = self._speaker(frame, match)
            if match and who:
                return match.start(), match.end(), (who.speaker,)
        return None

    def _fills(self, frame: Frame, start: int, end: int) -> re.Match[str] | None:
        """The frames for tags begin with a comma or a dash, which a quotation may have inside."""
        match = frame.pattern.fullmatch(self.text, start, end)
        while match is None and start < end and self.text[start].isspace():
            start += 1
            match = frame.pattern.fullmatch(self.text, start, end)
        return match

    def named(self, place: Place, start: int, end: int) -> tuple[Speaker, ...]:
        """Whom a sentence or a line names as the speaker of what stands before it."""
        end = self._without_stop(start, end)
        if end - start > _TAG or not self._may_speak(start, end):
            return ()
        for frame in self._frames(place, start, end):
            match = frame.pattern.fullmatch(self.text, start, end)
            if match and (who := self._speaker(frame, match)):
                return (who.speaker, *self._via(match))
        return ()

    def headline(self, start: int, end: int) -> list[Told]:
        """A headline names its speaker only in words that are known to name one."""
        for frame in self.grammar.frames[Place.HEADLINE]:
            match = frame.pattern.fullmatch(self.text, start, end)
            if match and self._names_alone(*match.span("who")):
                who = self.hearing.who(*match.span("who"))
                if who:
                    return [_told(match, "what", (who.speaker,), frame, who)]
        parts = [trimmed(self.text, *part) for part in self.subjects.parts(start, end, at=COLON)]
        return [each for part in parts for each in self.told(*part)]

    def _names_alone(self, start: int, end: int) -> bool:
        """A name or a noun of a speaker, and no clause that merely has one."""
        short = len(self.text[start:end].split()) <= _NAME_WORDS
        return short and self.hearing.knows(start, end) and not any(self.subjects.verbs(start, end))

    def _may_speak(self, start: int, end: int) -> bool:
        return end - start <= _LONGEST and bool(self._classes(start, end))

    def _classes(self, start: int, end: int) -> set[str]:
        """The classes of words in [start, end) with which speech is told."""
        first = bisect_left(self._speech, (start, ""))
        last = bisect_left(self._speech, (end, ""))
        return {name for _, names in self._speech[first:last] for name in names.split(SEVERAL)}

    @cached_property
    def _speech(self) -> tuple[tuple[int, str], ...]:
        return self.grammar.speech.found(self.text)

    def _frames(self, place: Place, start: int, end: int) -> Iterator[Frame]:
        """Those of which the words they need are there."""
        classes = self._classes(start, end)
        for frame in self.grammar.frames[place]:
            if not frame.classes or frame.classes & classes:
                yield frame

    def _without_stop(self, start: int, end: int) -> int:
        while end > start and self.text[end - 1] in ".!?… ":
            end -= 1
        return end

    def _before(self, start: int, end: int, outer: tuple[Speaker, ...], depth: int) -> list[Told]:
        subordinate = self.grammar.words["subordinate"].match(self.text, start, end)
        if subordinate:
            return self._in_clause(subordinate.end() + 1, end, outer, depth)
        for frame in self._frames(Place.BEFORE, start, end):
            match = frame.pattern.fullmatch(self.text, start, end)
            if match is None:
                continue
            if self._is_nobody(match):
                return self._deeper(match, outer, depth)
            subject = self.subjects.speaker(*match.span("who"))
            who = self._speaker(frame, match, subject)
            if who is None or subject is None:
                continue
            speakers = (who.speaker, *self._via(match), *outer)
            inner = [] if frame.polarity else self._deeper(match, speakers, depth)
            first = [Told(start, subject[2], outer)] if subject[2] > start else []
            own = inner or self._split(_told(match, "what", speakers, frame, who))
            return [*first, *own]
        return []

    def _in_clause(
        self, start: int, end: int, outer: tuple[Speaker, ...], depth: int
    ) -> list[Told]:
        """ "Although the ministry said that A, B": the ministry does not say B."""
        for comma in COMMA.finditer(self.text, start, end):
            told = self._before(start, comma.start(), outer, depth)
            if told:
                return [*told, Told(comma.end(), end, outer)]
        return []

    def _is_nobody(self, match: re.Match[str]) -> bool:
        return bool(self.grammar.words["impersonal"].fullmatch(match["who"]))

    def _deeper(
        self, match: re.Match[str], speakers: tuple[Speaker, ...], depth: int
    ) -> list[Told]:
        """What is said to be said by somebody else: the innermost claims it."""
        start, end = match.span("what")
        if depth < _DEEPEST and self._may_speak(start, end):
            inner = self._before(start, end, speakers, depth + 1)
            if inner:
                return inner
        return [] if speakers else [Told(start, end)]

    def _split(self, told: Told) -> list[Told]:
        """`that A and said B, calling on C`: the same speaker goes on."""
        for frame in self._frames(Place.MORE, told.start, told.end):
            match = frame.pattern.search(self.text, told.start + 1, told.end)
            if match and match.start() > told.start + 2:
                first = replace(told, end=match.start())
                return [*self._split(first), *self._same(match, told.speakers, frame)]
        return [told]

    def _same(
        self, match: re.Match[str], speakers: tuple[Speaker, ...], frame: Frame
    ) -> list[Told]:
        start = match.start("verb") if "verb" in match.re.groupindex else match.start("what")
        told = Told(start, match.end("what"), speakers, False, frame.polarity, frame.matter)
        return [told]

    def _besides(self, match: re.Match[str], speakers: tuple[Speaker, ...]) -> list[Told]:
        if "more" not in match.re.groupindex or match["more"] is None:
            return []
        start, end = match.span("more")
        # With the comma before it, as the frames for it are written.
        for frame in self._frames(Place.MORE, start, end):
            more = frame.pattern.match(self.text, self.subjects.comma(start), end)
            if more:
                return self._same(more, speakers, frame)
        return [Told(start, end, speakers)]

    def _after(self, start: int, end: int) -> list[Told]:
        """`…, the ministry said`, and the same after a dash."""
        begun = _TAG_BEGINS.finditer(self.text, max(start + 8, end - _TAG), end)
        for begins in reversed(list(begun)):
            tag = self.tag(begins.start(), end)
            if tag:
                speakers, besides = tag
                document = speakers[0].key.startswith("document:")
                return [*self._split(Told(start, begins.start(), speakers, document)), *besides]
        return []

    def _inside(self, start: int, end: int) -> list[Told]:
        for frame in self._frames(Place.INSIDE, start, end):
            match = frame.pattern.search(self.text, start, end)
            if match is None or not self.hearing.knows(*match.span("who")):
                continue
            who = self._speaker(frame, match)
            if who:
                document = who.sort is Sort.DOCUMENT
                ranges = [(start, match.start()), (match.end(), end)]
                return [
                    Told(first, last, (who.speaker,), document)
                    for first, last in ranges
                    if first < last and self.grammar.verbs.search(self.text, first, last)
                ]
        return []

    def _speaker(
        self,
        frame: Frame,
        match: re.Match[str] | None,
        subject: tuple[int, int, int] | None = None,
    ) -> Heard | None:
        if match is None:
            return None
        subject = subject or self.subjects.speaker(*match.span("who"))
        if subject is None:
            return None
        if "what" in match.re.groupindex and not self._says_something(frame, match):
            return None
        who = self.hearing.who(subject[0], subject[1])
        if who is None or self._is_publisher(who.speaker):
            return None
        return who if who.sort is Sort.DOCUMENT or not frame.document else None

    def _says_something(self, frame: Frame, match: re.Match[str]) -> bool:
        named = {"accuses", "warns"} & frame.classes
        if frame.matter or frame.polarity or named or self.grammar.verbless:
            return True
        if "thinks" in frame.classes:
            # Without "that" a clause must begin at once: not "said farewell and Arland left".
            start, end = match.span("what")
            joined = self.grammar.joins.search(self.text, start, end)
            return bool(
                self.grammar.verbs.search(self.text, start, joined.start() if joined else end)
            )
        return bool(self.grammar.verbs.search(self.text, *match.span("what")))

    def _is_publisher(self, speaker: Speaker) -> bool:
        return bool(self.publisher) and speaker.name.lower() == self.publisher.lower()

    def _via(self, match: re.Match[str]) -> tuple[Speaker, ...]:
        if "via" not in match.re.groupindex or match["via"] is None:
            return ()
        via = Speaker(match["via"].strip())
        return () if self._is_publisher(via) else (via,)

    def _channel(self, match: re.Match[str], end: int) -> tuple[Speaker, ...]:
        """By which channel a speaker spoke, named after him: "wrote on her page"."""
        found = self.grammar.words["channel"].search(self.text, match.end("who"), end)
        return (Speaker(found[0]),) if found else ()


def _told(
    match: re.Match[str], group: str, speakers: tuple[Speaker, ...], frame: Frame, who: Heard
) -> Told:
    start = match.start("verb") if "verb" in match.re.groupindex else match.start(group)
    document = who.sort is Sort.DOCUMENT
    return Told(start, match.end(group), speakers, document, frame.polarity, frame.matter)

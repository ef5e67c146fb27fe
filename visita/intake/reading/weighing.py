"""From a passage in one voice to claims: matter, subject, day and polarity of each clause."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from visita.intake.reading.clauses import MOST_WORDS, Clause, Clauses
from visita.intake.reading.dating import Dating
from visita.intake.reading.documents import Asserted, Attribution, Claim, Named
from visita.intake.reading.figures import Figure, counted_in, figure_in
from visita.intake.reading.listening import Listening, Passage
from visita.intake.reading.loose_names import Resolved
from visita.intake.reading.matters import OTHER, Matter, matter_of, named_matter
from visita.intake.reading.signals import Reading, places_of, state_of
from visita.intake.reading.speakers import named_in
from visita.intake.reading.tone import hedge_in, is_future, polarity_of

_HALF = 0.5
_WORTH = {"treaty", "body", "office", "person", "group", "state"}
"""Kinds of names that make a clause of the outlet worth keeping, whatever it says of them."""


@dataclass(frozen=True)
class Weighed:
    """A clause and what it is about."""

    clause: Clause
    key: str
    matter: Matter
    treaty: str
    state: str
    figure: Figure | None = None


@dataclass
class Weighing:
    """Goes through the passages of one document; what was named last is what is meant next."""

    reading: Reading
    dating: Dating
    publisher: str
    listening: Listening
    loose: Sequence[Resolved]
    main_state: str = ""
    """What "the country" means: the State that the document names most."""
    _treaty: str = ""
    _state: str = ""
    _group: str = ""
    _sentence: int = -1
    _dated: tuple[int, Asserted] | None = None
    """The sentence and the day that a clause before gave: one without a subject shares it."""
    _called: set[str] = field(default_factory=set)

    def claims(self, passage: Passage, *, is_headline: bool) -> Iterator[Claim]:
        reading = self.reading
        clauses = Clauses(reading.text, reading.masked, reading.grammar)
        if passage.sentence != self._sentence:
            self._sentence, self._group = passage.sentence, ""
        found = [
            self._weighed(clause, passage) for clause in clauses.within(passage.start, passage.end)
        ]
        for each in self._together(found):
            if self._is_worth(each, passage, is_headline=is_headline):
                yield self._claim(each, passage)
        yield from self._names(passage)

    def _weighed(self, clause: Clause, passage: Passage) -> Weighed:
        self._remember(clause, passage)
        if passage.matter:
            key, matter = passage.matter, named_matter(passage.matter)
        else:
            signals = self.reading.signals(clause.ranges, (passage.sentence, passage.end))
            key, matter = matter_of(signals, self._places(clause))
        figure = self._figure(clause) if _may_count(matter) else None
        if figure:
            matter = named_matter("figure.{counted}")
            key = matter.key.format(counted=figure.counted)
        return Weighed(clause, key, matter, self._treaty, self._state, figure)

    def _places(self, clause: Clause) -> Mapping[str, str]:
        self._group = self.reading.group(clause.start, clause.full) or self._group
        return places_of(self._treaty, self._state, self._group or "people")

    def _figure(self, clause: Clause) -> Figure | None:
        text, counting = self.reading.masked, self.reading.grammar.counting
        found = figure_in(text, clause.start, clause.full, counting)
        if found is None:
            return None
        counted = counted_in(text, found, clause.start, clause.full, counting)
        return replace(found, counted=counted)

    def _remember(self, clause: Clause, passage: Passage) -> None:
        names = named_in(self.reading.names, clause.start, clause.full)
        treaty = next((name.key for name in names if name.kind == "treaty"), "")
        self._treaty = treaty.split("-")[0] or self._treaty or self._only_treaty()
        around = named_in(self.reading.names, passage.sentence, passage.end)
        own = state_of(passage.speakers[0].key) if passage.speakers else ""
        self._state = _state_in(names, own) or _state_in(around, own) or self.main_state

    def _only_treaty(self) -> str:
        keys = {name.key for name in self.reading.names}
        return "treaty:ECPT" if keys & {"body:CPT", "treaty:ECPT"} else ""

    def _together(self, found: Sequence[Weighed]) -> Iterator[Weighed]:
        """Neighbours that say the same thing in at most twenty words are one claim."""
        current: Weighed | None = None
        for each in found:
            if current and self._is_one(current, each):
                clause = replace(current.clause, end=each.clause.end, full=each.clause.full)
                current = replace(current, clause=clause)
                continue
            if current:
                yield current
            current = each
        if current:
            yield current

    def _is_one(self, first: Weighed, second: Weighed) -> bool:
        words = self.reading.text[first.clause.start : second.clause.end].split()
        between = self.reading.text[first.clause.end : second.clause.start]
        describes = self.reading.grammar.relatives.search(between) is not None
        alike = first.key == second.key and (first.key != OTHER or not second.clause.alone)
        same = alike or (describes and OTHER in (first.key, second.key))
        return same and len(words) <= MOST_WORDS and first.clause.end == first.clause.full

    def _is_worth(self, each: Weighed, passage: Passage, *, is_headline: bool) -> bool:
        """Does it say something? The outlet's own words only where something known is named."""
        if is_headline:
            return each.key != OTHER
        if each.key != OTHER:
            return True
        if passage.speakers or passage.story is not None:
            return each.clause.alone
        names = named_in(self.reading.names, each.clause.start, each.clause.full)
        return any(name.kind in _WORTH for name in names)

    def _claim(self, each: Weighed, passage: Passage) -> Claim:
        text, grammar = self.reading.text, self.reading.grammar
        start, end = each.clause.start, each.clause.end
        speakers = passage.speakers
        return Claim(
            start=start,
            end=end,
            span=text[start:end],
            claimant=speakers[0] if speakers else None,
            chain=speakers[1:],
            reported_by=self.publisher,
            attribution=self._attribution(each, passage),
            matter=each.key,
            subject=self._subject(each),
            date=self._date(each, passage),
            polarity=polarity_of(
                self.reading.masked, start, each.clause.full, grammar,
                negated=each.matter.negated, framed=passage.polarity,
            ),
            hedge=hedge_in(text, start, each.clause.full, grammar),
            value=each.figure.value if each.figure else "",
            unit=each.figure.unit if each.figure else "",
            names=self._keys(each),
        )  # fmt: skip

    def _attribution(self, each: Weighed, passage: Passage) -> Attribution:
        if passage.story is not None and not passage.speakers:
            return Attribution.DIRECT_QUOTE
        if passage.speakers:
            share = self.listening.quotes.share(each.clause.start, each.clause.end)
            judged = self.reading.grammar.words["judges"].match(
                self.reading.text, each.clause.start
            )
            quoted = share >= _HALF or (judged and share > 0)
            return Attribution.DIRECT_QUOTE if quoted else passage.attribution
        published = "publish" in self.reading.concepts(each.clause.start, each.clause.full)
        if each.key.endswith("law_signed+published") and published:
            return Attribution.DOCUMENT
        return passage.attribution

    def _keys(self, each: Weighed) -> tuple[str, ...]:
        names = named_in(self.reading.names, each.clause.start, each.clause.full)
        return tuple(dict.fromkeys(name.key for name in names))

    def _subject(self, each: Weighed) -> str:
        names = named_in(self.reading.names, each.clause.start, each.clause.full)
        wanted = each.matter.subject
        if wanted == "state":
            return each.state
        if wanted == "treaty":
            return each.treaty
        found = next((name.key for name in names if name.kind == wanted), "")
        return found or each.state

    def _date(self, each: Weighed, passage: Passage) -> Asserted | None:
        clause = each.clause
        own = self.dating.within(clause.start, clause.full)
        if own:
            self._dated = (passage.sentence, own)
            return own
        opening = self.dating.opening(self.reading.text, passage.sentence, clause.start)
        if opening:
            return opening
        if not clause.alone and self._dated and self._dated[0] == passage.sentence:
            return self._dated[1]
        return self._day_of_news(each)

    def _day_of_news(self, each: Weighed) -> Asserted | None:
        """News of leaving are of the day of the text, unless it says that it was earlier."""
        text, grammar = self.reading.masked, self.reading.grammar
        start, end = each.clause.start, each.clause.full
        is_news = ".denunciation" in each.key and each.matter.days != "none"
        if not is_news or is_future(text, start, end, grammar):
            return None
        earlier = grammar.words["earlier"].search(text, start, end)
        return self.dating.before_today(earlier[0]) if earlier else self.dating.today

    def _names(self, passage: Passage) -> Iterator[Claim]:
        """Once for each treaty that a document calls by the name of another."""
        for each in self.loose:
            loose = each.named
            if loose.key in self._called or not passage.start <= loose.start < passage.end:
                continue
            self._called.add(loose.key)
            words = self.reading.text[loose.start : loose.end]
            speakers = passage.speakers
            yield Claim(
                loose.start, loose.end, words, speakers[0] if speakers else None, speakers[1:],
                self.publisher, passage.attribution, f"{loose.key.removeprefix('treaty:')}.name",
                loose.key, None, polarity_of(
                    "", 0, 0, self.reading.grammar, negated="asserts", framed=""
                ), value=words, names=(loose.key,),
            )  # fmt: skip


def _may_count(matter: Matter) -> bool:
    """ "Passed by 88 votes", "kept out of two prisons": an act with a number in it stays an act."""
    return not matter.key.startswith(("{treaty}.", "ECPT.", "ECHR.", "CPT.", "CoE."))


def _state_in(names: Sequence[Named], speaking: str) -> str:
    """The first State or the State of the first office, if it can be another than the speaker's.

    An adjective only describes others.
    """
    found = [state_of(name.key) for name in names if name.form != "adjective"]
    states = [state for state in found if state]
    return next((state for state in states if state != speaking), states[0] if states else "")


def main_state(names: Sequence[Named]) -> str:
    """The State that a document names most, whose actions it is likely to be about."""
    counted = Counter(state_of(name.key) for name in names)
    counted.pop("", None)
    return counted.most_common(1)[0][0] if counted else ""

"""The clauses of a passage: stretches that say one thing, of at most twenty words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from visita.intake.reading.grammar import QUOTES, Grammar

MOST_WORDS = 20
FEWEST_WORDS = 3
_LONGEST = 4000
"""Characters of a passage that are read; what is longer is a list or no prose."""
_SHORT_MAIN = 6
"""Words of a clause to which what follows with a participle still belongs."""
_SEPARATOR = re.compile(r"\s[-\u2013\u2014]\s|[,;:](?=\s|[”\"])(?![^(]{0,80}\))")
_WORD = re.compile(r"\S+")
_OUTSIDE = " \t,;:\u2013\u2014-.!?…•·*"


@dataclass(frozen=True)
class Clause:
    """[start, end) is what is quoted of it; [start, full) all of it, where it had to be cut.

    `rest` belongs to it too where something else stands between: "the protocols, signed in May,
    were denounced". `alone` is False where it has no subject of its own.
    """

    start: int
    end: int
    full: int
    rest: tuple[int, int] | None = None
    alone: bool = True

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        return ((self.start, self.full), *((self.rest,) if self.rest else ()))


@dataclass(frozen=True)
class _Piece:
    """Words between two marks or joining words, and how they begin."""

    start: int
    end: int
    verb: bool
    """Has it a verb?"""
    how: str
    """verb, participle, relative, cause, clause or "" for what cannot begin one."""

    def with_(self, other: "_Piece") -> "_Piece":
        return replace(self, end=other.end, verb=self.verb or other.verb)


@dataclass(frozen=True)
class Clauses:
    """Cuts the passages of one text. In `masked` each name of a treaty or body is one word."""

    text: str
    masked: str
    grammar: Grammar

    def within(self, start: int, end: int) -> Iterator[Clause]:
        """The clauses of [start, end) in order, without what only joins or introduces."""
        pieces = self._pieces(start, min(end, start + _LONGEST))
        clauses = self._interrupted(list(self._joined(pieces)))
        for at, clause in enumerate(clauses):
            yield from self._shown(clause if at else replace(clause, alone=True))

    def _shown(self, clause: Clause) -> Iterator[Clause]:
        first, last = trimmed(self.text, clause.start, clause.full)
        first, last = trimmed(self.text, *self._without_lead(first, last))
        first = self._after_day(first, last)
        subject, first = first, self._predicate(first, last)
        if first > subject:
            clause = replace(clause, rest=(subject, first))
        words = list(_WORD.finditer(self.text, first, last))
        if len(words) >= FEWEST_WORDS and not self._dangles(first, last):
            yield replace(clause, start=first, end=self._cut(words, last), full=last)

    def _after_day(self, start: int, end: int) -> int:
        """A clause that is too long is quoted without the few words before its first comma."""
        comma = self.masked.find(",", start, min(end, start + 40))
        if comma < 0 or len(self.text[start:end].split()) <= MOST_WORDS:
            return start
        adverbial = self.grammar.words["of"].match(self.masked, start, comma)
        return _skip(self.text, comma, end) if adverbial else start

    def _predicate(self, start: int, end: int) -> int:
        """Where a subject alone would fill a quotation, the clause is quoted from its verb on."""
        words = list(_WORD.finditer(self.text, start, end))
        verb = self.grammar.verbs.search(self.masked, start, end)
        if len(words) <= MOST_WORDS or verb is None:
            return start
        at = verb.start()
        return at if at >= words[MOST_WORDS - 2].start() else start

    def _pieces(self, start: int, end: int) -> Iterator[_Piece]:
        """Between marks and joining words; a joining word begins the piece it stands in."""
        cuts = {match.end() for match in _SEPARATOR.finditer(self.masked, start, end)}
        for pattern in (self.grammar.joins, self.grammar.causes):
            cuts |= {match.start() for match in pattern.finditer(self.masked, start + 1, end)}
        at = start
        for cut in sorted([*cuts, end]):
            if self.masked[at:cut].strip(_OUTSIDE):
                verb = self._has_verb(at, cut)
                yield _Piece(at, cut, verb, self._how(at, cut))
                at = cut

    def _has_verb(self, start: int, end: int) -> bool:
        """Names can end as verbs do: a capital inside is none."""
        found = self.grammar.verbs.finditer(self.masked, start, end)
        return any(not match[0][0].isupper() or match.start() == start for match in found)

    def _how(self, start: int, end: int) -> str:
        """As what does a piece begin?"""
        known, text = self.grammar, self.masked
        at = _skip(text, start, end)
        if known.causes.match(text, at, end):
            return "cause"
        if known.relatives.match(text, at, end):
            return "relative"
        loose = known.loose.match(text, at, end)
        joined = loose or known.coordinators.match(text, at, end)
        at = _skip(text, joined.end(), end) if joined else at
        plain = self._begins_with(at, end)
        if plain:
            return plain
        if loose and not self._is_noun(at, end):
            return ""
        return "clause" if known.verbs.search(text, at, end) else ""

    def _begins_with(self, at: int, end: int) -> str:
        """Verb or participle, after an adverb or a "not" if there is one."""
        known, text = self.grammar, self.masked
        for _ in range(3):
            participle = known.participles.match(text, at, end)
            if participle:
                is_one = not known.not_participles.fullmatch(participle[0])
                return "participle" if is_one else ""
            if known.verbs.match(text, at, end):
                return "verb"
            skipped = known.words["adverb"].match(text, at, end)
            skipped = skipped or known.negation.match(text, at, end)
            if not skipped:
                return ""
            at = _skip(text, skipped.end(), end)
        return ""

    def _is_noun(self, at: int, end: int) -> bool:
        """Can a clause begin with these words after "and"? A bare noun only goes on with a list."""
        first = self.masked[at : at + 1]
        return bool(
            first.isupper() or first.isdigit() or first in QUOTES or first == MASK
            or self.grammar.starters.match(self.masked, at, end)
        )  # fmt: skip

    def _joined(self, pieces: Iterator[_Piece]) -> Iterator[_Piece]:
        """Pieces put together until each says something and the next begins anew."""
        current: _Piece | None = None
        for piece in pieces:
            if current is None or self._is_lead(current):
                current = piece
            elif self._is_new(current, piece):
                yield current
                current = piece
            else:
                current = current.with_(piece)
        if current:
            yield current

    def _is_new(self, current: _Piece, piece: _Piece) -> bool:
        if piece.how == "" or self._words(piece) < FEWEST_WORDS:
            return False
        if piece.how in {"verb", "participle"} and not self._is_complete(current, piece):
            return False
        if not current.verb and current.how != "participle":
            return self._is_subject(current) and piece.how in {"participle", "relative"}
        return self._words(current) >= FEWEST_WORDS

    def _is_complete(self, current: _Piece, piece: _Piece) -> bool:
        """Not "it has insisted" before "and insists on", nor a few words before a participle."""
        last = self.masked[current.start : current.end].split()[-1]
        if self.grammar.verbs.fullmatch(last):
            return False
        at = _skip(self.masked, piece.start, piece.end)
        if self.grammar.words["judges"].match(self.masked, at, piece.end):
            return True
        short = current.verb and current.how != "relative" and self._words(current) < _SHORT_MAIN
        return not (piece.how == "participle" and short)

    def _is_subject(self, piece: _Piece) -> bool:
        """Does a comma end it, so that what follows only describes it?"""
        return self.masked[piece.start : piece.end].rstrip().endswith(",")

    def _words(self, piece: _Piece) -> int:
        return len(self.text[piece.start : piece.end].split())

    def _is_lead(self, piece: _Piece) -> bool:
        words = self.text[piece.start : piece.end].strip(_OUTSIDE + QUOTES)
        return self.grammar.leads.fullmatch(words) is not None

    def _interrupted(self, pieces: list[_Piece]) -> Iterator[Clause]:
        """ "The law, signed in May, was published": the subject and its verb belong together.

        Short as it is there, all of it is one clause. Otherwise what stands between is a clause by
        itself, and the longer of subject and predicate is quoted for both.
        """
        last = self._resumes(pieces)
        if not last:
            yield from (_clause(piece) for piece in pieces)
            return
        subject, predicate = pieces[0], pieces[last]
        whole = replace(subject, end=predicate.end)
        if self._words(whole) <= MOST_WORDS and pieces[1].how == "participle":
            yield _clause(whole)
        else:
            pair = (subject, predicate)
            longer, other = sorted(pair, key=self._words, reverse=True)
            clause = replace(_clause(longer), rest=(other.start, other.end), alone=True)
            between = [_clause(each) for each in pieces[1:last]]
            yield from [clause, *between] if longer is subject else [*between, clause]
        yield from (_clause(piece) for piece in pieces[last + 1 :])

    def _resumes(self, pieces: list[_Piece]) -> int:
        """Which piece goes on with the first one, 0 if none does."""
        if len(pieces) < 3 or pieces[0].verb or not self._is_subject(pieces[0]):
            return 0
        if pieces[1].how not in {"participle", "relative"}:
            return 0
        finite = (at for at, piece in enumerate(pieces) if at > 1 and self._is_finite(piece))
        return next(finite, 0)

    def _is_finite(self, piece: _Piece) -> bool:
        at = _skip(self.masked, piece.start, piece.end)
        joined = self.grammar.coordinators.match(self.masked, at, piece.end)
        return not joined and piece.how in {"verb", "participle"} and piece.verb

    def _without_lead(self, start: int, end: int) -> tuple[int, int]:
        """Without "and", "which", "however" and the like before the clause itself."""
        known = self.grammar
        for _ in range(4):
            start = _skip(self.text, start, end)
            match = known.leads.match(self.text, start, end)
            match = match or known.relatives.match(self.text, start, end)
            match = match or self._after_adverbial(start, end)
            if match is None or not self.text[match.end() : end].strip(_OUTSIDE):
                return start, end
            if known.after_comma.fullmatch(match[0]) and self.text[start - 2 : start - 1] != ",":
                return start, end
            start = match.end()
        return start, end

    def _after_adverbial(self, start: int, end: int) -> re.Match[str] | None:
        """After "on 3 May" too an introduction is left out: the day goes with it."""
        comma = self.text.find(",", start, min(end, start + 40))
        if comma < 0:
            return None
        found = self.grammar.leads.match(self.text, _skip(self.text, comma, end), end)
        return found if found and " " in found[0] else None

    def _dangles(self, start: int, end: int) -> bool:
        """ "Its absence was" says nothing without what it was due to."""
        last = self.text[start:end].split()[-1]
        return last.islower() and self.grammar.words["passive"].fullmatch(last) is not None

    def _cut(self, words: list[re.Match[str]], end: int) -> int:
        """After at most twenty words, before a preposition or a joining word if one is near."""
        if len(words) <= MOST_WORDS:
            return end
        known = self.grammar
        for at in range(MOST_WORDS, MOST_WORDS - 8, -1):
            word = words[at][0]
            if known.words["of"].fullmatch(word) or known.joins.fullmatch(word):
                return trimmed(self.text, words[0].start(), words[at - 1].end())[1]
        return trimmed(self.text, words[0].start(), words[MOST_WORDS - 1].end())[1]


MASK = "\x01"
"""What a name is blotted out with, letter by letter."""


def _clause(piece: _Piece) -> Clause:
    alone = piece.how not in {"verb", "participle", "relative"}
    return Clause(piece.start, piece.end, piece.end, alone=alone)


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _OUTSIDE:
        at += 1
    return at


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space, stops and joining marks; a pair of quotation marks stays whole."""
    start = _skip(text, start, end)
    while start < end and text[end - 1] in _OUTSIDE:
        end -= 1
    inside = text[start:end]
    marks = [at for at, letter in enumerate(inside) if letter in QUOTES]
    if marks in ([0], [0, len(inside) - 1]):
        return trimmed(text, start + 1, end)
    if len(marks) == 1 and marks[0] == len(inside) - 1:
        return trimmed(text, start, end - 1)
    return start, end

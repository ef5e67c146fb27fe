"""Where in a sentence the words stand that name who speaks, told from clauses around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from visita.intake.reading.grammar import Grammar

COMMA = re.compile(r",(?![^(]*\))|[;:]")
COLON = re.compile(r":\s")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Subjects:
    """Looks for speakers in stretches of one text."""

    text: str
    grammar: Grammar

    def speaker(self, start: int, end: int) -> tuple[int, int, int] | None:
        """The words of the speaker inside [start, end), and where another clause before them ends.

        None if they cannot be told from a clause, as in "the law was passed and entered".
        """
        words = self.text[start:end].rstrip()
        if not words.strip(",;: "):
            return None
        last = words.split()[-1].strip(",")
        if last.islower() and self.grammar.words["passive"].fullmatch(last):
            return None
        relative = self.grammar.relatives.search(self.text, start, end)
        if relative and relative.start() > start and not words.endswith(","):
            # "An official who knows"; but in "the body, which it says" somebody else speaks.
            return None if "," in words else self.speaker(start, relative.start())
        described = self._described(start, end)
        if described or words.endswith(","):
            return described
        last_verb = max((at for at in self.verbs(start, end)), default=None)
        parts = list(self.parts(start, end))
        if last_verb is not None:
            parts = [part for part in parts if part[0] > last_verb]
            found = (*parts[-1], self.comma(parts[0][0])) if parts else None
        else:
            found = (*self._apposition(list(self.parts(start, end, at=COMMA))), start)
        return None if found is None or self._is_conditional(*found[:2]) else found

    def _described(self, start: int, end: int) -> tuple[int, int, int] | None:
        """Of "the report, which came in May," the report; a comma that closes must have opened."""
        first, *others = list(self.parts(start, end, at=COMMA)) or [(start, end)]
        closed = self.text[start:end].rstrip().endswith(",")
        if not closed or not others or any(self.verbs(*first)):
            return None
        known, at = self.grammar, _WORD.search(self.text, *others[0])
        describes = at and (known.relatives.match(self.text, at.start()) or self._is_participle(at))
        if describes:
            return None if self._is_conditional(*first) else (*first, start)
        return (
            (*self._apposition([first, *others]), start)
            if not any(self.verbs(start, end))
            else None
        )

    def _is_participle(self, word: re.Match[str]) -> bool:
        known = self.grammar
        return bool(known.participles.fullmatch(word[0]))

    def _is_conditional(self, start: int, end: int) -> bool:
        """ "If the minister says" and "will the minister say" tell of nothing said."""
        first = _WORD.search(self.text, start, end)
        return bool(first and self.grammar.words["conditional"].fullmatch(first[0]))

    def verbs(self, start: int, end: int) -> Iterator[int]:
        """Where verbs stand, but for participles with a preposition ("attached to")."""
        known = self.grammar
        for match in known.verbs.finditer(self.text, start, end):
            following = self.text[match.end() : match.end() + 12].lstrip()
            if match[0][0].isupper():
                continue  # "Reed" and "Ahmed" end as verbs do.
            loose = known.words["of"].match(following) and self._describes(match[0])
            adjective = known.participles.fullmatch(match[0]) and match.start() == start
            if not loose and not adjective:
                yield match.start()

    def _describes(self, word: str) -> bool:
        """In English "voted on" and "attached to" look alike, so the participles are listed."""
        known = self.grammar
        return bool((known.words["of"] if known.head_last else known.participles).fullmatch(word))

    def parts(
        self, start: int, end: int, *, at: re.Pattern[str] | None = None
    ) -> Iterator[tuple[int, int]]:
        """What stands between marks, and between joining words too unless *at* is given."""
        patterns = (at,) if at else (COMMA, self.grammar.joins)
        cuts = [m.span() for each in patterns for m in each.finditer(self.text, start, end)]
        first = start
        for last, following in [*sorted(cuts), (end, end)]:
            if self.text[first:last].strip():
                yield first, last
            first = following

    def _apposition(self, parts: list[tuple[int, int]]) -> tuple[int, int]:
        """Of "Ann Reed, a spokeswoman for the service" the first; of "In May, Reed" the last."""
        naming = [part for part in parts if not self._is_adverbial(*part)] or parts
        last = self.text[naming[-1][0] : naming[-1][1]].strip()
        if len(naming) > 1 and not any(word[0].isupper() for word in last.split()[:1]):
            return naming[0]
        return naming[-1]

    def _is_adverbial(self, start: int, end: int) -> bool:
        words = self.text[start:end].strip()
        known = self.grammar
        begins = words.split()[0] if words else ""
        return bool(
            not words
            or known.words["of"].fullmatch(begins)
            or known.participles.fullmatch(begins)
            or known.coordinators.fullmatch(begins)
            or known.leads.fullmatch(words)
            or begins[0].isdigit()
        )

    def comma(self, start: int) -> int:
        while start > 0 and self.text[start - 1] in ", ":
            start -= 1
        return start

"""Who the words mean that name a speaker: a name, a document, or somebody heard before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from itertools import islice, takewhile

from visita.intake.reading.documents import Named, Speaker
from visita.intake.reading.grammar import Grammar

_MOST_WORDS = 22
_WORD = re.compile(r"[^\W\d_][\w\u2019'-]*")
_CAPITALS = re.compile(r"(?:\s+[^\W\d_a-z][^\W\d_]+){1,3}")
_NEAR = 500
"""Characters between a pronoun and what it can stand for."""
_RECENT = 6
"""Speakers among whom it is sought."""
_SPEAKS = ("person", "office", "body", "group", "state")
"""Kinds of the gazetteer, the nearest to a mouth first: the spokeswoman before her ministry."""


class Sort(StrEnum):
    """What kind of speaker it is: a pronoun looks for one of its own."""

    PERSON = "person"
    BODY = "body"
    DOCUMENT = "document"
    STATE = "state"


@dataclass(frozen=True)
class Heard:
    """A speaker, of which sort, and the noun that says what it is ("ministry")."""

    speaker: Speaker
    sort: Sort
    noun: str = ""
    at: int = 0
    """Where the words stand that named the speaker last."""


@dataclass
class Hearing:
    """Who has spoken so far in one document."""

    text: str
    grammar: Grammar
    names: Sequence[Named]
    heard: list[Heard] = field(default_factory=list)

    def who(self, start: int, end: int) -> Heard | None:
        """The speaker whom the words at [start, end) name; None where they name nobody.

        None leads to the outlet's own voice: better that an official's words are given to nobody
        than that anybody's are given to an official.
        """
        begins = start
        start, end, definite = self._trimmed(start, end)
        words = self.text[start:end]
        if not words or not self._can_name(words) or not self._is_credible(start, end):
            return None
        if not self.text[begins:start].strip() and self._is_bare_document(words):
            return None
        found = self._pronoun(words, start) or self._anonymous(words)
        found = found or self._described(start, end, definite)
        if found:
            found = replace(found, at=start)
            self.heard.append(found)
        return found

    def _is_bare_document(self, words: str) -> bool:
        """ "According to law": in a language with articles no document that speaks."""
        if not self.grammar.head_last or not words.islower():
            return False
        return any(pattern.fullmatch(words) for _, pattern in self.grammar.documents)

    def _is_credible(self, start: int, end: int) -> bool:
        """Where the first noun counts, the speaker begins the words: "answered this by leaving the
        Council" names nobody. A capital letter or a pronoun is enough."""
        words = self.text[start:end]
        first = words.split()[0]
        if self.grammar.head_last or self._is_pronoun(words):
            return True
        if self.grammar.words["nobody"].fullmatch(first):
            return False
        if first[0].isupper():
            return True
        near = start + sum(len(word) + 1 for word in words.split()[:3])
        return self.knows(start, min(end, near)) or any(
            start <= name.start < near for name in named_in(self.names, start, end)
        )

    def knows(self, start: int, end: int) -> bool:
        """Do the words hold a name or a noun of a speaker, or are they a pronoun for one?"""
        start, end, _ = self._trimmed(start, end)
        words = self.text[start:end]
        inside = named_in(self.names, start, end)
        noun, _ = self._noun(start, end, inside)
        known = bool(noun) or any(name.kind in _SPEAKS for name in inside)
        return known or self._is_pronoun(words) or _is_name(words)

    def _trimmed(self, start: int, end: int) -> tuple[int, int, bool]:
        while start < end and self.text[start] in " ,;:\u2013\u2014-\t":
            start += 1
        while start < end and self.text[end - 1] in " ,;:\u2013\u2014-.\t":
            end -= 1
        article = self.grammar.words["article"].match(self.text, start, end)
        if article and article.end() < end and self.text[article.end()].isspace():
            return article.end() + 1, end, not article[0].lower().startswith("a")
        return start, end, False

    def _can_name(self, words: str) -> bool:
        known = self.grammar.words
        if known["nobody"].fullmatch(words) or len(words.split()) > _MOST_WORDS:
            return False
        last = words.split()[-1].rstrip(",;:")
        return bool(_WORD.search(words)) and not known["passive"].fullmatch(last)

    def _pronoun(self, words: str, at: int) -> Heard | None:
        """The speaker heard just before, else the only person named there; or nobody."""
        persons = {Sort.PERSON}
        others = {Sort.BODY, Sort.DOCUMENT, Sort.STATE}
        for name, sorts in (("he", persons), ("it", others)):
            if self.grammar.words[name].fullmatch(words):
                heard = self._just_heard(sorts, at)
                return heard or (self._only_person(at) if name == "he" else None)
        return None

    def _just_heard(self, sorts: set[Sort], at: int) -> Heard | None:
        """The last in the same paragraph; else the only one in the paragraph before."""
        line = self.text.rfind("\n", 0, at) + 1
        recent = [each for each in self.heard[-_RECENT:] if each.sort in sorts]
        here = [each for each in recent if each.at >= line]
        if here:
            return here[-1]
        before = self.text[:line].rstrip().rfind("\n") + 1 if at - line < _NEAR else at
        there = {
            each.speaker: each for each in recent if each.at >= before and at - each.at < 2 * _NEAR
        }
        return next(iter(there.values())) if len(there) == 1 else None

    def _only_person(self, at: int) -> Heard | None:
        start = max(self.text.rfind("\n", 0, at) + 1, at - _NEAR)
        named = {
            each.key: each for each in named_in(self.names, start, at) if each.kind == "person"
        }
        spans = [(each.start, each.end, each.key) for each in named.values()]
        if not spans:
            titled = (
                self._titled(match)
                for match in self.grammar.words["person"].finditer(self.text, start, at)
            )
            spans = [(*span, "") for span in titled if span]
        if len({self.text[first:last] for first, last, _ in spans}) != 1:
            return None
        first, last, key = spans[0]
        return Heard(Speaker(self.text[first:last], key), Sort.PERSON)

    def _titled(self, title: re.Match[str]) -> tuple[int, int] | None:
        """ "President Mira Solberg": the title with the name after it."""
        name = _CAPITALS.match(self.text, title.end())
        return (title.start(), name.end()) if name else None

    def _anonymous(self, words: str) -> Heard | None:
        """ "Sources in the government" speak, but not for the government."""
        is_one = self.grammar.words["anonymous"].search(words)
        return Heard(Speaker(words), Sort.PERSON) if is_one else None

    def _described(self, start: int, end: int, definite: bool) -> Heard | None:
        words = self.text[start:end]
        if self._is_pronoun(words):
            return None
        inside = named_in(self.names, start, end)
        noun, sort = self._noun(start, end, inside)
        if sort is Sort.DOCUMENT:
            return self._document(words, noun, definite, _nearest(inside))
        name = _nearest(inside)
        if name and name.kind != "state":
            return Heard(Speaker(words, name.key), sort or _sort_of(name), noun)
        if (definite or noun or _is_short(words)) and (before := self._again(words, noun)):
            return before
        if name and self._speaks_for_state(noun):
            return Heard(Speaker(words, name.key), Sort.STATE, noun)
        return Heard(Speaker(words), sort or _guessed(words), noun)

    def _speaks_for_state(self, noun: str) -> bool:
        """ "Moscow" and "the Arlandic authorities" do; Arlandic lawyers do not."""
        return not noun or bool(self.grammar.words["state_voice"].fullmatch(noun))

    def _is_pronoun(self, words: str) -> bool:
        return any(self.grammar.words[name].fullmatch(words) for name in ("he", "it"))

    def _noun(self, start: int, end: int, names: Sequence[Named]) -> tuple[str, Sort | None]:
        """The noun of a class that heads the words. A person's name makes it a person's word."""
        found: list[tuple[int, str, Sort | None]] = []
        stop = self._head_end(start, end)
        for name, of in (("person", Sort.PERSON), ("people", Sort.BODY), ("body", Sort.BODY)):
            for match in self.grammar.words[name].finditer(self.text, start, stop):
                found.append((match.start(), match[0].lower(), of))
        for _, pattern in self.grammar.documents:
            for match in pattern.finditer(self.text, start, stop):
                found.append((match.start(), match[0].lower(), Sort.DOCUMENT))
        none: tuple[int, str, Sort | None] = (0, "", None)
        _, noun, sort = (max if self.grammar.head_last else min)(found, default=none)
        named = any(name.kind == "person" and name.start < stop for name in names)
        if sort is Sort.BODY and self._ends_with_person(start, end):
            return noun, Sort.PERSON
        if named or (sort is None and any(name.kind == "person" for name in names)):
            return "", Sort.PERSON
        return noun, sort

    def _ends_with_person(self, start: int, end: int) -> bool:
        """ "The Council of Europe's Secretary General" is not the Council."""
        found = list(self.grammar.words["person"].finditer(self.text, start, end))
        return bool(found) and self.grammar.head_last and found[-1].end() == end

    def _head_end(self, start: int, end: int) -> int:
        stop = self.grammar.words["of"].search(self.text, start, end)
        return stop.start() if stop and self.grammar.head_last and stop.start() > start else end

    def _document(self, words: str, noun: str, definite: bool, author: Named | None) -> Heard:
        key = next(
            (key for key, pattern in self.grammar.documents if pattern.search(words)), "text"
        )
        if key == "statement" and author and author.kind != "state":
            return Heard(Speaker(words, author.key), Sort.DOCUMENT, noun)
        if key == "text" and definite:
            before = next((each for each in reversed(self.heard) if each.noun == noun), None)
            if before and before.sort is Sort.DOCUMENT:
                return before
        return Heard(Speaker(words, f"document:{key}"), Sort.DOCUMENT, noun)

    def _again(self, words: str, noun: str) -> Heard | None:
        """The one heard before whom *words* name in a shorter way: "the ministry", "Thorne"."""
        said = self._content(words)
        generic = bool(noun) and bool(self.grammar.words["generic"].fullmatch(noun))
        for each in reversed(self.heard):
            if said and said <= self._content(each.speaker.name):
                return each
            if generic and each.sort is Sort.BODY and len(said) == 1:
                return each
        return None

    def _content(self, words: str) -> set[str]:
        """Its words without articles, prepositions and the adjectives of States."""
        known = self.grammar.words
        return {
            word.lower().rstrip("s")
            for word in _WORD.findall(words)
            if not known["article"].fullmatch(word)
            and not known["of"].fullmatch(word)
            and word not in self._adjectives
        }

    @cached_property
    def _adjectives(self) -> set[str]:
        return {self.text[each.start : each.end] for each in self.names if each.kind == "state"}


def named_in(names: Sequence[Named], start: int, end: int) -> list[Named]:
    """Those of *names*, which are in order, that reach into [start, end)."""
    first = bisect_left(names, start, key=lambda name: name.start)
    if first and names[first - 1].end > start:
        first -= 1
    return list(takewhile(lambda name: name.start < end, islice(names, first, None)))


def _nearest(names: Sequence[Named]) -> Named | None:
    speaking = [name for name in names if name.kind in _SPEAKS]
    return min(speaking, key=lambda name: _SPEAKS.index(name.kind), default=None)


def _sort_of(name: Named) -> Sort:
    return {"person": Sort.PERSON, "state": Sort.STATE}.get(name.kind, Sort.BODY)


def _guessed(words: str) -> Sort:
    """Two or three words with capitals and no noun of a class are most likely a person's name."""
    parts = words.split()
    return Sort.PERSON if 2 <= len(parts) <= 3 and words.istitle() else Sort.BODY


def _is_name(words: str) -> bool:
    """Capitals throughout, but for small words inside."""
    parts = words.split()
    return bool(parts) and all(part[:1].isupper() for part in (parts[0], parts[-1]))


def _is_short(words: str) -> bool:
    return len(words.split()) == 1

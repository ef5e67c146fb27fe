"""Lines of plain text put together to blocks, each with what can be seen of it alone.

A block is a line, or the lines of one hard-wrapped paragraph.
"""

# ruff: noqa: RUF001 - dashes, quotation marks and letters of many scripts are the matter here

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from visita.intake.reading.days_written import day_written, has_clock
from visita.intake.reading.documents import Reason
from visita.intake.reading.labels import LONGEST, Kind, Label, label_of

SIGHT = 4000
"""Of a longer line only so many characters are looked at: enough to know a paragraph."""
LONGEST_OF_MARKS = 160
LETTER = 60
ALIKE = 16
"""Lines of hard-wrapped paragraphs differ by hardly more than one long word."""
NARROWEST, WIDEST = 45, 100
"""Between these widths text is wrapped by programs; wider lines are paragraphs."""
_LETTERS = re.compile(r"[^\W\d_]+")
_ALNUM = re.compile(r"[^\W_]")
_DIGIT = re.compile(r"\d")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CLOSING = "\"'”“’‘»«)]}›‹」*_"
_END = ".!…。！．।۔։؟?？;;:"
_ASKING = "?!؟？！;;:"
_BULLET = re.compile(r"^\s*(?:[•▪‣◦·●■*–—-]|\d{1,2}[.)]|[a-z]\))\s+\S")
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S{1,64}@\S{1,100}\.\w+", re.IGNORECASE)
_CODES = "uk|ua|en|ru|fr|de|es|it|pt|pl|ro|nl|tr|el|gr|bg|sr|hr|hu|cs|cz|sk|ka|hy|ar|be|by|lt|lv|et"
_LANGUAGES = re.compile(rf"(?:(?:{_CODES})[\s|/·•,]*){{2,}}", re.IGNORECASE)
_TRAIL = re.compile(r"\s[>»›|/·•]\s")
_CONTENTS = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,})[\s.\d–-]*$")
"""A line of a table of contents."""
_MONEY = re.compile(
    r"[$€£₴₽₺]\s?\d|\d\s?[$€£₴₽₺%]|\b(?:USD|EUR|UAH|GBP|RUB|PLN|RON|CHF|TRY|BTC)\b\W*\d|"
    r"\d\s?(?:USD|EUR|UAH|GBP|RUB|PLN|RON|CHF|TRY)\b"
)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `first` to `last`, 1-based and included, read as one."""

    first: int
    last: int
    text: str
    words: int
    sentence: bool
    label: Label | None
    mark: Reason | None
    """What its form alone gives away: a lone day, rates, links, keywords."""
    bullet: bool
    repeats: bool
    """The same words stood before."""
    again: bool
    """The same words stand more than once."""

    @property
    def prose(self) -> bool:
        return self.sentence and self.label is None and self.mark is None

    @property
    def lines(self) -> range:
        return range(self.first, self.last + 1)

    def is_labelled(self, *kinds: Kind) -> bool:
        return self.label is not None and self.label.kind in kinds


Looks = dict[str, tuple[Label | None, Reason | None]]


def has_words(line: str) -> bool:
    """Does it hold a letter or a digit? Ruled lines and bare signs are no words."""
    return _ALNUM.search(line) is not None


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """All lines with words, in order."""
    seen: set[str] = set()
    looks: Looks = {}
    stretches = _joined(lines, looks)
    texts = [" ".join(_in_sight(lines[n - 1].strip()) for n in each) for each in stretches]
    counts = Counter(text.casefold() for text in texts)
    found = []
    for stretch, text in zip(stretches, texts, strict=True):
        key = text.casefold()
        found.append(_block(stretch, text, looks, repeats=key in seen, again=counts[key] > 1))
        seen.add(key)
    return found


def _in_sight(line: str) -> str:
    """Beginning and end of a very long line: how it ends tells what it is."""
    return line if len(line) <= SIGHT else f"{line[: SIGHT // 2]} {line[-SIGHT // 2 :]}"


def _look(text: str, looks: Looks) -> tuple[Label | None, Reason | None]:
    """Its label and its mark; each text is looked at once."""
    if text not in looks:
        looks[text] = label_of(text), _mark(text)
    return looks[text]


def _block(stretch: range, text: str, looks: Looks, *, repeats: bool, again: bool) -> Block:
    label, mark = _look(text, looks)
    return Block(
        first=stretch[0],
        last=stretch[-1],
        text=text,
        words=count_words(text),
        sentence=ends_a_sentence(text),
        label=label,
        mark=mark,
        bullet=_BULLET.match(text) is not None,
        repeats=repeats,
        again=again,
    )


def count_words(text: str) -> int:
    """Words with letters; where a script writes none apart, two signs are counted as one."""
    if not text.isascii() and (signs := len(_HAN.findall(text))):
        return signs // 2
    return len(_LETTERS.findall(text))


def ends_a_sentence(text: str) -> bool:
    """A short question or exclamation is as often a headline, and does not count; nor does a short
    entry of a list or what introduces one."""
    bare = text.rstrip().rstrip(_CLOSING).rstrip()
    if not bare or bare[-1] not in _END:
        return False
    return bare[-1] not in _ASKING or len(text) > 110 or any(s in bare[:-1] for s in (". ", "! "))


def _mark(text: str) -> Reason | None:
    if len(text) > LONGEST:
        return None
    bare = text.strip()
    if bare.startswith("#") and all(word.startswith("#") for word in bare.split()):
        return Reason.TAGS
    if any(sign in bare for sign in ("://", "www.", "@")) and not has_words(_LINK.sub("", bare)):
        return Reason.RELATED
    if len(bare) > LONGEST_OF_MARKS:
        return None
    if _LANGUAGES.fullmatch(bare) or _CONTENTS.search(bare) or len(_TRAIL.findall(bare)) > 1:
        return Reason.MENU
    return _numbers(bare) if _DIGIT.search(bare) else None


def _numbers(text: str) -> Reason | None:
    """A line that is a day, a time or a price and little else."""
    words = count_words(text)
    if words > 15 or (words > 6 and ends_a_sentence(text)):
        return None
    if words <= 6 and _MONEY.search(text):
        return Reason.RATES
    written = day_written(text, "")
    if written and count_words(written.rest) <= 4:
        return Reason.DATELINE
    if words <= 3 and has_clock(text):
        return Reason.DATELINE
    return None if words else Reason.OTHER


def _joined(lines: Sequence[str], looks: Looks) -> list[range]:
    """The lines of each block. Blank lines and lines without words end one."""
    width = wrapped_at(lines)
    found: list[range] = []
    for number, line in enumerate(lines, 1):
        if not has_words(line[:SIGHT]):
            continue
        before = lines[number - 2] if number > 1 else ""
        if (
            found
            and found[-1][-1] == number - 1
            and _goes_on(before, line, width, looks, first=len(found[-1]) == 1)
        ):
            found[-1] = range(found[-1][0], number + 1)
        else:
            found.append(range(number, number + 1))
    return found


def _goes_on(before: str, line: str, width: int | None, looks: Looks, *, first: bool) -> bool:
    """Is *line* the rest of the paragraph that *before* belongs to, or is its first line?"""
    if _BULLET.match(line) or len(before) > SIGHT:
        return False
    full = width is not None and _was_full(before, line, width)
    if not full and not _begins_in_mid_sentence(before, line):
        return False
    if _stands_alone(before, looks):
        return False
    return not _stands_alone(line, looks) or (ends_a_sentence(line) and not first)


def _begins_in_mid_sentence(before: str, line: str) -> bool:
    return (
        line.lstrip()[:1].islower()
        and len(before.split()) >= 4
        and len(line.split()) >= 3
        and not ends_a_sentence(before)
    )


def _stands_alone(line: str, looks: Looks) -> bool:
    return _look(line.strip(), looks) != (None, None)


def _was_full(before: str, line: str, width: int) -> bool:
    """Would the next word have gone beyond the width? Then the break is not the writer's."""
    return len(before.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > width - 6


def wrapped_at(lines: Sequence[str]) -> int | None:
    """At how many columns the text is hard-wrapped, None if it is not.

    Wrapped text has many neighbouring lines, nearly all of a like length, and few that are longer;
    or it is a short letter, in which a line as long as any breaks off in mid-sentence.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < 4 or lengths[int(len(lengths) * 0.97)] > WIDEST * 1.2:
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    width = lengths[int(len(lengths) * 0.85)]
    if NARROWEST <= width <= WIDEST:
        full = sum(_was_full(a, b, width) for a, b in pairs)
        like = sum(width - ALIKE <= length <= width + ALIKE / 2 for length in lengths)
        if full >= 3 and full >= len(pairs) * 0.5 and like >= len(lengths) * 0.4:
            return width
    return lengths[-1] if _is_letter(lines, lengths[-1], pairs) else None


def _is_letter(lines: Sequence[str], width: int, pairs: Sequence[tuple[str, str]]) -> bool:
    """Blank lines between paragraphs, and within them lines as long as any without an end."""
    blank = sum(not line.strip() for line in lines)
    if not LETTER <= width <= WIDEST or blank < len(pairs):
        return False
    return any(
        _was_full(a, b, width) and not ends_a_sentence(a) and ends_a_sentence(b) for a, b in pairs
    )

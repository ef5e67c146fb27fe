"""The days a text gives, each as exactly as it is given and never more exactly."""

import re
from dataclasses import dataclass, replace
from datetime import date

from visita.intake.reading.day_words import FIGURES, Calendar, calendar
from visita.intake.reading.documents import Asserted
from visita.intake.reading.relative_days import relative
from visita.rules.partial_date import PartialDate

_SENTENCE_ENDS = re.compile(r"[.!?…][\"'»”)]*\s+(?=[^\W\d_a-z\u0430-\u045f\u0491])|\n")
_REACH = 40
"""Characters around a digit or a month within which all of a day stands."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2099


@dataclass(frozen=True)
class DayWords:
    """Characters [start, end) that give a day, a span or an open end."""

    start: int
    end: int
    asserted: Asserted


@dataclass(frozen=True)
class _Atom:
    """One way of writing as found. `first` and `last` are None until what they rest on is known."""

    kind: str
    match: re.Match[str]
    start: int
    end: int
    first: PartialDate | None = None
    last: PartialDate | None = None


def days_in(text: str, language: str, base: PartialDate | None) -> tuple[DayWords, ...]:
    """Every day the text gives, in its order.

    `base` is the day the text is from: "on Monday" and "on 26 August" are the nearest such day
    that was, unless the sentence speaks of what will be. What cannot be told without it is left
    out, as is what is no day of the calendar.
    """
    words = calendar(language)
    atoms = _resolved(_written(text, words), text, words, base)
    found: list[DayWords] = []
    at = 0
    while at < len(atoms):
        after = atoms[at + 1] if at + 1 < len(atoms) else None
        joined = _span(atoms[at], after, text, words) if words and after else None
        if joined:
            found.append(joined)
            at += 2
            continue
        if atoms[at].first and atoms[at].kind != "end":
            found.append(_one(atoms[at], text, words))
        at += 1
    return tuple(found)


def _written(text: str, words: Calendar | None) -> list[_Atom]:
    """What looks like a day, the longest where two begin alike, none inside another."""
    found = [
        _Atom(kind, match, _start(match), match.end())
        for first, last in _windows(text, words)
        for kind, pattern in (words.forms if words else FIGURES)
        for match in pattern.finditer(text, first, last)
    ]
    found.sort(key=lambda atom: (atom.match.start(), -atom.end))
    kept: list[_Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


def _windows(text: str, words: Calendar | None) -> list[tuple[int, int]]:
    """The stretches of text in which a day can stand: patterns are slow, most text has none."""
    if words is None:
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    for hint in words.hint.finditer(text):
        first = max(0, hint.start() - _REACH)
        last = hint.end() + _REACH
        space = text.find(" ", last)
        last = len(text) if space < 0 else space
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _start(match: re.Match[str]) -> int:
    lead = "lead" in match.re.groupindex and match["lead"]
    return match.end("lead") if lead else match.start()


def _resolved(
    atoms: list[_Atom], text: str, words: Calendar | None, base: PartialDate | None
) -> list[_Atom]:
    found: list[_Atom] = []
    for at, atom in enumerate(atoms):
        future = bool(words and words.future.search(_sentence_before(text, atom.start)))
        if atom.kind in ("date", "end", "days", "slashed"):
            year = _year_of_pair(atom, atoms[at + 1 :], text)
            first, last = _dated(atom, words, base, future=future, year=year)
        else:
            anchor = _anchor(found, text, atom)
            first, last = relative(atom.kind, atom.match, words, base, anchor, future=future)
        found.append(replace(atom, first=first, last=last))
    return found


def _sentence_before(text: str, at: int) -> str:
    window = text[max(0, at - 240) : at]
    ends = list(_SENTENCE_ENDS.finditer(window))
    return window[ends[-1].end() :] if ends else window


def _year_of_pair(atom: _Atom, rest: list[_Atom], text: str) -> int | None:
    """ "from April to June 2025": the first takes its year from the second."""
    if _part(atom.match, "y") or not rest or len(text[atom.end : rest[0].start]) > 12:
        return None
    year = _part(rest[0].match, "y")
    return int(year) if year and _part(rest[0].match, "m") else None


def _part(match: re.Match[str], name: str) -> str | None:
    return match[name] if name in match.re.groupindex else None


def _dated(
    atom: _Atom,
    words: Calendar | None,
    base: PartialDate | None,
    *,
    future: bool,
    year: int | None,
) -> tuple[PartialDate | None, PartialDate | None]:
    match = atom.match
    y, m, d = _part(match, "y"), _part(match, "m"), _part(match, "d")
    month = _month(m, words)
    given = int(y) if y else year
    day = int(d) if d else None
    if atom.kind == "slashed":
        month, day = _slashed(int(m or 0), day or 0)
    if given is None:
        given = _nearest_year(month, day, base, future=future)
    first = _possible(given, month, day)
    if atom.kind != "days":
        return first, first
    last = _possible(given, month, int(match["d2"]))
    return (first, last) if first and last and first.first <= last.last else (None, None)


def _month(written: str | None, words: Calendar | None) -> int | None:
    if written is None or written.isdigit():
        return int(written) if written else None
    months = words.months if words else ()
    return next((n for n, month in enumerate(months, 1) if month.fullmatch(written)), None)


def _slashed(month: int, day: int) -> tuple[int | None, int | None]:
    """Day first or month first: where both can be, only the year is sure."""
    if month > 12:
        return day, month
    return (None, None) if day <= 12 and day != month else (month, day)


def _possible(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _nearest_year(
    month: int | None, day: int | None, base: PartialDate | None, *, future: bool
) -> int | None:
    """The year of the nearest such day before the text, or after it if it speaks of the future."""
    if base is None or base.month is None or month is None:
        return None
    if future:
        return base.year if _leap_safe(base.year, month, day) >= base.first else base.year + 1
    return base.year if _leap_safe(base.year, month, day) <= base.last else base.year - 1


def _leap_safe(year: int, month: int, day: int | None) -> date:
    return date(year, month, min(day or 1, 28))


def _anchor(found: list[_Atom], text: str, atom: _Atom) -> PartialDate | None:
    """The day given before in the same sentence, which "two years later" counts from."""
    if not found or _SENTENCE_ENDS.search(text[found[-1].end : atom.start]):
        return None
    return found[-1].last


def _span(one: _Atom, other: _Atom, text: str, words: Calendar) -> DayWords | None:
    """ "from 1 October to 31 December 2025", or with a dash."""
    between = text[one.end : other.start]
    if not (
        one.first
        and other.last
        and words.to.fullmatch(between)
        and one.first.first <= other.last.last
    ):
        return None
    before = words.before["from"].search(text[max(0, one.start - 20) : one.start])
    if not before and between.strip() not in {"-", "\u2013", "\u2014"}:
        return None
    start = one.start - len(before[0]) if before else one.start
    return _words(text, start, other.end, one.first, other.last)


def _one(atom: _Atom, text: str, words: Calendar | None) -> DayWords:
    if words:
        exact = atom.first is not None and atom.first.day is not None
        for name in ("since", "until", *(["since_day"] if exact else [])):
            before = words.before[name].search(text[max(0, atom.start - 24) : atom.start])
            if before:
                start, open_end = atom.start - len(before[0]), name[:5]
                return _words(text, start, atom.end, atom.first, atom.last, open_end=open_end)
    return _words(text, atom.start, atom.end, atom.first, atom.last)


def _words(
    text: str,
    start: int,
    end: int,
    first: PartialDate | None,
    last: PartialDate | None,
    *,
    open_end: str = "",
) -> DayWords:
    return DayWords(
        start,
        end,
        Asserted(
            None if open_end == "until" else first,
            None if open_end == "since" else last,
            open_end,
            text[start:end],
        ),
    )

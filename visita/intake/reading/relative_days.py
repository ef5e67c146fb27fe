"""Days given by their distance from another: "on Monday", "last year", "two years later"."""

import re
from datetime import date, timedelta

from visita.intake.reading.day_words import Calendar
from visita.rules.partial_date import PartialDate

Days = tuple[PartialDate | None, PartialDate | None]
UNKNOWN: Days = (None, None)


def relative(
    kind: str,
    match: re.Match[str],
    words: Calendar | None,
    base: PartialDate | None,
    anchor: PartialDate | None,
    *,
    future: bool,
) -> Days:
    """First and last day, None where what they are counted from is not known or not as exactly."""
    if words is None:
        return UNKNOWN
    if kind == "later":
        return _counted(match, words, anchor, sign=1)
    if base is None:
        return UNKNOWN if kind != "season" else _season(match, words, base, future=future)
    return {
        "ago": lambda: _counted(match, words, base, sign=-1),
        "weekday": lambda: _weekday(match, words, base, future=future),
        "shift": lambda: _shift(match, words, base),
        "period": lambda: _period(match, words, base),
        "season": lambda: _season(match, words, base, future=future),
    }[kind]()


def _same(day: PartialDate | None) -> Days:
    return day, day


def _counted(
    match: re.Match[str], words: Calendar, anchor: PartialDate | None, *, sign: int
) -> Days:
    amount = _amount(match["n"], words)
    unit = next((name for name, unit in words.units.items() if unit.fullmatch(match["u"])), "")
    if anchor is None or amount is None:
        return UNKNOWN
    return _same(_moved(anchor, unit, sign * amount))


def _amount(written: str, words: Calendar) -> int | None:
    if written.isdigit():
        return int(written)
    return next((n for n, each in enumerate(words.numbers, 1) if each.fullmatch(written)), None)


def _moved(day: PartialDate, unit: str, by: int) -> PartialDate | None:
    """Counted in years the year alone is meant, in months the month: "two years later"."""
    try:
        if unit == "year":
            return PartialDate(day.year + by)
        if unit == "month":
            return _month(day, by) if day.month else None
        days = by * (7 if unit == "week" else 1)
        return PartialDate.of(day.exact + timedelta(days)) if day.exact else None
    except (ValueError, OverflowError):
        return None


def _month(day: PartialDate, by: int) -> PartialDate:
    months = day.year * 12 + (day.month or 1) - 1 + by
    return PartialDate(months // 12, months % 12 + 1)


def _weekday(match: re.Match[str], words: Calendar, base: PartialDate, *, future: bool) -> Days:
    if base.exact is None:
        return UNKNOWN
    wanted = next(n for n, day in enumerate(words.weekdays) if day.fullmatch(match["w"]))
    about = f"{match['b'] or ''} {match['a'] or ''}"
    back = (base.exact.weekday() - wanted) % 7
    if words.next.search(about) or (future and not words.last.search(about)):
        return _same(PartialDate.of(base.exact + timedelta(7 - back if back else 7)))
    if words.last.search(about) and back == 0:
        back = 7
    return _same(PartialDate.of(base.exact - timedelta(back)))


def _shift(match: re.Match[str], words: Calendar, base: PartialDate) -> Days:
    if base.exact is None:
        return UNKNOWN
    days = next(days for each, days in words.shifts if each.fullmatch(match["x"]))
    return _same(PartialDate.of(base.exact + timedelta(days)))


def _period(match: re.Match[str], words: Calendar, base: PartialDate) -> Days:
    unit, by = next((unit, by) for each, unit, by in words.periods if each.fullmatch(match["x"]))
    if unit != "week":
        return _same(_moved(base, unit, by))
    if base.exact is None:
        return UNKNOWN
    monday = base.exact + timedelta(7 * by - base.exact.weekday())
    return PartialDate.of(monday), PartialDate.of(monday + timedelta(6))


def _season(
    match: re.Match[str], words: Calendar, base: PartialDate | None, *, future: bool
) -> Days:
    """Three months: spring is from March to May, winter ends in the February after."""
    start = 3 * next(n for n, each in enumerate(words.seasons, 1) if each.fullmatch(match["s"]))
    if match["y"]:
        return _three_months(int(match["y"]), start)
    if base is None or base.month is None:
        return UNKNOWN
    before = (match["b"] if "b" in match.re.groupindex else "") or ""
    year = base.year if start <= base.month or future else base.year - 1
    if words.last.search(before) and _current(base, year, start):
        year -= 1
    elif words.next.search(before):
        year = base.year if start > base.month else base.year + 1
    return _three_months(year, start)


def _current(base: PartialDate, year: int, start: int) -> bool:
    first, last = date(year, start, 1), _three_months(year, start)[1]
    return bool(last and first <= base.first <= last.last)


def _three_months(year: int, start: int) -> Days:
    end = start + 2
    last = PartialDate(year + (end > 12), (end - 1) % 12 + 1)
    return PartialDate(year, start), last

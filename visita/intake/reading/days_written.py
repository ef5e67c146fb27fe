"""The one day a header or dateline gives, in the ways pages of many languages write it.

Days inside sentences are read elsewhere: here a whole short line is at hand, and the question is
when the item was published.
"""

# ruff: noqa: RUF001 - dashes, quotation marks and letters of many scripts are the matter here

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

LANGUAGES = (
    *("en", "uk", "ru", "be", "fr", "de", "es", "it", "pt", "pl", "ro", "nl", "tr", "el", "bg"),
    *("mk", "sr", "sr_Latn", "hr", "sl", "sk", "cs", "hu", "sq", "et", "lv", "lt", "fi", "sv"),
    *("da", "nb", "ka", "hy", "az", "ar"),
)
_HAS_YEAR = re.compile(r"(?:19|20)\d\d|(?![0-9])\d{4}")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[./] ?(\d{1,2})[./] ?(\d{1,2})(?!\d)")
_HAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?!\d)")
_NAME = r"([^\W\d_]{3,}(?:[’'][^\W\d_]+)?)"
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|re|ος|η|[.ºª°]|-?го|-?а)?,?\s+"
    rf"(?:de |of |d['’]|di )?{_NAME}\.?,?\s+(?:de |del |of )?(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_NAME}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE
)
_YEAR_NAMED = re.compile(rf"(?<!\d)(\d{{4}})\.?\s+{_NAME}\s+(\d{{1,2}})(?!\d)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3])[:h]([0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?([ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_ENGLISH_SLASH = {"en", ""}


@dataclass(frozen=True)
class DayWritten:
    """`value` is 2025-09-29 or 2025-09-29T18:45. `sure` is False where day and month could change
    places. `rest` is the line without the day and the time.
    """

    value: str
    sure: bool
    rest: str


@cache
def _months(language: str) -> dict[str, int]:
    months = Locale.parse(language).months
    return {
        name.casefold().rstrip("."): number
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in months[form][width].items()
    }


@cache
def _everywhere() -> dict[str, int]:
    """Names that mean one month in every language that has them: "listopad" is not among them."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for name, number in _months(language).items():
            found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _month(name: str, language: str) -> int | None:
    plain = name.casefold().rstrip(".")
    own = _months(language) if language in LANGUAGES else {}
    number = own.get(plain) or _everywhere().get(plain)
    return number or own.get(plain[:3]) or _months("en").get(plain[:3] if plain == "sept" else "")


def day_written(line: str, language: str) -> DayWritten | None:
    """The first day that *line* gives with its year, None if there is none."""
    line = line[:300]
    if not _HAS_YEAR.search(line):
        return None
    found = _numbers(line, language) or _named(line, language)
    if not found:
        return None
    day, sure, match = found
    rest = f"{line[: match.start()]} {line[match.end() :]}"
    clock = _CLOCK.search(rest)
    if not clock:
        return DayWritten(day.isoformat(), sure, rest)
    rest = f"{rest[: clock.start()]} {rest[clock.end() :]}"
    return DayWritten(f"{day.isoformat()}T{_time(clock)}", sure, rest)


def _time(clock: re.Match[str]) -> str:
    hour = int(clock[1])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].lower() == "p" else 0)
    return f"{hour:02}:{clock[2]}"


Found = tuple[date, bool, re.Match[str]]


def _numbers(line: str, language: str) -> Found | None:
    for pattern in (_ISO, _YEAR_FIRST, _HAN):
        if (match := pattern.search(line)) and (day := _day(match[1], match[2], match[3])):
            return day, True, match
    match = _NUMERIC.search(line)
    return _day_first(match, language) if match else None


def _day_first(match: re.Match[str], language: str) -> Found | None:
    """03/04/2025 is 3 April but in English nobody can tell: a dot always puts the day first."""
    first, sign, second, year = match.groups()
    usual, turned = _day(year, second, first), _day(year, first, second)
    if usual and turned and usual != turned and sign != "." and language in _ENGLISH_SLASH:
        return usual, False, match
    day = usual or turned
    return (day, True, match) if day else None


def _named(line: str, language: str) -> Found | None:
    for pattern, order in (
        (_DAY_MONTH, (3, 2, 1)),
        (_MONTH_DAY, (3, 1, 2)),
        (_YEAR_NAMED, (1, 2, 3)),
    ):
        for match in pattern.finditer(line):
            month = _month(match[order[1]], language)
            if month and (day := _day(match[order[0]], month, match[order[2]])):
                return day, True, match
    return None


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def has_clock(line: str) -> bool:
    return _CLOCK.search(line) is not None

"""The ways to write a day, compiled once for each language from data/days.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data" / "days.toml"

_YEAR = r"(?P<y>1[89]\d\d|20\d\d)(?!\d|[.,]\d)"
_NUMBER = r"(?<![\d.,:/$€£№-])"
"""Before a number that can be a day or a year: no part of a longer one, no price, no paragraph."""


@dataclass(frozen=True)
class Calendar:
    """One language's months, weekdays and so on, and what each way of writing looks like."""

    forms: tuple[tuple[str, re.Pattern[str]], ...]
    hint: re.Pattern[str]
    """What every day has something of: a digit, or the name of a month, a season and so on."""
    months: tuple[re.Pattern[str], ...]
    weekdays: tuple[re.Pattern[str], ...]
    seasons: tuple[re.Pattern[str], ...]
    numbers: tuple[re.Pattern[str], ...]
    units: dict[str, re.Pattern[str]]
    shifts: tuple[tuple[re.Pattern[str], int], ...]
    periods: tuple[tuple[re.Pattern[str], str, int], ...]
    last: re.Pattern[str]
    next: re.Pattern[str]
    before: dict[str, re.Pattern[str]]
    """since, until, from and since_day, as they stand before a day."""
    to: re.Pattern[str]
    """What stands between the two days of a span."""
    future: re.Pattern[str]


@cache
def calendar(language: str) -> Calendar | None:
    """None where the language has no words; days in figures are then all there is."""
    words = tomllib.loads(DATA.read_text(encoding="utf-8")).get(language)
    return _compiled(words) if words else None


FIGURES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("date", re.compile(_NUMBER + r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])", re.ASCII)),
    (
        "date",
        re.compile(_NUMBER + r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?!\d|\.\d)", re.ASCII),
    ),
    (
        "slashed",
        re.compile(_NUMBER + r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?![\d/])", re.ASCII),
    ),
)


def _compiled(words: dict[str, Any]) -> Calendar:
    return Calendar(
        forms=tuple((kind, _pattern(pattern)) for kind, pattern in _ways(words)) + FIGURES,
        hint=_hint(words),
        months=tuple(_whole(month) for month in words["months"]),
        weekdays=tuple(_whole(day) for day in words["weekdays"]),
        seasons=tuple(_whole(season) for season in words["seasons"]),
        numbers=tuple(_whole(number) for number in words["numbers"]),
        units={name: _whole(unit) for name, unit in words["units"].items()},
        shifts=tuple((_whole(each), days) for each, days in words["shifts"]),
        periods=tuple((_whole(each), unit, n) for each, unit, n in words["periods"]),
        last=_word(words["last"]),
        next=_word(words["next"]),
        before={
            name: re.compile(rf"(?<!\w)(?:{_longest(words[name])})\s+(?:the\s+)?$", re.I)
            for name in ("since", "until", "from", "since_day")
        },
        to=re.compile(rf"\s*(?:[-\u2013\u2014]|(?<=\s)(?:{words['to']})(?=\s))\s*", re.I),
        future=_word(words["future"]),
    )


def _hint(words: dict[str, Any]) -> re.Pattern[str]:
    said = [each for each, *_ in (*words["shifts"], *words["periods"])]
    names = [*words["months"], *words["weekdays"], *words["seasons"], *words["units"].values()]
    return re.compile(rf"\d+|(?<!\w)(?:{'|'.join([*names, *said])})(?!\w)", re.I)


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _whole(choices: str) -> re.Pattern[str]:
    return re.compile(choices, re.I)


def _word(choices: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.I)


def _longest(choices: str) -> str:
    return "|".join(sorted(choices.split("|"), key=len, reverse=True))


def _ways(words: dict[str, Any]) -> list[tuple[str, str]]:
    """Kinds and patterns. Of two that begin together the longer wins, then the earlier here."""
    return [*_dates(words), *_spans(words), *_relative(words)]


def _dates(words: dict[str, Any]) -> list[tuple[str, str]]:
    month, of = f"(?P<m>{'|'.join(words['months'])})", words["of"]
    named = rf"(?:(?i:{'|'.join(words['weekdays'])}),? (?:the |le )?)?"
    number = rf"{_NUMBER}(?P<d>\d{{1,2}}){words['day']}"
    within = rf"(?P<lead>(?i:{_longest(words['within'])})[ -])"
    end = rf"(?P<lead>(?:{words['to']}) |[-\u2013\u2014] ?)"
    year = rf"{_YEAR}(?:{words['year']})?"
    return [
        ("date", f"{named}{number}{of}{month}{of}{year}"),
        ("date", rf"{named}{month} (?P<d>\d{{1,2}}){words['day']}{of}{year}"),
        ("date", f"{named}{number}{of}{month}(?!{of}\\d)"),
        ("date", rf"{named}{month} (?P<d>\d{{1,2}}){words['day']}(?![\d.,:]?\d|-|{of}\d)"),
        ("date", f"{month}{of}{year}"),
        ("date", f"{within}{month}(?! \\d)"),
        ("date", f"{within}(?:the year )?{year}"),
        ("date", f"{_NUMBER}{_YEAR}(?:{words['year']})"),
        ("end", f"{end}{month}(?! \\d)"),
        ("end", f"{end}{year}"),
    ]


def _spans(words: dict[str, Any]) -> list[tuple[str, str]]:
    """ "from 1 to 5 May 2024", "May 1-5, 2024"."""
    month, of, day = f"(?P<m>{'|'.join(words['months'])})", words["of"], words["day"]
    to = rf" ?(?:[-\u2013\u2014]|(?:{words['to']})(?= )) ?"
    year = rf"(?:{of}{_YEAR}(?:{words['year']})?)?"
    days = rf"(?P<d>\d{{1,2}}){day}{to}(?P<d2>\d{{1,2}}){day}"
    return [
        ("days", f"{_NUMBER}{days}{of}{month}{year}"),
        ("days", rf"{month} {days}(?!\d|{of}(?:{'|'.join(words['months'])})){year}"),
    ]


def _relative(words: dict[str, Any]) -> list[tuple[str, str]]:
    weekday = f"(?P<w>(?i:{'|'.join(words['weekdays'])}))"
    after = f"(?: (?P<a>{words['last']}|{words['next']}))?"
    season = f"(?P<s>(?i:{'|'.join(words['seasons'])}))"
    amount = rf"(?P<n>\d{{1,3}}|(?i:{'|'.join(words['numbers'])}))"
    unit = f"(?P<u>{'|'.join(words['units'].values())})"
    year = rf"(?: (?:de |of )?{_YEAR}(?:{words['year']})?)"
    return [
        ("weekday", f"(?:(?P<b>(?i:{words['weekday_before']})) )?{weekday}{after}"),
        ("shift", f"(?P<x>(?i:{'|'.join(each for each, _ in words['shifts'])}))"),
        ("period", f"(?P<x>(?i:{'|'.join(each for each, *_ in words['periods'])}))"),
        ("season", f"(?P<b>(?i:{_longest(words['season_before'])})) ?{season}{year}?"),
        ("season", f"{season}{year}"),
        *(
            (kind, way.replace("{n}", amount).replace("{unit}", unit))
            for kind in ("later", "ago")
            for way in words[kind]
        ),
    ]

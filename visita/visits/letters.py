"""The words of the letters of a visit, language by language, and what is filled into them.

A file in `data/letters` holds one language, and the body can write another in its pages. No
placeholder stands for a place of detention: none can be filled in.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

DATA = Path(__file__).with_name("data") / "letters"
BINDING = ("en", "fr")
"""Whatever else is sent with them is a courtesy."""

NOTHING = "\N{EN DASH}"
"""Where nothing is known yet."""

PLACEHOLDER = re.compile(r"\{([a-z]*)\}")
LONGEST = 2000

Words = Mapping[str, str]


@cache
def shipped(language: str, mandate: str) -> Words | None:
    """The words that the program brings along, for one kind of body, or None."""
    file = DATA / f"{language}.toml"
    if not re.fullmatch("[a-z]{2,3}", language) or not file.exists():
        return None
    known: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    every: dict[str, str] = {name: text for name, text in known.items() if isinstance(text, str)}
    return {**every, **known[mandate]}


def languages_shipped() -> list[str]:
    return sorted(file.stem for file in DATA.glob("*.toml"))


def placeholders(text: str) -> list[str]:
    return PLACEHOLDER.findall(text)


def faults(words: Words, mandate: str) -> Iterator[tuple[str, str]]:
    """Names of words, and the placeholder that is missing there or stands there in vain.

    What has to be filled in is what is filled in in English.
    """
    for name, english in (shipped("en", mandate) or {}).items():
        wanted, found = set(placeholders(english)), set(placeholders(words.get(name, "")))
        if wanted != found:
            yield name, sorted(wanted ^ found)[0]


def filled(text: str, values: Mapping[str, str]) -> str:
    """*text* with what stands in braces filled in. What is filled in is not read again."""
    return PLACEHOLDER.sub(lambda found: values[found[1]], text)


def day_in(day: date, language: str) -> str:
    """The day written out: 1 November 2026, or 1er novembre 2026."""
    try:
        locale = Locale.parse("en_GB") if language == "en" else Locale(language)
        text = str(format_date(day, "long", locale=locale))
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
    return f"1er{text[1:]}" if language == "fr" and text.startswith("1 ") else text

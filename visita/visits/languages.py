"""Which languages a State speaks officially, and what they are called."""

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

OF_THE_STORY = {"ZZ": ("eo",), "XN": ("en",), "XE": ("fr",), "XS": ("en", "fr")}
"""Invented States. That of the story speaks a language that belongs to no real one."""


@cache
def official_languages(state: str) -> tuple[str, ...]:
    """ISO 639 codes without script or region, the most widely spoken first.

    They come from the territories of the Unicode CLDR, which counts what is official in a State
    as a whole. A State that it does not know has none.
    """
    known = OF_THE_STORY.get(state) or get_official_languages(state, de_facto=True)
    return tuple(dict.fromkeys(each.split("_")[0] for each in known))


def is_language(code: str) -> bool:
    """Has ISO 639 a language of this code, of two or three letters?"""
    return len(code) <= MOST and code in Locale("en").languages


MOST = 3


@cache
def language_name(code: str, language: str) -> str:
    """What the language *code* is called in *language*, or the code where neither is known."""
    try:
        name = Locale(language).languages.get(code)
    except (UnknownLocaleError, ValueError):
        name = None
    return str(name or code)


def state_name(state: str, language: str, *, otherwise: str) -> str:
    """What the State is called in *language*; *otherwise* for one that is invented."""
    if state in OF_THE_STORY:
        return otherwise
    try:
        return str(Locale(language).territories.get(state, otherwise))
    except (UnknownLocaleError, ValueError):
        return otherwise

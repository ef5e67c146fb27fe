"""Days as they are written in the language of the page."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language


def day_text(day: date, form: str = "DATE_FORMAT") -> str:
    """A day written out: 1 November 2026, or 1er novembre 2026."""
    return with_ordinal(date_format(day, form))


def with_ordinal(text: str) -> str:
    """A date that begins with its day: in French the first of a month is an ordinal."""
    return f"1er{text[1:]}" if get_language() == "fr" and text.startswith("1 ") else text

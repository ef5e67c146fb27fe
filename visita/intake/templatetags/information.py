"""Codes of the reading in the words of the page."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from visita.intake import words

register = template.Library()


@register.filter
def reason(code: str) -> str:
    """Why lines are not part of the story."""
    return str(words.REASONS.get(code, words.REASONS["other"]))


@register.filter
def how(code: str) -> str:
    """Stated by the item itself, or inferred."""
    return str(words.HOW.get(code, code))


@register.filter
def field_label(code: str) -> str:
    return str(words.FIELDS.get(code, code))


@register.filter
def language_name(code: str) -> str:
    return words.language_name(code)


@register.filter
def titled(item: Any) -> str:
    """What an item is called: by its title, else by its file, else by nothing."""
    return str(item.title or item.name or _("Without a title"))

"""Sentences about files that a State sent."""

from django.utils.translation import gettext as _

from visita.incoming.notes import REFUSALS
from visita.incoming.refused import VALUES


def refusal_of(code: str) -> str:
    """Why there is no text; empty where there is."""
    return _(REFUSALS[code]) % VALUES.get(code, {}) if code else ""

"""Texts that will be printed: what paper cannot show is refused while it is typed, by name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.paper.plain import heading
from visita.paper.typesetting import named, unsettable

_HAVE_A_SIGN = {chr(code) for code in range(0x20, 0x7F)}
"""Characters that were set once. Asking anew takes a process of its own."""

SHOWN = 5


def without_sign(text: str) -> tuple[str, ...]:
    """The characters of *text* for which no font has a sign."""
    asked = set(text) - _HAVE_A_SIGN
    if not asked:
        return ()
    missing = unsettable("".join(sorted(asked)))
    _HAVE_A_SIGN.update(asked.difference(missing))
    return missing


class PrintedField(forms.CharField):
    """A text that paper must be able to show. Asked last: a text that is too long is not set."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if missing := without_sign(text):
            shown = ", ".join(map(named, missing[:SHOWN]))
            raise forms.ValidationError(
                _(
                    "This text will be printed, and no font has a sign for: %(characters)s. "
                    "Write it in other characters."
                ),
                params={"characters": shown},
            )
        return text


def fits_a_heading(text: str) -> None:
    """A validator for titles and headings: what a screen reader announces first."""
    try:
        heading(text)
    except ValueError:
        raise forms.ValidationError(
            _("A heading is one line that can be read, of at most 500 characters. Shorten it.")
        ) from None

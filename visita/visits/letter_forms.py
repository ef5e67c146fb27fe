"""Turning what was typed of the words of letters into values."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import without_sign
from visita.paper.typesetting import named
from visita.visits.forms import VersionForm
from visita.visits.languages import is_language
from visita.visits.letters import LONGEST, Words, faults, placeholders

SHORT = 90
"""Words as long as this are written into one line."""


class LetterForm(VersionForm):
    """The words of one language, each under its English text."""

    def __init__(self, *words: Any, english: Words, mandate: str, **named_: Any) -> None:
        super().__init__(*words, **named_)
        self.mandate, self.names = mandate, list(english)
        for name, text in english.items():
            long = len(text) > SHORT
            self.fields[name] = forms.CharField(
                label=text,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"rows": 3}) if long else forms.TextInput(),
                help_text=_filled_in(text),
            )

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        known = {name: typed[name] for name in self.names if name in typed}
        for name, place in faults(known, self.mandate):
            if name in known:
                message = _("Write {%(place)s} as often as the English text does.")
                self.add_error(name, forms.ValidationError(message, params={"place": place}))
        self._must_have_signs(known)
        return typed

    def _must_have_signs(self, known: dict[str, str]) -> None:
        missing = without_sign("".join(known.values()))
        for name, text in known.items():
            if found := [each for each in missing if each in text]:
                message = _("No font has a sign for: %(characters)s.")
                shown = ", ".join(map(named, found[:5]))
                self.add_error(name, forms.ValidationError(message, params={"characters": shown}))

    def words(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in self.names}


def _filled_in(text: str) -> str:
    return " ".join(f"{{{name}}}" for name in placeholders(text))


class LanguageForm(forms.Form):
    """A language in which the body writes from now on."""

    language = forms.SlugField(
        label=_("Code of the language"),
        max_length=3,
        help_text=_("Of ISO 639, such as “uk” for Ukrainian."),
    )

    def clean_language(self) -> str:
        code: str = self.cleaned_data["language"].lower()
        if not is_language(code):
            raise forms.ValidationError(_("No language has this code. Check the spelling."))
        return code

"""What is asked, and what the browser makes, when a visit's key is to be recovered."""

import json
from typing import Any, NoReturn

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_REASON = 1000


class Words(forms.CharField):
    """Text that is signed as it was typed; a form sends its lines with other ends."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, **named: Any) -> None:
        super().__init__(max_length=LONGEST_REASON, strip=False, **named)

    def to_python(self, value: object) -> str:
        return str(value or "").replace("\r\n", "\n")


class Made(forms.CharField):
    """JSON that the script made, as it came: its digest is signed."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(strip=False)


class PrepareForm(forms.Form):
    """An envelope for every order in which so many of these people can come."""

    generation = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    threshold = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    keepers = Made()
    envelopes = Made()

    def clean_keepers(self) -> list[str]:
        found = _read(self.cleaned_data["keepers"])
        return _all_texts(found) if isinstance(found, list) else _refuse()

    def clean_envelopes(self) -> dict[str, str]:
        return texts_in(self.cleaned_data["envelopes"])


class AskForm(forms.Form):
    """Why somebody needs the key."""

    recovery = forms.UUIDField(widget=forms.HiddenInput)
    signature = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = Words(
        label=_("Why you need it"),
        help_text=_(
            "The Bureau reads this. Name neither a person deprived of liberty nor a place."
        ),
    )


class OpenForm(forms.Form):
    """What is left after a layer, and the signature under it."""

    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    sent = Made()
    signature = forms.CharField(widget=forms.HiddenInput)

    def layers(self) -> dict[str, str]:
        return texts_in(self.cleaned_data["sent"])

    def clean_sent(self) -> str:
        sent: str = self.cleaned_data["sent"]
        texts_in(sent)
        return sent


class RefuseForm(forms.Form):
    """Why somebody of the Bureau takes no part."""

    signature = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = Words(
        label=_("Why you refuse"),
        help_text=_("Whoever asked reads this, and the others who are asked."),
    )


def texts_in(typed: str) -> dict[str, str]:
    """The texts that a script sent, by name.

    Raises:
        ValidationError: it is something else.
    """
    found = _read(typed)
    if not isinstance(found, dict):
        _refuse()
    _all_texts(list(found.values()))
    return found


def _read(typed: str) -> object:
    try:
        found: object = json.loads(typed)
    except (ValueError, RecursionError):
        return None
    return found


def _all_texts(found: list[object]) -> list[str]:
    return [each if isinstance(each, str) else _refuse() for each in found]


def _refuse() -> NoReturn:
    raise forms.ValidationError(_("This is not what the script makes."))

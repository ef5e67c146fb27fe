"""What the browser made of a plan: the script fills it in, and nobody types it."""

import base64
import binascii
import json

from django import forms

from visita.programme.actions.sealing import NewPlan
from visita.sealing.forms import AgeText

LARGEST = 1_000_000
"""Characters of a sealed plan in base 64."""


class Texts(AgeText):
    """Sealed texts by name, written in JSON."""

    def clean(self, value: object) -> dict[str, str]:
        try:
            found = json.loads(super().clean(value) or "{}")
        except (ValueError, RecursionError):
            found = None
        texts = isinstance(found, dict) and all(isinstance(each, str) for each in found.values())
        if not isinstance(found, dict) or not texts:
            raise forms.ValidationError("grants")
        return found


class PlanForm(forms.Form):
    """A sealed plan, and, with the first one, the vault it lies in."""

    sealed = forms.UUIDField(widget=forms.HiddenInput)
    body = forms.CharField(max_length=LARGEST, widget=forms.HiddenInput)
    commitment = forms.RegexField(r"\A[0-9a-f]{64}\Z", widget=forms.HiddenInput)
    recipient = forms.CharField(max_length=100, widget=forms.HiddenInput)
    grants = Texts(required=False)

    def clean_body(self) -> bytes:
        try:
            return base64.b64decode(self.cleaned_data["body"], validate=True)
        except binascii.Error:
            raise forms.ValidationError("base64") from None

    def plan(self) -> NewPlan:
        return NewPlan(**self.cleaned_data)


class GiveForm(forms.Form):
    """The keys of a plan, sealed to one person, by their generation."""

    grants = Texts()

    def clean_grants(self) -> dict[int, str]:
        found = self.cleaned_data["grants"]
        if not all(name.isascii() and name.isdecimal() for name in found):
            raise forms.ValidationError("grants")
        return {int(name): text for name, text in found.items()}

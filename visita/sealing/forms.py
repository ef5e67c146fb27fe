"""What the browser made of a key: the script fills it in, and nobody types it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.sealing.actions import NewKey, NewWrap
from visita.sealing.models import Way


class AgeText(forms.CharField):
    """An age file as text. A form sends its lines with other ends than age writes."""

    widget = forms.HiddenInput

    def to_python(self, value: object) -> str:
        return str(value or "").replace("\r\n", "\n")


class WrapForm(forms.Form):
    """A key file in a wrap."""

    way = forms.ChoiceField(choices=Way, widget=forms.HiddenInput)
    text = AgeText()
    identity = forms.CharField(required=False, widget=forms.HiddenInput)
    label = forms.CharField(max_length=60)

    def wrap(self) -> NewWrap:
        given = self.cleaned_data
        return NewWrap(Way(given["way"]), given["label"], given["text"], given["identity"])


class KeyForm(WrapForm):
    """A new key: its public halves, and its first wrap."""

    recipient = forms.CharField(widget=forms.HiddenInput)
    verify_key = forms.CharField(widget=forms.HiddenInput)
    proof = forms.CharField(widget=forms.HiddenInput)

    def key(self) -> NewKey:
        given = self.cleaned_data
        return NewKey(given["recipient"], given["verify_key"], given["proof"])


class GiveUpForm(forms.Form):
    """So that nobody gives up a key by a slip."""

    sure = forms.BooleanField(label=_("No way opens my key any more"))


class RotationForm(forms.Form):
    """The next key of a vault, with what each holder is given of it."""

    generation = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    recipient = forms.CharField(widget=forms.HiddenInput)
    grants = forms.JSONField(widget=forms.HiddenInput)

    def clean_grants(self) -> dict[str, str]:
        given = self.cleaned_data["grants"]
        if not isinstance(given, dict) or not all(isinstance(each, str) for each in given.values()):
            raise forms.ValidationError(_("This is not what the script makes."))
        return given

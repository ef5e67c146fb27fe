"""What is asked before kits go out: for whom a device is, and what all of them take along."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.field.models import FormState, FormVersion
from visita.visits.models import Delegate, Visit


class DelegateField(forms.ModelChoiceField[Delegate]):
    def label_from_instance(self, obj: Delegate) -> str:
        return f"{obj.full_name}, {obj.get_capacity_display()}"


class OfferForm(forms.Form):
    """Whose device it is."""

    delegate = DelegateField(
        label=_("Whose device it is"),
        queryset=Delegate.objects.none(),
        help_text=_("One device carries one code. Somebody with two devices is given two."),
    )

    def __init__(self, *words: Any, visit: Visit, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["delegate"].queryset = visit.delegates.all()  # type: ignore[attr-defined]


class VersionsField(forms.ModelMultipleChoiceField[FormVersion]):
    def label_from_instance(self, obj: FormVersion) -> str:
        return f"{obj.title} ({obj.version})"


class BundleForm(forms.Form):
    """What the head chooses, and then signs."""

    label = forms.CharField(
        label=_("What the kit is called on the device"),
        max_length=30,
        help_text=_(
            "Whoever takes the device away reads it. No State, no place, no word on what it is for."
        ),
    )
    versions = VersionsField(
        label=_("Forms"),
        queryset=FormVersion.objects.filter(state=FormState.RELEASED),
        widget=forms.CheckboxSelectMultiple,
    )
    photographs = forms.BooleanField(
        label=_("Photographs may be taken, of people who agree to it"),
        required=False,
        help_text=_("Without this the kits show no camera, whatever a form asks."),
    )

    def kept(self) -> dict[str, object]:
        """What waits in the session until it is signed."""
        chosen = self.cleaned_data["versions"]
        return {
            "label": self.cleaned_data["label"],
            "photographs": self.cleaned_data["photographs"],
            "forms": [str(each.pk) for each in chosen],
            "titles": [each.title for each in chosen],
        }


class NothingToType(forms.Form):
    """A page that asks only whether."""


class ReasonForm(forms.Form):
    """Why, in a sentence that stays."""

    reason = forms.CharField(
        label=_("Why"),
        help_text=_("It stays readable. Name nobody."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

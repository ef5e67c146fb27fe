"""What is asked before kits go out: for whom a device is, and what all of them take along."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

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


class NothingToType(forms.Form):
    """A page that asks only whether."""

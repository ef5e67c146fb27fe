"""Turning what was typed about a mechanism's commissions and decisions into values."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.proceedings.actions.commissions import Taken
from visita.proceedings.forms.meetings import LONG, LONGEST_TEXT, KeyedForm
from visita.proceedings.models import Commission, Profile
from visita.treaties.forms import DayField


class CommissionForm(KeyedForm):
    """A commission with its head and members."""

    name = PrintedField(label=_("Name of the commission"), max_length=150)
    head = forms.ModelChoiceField(label=_("Head"), queryset=Profile.objects.all())
    members = forms.ModelMultipleChoiceField(
        label=_("Members"),
        queryset=Profile.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class DeterminationForm(KeyedForm):
    """What a person or a commission decided."""

    text = PrintedField(label=_("What was decided"), max_length=LONGEST_TEXT, widget=LONG)
    reason = PrintedField(label=_("Why"), max_length=LONGEST_TEXT, widget=LONG)
    taken_on = DayField(label=_("Day"))
    commission = forms.ModelChoiceField(
        label=_("Taken by the commission"),
        queryset=Commission.objects.all(),
        required=False,
        empty_label=_("By no commission"),
    )
    person = forms.ModelChoiceField(
        label=_("Or taken by the person"),
        queryset=Profile.objects.all(),
        required=False,
        empty_label=_("By no single person"),
    )

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_taken_on(self) -> date:
        taken_on: date = self.cleaned_data["taken_on"]
        if taken_on > self.on:
            raise forms.ValidationError(_("This day has not come yet. Check it."))
        return taken_on

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if bool(typed.get("commission")) == bool(typed.get("person")):
            self.add_error("commission", _("Choose the commission or the person: one of the two."))
        return typed

    def taken(self) -> Taken:
        typed = {name: value for name, value in self.cleaned_data.items() if name != "key"}
        return Taken(**typed)

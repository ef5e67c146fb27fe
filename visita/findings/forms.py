"""Turning what was typed about findings into values."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.findings.actions import Seen
from visita.findings.models import Basis
from visita.visits.actions.copying import Sheets
from visita.visits.forms import KeyedForm
from visita.visits.models import Stop
from visita.visits.paper_forms import StopLine


class StopField(forms.ModelChoiceField[Stop]):
    def label_from_instance(self, obj: Stop) -> str:
        return obj.place


class FindingForm(KeyedForm):
    """One finding. Names of people met do not belong here."""

    stop = StopField(
        label=_("Place"),
        queryset=Stop.objects.none(),
        required=False,
        empty_label=_("No single place"),
    )
    basis = forms.ChoiceField(
        label=_("How the delegation knows"), choices=Basis.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("Finding"),
        help_text=_("Do not name people who were met, or what would tell who they are."),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *words: Any, stops: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["stop"].queryset = stops  # type: ignore[attr-defined]
        self.fields["key"].initial = uuid4

    def seen(self) -> Seen:
        typed = self.cleaned_data
        return Seen(Basis(typed["basis"]), typed["text"], typed["stop"])


class StopForm(KeyedForm, StopLine):
    """One stop, from a record that a kit handed in."""

    def sheets(self) -> Sheets:
        return Sheets(stops=[self.line()])

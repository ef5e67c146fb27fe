"""Turning what was typed at the gate into values."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.publication.models import Outcome
from visita.visits.forms import VersionForm


class SettleForm(VersionForm):
    """Words that may tell who somebody is, and what becomes of them."""

    words = forms.CharField(
        label=_("Words as they stand in the text"),
        min_length=2,
        max_length=300,
        help_text=_("A name, a day, a cell: whatever could tell who somebody is."),
    )
    outcome = forms.ChoiceField(
        label=_("What becomes of them"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    consent = forms.CharField(
        label=_("Where the express consent is kept"),
        required=False,
        max_length=300,
        help_text=_("Only where the person consents expressly (Article 11, paragraph 3)."),
    )

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("outcome") == Outcome.EXPRESS_CONSENT and not typed.get("consent"):
            self.add_error("consent", _("Say where the consent is kept."))
        return typed

    def chosen(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])


class WithdrawForm(VersionForm):
    reason = forms.CharField(
        label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

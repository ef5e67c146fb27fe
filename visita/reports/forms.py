"""Turning what was typed about reports into values."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField, fits_a_heading
from visita.proceedings.forms import VotesForm
from visita.reports.actions import Observations, Written
from visita.reports.models import Kind
from visita.visits.forms import KeyedForm, VersionForm


class BeginForm(forms.Form):
    title = PrintedField(label=_("Title"), max_length=250, validators=[fits_a_heading])
    language = forms.ChoiceField(label=_("Language of the report"), choices=settings.LANGUAGES)


class ParagraphForm(VersionForm):
    """A paragraph of a draft."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Kind.choices, initial=Kind.TEXT)
    text = PrintedField(
        label=_("Text"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 8})
    )

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("kind") == Kind.HEADING and typed.get("text"):
            try:
                fits_a_heading(typed["text"])
            except forms.ValidationError as fault:
                self.add_error("text", fault)
        return typed

    def written(self) -> Written:
        return Written(Kind(self.cleaned_data["kind"]), self.cleaned_data["text"])


class NewParagraphForm(KeyedForm, ParagraphForm):
    after = forms.UUIDField(required=False, widget=forms.HiddenInput)


NONE, WEIGHED, NOT_WEIGHED = "NONE", "WEIGHED", "NOT_WEIGHED"


class AdoptForm(VersionForm, VotesForm):
    """The Committee's vote on a report."""

    observations = forms.ChoiceField(
        label=_("Observations of the Party"),
        choices=[
            (NONE, _("It made none")),
            (WEIGHED, _("It made some, and the report takes account of them")),
            (NOT_WEIGHED, _("It made some, and the report does not take account of them")),
        ],
        widget=forms.RadioSelect,
    )

    def said(self) -> Observations:
        chosen: Any = self.cleaned_data["observations"]
        return Observations(made=chosen != NONE, taken_into_account=chosen == WEIGHED)

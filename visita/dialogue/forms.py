"""Turning what was typed about sending, answering and following up into values."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.dialogue.actions import Answer, View
from visita.dialogue.models import Done
from visita.reports.text import Line
from visita.treaties.forms import DayField, NumberField
from visita.visits.forms import VisitField
from visita.visits.models import Visit


class TransmitForm(forms.Form):
    response_due_on = DayField(
        label=_("Answer asked by"),
        help_text=_("The letter sets this day; the Convention sets none."),
    )

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_response_due_on(self) -> date:
        due: date = self.cleaned_data["response_due_on"]
        if due <= self.on:
            raise forms.ValidationError(_("Choose a day that leaves the State time to answer."))
        return due


class ResponseForm(forms.Form):
    """A text in general, and one for each numbered paragraph that asks for something."""

    general = PrintedField(
        label=_("Answer in general"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *words: Any, asked: Iterable[Line], **named: Any) -> None:
        super().__init__(*words, **named)
        self.asked = tuple(asked)
        for line in self.asked:
            self.fields[f"answer-{line.number}"] = PrintedField(
                label=_now("To paragraph %(number)s") % {"number": line.number},
                help_text=line.text,
                required=False,
                max_length=20_000,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def answer(self) -> Answer:
        typed = self.cleaned_data
        answers = {line.number: typed[f"answer-{line.number}"] for line in self.asked}
        return Answer(typed["general"], answers)


class AssessForm(forms.Form):
    """How far one paragraph is carried out."""

    number = NumberField(min_value=1, max_value=9999, widget=forms.HiddenInput)
    done = forms.ChoiceField(label=_("How far"), choices=Done.choices, widget=forms.RadioSelect)
    visit = VisitField(
        label=_("Seen on the visit that began on"),
        queryset=Visit.objects.none(),
        required=False,
        empty_label=_("On the State's word only"),
        help_text=_("Only what was seen on a later visit proves that it is carried out."),
    )
    note = forms.CharField(
        label=_("Why"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *words: Any, visits: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["visit"].queryset = visits  # type: ignore[attr-defined]

    def view(self) -> View:
        typed = self.cleaned_data
        return View(Done(typed["done"]), typed["note"], typed["visit"])

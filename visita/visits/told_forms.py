"""Turning what is to be watched, sent to a State, or answered by it into values."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.treaties.forms import DayField
from visita.visits.actions.observing import Words
from visita.visits.actions.reprisals import Fear
from visita.visits.field_forms import AtAStop
from visita.visits.forms import LONG, KeyedForm
from visita.visits.models import Means, Nearness, ObservationKind
from visita.visits.observed import Unit, due_on

ONE_WORD = re.compile(r"[^\W\d_]{3,30}")
UNITS = [(Unit.DAYS, _("days")), (Unit.WEEKS, _("weeks")), (Unit.MONTHS, _("months"))]
LONGEST = 20_000


class ConcernForm(AtAStop):
    """A fear of reprisals. There is no field for a name, on purpose."""

    code_word = forms.CharField(
        label=_("Code word of the delegation"),
        help_text=_("One word that means nothing. Who it stands for is written nowhere here."),
        max_length=30,
    )
    level = forms.ChoiceField(label=_("How near"), choices=Nearness.choices)
    seen = forms.CharField(
        label=_("What was noticed"),
        help_text=_(
            "Write it so that nobody can be told from it: no name, cell, number, age or illness."
        ),
        max_length=4000,
        widget=LONG,
    )
    steps = forms.CharField(
        label=_("What protects"),
        help_text=_("Such as: more people spoken to, no pattern, a line for a quick call."),
        required=False,
        max_length=4000,
        widget=LONG,
    )

    def clean_code_word(self) -> str:
        word: str = self.cleaned_data["code_word"]
        if not ONE_WORD.fullmatch(word):
            raise forms.ValidationError(_("Choose one word of 3 to 30 letters, without figures."))
        return word

    def fear(self) -> Fear:
        typed = self.cleaned_data
        return Fear(
            code_word=typed["code_word"],
            level=Nearness(typed["level"]),
            seen=typed["seen"],
            stop=typed["stop"],
            steps=typed["steps"],
        )


class FollowUpForm(KeyedForm):
    """Something to do by a day."""

    means = forms.ChoiceField(label=_("What is done"), choices=Means.choices)
    due_on = DayField(label=_("By the day"))

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_due_on(self) -> date:
        due: date = self.cleaned_data["due_on"]
        if due < self.on:
            raise forms.ValidationError(_("Choose a day that is not past."))
        return due


class CloseForm(forms.Form):
    """What came of it."""

    done_on = DayField(label=_("Done on the day"))
    outcome = forms.CharField(
        label=_("What came of it"),
        help_text=_("Write it so that nobody can be told from it."),
        max_length=4000,
        widget=LONG,
    )


class ImmediateForm(KeyedForm):
    """Something that cannot wait for the report."""

    observed = PrintedField(label=_("What was observed"), max_length=LONGEST, widget=LONG)
    measure = PrintedField(label=_("What is asked for"), max_length=LONGEST, widget=LONG)
    amount = forms.IntegerField(label=_("Answer within"), min_value=1, max_value=120)
    unit = forms.ChoiceField(label=_("Counted in"), choices=UNITS)
    concerns_a_person = forms.BooleanField(
        label=_("It concerns one person"),
        help_text=_("Then it is never published."),
        required=False,
    )
    is_necessary = forms.BooleanField(
        label=_("It is necessary not to wait for the report (Article 8, paragraph 5)"),
        required=False,
    )

    def words(self, on: date) -> Words:
        typed = self.cleaned_data
        return Words(
            kind=ObservationKind.IMMEDIATE,
            observed=typed["observed"],
            measure=typed["measure"],
            due_on=due_on(on, typed["amount"], Unit(typed["unit"])),
            concerns_a_person=typed["concerns_a_person"],
            is_necessary=typed["is_necessary"],
        )


class PreliminaryForm(KeyedForm):
    """What was said at the end of the visit, in writing."""

    observed = PrintedField(label=_("Preliminary observations"), max_length=60_000, widget=LONG)
    concerns_a_person = forms.BooleanField(
        label=_("They concern one person"),
        help_text=_("Then they are never published."),
        required=False,
    )

    def words(self, on: date) -> Words:
        typed = self.cleaned_data
        return Words(
            kind=ObservationKind.PRELIMINARY,
            observed=typed["observed"],
            concerns_a_person=typed["concerns_a_person"],
            is_necessary=True,
        )


class ReplyForm(forms.Form):
    """What the State answers."""

    text = PrintedField(label=_("Your answer"), max_length=60_000, widget=LONG)

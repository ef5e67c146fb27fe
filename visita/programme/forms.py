"""Turning what was typed about the year into values."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.queries import person_by_name
from visita.proceedings.forms import VotesForm
from visita.programme import words
from visita.programme.actions.choosing import Wish
from visita.programme.actions.weighing import Terms
from visita.programme.lots import SEED, seed_of
from visita.programme.models import How, Slot
from visita.programme.scoring import CRITERIA, HEAVIEST, Criterion, Level
from visita.treaties.forms import DayField, NumberField
from visita.visits.models import Visit
from visita.visits.queries import states_of_the_mandate

LONG = forms.Textarea(attrs={"rows": 3})
QUARTERS = [
    ("0", _("Open")),
    ("1", _("January to March")),
    ("2", _("April to June")),
    ("3", _("July to September")),
    ("4", _("October to December")),
]


def why(**options: Any) -> forms.CharField:
    return forms.CharField(
        label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), **options
    )


class VersionForm(forms.Form):
    """Filled in on a state of things that may have passed."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class TermsFields(forms.Form):
    """How many visits, what is kept free, what is left to lots."""

    visits = NumberField(
        label=_("Visits that can be made in the year"), min_value=1, max_value=9999
    )
    for_follow_up = NumberField(
        label=_("Of these kept for follow-up"), min_value=0, max_value=9999, initial=1
    )
    for_urgent = NumberField(
        label=_("Of these kept for what is urgent"), min_value=0, max_value=9999, initial=1
    )
    drawn_share = NumberField(
        label=_("Per cent of the others that are drawn by lot"),
        min_value=0,
        max_value=100,
        initial=20,
        help_text=_("So that scores do not make visits predictable."),
    )
    longest_months = NumberField(
        label=_("Longest interval between two visits, in months"), min_value=1, max_value=600
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        kept = (typed.get("for_follow_up") or 0) + (typed.get("for_urgent") or 0)
        if typed.get("visits") is not None and kept > typed["visits"]:
            self.add_error("for_urgent", _("More is kept in reserve than there is in all."))
        return typed

    def terms(self) -> Terms:
        typed = self.cleaned_data
        return Terms(
            typed["visits"],
            typed["for_follow_up"],
            typed["for_urgent"],
            typed["drawn_share"],
            typed["longest_months"],
        )


class YearForm(TermsFields):
    year = NumberField(label=_("Year"), min_value=1989, max_value=2999)
    level = forms.ChoiceField(
        label=_("The year is made"),
        choices=[(Level.STATES.value, _("By State")), (Level.PLACES.value, _("By place"))],
    )
    field_order = ("year", "level")


class TermsForm(VersionForm, TermsFields):
    reason = why()


class CriteriaForm(VersionForm):
    """A weight and words for every criterion of the year."""

    reason = why()

    def __init__(self, *typed: Any, level: Level, **named: Any) -> None:
        super().__init__(*typed, **named)
        self.level = level
        for criterion in CRITERIA[level]:
            self.fields[f"weight_{criterion}"] = NumberField(
                label=words.criterion(criterion),
                min_value=0,
                max_value=HEAVIEST,
                help_text=words.how_counted(criterion),
            )
            self.fields[f"text_{criterion}"] = forms.CharField(
                label=_("What is meant by it this year"), required=False, max_length=1000
            )
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    def weights(self) -> dict[Criterion, int]:
        return {each: self.cleaned_data[f"weight_{each}"] for each in CRITERIA[self.level]}

    def texts(self) -> dict[Criterion, str]:
        return {each: self.cleaned_data[f"text_{each}"] for each in CRITERIA[self.level]}


class JudgeForm(forms.Form):
    points = NumberField(label=_("How urgent, from 0 to 10"), min_value=0, max_value=HEAVIEST)
    reason = why()


class ChooseForm(VersionForm):
    slot = forms.ChoiceField(label=_("As"), choices=Slot.choices)
    quarter = forms.ChoiceField(label=_("When"), choices=QUARTERS)
    reason = why()

    def wish(self, candidate: str, how: How) -> Wish:
        typed = self.cleaned_data
        return Wish(candidate, Slot(typed["slot"]), how, int(typed["quarter"]), typed["reason"])


class DrawForm(VersionForm):
    thrown = forms.CharField(
        label=_("What was thrown in the room"),
        help_text=_(
            "Dice or anything else that nobody chose, as words or numbers. Left empty, this "
            "machine draws the seed."
        ),
        required=False,
        max_length=200,
    )
    months = NumberField(
        label=_("Leave out what was visited within so many months"),
        min_value=0,
        max_value=600,
        initial=0,
    )
    reason = forms.CharField(
        label=_("Why lots are drawn again"), required=False, max_length=2000, widget=LONG
    )
    drawn_here = forms.CharField(widget=forms.HiddenInput)
    """The seed of this machine, made when the form was shown: checking does not draw another."""

    def clean_drawn_here(self) -> str:
        seed: str = self.cleaned_data["drawn_here"]
        if not SEED.fullmatch(seed):
            raise forms.ValidationError(_("Open the page again to get a new seed."))
        return seed

    def seed(self) -> str:
        thrown: str = self.cleaned_data["thrown"]
        drawn: str = self.cleaned_data["drawn_here"]
        return seed_of(thrown) if thrown else drawn


class MoveForm(VersionForm):
    quarter = forms.ChoiceField(label=_("When"), choices=QUARTERS)
    reason = why()


class DropForm(VersionForm):
    reason = why()


class VisitField(forms.ModelChoiceField[Visit]):
    def label_from_instance(self, obj: Visit) -> str:
        return f"{obj.starts_on.isoformat()}/{obj.ends_on.isoformat()}"


class TakeUpForm(VersionForm):
    visit = VisitField(
        label=_("The visit that comes of it"),
        queryset=Visit.objects.none(),
        empty_label=_("Choose a visit"),
    )

    def __init__(self, *typed: Any, visits: Any, **named: Any) -> None:
        super().__init__(*typed, **named)
        self.fields["visit"].queryset = visits  # type: ignore[attr-defined]


class AdoptForm(VersionForm, VotesForm):
    """The Committee's vote on the year."""


class PrepareForm(VersionForm):
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class ClearForm(forms.Form):
    """Somebody who is to see the programme."""

    username = forms.CharField(label=_("Name to sign in"), max_length=60)
    since = DayField(label=_("From the day"))
    until = DayField(label=_("Until, but not including, the day"), required=False)

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"]
        if not person_by_name(username):
            raise forms.ValidationError(_("Nobody signs in under this name. Check the spelling."))
        return username


class EndForm(forms.Form):
    until = DayField(label=_("Sees nothing of it from the day"))


class LookForm(forms.Form):
    """What of a ranking is shown."""

    state = forms.ChoiceField(label=_("State"), required=False)
    words = forms.CharField(label=_("Name"), required=False, max_length=100)
    only = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[
            ("", _("All")),
            ("overdue", _("Not visited for too long")),
            ("open", _("Not in the year yet")),
        ],
    )

    def __init__(self, *typed: Any, **named: Any) -> None:
        super().__init__(*typed, **named)
        states = [(each.pk, each.name_en) for each in states_of_the_mandate()]
        self.fields["state"].choices = [("", _("All")), *states]  # type: ignore[attr-defined]


def first_day_of(year: int) -> date:
    return date(year, 1, 1)

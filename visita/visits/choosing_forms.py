"""Turning what was chosen for a delegation into values."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.proceedings.models import Standing
from visita.treaties.days import day_text
from visita.treaties.forms import DayField
from visita.visits.actions.staffing import Chosen
from visita.visits.choosing import CAPACITY_OF, Candidate, Wanted
from visita.visits.forms import LONG, VersionForm
from visita.visits.models import Capacity, Delegate


class ChoosingForm(VersionForm):
    """Who goes, of those who can be chosen. Nothing in it tells of a place."""

    goes = forms.MultipleChoiceField(
        label=_("Who goes"), required=False, widget=forms.CheckboxSelectMultiple
    )
    head = forms.ChoiceField(label=_("Head of delegation"), required=False)
    mental_health = forms.BooleanField(
        label=_("People with a mental disorder are likely to be met"),
        help_text=_("Then a psychiatrist should go. It says nothing of where."),
        required=False,
    )
    reason_for_fewer = forms.CharField(
        label=_("Why fewer than two members go"),
        help_text=_("Only if it is so (Article 7, paragraph 2)."),
        required=False,
        max_length=1000,
        widget=LONG,
    )

    def __init__(self, *words: Any, among: Sequence[Candidate], **named: Any) -> None:
        super().__init__(*words, **named)
        self.among = {str(each.profile.pk): each.profile for each in among}
        names = [(key, each.full_name) for key, each in self.among.items()]
        members = [pair for pair in names if self.among[pair[0]].standing == Standing.MEMBER]
        self.fields["goes"].choices = names  # type: ignore[attr-defined]
        self.fields["head"].choices = [("", ""), *members]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        head = typed.get("head")
        if head and head not in typed.get("goes", ()):
            self.add_error("head", _("The head is one of those who go. Choose the person as well."))
        return typed

    def chosen(self) -> list[Chosen]:
        return [self._choice(key) for key in self._value("goes")]

    def _choice(self, key: str) -> Chosen:
        profile = self.among[key]
        is_head = key == self._value("head")
        capacity = Capacity.HEAD if is_head else CAPACITY_OF[Standing(profile.standing)]
        return Chosen(profile, capacity)

    def capacities(self) -> dict[UUID, Capacity]:
        """What was chosen, or what the form begins with; of nonsense only what can be used."""
        return {each.profile.pk: each.capacity for each in self.chosen()}

    def wanted(self) -> Wanted:
        return Wanted(bool(self._value("mental_health")), str(self._value("reason_for_fewer")))

    def _value(self, name: str) -> Any:
        if self.is_bound and self.is_valid():
            return self.cleaned_data[name]
        if self.is_bound:
            return self.cleaned_data.get(name, [] if name == "goes" else "")
        return self.initial.get(name, [] if name == "goes" else "")


class UndertakingForm(forms.Form):
    """The day on which somebody who assists declared to keep what is learnt confidential."""

    declared_on = DayField(label=_("Declared on"))

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_declared_on(self) -> date:
        declared: date = self.cleaned_data["declared_on"]
        if declared > self.on:
            raise forms.ValidationError(_("This day has not come yet."))
        return declared


class TeamsForm(VersionForm):
    """Who is in which part of the delegation on one day. Where a part goes is not asked."""

    day = forms.ChoiceField(label=_("Day"))

    def __init__(
        self, *words: Any, days: Sequence[date], delegates: Sequence[Delegate], **named: Any
    ) -> None:
        super().__init__(*words, **named)
        self.fields["day"].choices = [(each.isoformat(), day_text(each)) for each in days]  # type: ignore[attr-defined]
        self.delegates = delegates
        heads = [(str(each.pk), each.full_name) for each in delegates]
        for each in delegates:
            self.fields[f"team_{each.pk}"] = forms.ChoiceField(
                label=each.full_name,
                choices=[("", _("With nobody in particular")), *((x, x) for x in LETTERS_OF_TEAMS)],
                required=False,
            )
        self.fields["heads"] = forms.MultipleChoiceField(
            label=_("Heads of the sub-teams"),
            choices=heads,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    def clean(self) -> dict[str, Any]:
        """One head for each part at most, and each in the part that is led."""
        typed = self.cleaned_data
        led = [typed.get(f"team_{key}", "") for key in typed.get("heads", ())]
        if "" in led:
            self.add_error("heads", _("A head is in a sub-team. Put the person into one."))
        elif len(set(led)) < len(led):
            self.add_error("heads", _("A sub-team has one head. Choose one for each."))
        return typed

    def teams(self) -> dict[UUID, tuple[str, bool]]:
        """Letter of the sub-team, and whether the person leads it."""
        typed = self.cleaned_data
        letters = {each.pk: typed[f"team_{each.pk}"] for each in self.delegates}
        return {pk: (letter, str(pk) in typed["heads"]) for pk, letter in letters.items() if letter}


LETTERS_OF_TEAMS = "ABCDEFGH"

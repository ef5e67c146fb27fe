"""Turning what was typed about elections and votes into values."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.proceedings.actions import Ballot, Votes
from visita.rules.mandate import ECPT_IN_FORCE_ON
from visita.treaties.days import day_text
from visita.treaties.forms import DayField, NumberField, StateField
from visita.treaties.queries.pages import states_that_consented

LONGEST_LIST = 20


def count(label: Any, **options: Any) -> NumberField:
    return NumberField(label=label, min_value=0, max_value=999, **options)


def under_the_convention(day: date | None) -> None:
    """A validator: before the Convention was in force there was nothing to decide under it."""
    if day and day < ECPT_IN_FORCE_ON:
        raise forms.ValidationError(
            _("The Convention entered into force on %(day)s. Choose that day or a later one."),
            params={"day": day_text(ECPT_IN_FORCE_ON)},
        )


class HeldForm(forms.Form):
    """Something that was decided, on a day that has come."""

    held_on = DayField(label=_("Day of the vote"), validators=[under_the_convention])

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_held_on(self) -> date:
        held_on: date = self.cleaned_data["held_on"]
        if held_on > self.on:
            raise forms.ValidationError(_("This day has not come yet. Check it."))
        return held_on


class VotesForm(HeldForm):
    """How the Committee voted."""

    members = count(_("Members in office"))
    present = count(_("Members present"))
    votes_for = count(_("Votes in favour"))
    abstentions = count(_("Abstentions"), initial=0)

    def votes(self) -> Votes:
        typed = self.cleaned_data
        return Votes(typed["members"], typed["present"], typed["votes_for"], typed["abstentions"])


class ElectionForm(HeldForm):
    """A list of names, and who was elected from it."""

    state = StateField(label=_("In respect of"))
    candidates = PrintedField(
        label=_("List of names drawn up by the Bureau of the Assembly"),
        help_text=_("One name on each line."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    own_nationals = count(_("How many of them are nationals of the State"))
    elected = PrintedField(label=_("Elected"), max_length=150)
    votes = count(_("Votes cast in the Committee of Ministers"))
    votes_for = count(_("Votes for the elected"))
    party_was_consulted = forms.BooleanField(
        label=_("The State is no member of the Council of Europe, and was consulted"),
        required=False,
    )
    held_on = DayField(label=_("Day of the election"), validators=[under_the_convention])
    since = DayField(label=_("First day of the term"))
    field_order = ["state", "candidates", "own_nationals", "elected", "votes", "votes_for"]

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        parties = states_that_consented("ETS126")
        self.fields["state"].queryset = parties  # type: ignore[attr-defined]

    def clean_candidates(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.cleaned_data["candidates"].splitlines())
        names = tuple(dict.fromkeys(line for line in lines if line))
        if len(names) > LONGEST_LIST:
            raise forms.ValidationError(_("Give the names of this list only."))
        return names

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("elected") and typed["elected"] not in typed.get("candidates", ()):
            self.add_error("elected", _("Choose a name that stands on the list."))
        if typed.get("own_nationals", 0) > len(typed.get("candidates", ())):
            self.add_error("own_nationals", _("There are not so many names on the list."))
        held_on, since = typed.get("held_on"), typed.get("since")
        if held_on and since and since < held_on:
            self.add_error("since", _("A term does not begin before the election."))
        return typed

    def ballot(self) -> Ballot:
        typed = self.cleaned_data
        return Ballot(
            candidates=typed["candidates"],
            own_nationals=typed["own_nationals"],
            elected=typed["elected"],
            votes=typed["votes"],
            votes_for=typed["votes_for"],
            party_was_consulted=typed["party_was_consulted"],
        )


class SeatForm(forms.Form):
    """Which person who signs in is the member."""

    username = forms.CharField(
        label=_("Name to sign in"),
        max_length=60,
        help_text=_("Of somebody who was invited. From then on the term opens doors to them."),
    )

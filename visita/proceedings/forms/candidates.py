"""Turning what was typed about lists of candidates, terms and the Bureau into values."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.committee.models import Ending, Post
from visita.proceedings.actions.candidates import NewCandidate, NewList, Outcome
from visita.proceedings.forms import HeldForm, count, under_the_convention
from visita.proceedings.forms.people import StatesField
from visita.proceedings.models import Candidate, CandidateList, Profession, Reason
from visita.rules.ecpt.membership import LONGEST_TERM_YEARS, SHORTEST_TERM_YEARS, TERM_YEARS
from visita.treaties.forms import DayField, NumberField, StateField
from visita.treaties.queries.pages import states_that_consented

PLACES = (1, 2, 3)


class PastDayForm(forms.Form):
    """Its days have come."""

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        for name, value in list(typed.items()):
            if isinstance(value, date) and value > self.on:
                self.add_error(name, _("This day has not come yet. Check it."))
        return typed


class CandidateListForm(PastDayForm):
    """The list of the Bureau of the Assembly: three names, each with what is known of it."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    state = StateField(label=_("In respect of"))
    reason = forms.ChoiceField(label=_("Why the seat is to be filled"), choices=Reason.choices)
    received_on = DayField(
        label=_("Day on which the list of the Bureau of the Assembly was received"),
        validators=[under_the_convention],
    )
    consulted_on = DayField(
        label=_("Day on which the State was consulted"),
        required=False,
        help_text=_("Only of a State that is no member of the Council of Europe."),
    )
    term_years = NumberField(
        label=_("Length of the term in years"),
        initial=TERM_YEARS,
        min_value=SHORTEST_TERM_YEARS,
        max_value=LONGEST_TERM_YEARS,
    )
    term_decided_on = DayField(
        label=_("Day on which the Committee of Ministers set another length"),
        required=False,
        help_text=_("Only where it is not four years; before the election (Article 5(4))."),
    )

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        parties = states_that_consented("ETS126")
        self.fields["state"].queryset = parties  # type: ignore[attr-defined]
        for place in PLACES:
            self.fields |= _candidate_fields(place)

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        names = [typed.get(f"name_{place}") for place in PLACES]
        if all(names) and len(set(names)) < len(names):
            self.add_error("name_3", _("Two names are the same. Write three different ones."))
        if typed.get("term_years") not in (None, TERM_YEARS) and not typed.get("term_decided_on"):
            self.add_error(
                "term_decided_on",
                _(
                    "A term of another length is set by the Committee of Ministers before the "
                    "election (Article 5, paragraph 4). Give the day."
                ),
            )
        return typed

    def drawn_up(self) -> NewList:
        typed = self.cleaned_data
        return NewList(
            state=typed["state"],
            reason=typed["reason"],
            received_on=typed["received_on"],
            consulted_on=typed["consulted_on"],
            term_years=typed["term_years"],
            term_decided_on=typed["term_decided_on"],
            candidates=tuple(
                NewCandidate(
                    full_name=typed[f"name_{place}"],
                    nationalities=typed[f"nationalities_{place}"],
                    profession=typed[f"profession_{place}"],
                    note=typed[f"note_{place}"],
                )
                for place in PLACES
            ),
        )


def _candidate_fields(place: int) -> dict[str, forms.Field]:
    of = {"place": place}
    return {
        f"name_{place}": PrintedField(label=_("Name of candidate %(place)s") % of, max_length=150),
        f"nationalities_{place}": StatesField(label=_("Nationalities of candidate %(place)s") % of),
        f"profession_{place}": forms.ChoiceField(
            label=_("Profession of candidate %(place)s") % of,
            required=False,
            choices=[("", _("Not known")), *Profession.choices],
        ),
        f"note_{place}": PrintedField(
            label=_("Short note on candidate %(place)s") % of, required=False, max_length=500
        ),
    }


class ConsultationForm(PastDayForm):
    consulted_on = DayField(
        label=_("Day on which the State was consulted"), validators=[under_the_convention]
    )


class CandidateField(forms.ModelChoiceField[Candidate]):
    def label_from_instance(self, obj: Candidate) -> str:
        return obj.full_name


class OutcomeForm(HeldForm):
    """Who was elected from a list, by how many votes."""

    candidate = CandidateField(
        label=_("Elected"),
        queryset=Candidate.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
    )
    votes = count(_("Votes cast in the Committee of Ministers"))
    votes_for = count(_("Votes for the elected"))
    held_on = DayField(label=_("Day of the election"), validators=[under_the_convention])
    since = DayField(label=_("First day of the term"))
    field_order = ["candidate", "votes", "votes_for", "held_on", "since"]

    def __init__(self, *words: Any, candidates: CandidateList, **named: Any) -> None:
        super().__init__(*words, **named)
        self.candidates = candidates
        names = candidates.candidates.all()
        self.fields["candidate"].queryset = names  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        held_on, since = typed.get("held_on"), typed.get("since")
        if held_on and held_on < self.candidates.received_on:
            self.add_error("held_on", _("Nobody is elected before the list is received."))
        if held_on and since and since < held_on:
            self.add_error("since", _("A term does not begin before the election."))
        return typed

    def outcome(self) -> Outcome:
        typed = self.cleaned_data
        return Outcome(
            candidate=typed["candidate"].pk,
            votes=typed["votes"],
            votes_for=typed["votes_for"],
            held_on=typed["held_on"],
            since=typed["since"],
        )


class LeaveForm(forms.Form):
    """A term that ends before its time."""

    on = DayField(label=_("First day out of office"), validators=[under_the_convention])
    ending = forms.ChoiceField(label=_("How it ended"), choices=Ending.choices)


class BureauForm(forms.Form):
    """An office of the Bureau."""

    post = forms.ChoiceField(label=_("Office in the Bureau"), choices=Post.choices)
    since = DayField(label=_("First day"), validators=[under_the_convention])

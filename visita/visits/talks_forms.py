"""Turning what was typed about talks into values."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.accounts.queries import person_by_name
from visita.treaties.forms import DayField, StateField
from visita.visits.actions.talking import NewTalks, Speaker
from visita.visits.forms import LONG, KeyedForm, VersionForm
from visita.visits.models import Counterpart, Level, Visit
from visita.visits.plan_forms import CounterpartField, VisitToAStateField, under_the_mandate

MOST_SPEAKERS = 20


class TalksForm(KeyedForm):
    """With whom, when and what about. Talks lead to no place, so none is asked for."""

    state = StateField(label=_("State"))
    counterpart = CounterpartField(
        label=_("With whom, where that is no State"),
        queryset=Counterpart.objects.all(),
        required=False,
        empty_label=_("The State itself"),
    )
    begins_on = DayField(label=_("First day"), validators=[under_the_mandate])
    ends_on = DayField(
        label=_("Last day"), required=False, help_text=_("Leave it empty for talks of one day.")
    )
    level = forms.ChoiceField(label=_("Level"), choices=Level.choices)
    with_whom = PrintedField(label=_("Name and office of whom you meet"), max_length=300)
    purpose = forms.CharField(label=_("Purpose"), max_length=4000, widget=LONG)
    about = VisitToAStateField(
        label=_("About the visit"),
        queryset=Visit.objects.none(),
        required=False,
        empty_label=_("No visit"),
    )
    procedure = forms.CharField(
        label=_("Another matter they belong to"),
        help_text=_("Such as a procedure towards a public statement (Article 10, paragraph 2)."),
        required=False,
        max_length=200,
    )
    speakers = PrintedField(
        label=_("Who speaks for us"),
        help_text=_("One on each line: the name, or the name to sign in of those who may read it."),
        max_length=2000,
        widget=LONG,
    )

    def __init__(self, *words: Any, visits: Any, states: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["about"].queryset = visits  # type: ignore[attr-defined]
        self.fields["state"].queryset = states  # type: ignore[attr-defined]

    def clean_speakers(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.cleaned_data["speakers"].splitlines())
        names = tuple(dict.fromkeys(line for line in lines if line))
        if len(names) > MOST_SPEAKERS or any(len(name) > 150 for name in names):
            raise forms.ValidationError(_("Give one name on each line, twenty at most."))
        return names

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        first: date | None = typed.get("begins_on")
        if first and "ends_on" not in self.errors:
            typed["ends_on"] = typed.get("ends_on") or first
            if typed["ends_on"] < first:
                self.add_error("ends_on", _("Choose a day that is not before the first."))
        state = typed.get("state")
        if typed.get("about") and state and typed["about"].state_id != state.pk:
            self.add_error("about", _("That visit was to another State."))
        if typed.get("counterpart") and state and typed["counterpart"].state_id != state.pk:
            self.add_error("counterpart", _("This one does not answer for places there."))
        return typed

    def talks(self) -> NewTalks:
        typed = self.cleaned_data
        names = ("state", "begins_on", "ends_on", "with_whom", "purpose", "counterpart", "about")
        known = {name: typed[name] for name in names}
        return NewTalks(level=Level(typed["level"]), procedure=typed["procedure"], **known)

    def named(self) -> list[Speaker]:
        """Whoever is known by the name to sign in may read of the talks."""
        people = ((name, person_by_name(name)) for name in self.cleaned_data["speakers"])
        return [Speaker(user.full_name if user else name, user) for name, user in people]


class OutcomeForm(VersionForm):
    outcome = forms.CharField(label=_("What came of them"), max_length=8000, widget=LONG)

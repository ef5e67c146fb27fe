"""Turning what was typed about plans of visits into values. There is no field for places."""

from datetime import date
from itertools import pairwise
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.proceedings.forms import HeldForm, under_the_convention
from visita.rules.mandate import mandate
from visita.treaties.days import day_text
from visita.treaties.forms import DayField, StateField
from visita.visits.actions.planning import Plan
from visita.visits.actions.replanning import Change
from visita.visits.forms import LONG, KeyedForm, VersionForm, VisitField
from visita.visits.models import Counterpart, Kind, Tag, Visit
from visita.visits.queries import bound_on_every_day, states_of_the_mandate

MOST_PARTS = 4


def under_the_mandate(day: date | None) -> None:
    """A validator: before its treaty was in force there was no body to visit."""
    if settings.PROFILE == "CPT":
        under_the_convention(day)
        return
    if day is None:
        return
    try:
        mandate(settings.PROFILE, day)
    except ValueError as before:
        raise forms.ValidationError(
            _("The treaty of this body was not in force then. Choose a later day.")
        ) from before


class VisitToAStateField(VisitField):
    def label_from_instance(self, obj: Visit) -> str:
        name = obj.state.name_fr if get_language() == "fr" else obj.state.name_en
        return f"{name}, {day_text(obj.starts_on)}"


class CounterpartField(forms.ModelChoiceField[Counterpart]):
    def label_from_instance(self, obj: Counterpart) -> str:
        return obj.name_fr if get_language() == "fr" else obj.name_en


class WhatForm(forms.Form):
    """What kind of visit, on which days and why: as it is planned, and as it changes."""

    kind = forms.ChoiceField(label=_("Kind of visit"), choices=Kind.choices)
    tags = forms.MultipleChoiceField(
        label=_("What it is besides"),
        choices=Tag.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    theme = forms.CharField(
        label=_("Theme"),
        help_text=_("Of a thematic visit: what it looks into. No place."),
        required=False,
        max_length=200,
    )
    starts_on = DayField(label=_("First day"), validators=[under_the_mandate])
    ends_on = DayField(
        label=_("Last day"), required=False, help_text=_("Leave it empty for a visit of one day.")
    )
    reason = forms.CharField(
        label=_("Why the circumstances require it"),
        help_text=_("For every visit that is not periodic (Article 7, paragraph 1)."),
        required=False,
        max_length=4000,
        widget=LONG,
    )
    reason_while_unknown = forms.CharField(
        label=_("Why it is planned although the State may not be bound"),
        help_text=_("Only where the record does not say whether it is bound on each of the days."),
        required=False,
        max_length=2000,
        widget=LONG,
    )
    consulted_on = DayField(
        label=_("The State was consulted on the programme on"),
        help_text=_("OPCAT, Article 13, paragraph 2: before the programme is notified."),
        required=False,
    )

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        if settings.PROFILE != "SPT":
            del self.fields["consulted_on"]
        if settings.PROFILE == "CPT":
            return
        self.fields["reason"].label = _("Why this visit")
        self.fields["reason"].help_text = ""
        if settings.PROFILE == "NPM":
            self.fields["reason_while_unknown"].label = _("Which law gives access")
            offered = [each for each in Tag.choices if each[0] != Tag.RETURN_FLIGHT]
            self.fields["tags"].choices = offered  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        first = typed.get("starts_on")
        if first and "ends_on" not in self.errors:
            typed["ends_on"] = typed.get("ends_on") or first
            if typed["ends_on"] < first:
                self.add_error("ends_on", _("Choose a day that is not before the first."))
        if typed.get("kind") == Kind.THEMATIC and not typed.get("theme", "").strip():
            self.add_error("theme", _("Say what the visit looks into."))
        if self._asks_why() and not typed.get("reason"):
            self.add_error("reason", _("Say why, unless the visit is periodic."))
        return typed

    def _asks_why(self) -> bool:
        """Article 7(1) of the Convention: only what is not periodic needs circumstances."""
        return settings.PROFILE == "CPT" and self.cleaned_data.get("kind") != Kind.PERIODIC

    def check_status(self, state: Any, counterpart: Any = None) -> None:
        """An unknown status needs a stated reason; a known one is for the decision."""
        typed = self.cleaned_data
        first, last = typed.get("starts_on"), typed.get("ends_on")
        if not (state and first and last) or counterpart or self.errors:
            return
        bound = bound_on_every_day(state, since=first, last=last)
        if bound is None and not typed.get("reason_while_unknown", "").strip():
            self.add_error(
                "reason_while_unknown",
                _(
                    "The record does not say whether this State is bound on each of these days. "
                    "Say why the visit is planned all the same."
                ),
            )

    def what(self) -> dict[str, Any]:
        """The answers that a plan and its change share."""
        typed = self.cleaned_data
        return {
            "kind": Kind(typed["kind"]),
            "starts_on": typed["starts_on"],
            "ends_on": typed["ends_on"],
            "reason": typed["reason"],
            "theme": typed["theme"] if typed["kind"] == Kind.THEMATIC else "",
            "tags": tuple(each for each in Tag if each.value in typed["tags"]),
            "reason_while_unknown": typed["reason_while_unknown"],
            "consulted_on": typed.get("consulted_on"),
        }


class PlanForm(KeyedForm, WhatForm):
    """A visit that is to be decided. There is no field for places, on purpose."""

    state = StateField(label=_("State"))
    counterpart = CounterpartField(
        label=_("Who answers for the places, where that is no State"),
        queryset=Counterpart.objects.all(),
        required=False,
        empty_label=_("The State itself"),
    )
    follows = VisitToAStateField(
        label=_("Follows the visit"),
        queryset=Visit.objects.none(),
        required=False,
        empty_label=_("No earlier visit"),
    )
    together_with = VisitToAStateField(
        label=_("Part of one operation with the visit"),
        help_text=_("A return flight is a visit to each State. Each learns of its own alone."),
        queryset=Visit.objects.none(),
        required=False,
        empty_label=_("No other visit"),
    )
    field_order = ["state", "counterpart", "kind", "tags", "theme", "starts_on", "ends_on"]

    def __init__(self, *words: Any, earlier: Any, together: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["follows"].queryset = earlier  # type: ignore[attr-defined]
        self.fields["together_with"].queryset = together  # type: ignore[attr-defined]
        states = states_of_the_mandate()
        if settings.PROFILE != "CPT":
            del self.fields["counterpart"]
        if settings.PROFILE == "NPM":
            del self.fields["together_with"]
            states = states.filter(pk=settings.STATE)
            self.initial.setdefault("state", settings.STATE)
        self.fields["state"].queryset = states  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        state, counterpart = typed.get("state"), typed.get("counterpart")
        follows, together = typed.get("follows"), typed.get("together_with")
        if follows and state and follows.state_id != state.pk:
            self.add_error("follows", _("That visit was to another State."))
        if together and state and together.state_id == state.pk:
            self.add_error(
                "together_with", _("One operation joins visits to several States, one to each.")
            )
        if counterpart and state and counterpart.state_id != state.pk:
            self.add_error("counterpart", _("This one does not answer for places there."))
        self.check_status(state, counterpart)
        return typed

    def plan(self) -> Plan:
        typed = self.cleaned_data
        return Plan(
            state=typed["state"],
            follows=typed["follows"],
            counterpart=typed.get("counterpart"),
            together_with=typed.get("together_with"),
            **self.what(),
        )


class ChangeForm(VersionForm, WhatForm):
    """Another kind, other days, another reason: before anybody outside knows of the visit."""

    def __init__(self, *words: Any, visit: Visit, **named: Any) -> None:
        super().__init__(*words, **named)
        self.visit = visit

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        self.check_status(self.visit.state, self.visit.counterpart)
        return typed

    def change(self) -> Change:
        return Change(**self.what())


class PartsForm(VersionForm):
    """The days of each part, up to four; days between the parts belong to none."""

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        for number in range(1, MOST_PARTS + 1):
            self.fields[f"first_{number}"] = DayField(
                label=_("Part %(number)s: first day") % {"number": number},
                required=False,
                validators=[under_the_mandate],
            )
            self.fields[f"last_{number}"] = DayField(
                label=_("Part %(number)s: last day") % {"number": number}, required=False
            )

    def clean(self) -> dict[str, Any]:
        for number in range(1, MOST_PARTS + 1):
            self._check_part(number)
        self._check_order()
        return self.cleaned_data

    def _check_part(self, number: int) -> None:
        first = self.cleaned_data.get(f"first_{number}")
        last = self.cleaned_data.get(f"last_{number}")
        if bool(first) is not bool(last) and not self.errors:
            self.add_error(f"last_{number}", _("Give both days of the part, or neither."))
        if first and last and last < first:
            self.add_error(f"last_{number}", _("Choose a day that is not before the first."))

    def _check_order(self) -> None:
        if self.errors:
            return
        parts = sorted(self.parts())
        if len(parts) == 1:
            self.add_error(None, _("One part is no part: give two or more, or none at all."))
        if any(later[0] <= before[1] for before, later in pairwise(parts)):
            self.add_error(
                None, _("Two parts share a day. A day belongs to one part: change one of them.")
            )

    def parts(self) -> list[tuple[date, date]]:
        typed = self.cleaned_data
        days = (
            (typed.get(f"first_{number}"), typed.get(f"last_{number}"))
            for number in range(1, MOST_PARTS + 1)
        )
        return [(first, last) for first, last in days if first and last]


class CallOffForm(VersionForm):
    because = forms.CharField(label=_("Why it is called off"), max_length=2000, widget=LONG)


class MechanismDecisionForm(VersionForm, HeldForm):
    """Who in a mechanism decided, and when. Part IV of OPCAT asks for no vote."""

    decided_by = PrintedField(
        label=_("Decided by"),
        help_text=_("As your law or your rules say: the head, a commission, the team itself."),
        max_length=200,
    )
    held_on = DayField(label=_("Day of the decision"), validators=[under_the_mandate])
    field_order = ["decided_by", "held_on"]

"""Turning what was typed in the field into values."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.places.models import Place
from visita.treaties.forms import DayField
from visita.visits.actions.correcting import Hours
from visita.visits.actions.going import Arrival
from visita.visits.actions.meeting import Met
from visita.visits.actions.obstructing import Ending, Obstruction
from visita.visits.forms import LONG, KeyedForm, MomentField
from visita.visits.models import (
    TEAMS,
    Access,
    Letter,
    MayBeNamed,
    PersonMet,
    Sort,
    Stop,
    Visit,
)

LONGEST_WAIT = 7 * 24 * 60
"""Minutes. Whoever waits for longer was refused."""
LONGEST_UNITS = 4000
TEAM_CHOICES = [("", _("The whole delegation")), *((each, each) for each in TEAMS)]


class EntryField(forms.ModelChoiceField[Place]):
    """A place of the register, with what tells it from others of the same name."""

    def label_from_instance(self, obj: Place) -> str:
        parts = (obj.name, obj.town, obj.within.name if obj.within else "")
        return ", ".join(each for each in parts if each)


class StopField(forms.ModelChoiceField[Stop]):
    def label_from_instance(self, obj: Stop) -> str:
        return obj.place


class AtAStop(KeyedForm):
    """Something that happened at one of the stops of a visit, or at none."""

    stop = StopField(
        label=_("Place"),
        queryset=Stop.objects.none(),
        required=False,
        empty_label=_("At no place of detention, or at none alone"),
    )

    def __init__(self, *words: Any, visit: Visit, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["stop"].queryset = visit.stops.all()  # type: ignore[attr-defined]


class ReceivedForm(forms.Form):
    """How the delegation was received. Used at the gate, and for each line on paper."""

    place = forms.CharField(
        label=_("Place"),
        max_length=200,
        help_text=_("As it is called at the gate; a vehicle or an aircraft by its sign."),
    )
    arrived_at = MomentField(label=_("When the delegation came"))
    team = forms.ChoiceField(label=_("Sub-team"), choices=TEAM_CHOICES, required=False)
    access = forms.ChoiceField(label=_("Access"), choices=Access.choices, initial=Access.GIVEN)
    delayed_minutes = forms.IntegerField(
        label=_("Delay in minutes"),
        help_text=_("Only if access was given after a delay; about how long."),
        required=False,
        min_value=1,
        max_value=LONGEST_WAIT,
    )
    refused = forms.MultipleChoiceField(
        label=_("What was not granted (Article 8, paragraph 2)"),
        choices=Letter.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        access, letters = typed.get("access"), typed.get("refused")
        if access == Access.REFUSED and not letters and "refused" not in self.errors:
            self.add_error("refused", _("Say what was refused."))
        if access == Access.GIVEN and letters:
            self.add_error(
                "access",
                _(
                    "Access was given at once, so nothing was refused at the gate: choose another "
                    "kind of access, or take the letters out and record an obstruction."
                ),
            )
        if access != Access.DELAYED and typed.get("delayed_minutes"):
            self.add_error(
                "delayed_minutes", _("Only where access was given after a delay: take it out.")
            )
        return typed

    def received(self) -> dict[str, Any]:
        typed = self.cleaned_data
        return {
            "place": typed["place"],
            "arrived_at": typed["arrived_at"],
            "access": Access(typed["access"]),
            "refused": "".join(typed["refused"]),
            "team": typed["team"],
            "delayed_minutes": typed["delayed_minutes"],
        }


class ArriveForm(KeyedForm, ReceivedForm):
    """At the gate."""

    received_by = forms.CharField(label=_("Received by (function)"), required=False, max_length=200)
    received_name = forms.CharField(
        label=_("Name, only if it may be printed"), required=False, max_length=150
    )
    units = forms.CharField(
        label=_("Parts of the place that were seen"),
        help_text=_("One a line. They can be added when the delegation leaves."),
        required=False,
        max_length=LONGEST_UNITS,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    entry = EntryField(queryset=Place.objects.none(), required=False, widget=forms.HiddenInput)

    def __init__(self, *words: Any, visit: Visit, **named: Any) -> None:
        super().__init__(*words, **named)
        places = Place.objects.filter(state=visit.state_id)
        self.fields["entry"].queryset = places  # type: ignore[attr-defined]

    def arrival(self) -> Arrival:
        typed = self.cleaned_data
        more = ("received_by", "received_name", "units", "entry")
        return Arrival(**self.received(), **{name: typed[name] for name in more})


class LeaveForm(forms.Form):
    left_at = MomentField(label=_("When the delegation left"))
    units = forms.CharField(
        label=_("Parts of the place that were seen"),
        help_text=_("One a line."),
        required=False,
        max_length=LONGEST_UNITS,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HoursForm(forms.Form):
    """Wrong hours put right."""

    arrived_at = MomentField(label=_("When the delegation came"))
    left_at = MomentField(
        label=_("When the delegation left"),
        required=False,
        help_text=_("Empty: it is still there, or was not let in."),
    )
    reason = forms.CharField(label=_("Why the hours were wrong"), max_length=300)

    def hours(self) -> Hours:
        return Hours(self.cleaned_data["arrived_at"], self.cleaned_data["left_at"])


class LinkForm(forms.Form):
    """Which place of the register it is."""

    entry = EntryField(
        label=_("Place in the register"),
        queryset=Place.objects.none(),
        required=False,
        empty_label=_("None of these"),
        widget=forms.RadioSelect,
    )

    def __init__(self, *words: Any, among: list[Place], **named: Any) -> None:
        super().__init__(*words, **named)
        keys = [each.pk for each in among]
        places = Place.objects.filter(pk__in=keys).select_related("within")
        self.fields["entry"].queryset = places  # type: ignore[attr-defined]


class ObstructForm(AtAStop):
    """What was not granted."""

    happened_at = MomentField(label=_("When it happened"))
    letter = forms.ChoiceField(
        label=_("What was not granted (Article 8, paragraph 2)"), choices=Letter.choices
    )
    refused = forms.CharField(
        label=_("What exactly"),
        help_text=_("Such as: medical files; a locked cupboard; a talk without guards."),
        max_length=4000,
        widget=LONG,
    )
    invoked = forms.CharField(
        label=_("Provision that the staff invoked"), required=False, max_length=300
    )
    by_whom = forms.CharField(
        label=_("Refused by (function)"),
        help_text=_("Name nobody."),
        required=False,
        max_length=200,
    )

    def obstruction(self) -> Obstruction:
        typed = self.cleaned_data
        return Obstruction(
            happened_at=typed["happened_at"],
            letter=Letter(typed["letter"]),
            refused=typed["refused"],
            stop=typed["stop"],
            invoked=typed["invoked"],
            by_whom=typed["by_whom"],
        )


class ResolveForm(forms.Form):
    """How an obstruction ended."""

    granted = forms.ChoiceField(
        label=_("Was it granted in the end?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
    )
    resolved_at = MomentField(label=_("When it ended"))
    resolution = forms.CharField(label=_("How it ended"), max_length=4000, widget=LONG)

    def ending(self) -> Ending:
        typed = self.cleaned_data
        return Ending(typed["granted"] == "yes", typed["resolution"], typed["resolved_at"])


class MetForm(KeyedForm):
    """An official or an organisation: never somebody who is held."""

    sort = forms.ChoiceField(label=_("Who"), choices=Sort.choices)
    organisation = PrintedField(label=_("Authority or organisation"), max_length=200)
    function = PrintedField(label=_("Function"), required=False, max_length=200)
    name = PrintedField(
        label=_("Name"),
        required=False,
        max_length=150,
        help_text=_("Never of a person deprived of liberty, nor of anybody near to one."),
    )
    day = DayField(label=_("Day"))
    may_be_named = forms.ChoiceField(
        label=_("May the report name the person?"),
        choices=MayBeNamed.choices,
        initial=MayBeNamed.NOT_ASKED,
    )

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("may_be_named") == MayBeNamed.YES and not typed.get("name"):
            self.add_error("name", _("Write the name, or choose another answer below."))
        return typed

    def met(self) -> Met:
        typed = self.cleaned_data
        return Met(
            sort=Sort(typed["sort"]),
            organisation=typed["organisation"],
            day=typed["day"],
            function=typed["function"],
            name=typed["name"],
            may_be_named=MayBeNamed(typed["may_be_named"]),
        )


class NamingForm(forms.Form):
    may_be_named = forms.ChoiceField(
        label=_("May the report name the person?"), choices=MayBeNamed.choices
    )


class MetField(forms.ModelMultipleChoiceField[PersonMet]):
    def label_from_instance(self, obj: PersonMet) -> str:
        parts = (obj.name or obj.function, obj.organisation)
        return ", ".join(each for each in parts if each)


class TalkForm(KeyedForm):
    """The talk at the end of the visit."""

    day = DayField(label=_("Day"))
    people = MetField(
        label=_("With whom"),
        help_text=_("Those whom you have recorded as met."),
        queryset=PersonMet.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    points = forms.CharField(label=_("Main points"), max_length=20_000, widget=LONG)

    def __init__(self, *words: Any, visit: Visit, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["people"].queryset = visit.people_met.all()  # type: ignore[attr-defined]

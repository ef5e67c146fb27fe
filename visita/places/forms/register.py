"""Turning what was typed about a place into facts."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.places.actions.happening import What
from visita.places.actions.register import Changed, Facts, facts_of
from visita.places.boxes import are_swapped, lies_in
from visita.places.forms.keyed import KeyedForm, OnForm, PastDayField, VersionForm
from visita.places.models import Change, Operator, Place, Precision, Type
from visita.places.queries.listed import same_name
from visita.treaties.forms import StateField
from visita.treaties.models import State

UNKNOWN = ("", _("Not known"))


_SAME_NAME = _(
    "The register has a place of this name in this State. Open it and compare; if this is another, "
    "tick so."
)


def _text(label: Any, length: int, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=length, required=False, **options)


def source_field() -> forms.CharField:
    return forms.CharField(
        label=_("Source"),
        max_length=300,
        help_text=_("Where it is said: a list, a letter, a page."),
    )


class FactsForm(OnForm):
    """What the register says of a place. Only name, kind and source must be given."""

    name = forms.CharField(label=_("Name"), max_length=250)
    type = forms.ChoiceField(label=_("Kind of place"), choices=Type.choices)
    authority = _text(
        _("Authority"), 200, help_text=_("The authority that is responsible, such as a ministry.")
    )
    operator = _text(
        _("Operator"), 200, help_text=_("Who runs the place, where that is somebody else.")
    )
    operated = forms.ChoiceField(
        label=_("Run by"), choices=[UNKNOWN, *Operator.choices], required=False
    )
    address = _text(_("Address"), 500, widget=forms.Textarea(attrs={"rows": 3}))
    postcode = _text(_("Postcode"), 20)
    town = _text(_("Town"), 150)
    region = _text(_("Region"), 150)
    code = _text(_("Number or code in the list of the authority"), 60)
    latitude = forms.DecimalField(
        label=_("Latitude in degrees"),
        help_text=_("North of the equator, such as 52.5163. What moves lies nowhere: leave it."),
        required=False,
        min_value=-90,
        max_value=90,
        max_digits=8,
        decimal_places=6,
    )
    longitude = forms.DecimalField(
        label=_("Longitude in degrees"),
        help_text=_("East of Greenwich, such as 13.3777; west of it with a minus."),
        required=False,
        min_value=-180,
        max_value=180,
        max_digits=9,
        decimal_places=6,
    )
    precision = forms.ChoiceField(
        label=_("The coordinates show"),
        choices=[("", "\u2013"), *Precision.choices],
        required=False,
    )
    as_written = forms.BooleanField(
        label=_("The coordinates are right as they are written"),
        help_text=_("Only if you were asked."),
        required=False,
    )
    source = source_field()

    def where(self) -> State | None:
        """The State against which coordinates are looked at."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        north, east = typed.get("latitude"), typed.get("longitude")
        if (north is None) != (east is None) and not {"latitude", "longitude"} & set(self.errors):
            missing = "longitude" if east is None else "latitude"
            self.add_error(missing, _("Give both coordinates, or none."))
        elif north is not None and east is not None:
            self._look_at_coordinates(typed)
        elif typed.get("precision"):
            self.add_error("precision", _("Without coordinates there is nothing that they show."))
        return typed

    def _look_at_coordinates(self, typed: dict[str, Any]) -> None:
        if not typed.get("precision"):
            self.add_error("precision", _("Say how exact the coordinates are."))
        state = self.where()
        if not state or typed.get("as_written"):
            return
        at = (state.iso3, typed["latitude"], typed["longitude"])
        if are_swapped(*at):
            self.add_error(
                "latitude",
                _(
                    "Are latitude and longitude exchanged? As written the place lies outside the "
                    "State; the other way round it lies inside. Exchange them, or tick that they "
                    "are right as they are written."
                ),
            )
        elif lies_in(*at) is False:
            self.add_error(
                "latitude",
                _(
                    "As written the place lies outside the State. Check both numbers and the minus "
                    "sign, or tick that they are right as they are written."
                ),
            )

    def facts(self) -> Facts:
        typed = self.cleaned_data
        named = {each: typed[each] for each in Facts.__dataclass_fields__ if each != "type"}
        return Facts(type=Type(typed["type"]), **named)


class AddForm(KeyedForm, FactsForm):
    """A place that is not in the register yet."""

    state = StateField(label=_("State"))
    language = forms.CharField(
        label=_("Language of the name"),
        help_text=_("Its code of two or three letters, such as fr."),
        max_length=8,
        required=False,
    )
    opened = PastDayField(
        label=_("Opened"),
        help_text=_("A day, a month or a year: 1994-05-01, 1994-05 or 1994."),
        required=False,
    )
    another = forms.BooleanField(
        label=_("It is another place of the same name"),
        help_text=_("Only if you were asked."),
        required=False,
    )

    field_order = ("key", "state", "name", "language", "type", "opened")

    def where(self) -> State | None:
        found: State | None = self.cleaned_data.get("state")
        return found

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        state, name = self.where(), typed.get("name")
        if state and name and not typed.get("another"):
            there = [each for each in same_name(name, state=state.pk) if each.pk != typed["key"]]
            if there:
                self.add_error("name", _SAME_NAME)
        return typed


class UnitForm(KeyedForm, FactsForm):
    """A part of an institution: a wing, a ward, a cell block."""

    opened = PastDayField(label=_("Opened"), required=False)

    def __init__(self, *words: Any, within: Place, **named: Any) -> None:
        super().__init__(*words, **named)
        self.within = within

    def where(self) -> State:
        return self.within.state


class ChangeForm(VersionForm, FactsForm):
    """The entry anew: a slip is put right, a change is kept with its day."""

    how = forms.ChoiceField(
        label=_("If the name or the kind differs"),
        choices=[
            ("wrong", _("The entry was wrong")),
            ("changed", _("The place has changed")),
        ],
        initial="wrong",
        widget=forms.RadioSelect,
    )
    day = PastDayField(
        label=_("Since when it is called or used otherwise"),
        help_text=_("A day, a month or a year. Only if the place has changed."),
        required=False,
    )

    def __init__(self, *words: Any, place: Place, on: date, **named: Any) -> None:
        before = {**vars(facts_of(place)), "version": place.version}
        super().__init__(*words, on=on, initial={**before, "as_written": True}, **named)
        self.place = place

    def where(self) -> State:
        return self.place.state

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        if typed.get("how") == "changed" and not typed.get("day") and "day" not in self.errors:
            self.add_error("day", _("Say since when, be it only the year."))
        return typed

    def since(self) -> Changed | None:
        typed = self.cleaned_data
        return Changed(typed["day"]) if typed["how"] == "changed" else None


class SplitForm(KeyedForm, VersionForm, FactsForm):
    """A new place that was part of this one."""

    day = PastDayField(label=_("Split off"), help_text=_("A day, a month or a year."))
    units = forms.MultipleChoiceField(
        label=_("Units that it took with it"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("key", "version", "name", "type", "day", "units")

    def __init__(self, *words: Any, place: Place, **named: Any) -> None:
        super().__init__(*words, **named)
        self.place = place
        units = [(str(each.pk), each.name) for each in place.units.all()]
        self.fields["units"].choices = units  # type: ignore[attr-defined]
        if not units:
            del self.fields["units"]

    def where(self) -> State:
        return self.place.state

    def what(self) -> What:
        typed = self.cleaned_data
        return What(Change.SPLIT_FROM, typed["day"], typed["source"])

    def taken(self) -> tuple[UUID, ...]:
        return tuple(UUID(each) for each in self.cleaned_data.get("units", ()))

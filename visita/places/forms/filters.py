"""What the list of places is asked for, and the name it is kept under."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.places.models import Operator, Place, Type
from visita.places.queries.listed import Filters
from visita.treaties.forms import DayField, StateField
from visita.treaties.models import State

ANY = ("", _("Any"))


def _choice(label: Any, *choices: tuple[str, Any]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[ANY, *choices])


class FilterForm(forms.Form):
    """Every field may be left empty."""

    words = forms.CharField(
        label=_("Name, town or number"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    state = StateField(label=_("State"), required=False, empty_label=_("Any"))
    type = _choice(_("Kind of place"), *Type.choices)
    where = forms.CharField(label=_("Town or region"), required=False, max_length=150)
    authority = forms.CharField(label=_("Authority or operator"), required=False, max_length=200)
    operated = _choice(_("Run by"), *Operator.choices)
    units = _choice(
        _("Units"),
        ("without", _("Institutions without their units")),
        ("only", _("Units only")),
    )
    standing = _choice(
        _("Open or closed"), ("open", _("Open, or not known")), ("closed", _("Closed"))
    )
    on = DayField(label=_("on the day"), required=False)
    located = _choice(_("Coordinates"), ("yes", _("With")), ("no", _("Without")))
    unusual = forms.BooleanField(label=_("Unusual places only"), required=False)
    sort = forms.ChoiceField(
        label=_("Sorted by"),
        required=False,
        choices=[
            ("name", _("Name")),
            ("-name", _("Name, from the end")),
            ("state", _("State")),
            ("type", _("Kind of place")),
            ("town", _("Town")),
            ("recent", _("Latest entries first")),
        ],
    )

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        there = State.objects.filter(pk__in=Place.objects.order_by().values("state").distinct())
        self.fields["state"].queryset = there  # type: ignore[attr-defined]

    def filters(self) -> Filters:
        typed = self.cleaned_data
        named = {each: typed[each] for each in Filters.__dataclass_fields__ if each != "state"}
        named["sort"] = typed["sort"] or "name"
        return Filters(state=typed["state"].pk if typed["state"] else "", **named)

    def chosen_state(self) -> State | None:
        found: State | None = self.cleaned_data.get("state")
        return found


class SaveViewForm(forms.Form):
    """Keep the filters of the page under a name."""

    name = forms.CharField(label=_("Keep these filters as"), max_length=80)
    filters = forms.CharField(required=False, max_length=1000, widget=forms.HiddenInput)

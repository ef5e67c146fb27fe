"""Which visits a list shows, as its address says."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from visita.treaties.forms import StateField
from visita.treaties.models import State
from visita.visits.models import Kind, Stage, Tag, Visit

FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True)
class Wanted:
    """What is asked for; empty where anything is."""

    state: State | None = None
    kind: str = ""
    tag: str = ""
    stage: str = ""
    year: int | None = None


class FilterForm(forms.Form):
    state = StateField(label=_("State"), required=False, empty_label=_("Any"))
    kind = forms.ChoiceField(
        label=_("Kind of visit"), required=False, choices=[("", _("All")), *Kind.choices]
    )
    tag = forms.ChoiceField(
        label=_("What it is besides"), required=False, choices=[("", _("All")), *Tag.choices]
    )
    stage = forms.ChoiceField(
        label=_("Stands at"), required=False, choices=[("", _("All")), *Stage.choices]
    )
    year = forms.IntegerField(
        label=_("Year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )

    def __init__(self, data: Any, *, states: QuerySet[State]) -> None:
        super().__init__(data)
        self.fields["state"].queryset = states  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """Without what cannot be used."""
        self.is_valid()
        return Wanted(**{name: value for name, value in self.cleaned_data.items() if value})


def chosen(visits: QuerySet[Visit], wanted: Wanted) -> QuerySet[Visit]:
    """Those of *visits* that are asked for."""
    found = visits
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.stage:
        found = found.filter(stage=wanted.stage)
    if wanted.tag:
        told = found.annotate(told=Cast("tags", TextField()))
        found = told.filter(told__contains=f'"{wanted.tag}"')
    if wanted.year:
        found = found.filter(starts_on__year__lte=wanted.year, ends_on__year__gte=wanted.year)
    return found

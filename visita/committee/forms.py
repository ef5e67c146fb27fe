"""What a reader of past visits may look for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.committee.models import PastVisit
from visita.committee.queries.visits import NOT_STATED, Sought, states_visited
from visita.treaties.forms import NumberField, StateField

FIRST_YEAR, LAST_YEAR = 1989, 2100


class PastVisitsForm(forms.Form):
    """Every field may be left empty."""

    state = StateField(label=_("State"), required=False, empty_label=_("Every State"))
    kind = forms.ChoiceField(
        label=_("Kind of visit"),
        required=False,
        choices=[
            ("", _("Every kind")),
            *PastVisit.Kind.choices,
            (NOT_STATED, _("Not stated in the source")),
        ],
    )
    first_year = NumberField(
        label=_("From the year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )
    last_year = NumberField(
        label=_("To the year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["state"].queryset = states_visited()  # type: ignore[attr-defined]
        self.fields["state"].to_field_name = "pk"  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        first, last = typed.get("first_year"), typed.get("last_year")
        if first and last and last < first:
            self.add_error("last_year", _("The last year lies before the first. Check both."))
        return typed

    def sought(self) -> Sought:
        """What could be understood of it."""
        typed = self.cleaned_data
        return Sought(
            state=typed.get("state"),
            kind=typed.get("kind", ""),
            first_year=typed.get("first_year"),
            last_year=typed.get("last_year"),
        )

"""A day on paper, typed in at once: lines of stops, lines of incidents."""

from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from visita.visits.actions.copying import IncidentOnPaper, Sheets, StopOnPaper
from visita.visits.actions.going import Arrival
from visita.visits.actions.obstructing import Obstruction
from visita.visits.field_forms import ReceivedForm
from visita.visits.forms import KeyedForm, MomentField
from visita.visits.models import Access, Letter

LINES_OF_STOPS = 6
LINES_OF_INCIDENTS = 4


class PaperForm(KeyedForm):
    """The key of the whole sheet."""


class StopLine(ReceivedForm):
    """One stop on paper. An empty line is none."""

    left_at = MomentField(label=_("When the delegation left"), required=False)

    def has_changed(self) -> bool:
        """An empty line still says that access was given, for something is always chosen there."""
        chosen = self.data.get(self.add_prefix("access"))
        untouched = {"access"} if chosen in {None, "", Access.GIVEN} else set()
        return bool(set(self.changed_data) - untouched)

    def line(self) -> StopOnPaper:
        arrival = Arrival(**self.received())
        return StopOnPaper(arrival, self.cleaned_data["left_at"])


class IncidentLine(forms.Form):
    """One incident on paper."""

    happened_at = MomentField(label=_("When it happened"))
    line_of_stop = forms.IntegerField(
        label=_("At the stop in line"),
        help_text=_("Its number above; empty: at no place of detention."),
        required=False,
        min_value=1,
        max_value=LINES_OF_STOPS,
    )
    letter = forms.ChoiceField(
        label=_("What was not granted (Article 8, paragraph 2)"),
        choices=[("", "\u2013"), *Letter.choices],
    )
    refused = forms.CharField(
        label=_("What exactly"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    invoked = forms.CharField(
        label=_("Provision that the staff invoked"), required=False, max_length=300
    )
    by_whom = forms.CharField(label=_("Refused by (function)"), required=False, max_length=200)

    def line(self, lines: dict[int, int]) -> IncidentOnPaper:
        """*lines* tells which line of the sheet is which stop, for empty lines are left out."""
        typed = self.cleaned_data
        number = typed["line_of_stop"]
        what = Obstruction(
            happened_at=typed["happened_at"],
            letter=Letter(typed["letter"]),
            refused=typed["refused"],
            invoked=typed["invoked"],
            by_whom=typed["by_whom"],
        )
        return IncidentOnPaper(what, lines.get(number) if number else None)


def filled(lines: BaseFormSet[Any]) -> list[tuple[int, Any]]:
    """Lines that are not empty, with their numbers on the sheet, from one."""
    return [(number, form) for number, form in enumerate(lines.forms, 1) if form.has_changed()]


StopLines = formset_factory(
    StopLine,
    extra=LINES_OF_STOPS,
    max_num=LINES_OF_STOPS,
    absolute_max=LINES_OF_STOPS,
    validate_max=True,
)
IncidentLines = formset_factory(
    IncidentLine,
    extra=LINES_OF_INCIDENTS,
    max_num=LINES_OF_INCIDENTS,
    absolute_max=LINES_OF_INCIDENTS,
    validate_max=True,
)


class Paper:
    """The whole page: one key, two lists of lines."""

    def __init__(self, typed: Any = None) -> None:
        self.form = PaperForm(typed)
        self.stops = StopLines(typed, prefix="stops")
        self.incidents = IncidentLines(typed, prefix="incidents")

    def is_valid(self) -> bool:
        parts = (self.form.is_valid(), self.stops.is_valid(), self.incidents.is_valid())
        return all(parts) and self._says_something() and self._stops_are_there()

    def _says_something(self) -> bool:
        if filled(self.stops) or filled(self.incidents):
            return True
        self.form.add_error(None, _("Fill in at least one line."))
        return False

    def _stops_are_there(self) -> bool:
        lines = {number for number, _form in filled(self.stops)}
        for _number, form in filled(self.incidents):
            at = form.cleaned_data["line_of_stop"]
            if at and at not in lines:
                form.add_error("line_of_stop", _("That line of the stops is empty."))
        return all(not form.errors for _number, form in filled(self.incidents))

    def sheets(self) -> Sheets:
        lines = {number: row for row, (number, _form) in enumerate(filled(self.stops))}
        return Sheets(
            stops=[form.line() for _number, form in filled(self.stops)],
            incidents=[form.line(lines) for _number, form in filled(self.incidents)],
        )

    def refuse(self, sheet: str, row: int, sentence: str) -> None:
        """Say at its line why a line cannot be."""
        among = self.stops if sheet == "stops" else self.incidents
        _number, form = filled(among)[row]
        form.add_error(None, sentence)

"""Turning what was typed about days and acts into values."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from visita.rules.calendar import LAST_YEAR
from visita.rules.partial_date import PartialDate
from visita.treaties.days import day_text
from visita.treaties.models import State
from visita.treaties.vocabulary import Kind

SUPPOSABLE = (
    Kind.DENUNCIATION_RECEIVED,
    Kind.DENUNCIATION_WITHDRAWN,
    Kind.CONSENT,
    Kind.SIGNATURE,
)
"""Acts whose consequences a visitor can look at. Others change no status."""


_TOO_LATE = _("Choose a day not later than the year %(year)s.")


class DayInput(forms.DateInput):
    """The browser's own field for a day; typed text where it has none."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.DateField):
    """A whole day as YYYY-MM-DD."""

    default_error_messages = {"invalid": _("Write the day as year-month-day, such as 2026-11-22.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=DayInput(), input_formats=["%Y-%m-%d"], **options)

    def to_python(self, value: Any) -> date | None:
        """Digits of other scripts are refused here as everywhere."""
        _check_digits(value, self.error_messages["invalid"])
        day: date | None = super().to_python(value)
        return day

    def validate(self, value: date | None) -> None:
        super().validate(value)
        _check_year(value.year if value else 0)


class StateField(forms.ModelChoiceField[State]):
    """A State of the record, under its name in the language of the page."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("empty_label", _("Choose a State"))
        super().__init__(queryset=State.objects.all(), **options)

    def label_from_instance(self, obj: State) -> str:
        return obj.name_fr if get_language() == "fr" else obj.name_en


def _check_year(year: int) -> None:
    if year > LAST_YEAR:
        raise forms.ValidationError(_TOO_LATE, params={"year": LAST_YEAR})


def _check_digits(typed: object, refusal: object) -> None:
    if not str(typed or "").isascii():
        raise forms.ValidationError(str(refusal), code="invalid")


class PartialDayField(forms.CharField):
    """A day, a month or a year, as exact as it is known."""

    default_error_messages = {
        "invalid": _("Write a day that exists as 2025-10-02, a month as 2025-10 or a year as 2025.")
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=10, **options)

    def clean(self, value: Any) -> PartialDate | None:
        """None where it may be left empty, and is."""
        typed: str = super().clean(value)
        if not typed:
            return None
        try:
            day = PartialDate.parse(typed)
        except ValueError:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None
        _check_year(day.year)
        return day


class AsOfForm(forms.Form):
    """The day asked about, and by what was known when."""

    on = DayField(required=False, label=_("On the day"))
    known_on = DayField(
        required=False,
        label=_("As known on"),
        help_text=_("Leave empty for everything known today."),
    )

    def __init__(self, data: Any, *, today: date, opened_on: date | None = None) -> None:
        typed = data.copy()
        typed.setdefault("on", today.isoformat())
        super().__init__(typed)
        self.opened_on = opened_on
        self.today = today

    def clean_on(self) -> date:
        """Not before the instrument existed."""
        on: date = self.cleaned_data["on"] or self.today
        if self.opened_on and on < self.opened_on:
            raise forms.ValidationError(
                _("The instrument was opened for signature on %(day)s: choose that day or later."),
                params={"day": day_text(self.opened_on)},
            )
        return on


class SupposeForm(forms.Form):
    """One act to be supposed. Its day may be partial: 2025, 2025-10, 2025-10-02."""

    kind = forms.ChoiceField(
        label=_("Suppose this act"), choices=[(kind.value, kind.label) for kind in SUPPOSABLE]
    )
    day = PartialDayField(
        label=_("on the day, or in the month or year"),
        help_text=_("For example 2025-10-02, or 2025-10 if only the month is known."),
    )


class FindStateForm(forms.Form):
    """A State by name or code."""

    q = forms.CharField(
        required=False,
        max_length=100,
        label=_("State"),
        help_text=_("A name, or a code of 2 or 3 letters."),
    )


class EffectForm(forms.Form):
    """A day to put through a date rule."""

    day = DayField(label=_("Day of the act"))


class NumberField(forms.IntegerField):
    """A whole number in the digits 0 to 9."""

    def to_python(self, value: Any) -> int | None:
        _check_digits(value, self.error_messages["invalid"])
        number: int | None = super().to_python(value)
        return number


class MembersForm(forms.Form):
    """A number of members in office."""

    members = NumberField(label=_("Members in office"), min_value=1, max_value=999)

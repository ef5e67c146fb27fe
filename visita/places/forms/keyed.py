"""Forms that create something, and forms that change something."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.rules.partial_date import PartialDate
from visita.treaties.forms import PartialDayField

EARLIEST_YEAR = 1000


class KeyedForm(forms.Form):
    """Sent twice, it is one act: the key was drawn when the form was shown."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class VersionForm(forms.Form):
    """Filled in on a state of things that may have passed."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class PastDayField(PartialDayField):
    """A day, month or year that has begun, as text; empty where it may be left empty."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.today: date | None = None

    def clean(self, value: Any) -> Any:
        day: PartialDate | None = super().clean(value)
        if not day:
            return ""
        if day.year < EARLIEST_YEAR:
            raise forms.ValidationError(_("Write a year of four digits, from 1000 on."))
        if self.today and day.first > self.today:
            raise forms.ValidationError(_("This day has not come yet. Check it."))
        return str(day)


class OnForm(forms.Form):
    """A form that knows which day it is."""

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on
        for each in self.fields.values():
            if isinstance(each, PastDayField):
                each.today = on

"""What was asked in an address: the day, as known when."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.timezone import localdate

from visita.treaties.forms import AsOfForm


@dataclass(frozen=True)
class Asked:
    """The form as typed, and the days to answer for. A faulty day is answered as today."""

    form: AsOfForm
    on: date
    known_on: date | None

    @property
    def status(self) -> int:
        """400 where something typed could not be used; the page is shown all the same."""
        return 400 if self.form.errors else 200


def asked(request: HttpRequest, *, opened_on: date | None = None) -> Asked:
    today = localdate()
    form = AsOfForm(request.GET, today=today, opened_on=opened_on)
    form.is_valid()
    return Asked(form, form.cleaned_data.get("on") or today, form.cleaned_data.get("known_on"))

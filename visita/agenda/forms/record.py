"""Finding one's way in the treaty record."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.treaties.forms import AsOfForm, FindStateForm
from visita.treaties.queries import pages


class FindInRecordForm(FindStateForm):
    """A State by name or code, or those with acts under one instrument."""

    instrument = forms.ChoiceField(label=_("Instrument"), required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.fields["instrument"] = forms.ChoiceField(
            label=_("Instrument"),
            required=False,
            choices=[("", _("Every instrument"))]
            + [(each.key, each.number) for each in pages.instruments()],
        )


class KnownOnForm(forms.Form):
    """The day by whose knowledge the record is shown."""

    known_on = AsOfForm.base_fields["known_on"]

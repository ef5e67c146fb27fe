"""What is supposed of an exit."""

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.treaties.forms import PartialDayField


class LeavingForm(forms.Form):
    """The day on which the notification is supposed to have been received, as exact as known."""

    received = PartialDayField(
        label=_("Suppose the notification was received on"),
        required=False,
        help_text=_("For example 2025-10-02, or 2025-10. Empty: by the record alone."),
    )

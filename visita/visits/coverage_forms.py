"""What the page of coverage is asked for, and which place a stop was at."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.places.forms.facts import choices_of
from visita.places.forms.filters import ANY, FilterForm
from visita.places.models import Place
from visita.visits.coverage import Interval


class CoverageForm(FilterForm):
    """The filters of the register, and how long ago the last visit was. Closed places are left
    out unless they are asked for."""

    interval = forms.ChoiceField(
        label=_("Last visited"), required=False, choices=[ANY, *Interval.choices]
    )

    def __init__(self, data: Any, **named: Any) -> None:
        asked = data.copy()
        asked.setdefault("standing", "open")
        super().__init__(asked, **named)

    def only(self) -> Interval | None:
        typed = self.cleaned_data["interval"]
        return Interval(typed) if typed else None


class LinkForm(forms.Form):
    """The place of the register that is meant by a name written at the gate."""

    place = forms.ChoiceField(
        label=_("Place in the register"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the place. Look for it by its name first.")},
    )

    def __init__(self, *words: Any, found: list[Place], **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["place"].choices = choices_of(found)  # type: ignore[attr-defined]

"""The matrix as a form: for each requirement an answer, a comment and the evidence."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from visita.proceedings.forms.meetings import KeyedForm
from visita.proceedings.matrix import Requirement, Section, requirements, sections
from visita.proceedings.models import Met
from visita.treaties.forms import DayField

LONGEST = 2000


class AssessmentForm(KeyedForm):
    """Filled in on the basis of the version kept last."""

    latest = forms.UUIDField(widget=forms.HiddenInput, required=False)
    assessed_on = DayField(label=_("Day of the assessment"))

    def __init__(
        self,
        *words: Any,
        on: date,
        before: Mapping[str, Mapping[str, str]],
        **named: Any,
    ) -> None:
        super().__init__(*words, **named)
        self.on = on
        for each in requirements():
            self._ask(each, before.get(each.key, {}))

    def _ask(self, asked: Requirement, before: Mapping[str, str]) -> None:
        self.fields[f"{asked.key}-met"] = forms.ChoiceField(
            label=str(asked),
            choices=Met.choices,
            initial=before.get("met", Met.NOT_ASSESSED),
            help_text=_("CAT/OP/1, paragraph %(paragraph)s") % {"paragraph": asked.paragraph},
        )
        for name, label in (("comment", _("Comment")), ("evidence", _("Evidence"))):
            self.fields[f"{asked.key}-{name}"] = forms.CharField(
                label=label,
                required=False,
                max_length=LONGEST,
                initial=before.get(name, ""),
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def clean_assessed_on(self) -> date:
        assessed_on: date = self.cleaned_data["assessed_on"]
        if assessed_on > self.on:
            raise forms.ValidationError(_("This day has not come yet. Check it."))
        return assessed_on

    def by_section(self) -> list[tuple[Section, list[list[BoundField]]]]:
        """The fields as the page shows them: by section, three for each requirement."""
        return [
            (
                section,
                [
                    [self[f"{each.key}-{name}"] for name in ("met", "comment", "evidence")]
                    for each in requirements()
                    if each.section == section.key
                ],
            )
            for section in sections()
        ]

    def answers(self) -> dict[str, dict[str, str]]:
        typed = self.cleaned_data
        return {
            each.key: {name: typed[f"{each.key}-{name}"] for name in ("met", "comment", "evidence")}
            for each in requirements()
        }

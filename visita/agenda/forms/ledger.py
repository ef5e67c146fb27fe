"""What is asked of the ledger's pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.agenda.act_labels import LABELS
from visita.ledger.leaves import ACT

LARGEST_CHECKPOINT = 100_000
LARGEST_INDEX = 2**53


class IndexField(forms.IntegerField):
    """The place of an entry, counted from 0."""

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=0, max_value=LARGEST_INDEX, **options)


class FilterForm(forms.Form):
    """Which entries: of one act, of one subject, before one of them."""

    act = forms.ChoiceField(label=_("What was done"), required=False)
    subject = forms.CharField(
        label=_("Subject"),
        required=False,
        max_length=120,
        help_text=_("A kind and an id, as entries show it."),
    )
    before = IndexField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any) -> None:
        """An act whose code nobody has put into words can be asked for in an address."""
        super().__init__(data)
        known = sorted(((code, str(label)) for code, label in LABELS.items()), key=_by_label)
        asked = str(data.get("act", ""))
        more = [(asked, asked)] if ACT.fullmatch(asked) and asked not in LABELS else []
        self.fields["act"] = forms.ChoiceField(
            label=_("What was done"),
            required=False,
            choices=[("", _("Everything")), *known, *more],
        )

    def wanted(self) -> dict[str, Any]:
        """Without what was left empty or cannot be used."""
        return {name: value for name, value in self.cleaned_data.items() if value not in {"", None}}


def _by_label(choice: tuple[str, str]) -> str:
    return choice[1].casefold()


class EntryForm(forms.Form):
    """Which entry."""

    index = IndexField()


class CompareForm(forms.Form):
    """A checkpoint that somebody kept, as its text."""

    checkpoint = forms.CharField(
        label=_("The kept checkpoint"),
        max_length=LARGEST_CHECKPOINT,
        help_text=_("Paste the whole text, from its first line to its last."),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false", "autocomplete": "off"}),
    )

    def clean_checkpoint(self) -> str:
        """Browsers send line ends in their own way, and the field cuts the last one off."""
        typed: str = self.cleaned_data["checkpoint"]
        return typed.replace("\r\n", "\n") + "\n"

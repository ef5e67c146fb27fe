"""Turning what was typed about information into values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from visita.intake.models import Channel, Protection, Stage
from visita.intake.queries.items import Wanted
from visita.intake.words import language_name
from visita.rules.partial_date import PartialDate
from visita.treaties.forms import DayField, StateField

LONGEST_PASTED = 250_000
"""Characters. Of three bytes each they still fit into what a form may hold."""


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FolderInput(FilesInput):
    """Where the browser can, a whole folder with all below it; elsewhere files, as above."""

    def __init__(self) -> None:
        super().__init__(attrs={"webkitdirectory": True})


class FilesField(forms.FileField):
    """Several files, also empty ones: each becomes an item that says so."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_empty_file=True, required=False, **options)

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        return [super(FilesField, self).clean(each, initial) for each in data or () if each]


class NewForm(forms.Form):
    """Files, a folder, or a text."""

    uploads = FilesField(
        label=_("Files"),
        help_text=_("Web pages, text, mails (.eml), Word (.docx) and PDF. Several at once."),
        widget=FilesInput,
        max_length=255,
    )
    folder = FilesField(
        label=_("A folder"), help_text=_("Every file in it."), widget=FolderInput, max_length=255
    )
    text = forms.CharField(
        label=_("Or paste a text"),
        required=False,
        max_length=LONGEST_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
    )
    received_on = DayField(label=_("Received on"))
    protection = forms.ChoiceField(
        label=_("What whoever gave it wishes"),
        choices=Protection.choices,
        initial=Protection.NONE,
        widget=forms.RadioSelect,
    )

    def __init__(self, *words: Any, today: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["received_on"].initial = today
        self.today = today

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > self.today:
            raise forms.ValidationError(
                _("This day is still to come. Choose today or a day before.")
            )
        return day

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if "text" in typed and not (typed.get("text", "").strip() or self.sent()):
            self.add_error("uploads", _("Choose a file, or paste a text below."))
        elif self.errors and self.sent():
            self.add_error("uploads", _("A browser keeps no files: choose them once more."))
        return typed

    def wish(self) -> Protection:
        return Protection(self.cleaned_data["protection"])

    def sent(self) -> list[tuple[Channel, UploadedFile[Any]]]:
        """Every file with the way it came."""
        files = [(Channel.UPLOADED, each) for each in self.cleaned_data.get("uploads", ())]
        return files + [(Channel.FOLDER, each) for each in self.cleaned_data.get("folder", ())]


class FilterForm(forms.Form):
    """Which items."""

    words = forms.CharField(label=_("Words of title or outlet"), required=False, max_length=100)
    stage = forms.ChoiceField(
        label=_("Stage"), required=False, choices=[("", _("All")), *Stage.choices]
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    publisher = forms.CharField(label=_("Published by"), required=False, max_length=100)
    state = StateField(label=_("About the State"), required=False, empty_label=_("Any"))
    channel = forms.ChoiceField(
        label=_("Way it came"), required=False, choices=[("", _("All")), *Channel.choices]
    )
    since = DayField(label=_("From the day"), required=False)
    until = DayField(label=_("To the day"), required=False)
    after = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, *, languages: Sequence[str]) -> None:
        super().__init__(data)
        named = sorted(((code, language_name(code)) for code in languages), key=lambda x: x[1])
        self.fields["language"] = forms.ChoiceField(
            label=_("Language"), required=False, choices=[("", _("All")), *named]
        )

    def wanted(self) -> Wanted:
        """Without what cannot be used."""
        return Wanted(**{name: value for name, value in self.cleaned_data.items() if value})


class CorrectForm(forms.Form):
    """What the item says of itself, as a person reads it."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    title = forms.CharField(
        label=_("Title"), required=False, max_length=300, widget=forms.TextInput({"dir": "auto"})
    )
    publisher = forms.CharField(
        label=_("Published by"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"dir": "auto"}),
    )
    published = forms.CharField(
        label=_("Day of publication"),
        help_text=_("As exactly as it is known: 2025, 2025-09, 2025-09-29 or 2025-09-29T18:45."),
        required=False,
        max_length=16,
    )
    language = forms.RegexField(
        label=_("Language"),
        help_text=_("Its code of two or three letters, such as en, fr, uk."),
        regex=r"^[a-z]{2,3}$",
        required=False,
        error_messages={"invalid": _("Write two or three small letters, such as en.")},
    )

    def clean_published(self) -> str:
        typed: str = self.cleaned_data["published"]
        day, _t, time = typed.partition("T")
        try:
            exact = not typed or PartialDate.parse(day).exact
            if time and not (exact and _is_time(time)):
                raise ValueError
        except ValueError:
            raise forms.ValidationError(
                _("Write a day that exists, such as 2025-09-29, or 2025-09 or 2025.")
            ) from None
        return typed

    def values(self) -> dict[str, str]:
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


def _is_time(text: str) -> bool:
    hours, _colon, minutes = text.partition(":")
    parts = (hours, minutes)
    return all(len(each) == 2 and each.isascii() and each.isdecimal() for each in parts) and (
        int(hours) < 24 and int(minutes) < 60
    )

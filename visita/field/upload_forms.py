"""What is asked when a workbook is handed in."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from visita.field.models import FormKind


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, or none."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        return [super(FilesField, self).clean(each, initial) for each in data or () if each]


class WorkbookForm(forms.Form):
    """A workbook, and the files that its questions show."""

    workbook = forms.FileField(
        label=_("Workbook"),
        help_text=_("An Excel workbook (.xlsx) with the sheets survey, choices and settings."),
        max_length=255,
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )
    kind = forms.ChoiceField(label=_("What it is filled about"), choices=FormKind.choices)
    shown = FilesField(
        label=_("Files that its questions show"),
        help_text=_(
            "Pictures, recordings and CSV lists. Hand in all that the workbook names, and no "
            "others."
        ),
        required=False,
        allow_empty_file=True,
        max_length=255,
    )

"""Turning what was typed of letters into values."""

from typing import Any
from uuid import uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.dialogue.actions.letters import MOST_FILES, File, Opening, Writing
from visita.dialogue.letter_words import HEARD
from visita.dialogue.models import Direction, Letter, Nature, Subject
from visita.treaties.days import day_text
from visita.treaties.forms import DayField, StateField

LONG = forms.Textarea(attrs={"rows": 8, "dir": "auto"})
LARGEST_FILE = 50_000_000
"""Bytes."""


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files that lay in a letter."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            widget=FilesInput, required=False, allow_empty_file=True, max_length=255, **options
        )

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        found = [super(FilesField, self).clean(each, initial) for each in data or () if each]
        if len(found) > MOST_FILES:
            raise forms.ValidationError(
                _("A letter holds %(number)s files at most."), params={"number": MOST_FILES}
            )
        for each in found:
            if each.size > LARGEST_FILE:
                raise forms.ValidationError(
                    _("%(name)s is larger than 50 MB. Send it in parts."),
                    params={"name": each.name},
                )
        return found


def enclosures() -> FilesField:
    return FilesField(
        label=_("Files"),
        help_text=_("Kept as they came. Text, PDF, mails and Word are shown as plain text."),
    )


class KeyedForm(forms.Form):
    """Sent twice, it is one act: the key was drawn when the form was shown."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def enclosed(self) -> tuple[File, ...]:
        given = self.cleaned_data.get("enclosures", ())
        return tuple(File(str(each.name), each.read()) for each in given)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if self.errors and typed.get("enclosures"):
            self.add_error("enclosures", _("A browser keeps no files: choose them once more."))
        return typed


class OpenForm(KeyedForm):
    """A thread with one other side."""

    subject = forms.ChoiceField(label=_("What it is"), choices=Subject.choices)
    title = PrintedField(label=_("Subject"), max_length=250)
    about = StateField(label=_("About the State"))
    with_state = StateField(
        label=_("With the State"),
        required=False,
        empty_label=_("No State"),
        help_text=_("The State itself, or a third one. It reads what is sent to it here."),
    )
    with_body = PrintedField(
        label=_("Or with an organisation or a person"), required=False, max_length=200
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        if bool(typed.get("with_state")) == bool(typed.get("with_body")):
            self.add_error("with_state", _("Choose a State, or write who it is; one of them."))
        return typed

    def opening(self) -> Opening:
        typed = self.cleaned_data
        return Opening(
            Subject(typed["subject"]),
            typed["title"],
            typed["about"],
            typed["with_state"],
            typed["with_body"],
        )


class SendForm(KeyedForm):
    """A letter that goes out, or went out."""

    day = DayField(label=_("Sent on"))
    addressee = PrintedField(label=_("To"), max_length=200)
    text = PrintedField(label=_("Text"), max_length=50_000, widget=LONG)
    answer_by = DayField(
        label=_("An answer is asked by"),
        required=False,
        help_text=_("The letter sets the day; the Convention sets none. Empty: none is asked."),
    )
    enclosures = enclosures()

    def writing(self) -> Writing:
        typed = self.cleaned_data
        return Writing(
            Direction.SENT,
            typed["day"],
            typed["addressee"],
            typed["text"],
            answer_by=typed["answer_by"],
            files=self.enclosed(),
        )


class LetterField(forms.ModelChoiceField[Letter]):
    def label_from_instance(self, obj: Letter) -> str:
        return f"{day_text(obj.day)}: {obj.addressee}"


class ReceiveForm(KeyedForm):
    """A letter that came in, or a word that was given."""

    day = DayField(label=_("Received on"))
    addressee = PrintedField(label=_("From"), max_length=200)
    nature = forms.ChoiceField(
        label=_("What it is"), choices=Nature.choices, widget=forms.RadioSelect
    )
    answers = LetterField(
        label=_("It answers the letter of"),
        queryset=Letter.objects.none(),
        required=False,
        empty_label=_("None"),
    )
    text = PrintedField(label=_("Text"), max_length=50_000, widget=LONG)
    enclosures = enclosures()

    def __init__(self, *typed: Any, asked: Any, **named: Any) -> None:
        super().__init__(*typed, **named)
        self.fields["answers"].queryset = asked  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        if typed.get("answers") and typed.get("nature") == Nature.UNASKED:
            self.add_error("nature", _("It answers a letter, so say what kind of answer it is."))
        return typed

    def writing(self) -> Writing:
        typed = self.cleaned_data
        answered = typed["answers"]
        return Writing(
            Direction.RECEIVED,
            typed["day"],
            typed["addressee"],
            typed["text"],
            answers=answered.pk if answered else None,
            nature=typed["nature"],
            files=self.enclosed(),
        )


class StateAnswerForm(KeyedForm):
    """What the State answers to a letter."""

    text = PrintedField(label=_("Answer"), max_length=50_000, widget=LONG)
    enclosures = enclosures()


class CloseForm(forms.Form):
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    on = DayField(label=_("Closed on"))
    outcome = forms.CharField(
        label=_("What came of it"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )


class LookForm(forms.Form):
    """Which threads are shown."""

    about = StateField(label=_("About the State"), required=False, empty_label=_("Any"))
    kind = forms.ChoiceField(
        label=_("What it is"), required=False, choices=[("", _("All")), *Subject.choices]
    )
    heard = forms.ChoiceField(
        label=_("Answer"),
        required=False,
        choices=[("", _("All")), *((each.value, label) for each, label in HEARD.items())],
    )

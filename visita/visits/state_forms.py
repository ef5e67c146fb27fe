"""Turning what a State typed about a visit into values."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.incoming.limits import MEGABYTE, MOST_BYTES
from visita.treaties.forms import DayField
from visita.visits.actions.excluding import Declaration
from visita.visits.actions.receiving import Named, Upload
from visita.visits.actions.refusing import Word
from visita.visits.forms import LONG, KeyedForm
from visita.visits.models import Aim, Channel, FileKind, Ground, Refused, Role, Visit
from visita.visits.rulings import GROUNDS, Objection

MOST_LINES = 50
LONGEST_PLACE = 200
LONGEST_CODE = 60


class LinesField(forms.CharField):
    """Several short answers, one a line."""

    def __init__(self, *, longest: int, **options: Any) -> None:
        self.longest = longest
        super().__init__(
            max_length=MOST_LINES * longest, widget=forms.Textarea(attrs={"rows": 3}), **options
        )

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        lines = [each.strip() for each in typed.splitlines() if each.strip()]
        if len(lines) > MOST_LINES or any(len(each) > self.longest for each in lines):
            raise forms.ValidationError(
                _("Write at most %(lines)s lines of at most %(letters)s characters."),
                params={"lines": MOST_LINES, "letters": self.longest},
            )
        return list(dict.fromkeys(lines))

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


class RepresentForm(KeyedForm):
    """What the State holds against the time of the visit, or against a place it names itself."""

    ground = forms.ChoiceField(label=_("Ground"), widget=forms.RadioSelect)
    other_ground = forms.CharField(
        label=_("Which other ground"),
        help_text=_("Another ground is answered at once: the law knows those above alone."),
        required=False,
        max_length=300,
    )
    aim = forms.ChoiceField(
        label=_("Against"), choices=Aim.choices, widget=forms.RadioSelect, initial=Aim.PLACE
    )
    places = LinesField(
        label=_("The place or places you mean"),
        help_text=_(
            "One a line, as you call them. The Committee has named none to you, and what you write "
            "tells nothing of where the delegation goes."
        ),
        longest=LONGEST_PLACE,
        required=False,
    )
    persons = LinesField(
        label=_("Persons concerned"),
        help_text=_(
            "One a line, by initials or a number that both sides will use. Of each of them you "
            "then inform the Committee every day until the visit takes place."
        ),
        longest=LONGEST_CODE,
        required=False,
    )
    text = forms.CharField(
        label=_("What makes the circumstances exceptional"), max_length=10_000, widget=LONG
    )

    def __init__(self, *words: Any, visit: Visit, **named: Any) -> None:
        super().__init__(*words, **named)
        offered = [*GROUNDS[visit.mandate], Ground.OTHER]
        self.fields["ground"].choices = [(each.value, each.label) for each in offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        ground, aim = typed.get("ground"), typed.get("aim")
        if ground == Ground.OTHER and not typed.get("other_ground"):
            self.add_error("other_ground", _("Say which ground."))
        if aim == Aim.PLACE and not typed.get("places") and "places" not in self.errors:
            self.add_error("places", _("Name the place you mean, or choose the time."))
        about_a_person = {Ground.MEDICAL_CONDITION, Ground.URGENT_INTERROGATION}
        if ground in about_a_person and not typed.get("persons") and "persons" not in self.errors:
            self.add_error("persons", _("Say which person this is about, by initials or a number."))
        return typed

    def objection(self) -> Objection:
        typed = self.cleaned_data
        ground, aim = Ground(typed["ground"]), Aim(typed["aim"])
        return Objection(
            ground=ground,
            aim=aim,
            text=typed["text"],
            other_ground=typed["other_ground"] if ground == Ground.OTHER else "",
            places=tuple(typed["places"]) if aim == Aim.PLACE else (),
            persons=tuple(typed["persons"]),
        )


class InformForm(KeyedForm):
    """What is known of one person on one day."""

    day = DayField(label=_("Day"))
    whereabouts = forms.CharField(
        label=_("Where the person is held on that day"),
        help_text=_("Also after a transfer to another place (Article 9, paragraph 2)."),
        max_length=200,
    )
    text = forms.CharField(
        label=_("How the person is, and why a visit is not possible yet"),
        max_length=4000,
        widget=LONG,
    )


class RefuseForm(KeyedForm):
    """The State refuses. That is recorded, whatever the law says to it."""

    refused = forms.ChoiceField(
        label=_("What is refused"), choices=Refused.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("In your words. If you give none, write that you give none."),
        max_length=10_000,
        widget=LONG,
    )

    def word(self, *, said_by: str, on: date) -> Word:
        typed = self.cleaned_data
        return Word(Refused(typed["refused"]), on, said_by, Channel.HERE, typed["reason"])


class ExcludeForm(KeyedForm):
    """One of those whom the notification names."""

    person = forms.ChoiceField(label=_("Who may not take part"))
    exceptional = forms.BooleanField(
        label=_("The State declares this exceptionally (Article 14, paragraph 3)"), required=False
    )
    reason = forms.CharField(label=_("What makes it exceptional"), max_length=4000, widget=LONG)

    def __init__(self, *words: Any, people: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(*words, **named)
        choices = [(name, f"{name}, {function}") for name, function in people]
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    def declared(self) -> Declaration:
        typed = self.cleaned_data
        return Declaration(typed["person"], typed["exceptional"], typed["reason"])


class SendForm(forms.Form):
    """A file for the delegation."""

    kind = forms.ChoiceField(label=_("What it is"), choices=FileKind.choices)
    upload = forms.FileField(
        label=_("File"),
        help_text=_(
            "Text, web page, mail (.eml), Word (.docx) and PDF are read and shown as plain text; "
            "everything else is kept and can be taken out. Up to 20 MB."
        ),
        max_length=255,
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=1000, widget=LONG)

    def clean_upload(self) -> Any:
        upload = self.cleaned_data["upload"]
        if upload.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file is larger than %(megabytes)s MB. Send it in parts."),
                params={"megabytes": MOST_BYTES // MEGABYTE},
            )
        return upload

    def sent(self) -> Upload:
        typed = self.cleaned_data
        upload = typed["upload"]
        return Upload(FileKind(typed["kind"]), upload.name or "", upload.read(), typed["note"])


class NameForm(KeyedForm):
    """Somebody through whom the State wants to be spoken to (Article 15)."""

    role = forms.ChoiceField(label=_("For what"), choices=Role.choices, widget=forms.RadioSelect)
    name = PrintedField(label=_("Name"), max_length=200)
    function = forms.CharField(label=_("Function"), required=False, max_length=200)
    contact = PrintedField(label=_("Address, telephone, mail"), max_length=1000, widget=LONG)

    def named(self) -> Named:
        typed = self.cleaned_data
        return Named(Role(typed["role"]), typed["name"], typed["contact"], typed["function"])


class WriteForm(KeyedForm):
    """An entry in the log, which the other side reads."""

    text = forms.CharField(label=_("Text"), max_length=10_000, widget=LONG)

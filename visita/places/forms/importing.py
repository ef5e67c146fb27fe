"""What is typed about a list of places: the file, what its columns are, what is decided."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from visita.places.actions.importing import Named
from visita.places.models import Decision, Measure, PlaceList, Precision, Type
from visita.places.queries.importing import MOST_TYPE_WORDS, Column
from visita.places.reading.headers import FIGURES, taken_twice
from visita.treaties.forms import PartialDayField, StateField

TARGETS: Sequence[tuple[str, Any]] = (
    ("name", _("Name")),
    ("other_name", _("Another name")),
    ("code", _("Code in the list of the authority")),
    ("type", _("Type")),
    ("authority", _("Authority")),
    ("operator", _("Run by")),
    ("address", _("Address")),
    ("town", _("Town")),
    ("region", _("Region")),
    ("postcode", _("Postcode")),
    ("latitude", _("Latitude")),
    ("longitude", _("Longitude")),
    ("opened", _("Opened")),
    ("closed", _("Closed")),
    ("in_use", _("In use (yes or no)")),
)
LABELS = dict(TARGETS) | {code: Measure(code).label for code in FIGURES}
CHOICES: Sequence[tuple[str, Any]] = (
    ("", _("not taken")),
    *TARGETS,
    (str(_("Figures")), [(code, Measure(code).label) for code in FIGURES]),
)


class UploadForm(forms.Form):
    """A list."""

    upload = forms.FileField(
        label=_("List"),
        help_text=_(
            "CSV or an Excel workbook (.xlsx), with headings in its first row and at most 200,000 "
            "rows."
        ),
        max_length=255,
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )


def _name_of(word: str) -> str:
    """Of the field for a word of the list, whatever signs are in it."""
    return f"type-{blake2b(word.encode(), digest_size=8).hexdigest()}"


class ColumnsForm(forms.Form):
    """What each column holds, what the words for types mean, and where the list comes from."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    state = StateField(label=_("State in which the places lie"))
    source = forms.CharField(
        label=_("Source"),
        help_text=_("Who made the list, and where it is to be found."),
        max_length=300,
        widget=forms.TextInput({"dir": "auto"}),
    )
    authority = forms.CharField(
        label=_("Authority whose list it is"),
        help_text=_("For the rows in which no column names one. Codes are compared within it."),
        required=False,
        max_length=200,
        widget=forms.TextInput({"dir": "auto"}),
    )
    usual_type = forms.ChoiceField(
        label=_("Type of places without one"),
        required=False,
        choices=[("", _("none: such rows cannot be brought in")), *Type.choices],
    )
    precision = forms.ChoiceField(
        label=_("Coordinates are exact to"), choices=Precision.choices, initial=Precision.STREET
    )
    day = PartialDayField(
        label=_("Day of the figures"),
        help_text=_("As exactly as it is known: 2026, 2026-03 or 2026-03-31."),
        required=False,
    )
    keep_as = forms.CharField(
        label=_("Keep what is said here under the name"),
        help_text=_("It is proposed again for a list with the same headings."),
        required=False,
        max_length=80,
    )
    types_of = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, columns: Sequence[Column], found: PlaceList, **named: Any
    ) -> None:
        super().__init__(data, **named)
        self.columns = columns
        self.words: Sequence[str] = ()
        self.too_many_words = False
        for column in columns:
            self.fields[f"column-{column.at}"] = forms.ChoiceField(
                label=column.heading, required=False, choices=CHOICES, initial=column.proposed
            )

    def type_column(self) -> int | None:
        """The column that holds the type, as typed or as proposed."""
        for column in self.columns:
            if self[f"column-{column.at}"].value() == "type":
                return column.at
        return None

    def ask_for(self, words: Sequence[str], meant: dict[str, str]) -> None:
        """A field for each word of the type column; a new one shows what it seems to mean."""
        self.words = words[:MOST_TYPE_WORDS]
        self.too_many_words = len(words) > MOST_TYPE_WORDS
        typed = QueryDict("", mutable=True)
        typed.update(self.data)
        for word in self.words:
            name = _name_of(word)
            typed.setdefault(name, meant.get(word, ""))
            self.fields[name] = forms.ChoiceField(
                label=word,
                required=False,
                choices=[("", _("the type chosen for places without one")), *Type.choices],
                initial=meant.get(word, ""),
            )
        if self.is_bound:
            self.data = typed

    def column_fields(self) -> list[tuple[Column, forms.BoundField]]:
        return [(column, self[f"column-{column.at}"]) for column in self.columns]

    def type_fields(self) -> list[forms.BoundField]:
        return [self[_name_of(word)] for word in self.words]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        targets = self.targets()
        self._check_targets(targets)
        if self.too_many_words:
            self.add_error(
                f"column-{self.type_column()}",
                _("This column has more than 100 different words, so it is hardly the type."),
            )
        elif typed.get("types_of") != self.type_column():
            self.add_error(
                None, _("Look at what the words for types mean, below, and go on again.")
            )
        if set(targets.values()) & set(FIGURES) and not typed.get("day") and "day" in typed:
            self.add_error("day", _("The list has figures: say of which day, month or year."))
        return typed

    def _check_targets(self, targets: dict[int, str]) -> None:
        if "name" not in targets.values():
            self.add_error(None, _("Say which column holds the name of the place."))
        if ("latitude" in targets.values()) != ("longitude" in targets.values()):
            self.add_error(None, _("Coordinates need two columns: latitude and longitude."))
        for target in taken_twice(targets.values()):
            last = max(at for at, each in targets.items() if each == target)
            self.add_error(
                f"column-{last}",
                _("Another column holds this already: take one of the two."),
            )

    def targets(self) -> dict[int, str]:
        found = {each.at: self.cleaned_data.get(f"column-{each.at}", "") for each in self.columns}
        return {at: target for at, target in found.items() if target}

    def named(self, middle: tuple[str, str] | None) -> Named:
        typed = self.cleaned_data
        types = {word: typed[_name_of(word)] for word in self.words}
        return Named(
            state=typed["state"],
            targets=self.targets(),
            types={word: code for word, code in types.items() if code},
            usual_type=typed["usual_type"],
            authority=" ".join(typed["authority"].split()),
            precision=typed["precision"],
            source=" ".join(typed["source"].split()),
            day=str(typed["day"] or ""),
            middle=middle,
            keep_as=" ".join(typed["keep_as"].split()),
        )


class DecideForm(forms.Form):
    """What is said of rows that are perhaps known places."""

    version = forms.IntegerField(min_value=0)
    decision = forms.ChoiceField(choices=Decision.choices)
    every = forms.BooleanField(required=False)
    rows = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, data: Any, *, numbers: Sequence[int]) -> None:
        super().__init__(data)
        self.fields["rows"] = forms.TypedMultipleChoiceField(
            coerce=int, required=False, choices=[(number, number) for number in numbers]
        )

    def wish(self) -> Decision:
        return Decision(self.cleaned_data["decision"])

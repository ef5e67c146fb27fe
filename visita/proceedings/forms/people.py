"""Turning what was typed about people into values."""

import re
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.proceedings.actions.people import Person
from visita.proceedings.models import Gender, Profession, Profile, Standing
from visita.treaties.forms import DayField, StateField
from visita.treaties.models import State

CODE = re.compile(r"[a-z]{2}")


class CodesField(forms.CharField):
    """Codes of two letters, apart by spaces or commas; upper or lower case as the field says."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=100, **options)

    def clean(self, value: Any) -> tuple[str, ...]:
        typed: str = super().clean(value)
        return self.checked(sorted(set(typed.lower().replace(",", " ").split())))

    def checked(self, codes: list[str]) -> tuple[str, ...]:
        return tuple(codes)

    def prepare_value(self, value: Any) -> Any:
        return " ".join(value) if isinstance(value, list | tuple) else value


class StatesField(CodesField):
    """Nationalities. Somebody with two is tested on both (Article 4(3))."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", _("Codes of States, such as FR, with a space between two."))
        super().__init__(**options)

    def checked(self, codes: list[str]) -> tuple[str, ...]:
        upper = [code.upper() for code in codes]
        known = set(State.objects.filter(pk__in=upper).values_list("pk", flat=True))
        if strange := [code for code in upper if code not in known]:
            raise forms.ValidationError(
                _("No State of the record has the code %(codes)s. Check it."),
                params={"codes": ", ".join(strange)},
            )
        return tuple(upper)


class LanguagesField(CodesField):
    def __init__(self, **options: Any) -> None:
        options.setdefault("label", _("Languages in which they can interview or interpret"))
        options.setdefault("help_text", _("Codes of two letters, such as en fr uk."))
        super().__init__(**options)

    def checked(self, codes: list[str]) -> tuple[str, ...]:
        if strange := [code for code in codes if not CODE.fullmatch(code)]:
            raise forms.ValidationError(
                _("A language has a code of two letters; %(codes)s is none. Check it."),
                params={"codes": ", ".join(strange)},
            )
        return tuple(codes)


class ProfileForm(forms.Form):
    """What is known of somebody. What stays empty is unknown."""

    full_name = PrintedField(label=_("Name"), max_length=150)
    nationalities = StatesField(label=_("Nationalities"), required=False)
    gender = forms.ChoiceField(
        label=_("Gender"), required=False, choices=[("", _("Not known")), *Gender.choices]
    )
    professions = forms.MultipleChoiceField(
        label=_("Professions"),
        required=False,
        choices=Profession.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    languages = LanguagesField(required=False)
    expertise = PrintedField(label=_("Expertise"), required=False, max_length=500)
    until = DayField(
        label=_("First day on which they can no longer be asked"),
        required=False,
        help_text=_("Leave empty while no end is known. A member's follows from the term."),
    )

    def person(self) -> Person:
        typed = self.cleaned_data
        return Person(
            full_name=typed["full_name"],
            nationalities=typed["nationalities"],
            gender=typed["gender"],
            professions=tuple(typed["professions"]),
            languages=typed["languages"],
            expertise=typed["expertise"],
        )


class NewProfileForm(ProfileForm):
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    standing = forms.ChoiceField(
        label=_("In which capacity"),
        choices=[each for each in Standing.choices if each[0] != Standing.MEMBER],
        help_text=_("A member's profile is made by the election."),
    )
    since = DayField(label=_("From when they can be asked"))
    field_order = ["standing", "full_name"]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        since, until = typed.get("since"), typed.get("until")
        if since and until and until < since:
            self.add_error("until", _("The end lies before the beginning. Check both days."))
        return typed


class ChangeProfileForm(ProfileForm):
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *words: Any, profile: Profile, **named: Any) -> None:
        names = ("full_name", "nationalities", "gender", "professions", "languages")
        more = ("expertise", "until", "version")
        named["initial"] = {name: getattr(profile, name) for name in (*names, *more)}
        super().__init__(*words, **named)
        self.profile = profile

    def clean_until(self) -> date | None:
        until: date | None = self.cleaned_data["until"]
        if until and until < self.profile.since:
            raise forms.ValidationError(_("The end lies before the beginning. Check both days."))
        return until


class OwnLanguagesForm(forms.Form):
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    languages = LanguagesField(required=False)


class AbsenceForm(forms.Form):
    since = DayField(label=_("First day on which they cannot go"))
    until = DayField(label=_("First day on which they can go again"))

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        since, until = typed.get("since"), typed.get("until")
        if since and until and until <= since:
            self.add_error("until", _("The end lies before the beginning. Check both days."))
        return typed


class InterestForm(forms.Form):
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    state = StateField(label=_("State"))
    text = PrintedField(
        label=_("What ties the person to the State"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    declared_on = DayField(label=_("Day on which it was declared"))

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_declared_on(self) -> date:
        return _come(self.cleaned_data["declared_on"], self.on)


class EndedForm(forms.Form):
    ended_on = DayField(label=_("First day on which it no longer stood"))


class DeclarationForm(forms.Form):
    made_on = DayField(label=_("Day on which the declaration was made"))

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_made_on(self) -> date:
        return _come(self.cleaned_data["made_on"], self.on)


class TiesForm(forms.Form):
    """A State to which ties are shown."""

    state = StateField(label=_("Ties to the State"), required=False, empty_label=_("No State"))


def _come(day: date, on: date) -> date:
    if day > on:
        raise forms.ValidationError(_("This day has not come yet. Check it."))
    return day

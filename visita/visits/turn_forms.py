"""Turning what the body typed about the turns of a visit into values."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.accounts.queries import person_by_name
from visita.treaties.forms import DayField
from visita.visits.actions.consulting import Agreed
from visita.visits.actions.planning import NewDelegate
from visita.visits.actions.refusing import Word
from visita.visits.forms import LONG, KeyedForm, VersionForm
from visita.visits.models import Answered, Capacity, Channel, Refused, Representation, Sequel
from visita.visits.state_forms import WriteForm


class NoteForm(WriteForm):
    """An entry of the body, which can be for itself."""

    is_internal = forms.BooleanField(label=_("Internal: the State does not see it"), required=False)


class DaysForm(VersionForm):
    """Other days for a visit."""

    starts_on = DayField(label=_("First day"))
    ends_on = DayField(label=_("Last day"))

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        first, last = typed.get("starts_on"), typed.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("Choose a day that is not before the first."))
        return typed

    def days(self) -> tuple[date, date]:
        return self.cleaned_data["starts_on"], self.cleaned_data["ends_on"]


class PostponeForm(DaysForm):
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("For the file. The State reads the new letter, and not this."),
        max_length=4000,
        widget=LONG,
    )


class LiftForm(DaysForm):
    text = forms.CharField(
        label=_("How it came that the visit can take place"),
        help_text=_("For the file. The State reads the new letter, and not this."),
        max_length=4000,
        widget=LONG,
    )


class ArrangeForm(VersionForm):
    """What both sides agreed about one representation."""

    text = forms.CharField(
        label=_("What was agreed"),
        help_text=_("The State reads it too."),
        max_length=10_000,
        widget=LONG,
    )
    lets_work = forms.ChoiceField(
        label=_("The Committee can do its work without delay in this way"),
        choices=[("yes", _("yes")), ("no", _("no"))],
        widget=forms.RadioSelect,
    )
    starts_on = DayField(label=_("New first day"), required=False)
    ends_on = DayField(
        label=_("New last day"),
        help_text=_("Only if the visit is moved. The Government is then notified anew."),
        required=False,
    )
    place = forms.ChoiceField(label=_("Place to be visited"), required=False)
    place_on = DayField(label=_("On the day"), required=False)
    transfer = forms.CharField(
        label=_("Who is moved to another place, and where to"),
        help_text=_("So that the visit reaches the person (Article 9, paragraph 2)."),
        required=False,
        max_length=1000,
        widget=LONG,
    )

    def __init__(self, *words: Any, about: Representation, **named: Any) -> None:
        super().__init__(*words, **named)
        offered = [("", _("None")), *((each, each) for each in about.places)]
        self.fields["place"].choices = offered  # type: ignore[attr-defined]
        if not about.places:
            del self.fields["place"], self.fields["place_on"]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        self._together("starts_on", "ends_on", _("Give the first day and the last."))
        self._together("place", "place_on", _("Give the place and the day."))
        first, last = typed.get("starts_on"), typed.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("Choose a day that is not before the first."))
        return typed

    def _together(self, one: str, other: str, said: Any) -> None:
        typed = self.cleaned_data
        if bool(typed.get(one)) != bool(typed.get(other)):
            missing = other if typed.get(one) else one
            if missing not in self.errors:
                self.add_error(missing, said)

    def agreed(self) -> Agreed:
        typed = self.cleaned_data
        first, last = typed["starts_on"], typed["ends_on"]
        return Agreed(
            text=typed["text"],
            lets_work=typed["lets_work"] == "yes",
            days=(first, last) if first and last else None,
            place=typed.get("place", ""),
            place_on=typed.get("place_on"),
            transfer=typed["transfer"],
        )


class RefusedForm(KeyedForm):
    """A refusal that came another way than through these pages."""

    refused = forms.ChoiceField(
        label=_("What is refused"), choices=Refused.choices, widget=forms.RadioSelect
    )
    refused_on = DayField(label=_("On the day"))
    said_by = forms.CharField(label=_("Who said so for the State"), max_length=200)
    channel = forms.ChoiceField(
        label=_("How it came"),
        choices=[each for each in Channel.choices if each[0] != Channel.HERE],
    )
    reason = forms.CharField(
        label=_("Reason given"),
        help_text=_("In the State's words, or that none was given."),
        max_length=10_000,
        widget=LONG,
    )

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on

    def clean_refused_on(self) -> date:
        day: date = self.cleaned_data["refused_on"]
        if day > self.on:
            raise forms.ValidationError(_("This day has not come yet. Check it."))
        return day

    def word(self) -> Word:
        typed = self.cleaned_data
        return Word(
            Refused(typed["refused"]),
            typed["refused_on"],
            typed["said_by"],
            Channel(typed["channel"]),
            typed["reason"],
        )


class InterruptForm(VersionForm):
    reason = forms.CharField(label=_("Why"), max_length=4000, widget=LONG)


class SequelForm(VersionForm):
    """What the body does after an exclusion."""

    sequel = forms.ChoiceField(
        label=_("What follows"), choices=Sequel.choices, widget=forms.RadioSelect
    )
    full_name = PrintedField(label=_("Name of who goes instead"), required=False, max_length=150)
    username = forms.CharField(
        label=_("Name to sign in"),
        required=False,
        max_length=60,
        help_text=_("Of somebody who assists and is to work on the file. Leave it empty if not."),
    )
    until = DayField(label=_("The file is closed to them again from the day"), required=False)

    def __init__(self, *words: Any, on: date, capacity: str, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on, self.capacity = on, Capacity(capacity)

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("sequel") == Sequel.REPLACED and not typed.get("full_name"):
            self.add_error("full_name", _("Write the name."))
        if typed.get("username") and not person_by_name(typed["username"]):
            self.add_error("username", _("Nobody signs in under this name. Check the spelling."))
        if typed.get("until") and typed["until"] < self.on:
            self.add_error("until", _("Choose a day that is not past."))
        return typed

    def replacement(self) -> NewDelegate | None:
        typed = self.cleaned_data
        if typed["sequel"] != Sequel.REPLACED:
            return None
        person = person_by_name(typed["username"]) if typed["username"] else None
        return NewDelegate(self.capacity, typed["full_name"], person, until=typed["until"])


class AnswerNameForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Answer"), choices=Answered.choices, widget=forms.RadioSelect
    )

    def chosen(self) -> Answered:
        return Answered(self.cleaned_data["answer"])

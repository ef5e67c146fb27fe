"""Turning what was typed about visits into values."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.accounts.queries import person_by_name
from visita.committee.models import Member
from visita.proceedings.access import holders_in_office
from visita.proceedings.forms import VotesForm
from visita.treaties.days import day_text
from visita.treaties.forms import DayField
from visita.visits.actions.planning import NewDelegate
from visita.visits.models import (
    MEMBERS_OF_THE_COMMITTEE,
    OF_A_COMMITTEE,
    OF_A_MECHANISM,
    Capacity,
    Visit,
)
from visita.visits.queries import members_in_office

LONG = forms.Textarea(attrs={"rows": 4})


class KeyedForm(forms.Form):
    """Sent twice, it is one act: the key was drawn when the form was shown."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class VersionForm(forms.Form):
    """Filled in on a state of things that may have passed."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class VisitField(forms.ModelChoiceField[Visit]):
    def label_from_instance(self, obj: Visit) -> str:
        return day_text(obj.starts_on)


class MemberField(forms.ModelChoiceField[Member]):
    def label_from_instance(self, obj: Member) -> str:
        return obj.full_name


class DelegateForm(VersionForm):
    """Somebody who is to go: a member of the Committee, or somebody who assists."""

    capacity = forms.ChoiceField(label=_("Function"), choices=Capacity.choices)
    member = MemberField(
        label=_("Member"),
        queryset=Member.objects.none(),
        required=False,
        help_text=_("For the head and for members."),
    )
    full_name = PrintedField(
        label=_("Name"), required=False, max_length=150, help_text=_("For everybody who assists.")
    )
    username = forms.CharField(
        label=_("Name to sign in"),
        required=False,
        max_length=60,
        help_text=_("Of somebody who assists and is to work on the file. Leave it empty if not."),
    )
    until = DayField(
        label=_("The file is closed to them again from the day"),
        required=False,
        help_text=_("For everybody who assists. For a member it closes when the term ends."),
    )

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on
        self.fields["member"].queryset = members_in_office(on)  # type: ignore[attr-defined]
        of_a_mechanism = settings.PROFILE == "NPM"
        offered = OF_A_MECHANISM if of_a_mechanism else OF_A_COMMITTEE
        if of_a_mechanism:
            del self.fields["member"]
        self.fields["capacity"].choices = [  # type: ignore[attr-defined]
            (each.value, each.label) for each in offered
        ]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("capacity") in MEMBERS_OF_THE_COMMITTEE:
            if not typed.get("member"):
                self.add_error("member", _("Choose the member."))
        elif not typed.get("full_name"):
            self.add_error("full_name", _("Write the name."))
        if typed.get("username") and not person_by_name(typed["username"]):
            self.add_error("username", _("Nobody signs in under this name. Check the spelling."))
        if typed.get("until") and typed["until"] < self.on:
            self.add_error("until", _("Choose a day that is not past."))
        return typed

    def delegate(self) -> NewDelegate:
        typed = self.cleaned_data
        capacity, member = Capacity(typed["capacity"]), typed.get("member")
        if capacity in MEMBERS_OF_THE_COMMITTEE and member:
            seat = holders_in_office(self.on).filter(member=member).first()
            return NewDelegate(capacity, member.full_name, seat.user if seat else None, member)
        person = person_by_name(typed["username"]) if typed["username"] else None
        return NewDelegate(capacity, typed["full_name"], person, until=typed["until"])


class DecideForm(VersionForm, VotesForm):
    """The Committee's vote on a visit."""

    reason_for_fewer = forms.CharField(
        label=_("Why fewer than two members go"),
        help_text=_("Only if it is so (Article 7, paragraph 2)."),
        required=False,
        max_length=1000,
        widget=LONG,
    )


class BureauForm(DecideForm):
    """The Bureau's vote on an urgent visit."""

    urgent = forms.BooleanField(
        label=_("It cannot wait for the next session"),
        required=False,
        help_text=_("Between sessions the Bureau decides what is urgent, and nothing else."),
    )
    field_order = ("version", "urgent")

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["members"].label = _("Members of the Bureau")
        self.fields["present"].label = _("Of these took part")


class AuthorityForm(forms.Form):
    """Whom the State wants to be notified (Article 15)."""

    name = PrintedField(label=_("Authority"), max_length=200)
    address = PrintedField(label=_("Address"), max_length=1000, widget=LONG)


class LiaisonForm(forms.Form):
    """Somebody who speaks for the State (Article 15)."""

    username = forms.CharField(label=_("Name to sign in"), max_length=60)
    since = DayField(label=_("From the day"))
    until = DayField(label=_("Until, but not including, the day"), required=False)

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"]
        if not person_by_name(username):
            raise forms.ValidationError(
                _("Nobody signs in under this name. The administrator must invite the person.")
            )
        return username

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        since, until = typed.get("since"), typed.get("until")
        if since and until and until < since:
            self.add_error("until", _("Choose a day that is not before the first."))
        return typed


class EndServiceForm(forms.Form):
    """The first day on which somebody no longer speaks for the State."""

    until = DayField(label=_("No longer speaks for the State from the day"))


class MomentField(forms.DateTimeField):
    """A day and an hour in Strasbourg."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
        super().__init__(
            widget=widget, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"], **options
        )

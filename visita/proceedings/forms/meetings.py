"""Turning what was typed about meetings and votes in them into values."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from visita.accounts.printable import PrintedField
from visita.committee.models import Member
from visita.proceedings.actions.meetings import NewMeeting, Present
from visita.proceedings.actions.voting import Motion
from visita.proceedings.forms import count, under_the_convention
from visita.proceedings.models import ItemMatter, Majority, MeetingKind
from visita.proceedings.queries.meetings import members_on
from visita.proceedings.queries.voting import Votes
from visita.treaties.forms import DayField

LONG = forms.Textarea(attrs={"rows": 5})
LONGEST_TEXT = 4000


class KeyedForm(forms.Form):
    """Sent twice, it is one act: the key was drawn when the form was shown."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class VersionForm(forms.Form):
    """Filled in on a state of things that may have passed."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class MeetingForm(KeyedForm):
    """A meeting that is opened."""

    kind = forms.ChoiceField(label=_("Kind of meeting"), choices=MeetingKind.choices)
    number = forms.IntegerField(
        label=_("Number"),
        min_value=1,
        max_value=9999,
        required=False,
        help_text=_("Of a plenary meeting. Leave empty for any other."),
    )
    starts_on = DayField(label=_("First day"), validators=[under_the_convention])
    ends_on = DayField(label=_("Last day"))
    place = PrintedField(label=_("Where it meets"), max_length=150, required=False)
    members = forms.IntegerField(label=_("Members in office"), min_value=1, max_value=999)
    members_reason = PrintedField(
        label=_("Why this is not the number in our record"),
        help_text=_("Needed where the two differ, for example because seats are not recorded."),
        max_length=500,
        required=False,
    )
    by_bureau = forms.BooleanField(
        label=_("An additional meeting: the Bureau decided to hold it"), required=False
    )
    requests = count(
        _("An additional meeting: how many members asked for it"), required=False, initial=0
    )

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        first, last = typed.get("starts_on"), typed.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("Choose a day that is not before the first."))
        self._check_number(typed)
        self._check_members(typed, first)
        return typed

    def _check_number(self, typed: dict[str, Any]) -> None:
        plenary = typed.get("kind") == MeetingKind.PLENARY
        if plenary and typed.get("number") is None and "number" not in self.errors:
            self.add_error("number", _("Write the number of the plenary meeting."))
        if not plenary and typed.get("number") is not None:
            self.add_error("number", _("Only plenary meetings are numbered. Leave it empty."))

    def _check_members(self, typed: dict[str, Any], first: date | None) -> None:
        if not first or typed.get("members") is None:
            return
        known = len(members_on(first))
        if typed["members"] < known:
            self.add_error(
                "members",
                forms.ValidationError(
                    _(
                        "On this day %(known)s members are in office by our record; there cannot "
                        "be fewer. Correct the record or the number."
                    ),
                    params={"known": known},
                ),
            )
        elif typed["members"] != known and not typed.get("members_reason"):
            self.add_error(
                "members_reason",
                forms.ValidationError(
                    _("Our record names %(known)s members on this day. Say why it is another."),
                    params={"known": known},
                ),
            )

    def meeting(self) -> NewMeeting:
        typed = self.cleaned_data
        extra = typed["kind"] == MeetingKind.EXTRA
        return NewMeeting(
            kind=MeetingKind(typed["kind"]),
            number=typed["number"],
            starts_on=typed["starts_on"],
            ends_on=typed["ends_on"],
            place=typed["place"],
            members=typed["members"],
            members_reason=typed["members_reason"],
            by_bureau=extra and typed["by_bureau"],
            requests=typed["requests"] or 0 if extra else 0,
        )


class ItemForm(VersionForm):
    """Something for the agenda."""

    text = PrintedField(label=_("What it is about"), max_length=500)
    matter = forms.ChoiceField(
        label=_("Matter"),
        choices=ItemMatter.choices,
        help_text=_("An item on a visit is seen by the Secretariat alone."),
    )

    def matter_chosen(self) -> ItemMatter:
        return ItemMatter(self.cleaned_data["matter"])


class MembersField(forms.ModelMultipleChoiceField[Member]):
    """Members, with the State in respect of which each was elected."""

    def label_from_instance(self, obj: Member) -> str:
        return f"{obj.full_name} ({obj.state.pk})"


class AttendanceForm(VersionForm):
    """Who is in the room."""

    present = MembersField(
        label=_("Members present"),
        queryset=Member.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    unnamed = count(_("How many members besides, whom our record does not name"), initial=0)
    presiding = forms.ModelChoiceField(
        label=_("Who presides"),
        queryset=Member.objects.none(),
        required=False,
        empty_label=_("Not said"),
    )

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        for name in ("present", "presiding"):
            self.fields[name].queryset = members_on(on)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        presiding = typed.get("presiding")
        if presiding and presiding not in typed.get("present", ()):
            self.add_error("presiding", _("Whoever presides is present: tick the name too."))
        return typed

    def people(self) -> Present:
        typed = self.cleaned_data
        return Present(list(typed["present"]), typed["unnamed"], typed["presiding"])


class MotionForm(KeyedForm, VersionForm):
    """What is put to the vote, and how the vote went."""

    text = PrintedField(
        label=_("Exact wording"),
        help_text=_("As it is adopted, and then signed. It cannot be changed afterwards."),
        max_length=LONGEST_TEXT,
        widget=LONG,
    )
    majority = forms.ChoiceField(label=_("Majority it needs"), choices=Majority.choices)
    held_on = DayField(label=_("Day of the vote"))
    members = count(_("Members in office"))
    present = count(_("Members present"))
    votes_for = count(_("Votes in favour"))
    votes_against = count(_("Votes against"))
    abstentions = count(_("Abstentions"), initial=0)

    def __init__(self, *words: Any, on: date, **named: Any) -> None:
        super().__init__(*words, **named)
        self.on = on
        self.fields["majority"].choices = offered_majorities()  # type: ignore[attr-defined]

    def clean_held_on(self) -> date:
        held_on: date = self.cleaned_data["held_on"]
        if held_on > self.on:
            raise forms.ValidationError(_("This day has not come yet. Check it."))
        return held_on

    def motion(self) -> Motion:
        typed = self.cleaned_data
        return Motion(typed["text"], Majority(typed["majority"]), self.votes(), typed["held_on"])

    def votes(self) -> Votes:
        typed = self.cleaned_data
        return Votes(
            members=typed["members"],
            present=typed["present"],
            votes_for=typed["votes_for"],
            abstentions=typed["abstentions"],
            votes_against=typed["votes_against"],
        )


def offered_majorities() -> list[tuple[str, str]]:
    """Two thirds of the members are a majority of the European Convention alone."""
    offered = [Majority.PRESENT]
    if settings.PROFILE == "CPT":
        offered.append(Majority.TWO_THIRDS)
    return [(each.value, str(each.label)) for each in offered]

"""Turning what was typed about dated facts into values."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from visita.places.actions.facts import Called, Counted, Held, InScope, Visited
from visita.places.actions.happening import What
from visita.places.forms.keyed import KeyedForm, OnForm, PastDayField, VersionForm
from visita.places.forms.register import source_field
from visita.places.models import Change, Given, Measure, Place, Reach, Scope
from visita.treaties.forms import DayField, NumberField, StateField

DAY_HELP = _("A day, a month or a year: 1994-05-01, 1994-05 or 1994.")


class YesNoField(forms.ChoiceField):
    """Yes, no, or not known, which is an answer too."""

    def __init__(self, **options: Any) -> None:
        offered = [("", _("Not known")), ("yes", _("Yes")), ("no", _("No"))]
        super().__init__(choices=offered, required=False, **options)


YES_NO = {"yes": True, "no": False, "": None}
TYPED = {value: typed for typed, value in YES_NO.items()}


def _read(form: forms.Form, name: str) -> Any:
    """The value of a field; of a question, whether it is so."""
    typed = form.cleaned_data[name]
    return YES_NO[typed] if isinstance(form.fields[name], YesNoField) else typed


class HappenedForm(KeyedForm, VersionForm, OnForm):
    """The place opened, closed or opened again."""

    change = forms.ChoiceField(
        label=_("What happened"),
        choices=[
            (each.value, each.label) for each in (Change.OPENED, Change.CLOSED, Change.REOPENED)
        ],
    )
    day = PastDayField(label=_("When"), help_text=DAY_HELP)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)
    source = source_field()

    def what(self) -> What:
        typed = self.cleaned_data
        return What(Change(typed["change"]), typed["day"], typed["source"], typed["note"])


class MergeForm(KeyedForm, VersionForm, OnForm):
    """The place became part of one that is chosen among those found."""

    into = forms.ChoiceField(
        label=_("Part of which place"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the place. Look for it by its name first.")},
    )
    day = PastDayField(label=_("When"), help_text=DAY_HELP)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)
    source = source_field()

    def __init__(self, *words: Any, found: list[Place], **named: Any) -> None:
        super().__init__(*words, **named)
        self.fields["into"].choices = choices_of(found)  # type: ignore[attr-defined]

    def chosen(self) -> UUID:
        return UUID(self.cleaned_data["into"])

    def what(self) -> What:
        typed = self.cleaned_data
        return What(Change.MERGED_INTO, typed["day"], typed["source"], typed["note"])


def choices_of(found: list[Place]) -> list[tuple[str, str]]:
    """Name, institution and town: enough to tell places of one name apart."""
    return [
        (
            str(each.pk),
            ", ".join(
                filter(None, (each.name, each.within.name if each.within else "", each.town))
            ),
        )
        for each in found
    ]


class NameForm(KeyedForm, OnForm):
    """Another name of the place."""

    text = forms.CharField(label=_("Name"), max_length=250)
    language = forms.CharField(
        label=_("Language of the name"),
        help_text=_("Its code of two or three letters, such as fr."),
        max_length=8,
        required=False,
    )
    since = PastDayField(label=_("Used since"), help_text=DAY_HELP, required=False)
    until = PastDayField(
        label=_("No longer used since"),
        help_text=_("Leave it empty if it is used."),
        required=False,
    )
    source = source_field()

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("since") and typed.get("until") and typed["until"] < typed["since"]:
            self.add_error("until", _("Choose a day that is not before the first."))
        return typed

    def called(self) -> Called:
        named = {each: self.cleaned_data[each] for each in Called.__dataclass_fields__}
        return Called(**named)


class FigureForm(KeyedForm, OnForm):
    """A figure of the place on a day, and who says so."""

    measure = forms.ChoiceField(label=_("What was counted"), choices=Measure.choices)
    value = NumberField(label=_("Number"), min_value=0, max_value=1_000_000)
    day = PastDayField(label=_("On the day, or in the month or year"), help_text=DAY_HELP)
    source = source_field()

    def counted(self) -> Counted:
        typed = self.cleaned_data
        return Counted(Measure(typed["measure"]), typed["value"], typed["day"], typed["source"])


class HoldForm(KeyedForm):
    """Whose the place was."""

    reach = forms.ChoiceField(label=_("What they had"), choices=Reach.choices)
    state = StateField(label=_("State"), required=False, empty_label=_("No State"))
    held_by = forms.CharField(
        label=_("Who, if no State"),
        help_text=_("Such as an armed group, or an international mission."),
        max_length=200,
        required=False,
    )
    since = DayField(label=_("From the day"))
    until = DayField(label=_("Until, but not including, the day"), required=False)
    source = source_field()

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if bool(typed.get("state")) == bool(typed.get("held_by")):
            self.add_error("state", _("Choose a State, or write who it was: one of the two."))
        _in_order(self, typed)
        return typed

    def what(self) -> Held:
        typed = self.cleaned_data
        state = typed["state"].pk if typed["state"] else None
        return Held(
            Reach(typed["reach"]),
            state,
            typed["held_by"],
            typed["since"],
            typed["until"],
            typed["source"],
        )


def _in_order(form: forms.Form, typed: dict[str, Any]) -> None:
    since, until = typed.get("since"), typed.get("until")
    if since and until and until <= since:
        form.add_error("until", _("Choose a day after the first."))


class EndHoldForm(forms.Form):
    until = DayField(label=_("No longer so from the day"))


class ScopeForm(VersionForm):
    """What the two scope tests ask."""

    persons_held = YesNoField(label=_("Are persons held there against their will?"))
    may_be_held = YesNoField(label=_("May persons be held there?"))
    by_a_public_authority = YesNoField(label=_("Does a public authority hold them?"))
    by_its_order = YesNoField(label=_("Are they held by order of an authority?"))
    at_its_instigation = YesNoField(label=_("At its instigation?"))
    with_its_consent = YesNoField(label=_("With its consent?"))
    with_its_acquiescence = YesNoField(label=_("With its acquiescence?"))
    may_leave_at_will = YesNoField(label=_("May they leave at will?"))
    source = source_field()

    def known(self) -> InScope:
        return InScope(**{each: _read(self, each) for each in InScope.__dataclass_fields__})

    @staticmethod
    def begins_with(known: Scope | None) -> dict[str, Any]:
        """What the form shows first."""
        if not known:
            return {}
        asked = {each: getattr(known, each) for each in InScope.__dataclass_fields__}
        source = asked.pop("source")
        return {**{name: TYPED[value] for name, value in asked.items()}, "source": source}


class OtherVisitsForm(KeyedForm):
    """Visits of a Protecting Power or the Red Cross in a period."""

    since = DayField(label=_("From the day"))
    until = DayField(label=_("Until, but not including, the day"), required=False)
    by_protecting_power_or_red_cross = YesNoField(
        label=_("Does a Protecting Power or the International Committee of the Red Cross visit?")
    )
    access = forms.ChoiceField(
        label=_("Access"),
        choices=Given.choices,
        initial=Given.UNKNOWN,
        help_text=_("Access that was refused is no effective visit, whatever the right to it."),
    )
    effectively = YesNoField(label=_("Are its visits effective?"))
    regularly = YesNoField(label=_("Are they regular?"))
    under_the_geneva_conventions = YesNoField(
        label=_("By virtue of the Geneva Conventions of 1949 or their Protocols of 1977?")
    )
    source = source_field()

    def clean(self) -> dict[str, Any]:
        _in_order(self, self.cleaned_data)
        return self.cleaned_data

    def visited(self) -> Visited:
        said = {each: _read(self, each) for each in Visited.__dataclass_fields__}
        return Visited(**{**said, "access": Given(said["access"])})

"""What the browser asks for each kind of entry. These forms are drawn here and never received:
what is typed into them is sealed in the page.
"""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST = 4000
"""Characters of one field: far below what one sealed entry may hold."""
PURPOSES = {
    "interview": _("The interview"),
    "photographs": _("Photographs"),
    "unidentified": _("Use in the report without identification"),
    "named": _("Passing the name to the authorities"),
    "published": _("Publication of personal data"),
}
AGREED = {
    "unasked": _("not asked"),
    "yes": _("agreed"),
    "no": _("did not agree"),
    "unknown": _("not known"),
}
UNKNOWN_IF_EMPTY = _("Leave empty what is not known.")


class SealedForm(forms.Form):
    """Nothing typed is remembered by the browser, nor sent away to have its spelling checked.

    `answers` is what the button beside an entry says with which this one answers it.
    """

    title: Promise | str
    answers: Promise | str = ""
    says: Promise | str = ""

    use_required_attribute = True

    def __init__(self) -> None:
        super().__init__(auto_id=f"{type(self).__name__.lower()}-%s")
        for field in self.fields.values():
            field.widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}


def _line(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, **more)


def _text(label: Any, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, max_length=LONGEST, widget=widget, **more)


def _day(label: Any, **more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"})
    return forms.DateField(label=label, required=False, widget=widget, **more)


def _person() -> forms.CharField:
    return _line(
        _("Person"), help_text=_("The name, or the word that the delegation uses in its place.")
    )


def _reach() -> forms.CharField:
    label = _("How the person can be reached")
    return _line(label, required=False, help_text=UNKNOWN_IF_EMPTY)


def _record() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Sealed record"), required=False)


def _purpose(name: str, **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=PURPOSES[name], choices=list(AGREED.items()), **more)


class AgreedForm(SealedForm):
    """What a person was asked later, of whom there is an entry already."""

    title = _("More of the same person")
    answers: Promise | str = _("Agreed to more")
    interview = _purpose("interview")
    photographs = _purpose("photographs")
    unidentified = _purpose("unidentified")
    named = _purpose("named")
    published = _purpose(
        "published",
        help_text=_(
            "Only with express consent: Article 11, paragraph 3, of the Convention; Article 16, "
            "paragraph 2, of the Optional Protocol."
        ),
    )
    language = _line(_("Language in which it was explained"), required=False)
    interpreter = _line(_("Interpreter"), required=False)
    explained_by = _line(_("Who explained it"), required=False)
    on = _day(_("Day"))


class ConsentForm(AgreedForm):
    """The first entry about a person."""

    title = _("A consent")
    answers = ""
    person = _person()
    reach = _reach()
    record = _record()
    field_order = ("person", "reach", "record")


class WithdrawalForm(SealedForm):
    title = _("A withdrawal")
    answers = _("Record a withdrawal")
    says = _("What was agreed before stays in the register, and no longer holds from that day.")

    withdrawn = forms.MultipleChoiceField(
        label=_("What is withdrawn"),
        choices=list(PURPOSES.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    on = _day(_("Day of the withdrawal"), help_text=UNKNOWN_IF_EMPTY)
    reached_us = _line(_("How it reached us"), required=False)
    note = _text(_("Note"), required=False)


class CaseForm(SealedForm):
    title = _("A case")

    person = _person()
    reach = _reach()
    record = _record()
    feared = _text(_("What is feared, or has happened"))
    by_whom = _line(_("By whom, in the person's words"), required=False)
    source = _line(_("How we know"), required=False)
    steps = _text(_("What was agreed to do"), required=False)
    next_contact = _day(_("Next contact"))
    in_charge = _line(_("Person in charge"), required=False)


class FollowUpForm(SealedForm):
    title = _("A follow-up")
    answers = _("Follow up")

    happened = _text(_("What was done or learnt"))
    steps = _text(_("What was agreed to do"), required=False)
    next_contact = _day(_("Next contact"))
    in_charge = _line(_("Person in charge"), required=False)


class ClosingForm(SealedForm):
    title = _("The end of a case")
    answers = _("Close the case")
    says = _("A later follow-up opens it again.")

    reason = _text(_("Why the case is closed"))
    on = _day(_("Day"))


def forms_with(records: list[tuple[str, str]]) -> dict[str, SealedForm]:
    """All of them, with these sealed records of the visit to choose from."""
    made = {
        "consent": ConsentForm(),
        "more": AgreedForm(),
        "withdrawal": WithdrawalForm(),
        "case": CaseForm(),
        "follow_up": FollowUpForm(),
        "closing": ClosingForm(),
    }
    for form in made.values():
        field = form.fields.get("record")
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("none, or not known")), *records]
    return made

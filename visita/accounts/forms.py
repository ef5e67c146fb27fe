"""Turning what was typed about people and means into values."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from visita.accounts import mail
from visita.accounts.actions.invitations import DAYS, LONGEST
from visita.accounts.models import Role, User, Way
from visita.accounts.printable import PrintedField

USERNAME = RegexValidator(
    r"^[a-z][a-z0-9.-]{1,59}$",
    _("Write 2 to 60 small letters, digits, dots or hyphens, beginning with a letter."),
)


class CodesForm(forms.Form):
    """Signing in without a passkey: one form, so that no step says which part was right."""

    username = forms.CharField(
        label=_("Name to sign in"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        max_length=200,
        help_text=_("Leave empty if you have none."),
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        help_text=_("From your authenticator app, or one of your recovery codes."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class CodeForm(forms.Form):
    """Showing again who one is."""

    code = CodesForm.base_fields["code"]


class CredentialForm(forms.Form):
    """What a device answered. The script fills it in."""

    credential = forms.JSONField(widget=forms.HiddenInput)

    def clean_credential(self) -> dict[str, Any]:
        given = self.cleaned_data["credential"]
        if not isinstance(given, dict):
            raise forms.ValidationError(_("The device did not answer."))
        return given


class NewPasskeyForm(CredentialForm):
    """A passkey, and what its owner calls it."""

    name = forms.CharField(
        label=_("What is the device?"),
        max_length=60,
        help_text=_("For example: laptop in the office."),
    )


class NewCodesForm(forms.Form):
    """A password of one's own, and the first code of the app."""

    password = forms.CharField(
        label=_("New password"),
        strip=False,
        max_length=200,
        help_text=_("At least 12 characters. Several words are easier to remember than signs."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label=_("The same password again"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    code = forms.CharField(
        label=_("Code the app shows now"),
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def __init__(self, *words: Any, user: User, **named: Any) -> None:
        super().__init__(*words, **named)
        self.user = user

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if "password" in typed and typed.get("password_again") != typed["password"]:
            self.add_error("password_again", _("The two passwords differ."))
        return typed


class InviteForm(forms.Form):
    """Somebody new."""

    full_name = PrintedField(label=_("Name"), max_length=150)
    username = forms.CharField(label=_("Name to sign in"), validators=[USERNAME])
    email = forms.EmailField(
        label=_("Email address"), required=False, help_text=_("Not needed to sign in.")
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    role = forms.ChoiceField(
        label=_("Office"),
        required=False,
        choices=[("", _("None given here")), *Role.choices],
        help_text=_("Members and delegates hold their place elsewhere; leave it empty for them."),
    )
    days = forms.IntegerField(
        label=_("Valid for how many days"), min_value=1, max_value=LONGEST, initial=DAYS
    )
    how = forms.ChoiceField(
        label=_("How the invitation is handed over"),
        choices=Way.choices,
        initial=Way.PAPER,
        widget=forms.RadioSelect,
        help_text=_("On paper is safer: whoever can read the mail can join in this place."),
    )

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        if not mail.is_possible():
            del self.fields["how"]

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("how") == Way.MAIL and not typed.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write the address to which the invitation is sent."))
        return typed

    def clean_role(self) -> Role | None:
        return Role(self.cleaned_data["role"]) if self.cleaned_data["role"] else None


class AppointForm(forms.Form):
    """An office from a day on, perhaps until another."""

    role = forms.ChoiceField(label=_("Office"), choices=Role.choices)
    since = forms.DateField(
        label=_("From the day"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    until = forms.DateField(
        label=_("Until, but not including, the day"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])


class EndForm(forms.Form):
    """The first day on which an office is no longer held."""

    until = forms.DateField(
        label=_("No longer held from the day"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def last(self) -> date:
        until: date = self.cleaned_data["until"]
        return until

"""Taking up an invitation: with a passkey, or with a password and an app where none is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from visita.accounts import proofs
from visita.accounts.actions import invitations
from visita.accounts.forms import NewCodesForm, NewPasskeyForm
from visita.accounts.http import moment, open_to_strangers, remembered
from visita.accounts.limits import TOKENS
from visita.accounts.queries import open_invitation
from visita.accounts.views.enrolling import codes_context, forget_seed, proven_form, seed_of
from visita.accounts.views.signing_in import counted, place

if TYPE_CHECKING:
    from visita.accounts.models import Invitation, User


def _open(request: HttpRequest, token: str) -> Invitation | None:
    TOKENS.take(place(request))
    return open_invitation(token, moment(request))


def _closed(request: HttpRequest) -> HttpResponse:
    """Used, expired, withdrawn or never made: the same page."""
    return render(request, "accounts/invitation_closed.html", status=404)


def _enter(request: HttpRequest, user: User) -> HttpResponse:
    forget_seed(request)
    remembered(request).sign_in(user, way="invitation")
    rotate_token(request)
    return redirect("accounts:recovery-codes")


@require_http_methods(["GET", "HEAD", "POST"])
@counted
@open_to_strangers
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """With a passkey. Looking at the page uses nothing up."""
    found = _open(request, token)
    if not found:
        return _closed(request)
    form = NewPasskeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = proofs.new_passkey(request, form.cleaned_data["credential"])
            return _enter(request, _accepted(token, form.cleaned_data["name"], made, request))
        except proofs.NotProven:
            form.add_error(None, _("The device did not confirm that it is you. Try again."))
        except invitations.NotOpen:
            return _closed(request)
    context = {"form": form, "invitation": found, "token": token}
    return render(request, "accounts/invitation.html", context, status=400 if form.errors else 200)


def _accepted(token: str, name: str, credential: dict[str, object], request: HttpRequest) -> User:
    return invitations.accept_with_passkey(
        token=token, name=name, credential=credential, at=moment(request)
    )


@require_POST
@counted
@open_to_strangers
def invitation_options(request: HttpRequest, token: str) -> HttpResponse:
    found = _open(request, token)
    if not found:
        return _closed(request)
    return JsonResponse(proofs.options_for_new_passkey(request, found.user))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@counted
@open_to_strangers
def invitation_codes(request: HttpRequest, token: str) -> HttpResponse:
    """Where no passkey is possible."""
    found = _open(request, token)
    if not found:
        return _closed(request)
    form = NewCodesForm(user=found.user)
    if request.method == "POST":
        form = proven_form(request, found.user, _("This is not the code the app shows now."))
        if form.is_valid():
            return _taken_up(request, token, form)
    context = {"invitation": found, "token": token, **codes_context(request, found.user, form)}
    status = 400 if form.errors else 200
    return render(request, "accounts/invitation_codes.html", context, status=status)


def _taken_up(request: HttpRequest, token: str, form: NewCodesForm) -> HttpResponse:
    try:
        user = invitations.accept_with_codes(
            token=token,
            password=form.cleaned_data["password"],
            seed=seed_of(request),
            at=moment(request),
        )
    except invitations.NotOpen:
        return _closed(request)
    return _enter(request, user)

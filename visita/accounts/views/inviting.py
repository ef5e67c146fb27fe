"""The administrator invites: on paper, shown once; or by mail, where there is a mail server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from visita.accounts import access, mail, queries
from visita.accounts.actions import invitations
from visita.accounts.forms import InviteForm
from visita.accounts.http import (
    SignedInRequest,
    confirmed_recently,
    day,
    denied,
    moment,
    only_administrators,
)
from visita.accounts.qr import qr_code
from visita.accounts.tasks import send_invitation

if TYPE_CHECKING:
    from visita.accounts.models import Invitation, User

BY_MAIL = "MAIL"


@require_http_methods(["GET", "HEAD", "POST"])
@only_administrators
@confirmed_recently
def invite(request: SignedInRequest) -> HttpResponse:
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _invited(request, form.cleaned_data)
        except invitations.NameTaken:
            form.add_error("username", _("Somebody signs in under this name. Choose another."))
    return render(
        request, "accounts/invite.html", {"form": form}, status=400 if form.errors else 200
    )


def _invited(request: SignedInRequest, typed: dict[str, Any]) -> HttpResponse:
    new = invitations.NewPerson(
        username=typed["username"],
        full_name=typed["full_name"],
        email=typed["email"],
        language=typed["language"],
    )
    rest: dict[str, Any] = {"person": new, "role": typed["role"], "days": typed["days"]}
    rest |= {"by": request.user, "on": day(request), "at": moment(request)}
    if typed.get("how") != BY_MAIL:
        user, token = invitations.invite(**rest)
        return _printed(request, user, token)
    with transaction.atomic():
        return _mailed(request, invitations.invite_by_mail(**rest))


@require_POST
@only_administrators
@denied
@confirmed_recently
def invite_again(request: SignedInRequest, person: UUID) -> HttpResponse:
    found = access.person_for(request.user, person, day(request))
    days, by, at = invitations.DAYS, request.user, moment(request)
    if request.POST.get("how") == BY_MAIL and mail.is_possible() and found.email:
        with transaction.atomic():
            made = invitations.invite_again_by_mail(user=found, days=days, by=by, at=at)
            return _mailed(request, made)
    token = invitations.invite_again(user=found, days=days, by=by, at=at)
    return _printed(request, found, token)


def _printed(request: SignedInRequest, user: User, token: str) -> HttpResponse:
    """The invitation as a page to print and hand over: the only time its address is shown."""
    address = request.build_absolute_uri(reverse("accounts:invitation", args=[token]))
    found = queries.open_invitation(token, moment(request))
    context = {"person": user, "invitation": found, "address": address, "qr": qr_code(address)}
    return render(request, "accounts/invited.html", context)


def _mailed(request: SignedInRequest, made: Invitation) -> HttpResponse:
    """Queued in the transaction of the invitation: it is sent if that is kept, else never."""
    send_invitation.enqueue(str(made.pk), request.build_absolute_uri("/").rstrip("/"))
    messages.success(request, _("The invitation is made, and is sent by mail now."))
    return redirect("accounts:person", made.user_id)

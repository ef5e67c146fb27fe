"""Kept work, and leaving."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from visita.accounts import kept
from visita.accounts.actions import sessions
from visita.accounts.http import INSIDE, SignedInRequest, moment, open_to_strangers, signed_in
from visita.rules.ecpt.confidentiality import Role as Capacity
from visita.rules.ecpt.confidentiality import must_keep_secret

LEAVING = '"cache", "cookies", "storage"'


@require_safe
@signed_in
def kept_work(request: SignedInRequest) -> HttpResponse:
    """What was typed into a session that had ended, to be sent again by its author."""
    work = kept.kept_for(request, request.user)
    if not work:
        return redirect(INSIDE)
    return render(request, "accounts/kept.html", {"work": work})


@require_POST
@signed_in
def drop_kept_work(request: SignedInRequest) -> HttpResponse:
    kept.forget(request)
    return redirect(INSIDE)


@require_POST
@signed_in
def sign_out(request: SignedInRequest) -> HttpResponse:
    if row := request.session.row:
        sessions.end_session(session=row.pk, of=request.user, by=request.user, at=moment(request))
    request.session.forget()
    response = redirect("accounts:signed-out")
    response.headers["Clear-Site-Data"] = LEAVING
    return response


@require_safe
@open_to_strangers
def signed_out(request: HttpRequest) -> HttpResponse:
    """The exit: the duty of Article 13 goes with whoever leaves."""
    ruling = must_keep_secret(role=Capacity.ASSISTANT, learnt_in_the_function=True)
    return render(request, "accounts/signed_out.html", {"ruling": ruling})

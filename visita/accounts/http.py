"""Requests of people who are signed in, and the one place where a request is denied.

Everything below INSIDE is closed to strangers by the middleware, whether a view asks for it or
not. The decorators here say what more a view needs.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any, Concatenate, NoReturn, cast
from urllib.parse import urlencode

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from visita.accounts import access, kept
from visita.accounts.models import User
from visita.accounts.queries import is_confirmed
from visita.accounts.session import Remembered
from visita.ledger.actions import record

INSIDE = "/desk/"
"""Everything a person must sign in for lies below this address, and nothing else does."""


class SignedInRequest(HttpRequest):
    """A request of somebody we know, at a moment the middleware has read from the clock once."""

    user: User
    session: Remembered  # type: ignore[assignment]
    at: datetime


OpenView = Callable[Concatenate[HttpRequest, ...], HttpResponse]
InsideView = Callable[Concatenate[SignedInRequest, ...], HttpResponse]
May = Callable[[User, date], bool]


def is_inside(request: HttpRequest) -> bool:
    return request.path_info.startswith(INSIDE)


def remembered(request: HttpRequest) -> Remembered:
    return cast(Remembered, request.session)


def moment(request: HttpRequest) -> datetime:
    """When the request came."""
    return remembered(request).at


def day(request: HttpRequest) -> date:
    """The calendar day in Strasbourg when the request came."""
    return localtime(moment(request)).date()


def open_to_strangers(view: OpenView) -> OpenView:
    """Mark one of the few pages of the inside that need nobody: signing in, an invitation."""
    view.open_to_strangers = True  # type: ignore[attr-defined]
    return view


def signed_in(view: InsideView) -> OpenView:
    """The view of somebody who is signed in; a stranger is sent to sign in."""

    @wraps(view)
    def guarded(request: HttpRequest, *words: Any, **named: Any) -> HttpResponse:
        if not isinstance(request.user, User):
            return to_sign_in(request)
        return view(cast(SignedInRequest, request), *words, **named)

    return guarded


def only(may: May) -> Callable[[InsideView], OpenView]:
    """The view of those who may; for anybody else it is absent, and the denial is recorded."""

    def decorate(view: InsideView) -> OpenView:
        @signed_in
        @wraps(view)
        def guarded(request: SignedInRequest, *words: Any, **named: Any) -> HttpResponse:
            if not may(request.user, day(request)):
                deny(request)
            return view(request, *words, **named)

        return guarded

    return decorate


only_administrators = only(access.is_administrator)


def denied(view: InsideView) -> OpenView:
    """Record it when an object is not there for this person: absent and denied look the same."""

    @signed_in
    @wraps(view)
    def guarded(request: SignedInRequest, *words: Any, **named: Any) -> HttpResponse:
        try:
            return view(request, *words, **named)
        except Http404:
            deny(request)

    return guarded


def deny(request: SignedInRequest) -> NoReturn:
    """Record the denial and answer as if nothing were there.

    Raises:
        Http404: always.
    """
    match = request.resolver_match
    with transaction.atomic():
        record(
            act="access.denied",
            subject=f"page:{match.view_name.replace(':', '.') if match else 'none'}",
            by=str(request.user.pk),
            at=moment(request),
            facts={"method": str(request.method)},
            private={"path": request.path_info},
        )
    raise Http404


def confirmed_recently(view: InsideView) -> OpenView:
    """For granting, adopting, publishing, exporting: the person showed who they are ≤ 5 min ago."""

    @signed_in
    @wraps(view)
    def guarded(request: SignedInRequest, *words: Any, **named: Any) -> HttpResponse:
        row = request.session.row
        if row and is_confirmed(row, moment(request)):
            return view(request, *words, **named)
        kept.keep(request, of=request.user)
        return _sent_to("accounts:confirm", request)

    return guarded


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send a stranger to sign in; the address is kept, and what met a session that had ended."""
    of = remembered(request).ended_for
    if request.method == "POST" and of:
        if kept.keep(request, of=of):
            said = _("Your session had ended. Sign in, and you find what you typed again.")
        else:
            said = _("Your session had ended before this was sent. Sign in and do it again.")
        messages.warning(request, said)
    return _sent_to("accounts:sign-in", request)


def _sent_to(page: str, request: HttpRequest) -> HttpResponse:
    going = request.get_full_path() if request.method in {"GET", "HEAD"} else ""
    query = f"?{urlencode({'next': going})}" if going else ""
    return HttpResponseRedirect(reverse(page) + query)


def landing(request: HttpRequest, user: User) -> str:
    """Where somebody goes who has just shown who they are: to their work, or where they wanted."""
    if kept.kept_for(request, user):
        return reverse("accounts:kept")
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.startswith(INSIDE) else INSIDE

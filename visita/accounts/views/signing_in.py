"""Signing in: by passkey; by password and code; in the demonstration by a printed link."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from visita.accounts import proofs
from visita.accounts.actions import links
from visita.accounts.forms import CodesForm, CredentialForm
from visita.accounts.hashers import Busy
from visita.accounts.http import landing, moment, open_to_strangers, remembered
from visita.accounts.limits import BY_NAME_AND_PLACE, BY_PLACE, PASSKEY, TOKENS, TooMany


def place(request: HttpRequest) -> str:
    """Where the connection comes from. What a header claims about it is not believed."""
    return str(request.META.get("REMOTE_ADDR", ""))


def refused(
    request: HttpRequest, form: CodesForm | None = None, *, status: int = 403
) -> HttpResponse:
    """The one answer to every attempt that fails, whoever it named and whatever was wrong."""
    again = CodesForm(initial={"username": form["username"].value()}) if form else CodesForm()
    context = {"form": again, "was_refused": True, "next": request.POST.get("next", "")}
    return render(request, "accounts/sign_in.html", context, status=status)


def limited(request: HttpRequest, fault: TooMany) -> HttpResponse:
    response = render(request, "accounts/too_many.html", status=429)
    response.headers["Retry-After"] = str(fault.seconds)
    return response


def counted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer politely where a limit is reached."""

    @wraps(view)
    def guarded(request: HttpRequest, *words: object, **named: object) -> HttpResponse:
        try:
            return view(request, *words, **named)
        except TooMany as fault:
            return limited(request, fault)

    return guarded


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@counted
@open_to_strangers
def sign_in(request: HttpRequest) -> HttpResponse:
    """By password and code, in one form."""
    if request.method != "POST":
        context = {"form": CodesForm(), "next": request.GET.get("next", "")}
        return render(request, "accounts/sign_in.html", context)
    form = CodesForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    return _by_codes(request, form)


def _by_codes(request: HttpRequest, form: CodesForm) -> HttpResponse:
    typed = form.cleaned_data
    where, name = place(request), typed["username"].strip()
    BY_PLACE.take(where)
    BY_NAME_AND_PLACE.take(where, name)
    try:
        user, way = proofs.person_of_codes(name, typed["password"], typed["code"])
    except proofs.NotProven:
        return refused(request, form)
    except Busy:
        _give_back(where, name)  # nothing was looked at, so nothing was tried
        raise
    _give_back(where, name)
    remembered(request).sign_in(user, way=way)
    rotate_token(request)
    return redirect(landing(request, user))


def _give_back(where: str, name: str) -> None:
    BY_PLACE.give_back(where)
    BY_NAME_AND_PLACE.give_back(where, name)


@require_POST
@counted
@open_to_strangers
def passkey_options(request: HttpRequest) -> HttpResponse:
    """A challenge. It is the same for everybody, so that nobody learns who has a passkey."""
    PASSKEY.take(place(request))
    return JsonResponse(proofs.options_for_passkey(request))


@require_POST
@counted
@open_to_strangers
def sign_in_by_passkey(request: HttpRequest) -> HttpResponse:
    PASSKEY.take(place(request))
    form = CredentialForm(request.POST)
    if not form.is_valid():
        return refused(request)
    try:
        user = proofs.person_of_passkey(request, form.cleaned_data["credential"])
    except proofs.NotProven:
        return refused(request)
    remembered(request).sign_in(user, way="passkey")
    rotate_token(request)
    return redirect(landing(request, user))


@require_http_methods(["GET", "HEAD", "POST"])
@counted
@open_to_strangers
def sign_in_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Only in the demonstration, only on this machine; looking at the page uses nothing up."""
    TOKENS.take(place(request))
    user = links.person_of_link(token) if _is_this_machine(request) else None
    if not user:
        raise Http404
    if request.method != "POST":
        return render(request, "accounts/link.html", {"person": user, "token": token})
    try:
        user = links.use_link(token=token, at=moment(request))
    except (links.NotGood, links.NotADemonstration):
        raise Http404 from None
    remembered(request).sign_in(user, way="link")
    rotate_token(request)
    return redirect(landing(request, user))


def _is_this_machine(request: HttpRequest) -> bool:
    try:
        return ip_address(place(request)).is_loopback
    except ValueError:
        return False

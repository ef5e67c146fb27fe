"""Showing again who one is, before something grave."""

from django.conf import settings
from django.http import HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from visita.accounts import proofs
from visita.accounts.forms import CodeForm, CredentialForm
from visita.accounts.http import SignedInRequest, landing, signed_in
from visita.accounts.limits import BY_NAME_AND_PLACE, PASSKEY
from visita.accounts.means import means_of
from visita.accounts.views.signing_in import counted, place


def _page(request: SignedInRequest, form: CodeForm) -> HttpResponse:
    context = {
        "form": form,
        "means": means_of(request.user),
        "next": request.POST.get("next") or request.GET.get("next", ""),
        "by_link": _may_just_say_so(request),
    }
    return render(request, "accounts/confirm.html", context, status=403 if form.errors else 200)


def _may_just_say_so(request: SignedInRequest) -> bool:
    """People of the demonstration have no device; a button stands for it."""
    row = request.session.row
    return bool(settings.VISITA_DEMO and row and row.by_link)


def _confirmed(request: SignedInRequest, way: str) -> HttpResponse:
    request.session.confirm(way=way)
    rotate_token(request)
    return redirect(landing(request, request.user))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@counted
@signed_in
def confirm(request: SignedInRequest) -> HttpResponse:
    """By a code."""
    if request.method != "POST":
        return _page(request, CodeForm())
    if _may_just_say_so(request):
        return _confirmed(request, "link")
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    BY_NAME_AND_PLACE.take("confirm", place(request), str(request.user.pk))
    try:
        kinds = [proofs.APP, proofs.RECOVERY]
        way = proofs.accepted_code(request.user, form.cleaned_data["code"], kinds)
    except proofs.NotProven:
        form.add_error("code", _("This code does not confirm it. Wait for the next one."))
        return _page(request, form)
    return _confirmed(request, way)


@require_POST
@counted
@signed_in
def confirm_by_passkey(request: SignedInRequest) -> HttpResponse:
    PASSKEY.take(place(request))
    form = CredentialForm(request.POST)
    answer = CodeForm(request.POST)
    try:
        given = form.cleaned_data["credential"] if form.is_valid() else None
        if proofs.person_of_passkey(request, given) == request.user:
            return _confirmed(request, "passkey")
    except proofs.NotProven:
        pass
    answer.errors.clear()
    answer.add_error(None, _("The device did not confirm that it is you. Try again."))
    return _page(request, answer)

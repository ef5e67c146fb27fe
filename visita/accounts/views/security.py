"""One's own security: passkeys, codes, recovery codes, sessions."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import access, proofs
from visita.accounts.actions import means as changes
from visita.accounts.actions import sessions
from visita.accounts.forms import NewCodesForm, NewPasskeyForm
from visita.accounts.http import SignedInRequest, confirmed_recently, denied, moment, signed_in
from visita.accounts.means import means_of, recovery_codes_of
from visita.accounts.queries import sessions_of
from visita.accounts.views.enrolling import codes_context, forget_seed, proven_form, seed_of


def _here(request: SignedInRequest) -> UUID | None:
    return request.session.row.pk if request.session.row else None


@require_safe
@signed_in
def security(request: SignedInRequest) -> HttpResponse:
    context = {
        "means": means_of(request.user),
        "sessions": sessions_of(request.user, moment(request)),
        "here": _here(request),
        "form": NewPasskeyForm(),
    }
    return render(request, "accounts/security.html", context)


@require_POST
@confirmed_recently
def new_passkey_options(request: SignedInRequest) -> HttpResponse:
    return JsonResponse(proofs.options_for_new_passkey(request, request.user))


@require_POST
@confirmed_recently
def add_passkey(request: SignedInRequest) -> HttpResponse:
    form = NewPasskeyForm(request.POST)
    try:
        given = form.cleaned_data["credential"] if form.is_valid() else None
        made = proofs.new_passkey(request, given)
    except proofs.NotProven:
        messages.error(request, _("The device did not confirm that it is you. Try again."))
        return redirect("accounts:security")
    name = form.cleaned_data["name"]
    changes.add_passkey(by=request.user, name=name, credential=made, at=moment(request))
    messages.success(request, _("The passkey is added."))
    return redirect("accounts:security")


@require_POST
@denied
@confirmed_recently
def remove_passkey(request: SignedInRequest, handle: str) -> HttpResponse:
    try:
        changes.remove_passkey(
            by=request.user, handle=handle, session=_here(request), at=moment(request)
        )
    except changes.NoSuchPasskey:
        raise Http404 from None
    except changes.LastMeans:
        messages.error(
            request,
            _("This is your only way to sign in. Add another first, then remove this one."),
        )
    else:
        messages.success(request, _("The passkey is removed and every other session has ended."))
    return redirect("accounts:security")


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def set_codes(request: SignedInRequest) -> HttpResponse:
    """A password and an app, for computers that know no passkeys."""
    form = NewCodesForm(user=request.user)
    if request.method == "POST":
        form = proven_form(request, request.user, _("This is not the code the app shows now."))
        if form.is_valid():
            return _codes_set(request, form)
    context = codes_context(request, request.user, form)
    return render(request, "accounts/codes.html", context, status=400 if form.errors else 200)


def _codes_set(request: SignedInRequest, form: NewCodesForm) -> HttpResponse:
    changes.set_codes(
        by=request.user,
        password=form.cleaned_data["password"],
        seed=seed_of(request),
        session=_here(request),
        at=moment(request),
    )
    forget_seed(request)
    messages.success(request, _("Password and app are set. Every other session has ended."))
    return redirect("accounts:security")


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def recovery_codes(request: SignedInRequest) -> HttpResponse:
    """To be printed or written down."""
    if request.method == "POST":
        changes.renew_recovery_codes(by=request.user, at=moment(request))
        return redirect("accounts:recovery-codes")
    context = {"codes": recovery_codes_of(request.user)}
    return render(request, "accounts/recovery_codes.html", context)


@require_POST
@denied
def end_session(request: SignedInRequest, session: UUID) -> HttpResponse:
    found = access.session_for(request.user, session)
    sessions.end_session(session=found.pk, of=request.user, by=request.user, at=moment(request))
    messages.success(request, _("The session has ended."))
    return redirect("accounts:security")


@require_POST
@signed_in
def end_other_sessions(request: SignedInRequest) -> HttpResponse:
    sessions.sign_out_everywhere(
        of=request.user, by=request.user, at=moment(request), but=_here(request)
    )
    rotate_token(request)
    messages.success(request, _("Every other session has ended."))
    return redirect("accounts:security")

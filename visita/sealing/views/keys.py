"""One's own key: how it is opened, made, wrapped once more."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, confirmed_recently, denied, moment, signed_in
from visita.sealing import access, actions, queries
from visita.sealing.forms import KeyForm, WrapForm


@require_safe
@signed_in
def keys(request: SignedInRequest) -> HttpResponse:
    wraps = list(access.wraps_of(request.user))
    context = {
        "key": access.key_of(request.user),
        "wraps": wraps,
        "to_be_done": queries.to_be_done(request.user),
        "advice": _advice(queries.missing_ways(request.user)),
    }
    return render(request, "sealing/keys.html", context)


@require_safe
@signed_in
def ways(request: SignedInRequest) -> HttpResponse:
    return JsonResponse({"ways": queries.ways_of(request.user)})


@require_safe
@confirmed_recently
def change(request: SignedInRequest) -> HttpResponse:
    key = access.key_of(request.user)
    context = {"key": key, "form": WrapForm(auto_id=False) if key else KeyForm(auto_id=False)}
    return render(request, "sealing/change.html", context)


@require_POST
@confirmed_recently
def make(request: SignedInRequest) -> HttpResponse:
    form = KeyForm(request.POST)
    try:
        if not form.is_valid():
            raise actions.BadKey
        actions.make_key(by=request.user, made=form.key(), wraps=[form.wrap()], at=moment(request))
    except actions.BadKey:
        _refused(request)
        return redirect("sealing:change")
    except actions.HasKey:
        messages.error(request, _("You have a key already. It is as it was."))
    else:
        messages.success(request, _("Your key is made. Add a second way to open it now."))
    return redirect("sealing:keys")


@require_POST
@confirmed_recently
def add(request: SignedInRequest) -> HttpResponse:
    form = WrapForm(request.POST)
    try:
        if not form.is_valid():
            raise actions.BadKey
        actions.add_wrap(by=request.user, wrap=form.wrap(), at=moment(request))
    except (actions.BadKey, actions.NoKeyYet):
        _refused(request)
        return redirect("sealing:change")
    messages.success(request, _("Your key opens in one more way. Try it on this page."))
    return redirect("sealing:keys")


@require_POST
@denied
@confirmed_recently
def remove(request: SignedInRequest, wrap: UUID) -> HttpResponse:
    found = access.wrap_for(request.user, wrap)
    try:
        actions.remove_wrap(by=request.user, wrap=found.pk, at=moment(request))
    except actions.LastWrap:
        messages.error(
            request,
            _(
                "This is the only way to open your key: without it, what is sealed to you would be "
                "lost. Add another way first, then remove this one."
            ),
        )
    else:
        messages.success(request, _("The way is removed. What is sealed to you is as it was."))
    return redirect("sealing:keys")


def _refused(request: SignedInRequest) -> None:
    messages.error(
        request,
        _("What the browser sent is no key in a wrap. Nothing has changed. Try again."),
    )


def _advice(missing: queries.Missing) -> str:
    if missing.passkeys == queries.PASSKEYS:
        return _("Add passkeys on two devices, or keep the passphrase and a code on paper apart.")
    if missing.passkeys:
        return _("A device can be lost or taken: add a passkey on a second one.")
    return _("Devices can fail together: add a code on paper.") if missing.paper else ""

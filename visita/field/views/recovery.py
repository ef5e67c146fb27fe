"""The recovery of a visit's key, for those who could be given it: preparing it, asking for it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import clearing, recovery_access
from visita.field.actions import recovering
from visita.field.queries import recoveries
from visita.field.recovery_forms import AskForm, PrepareForm
from visita.field.views.vault import kept_by
from visita.sealing import actions
from visita.sealing.access import key_of
from visita.visits.frame import around

if TYPE_CHECKING:
    from visita.visits.frame import Framed

_WHY = {
    actions.NoSet: gettext_lazy(
        "Nothing is asked: the key of this visit can no longer be recovered as it was prepared. "
        "Ask somebody who still holds it."
    ),
    actions.AskedAlready: gettext_lazy(
        "You have asked already, and that is still open. Withdraw it first if it cannot succeed."
    ),
    actions.NotSigned: gettext_lazy(
        "Nothing is asked: the text is not signed with your key. Open your key and send it again."
    ),
    clearing.NotClearable: gettext_lazy(
        "Nothing is asked: the key of this visit cannot be given to you today, or you have no key "
        "of your own to which it could be sealed."
    ),
}
NOT_PREPARED = (recovering.NotOfTheBureau, actions.NoVault, actions.NotSuch, actions.BadKey)


@require_safe
@denied
def recovery(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Who could recover it together, and what was asked."""
    return _page(request, kept_by(request, visit), AskForm(initial={"recovery": uuid4()}))


@require_POST
@denied
def prepare(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The browser of a holder made an envelope for every order in which they can come."""
    found, form = kept_by(request, visit), PrepareForm(request.POST)
    try:
        if not form.is_valid():
            raise actions.NotSuch
        recovering.prepare(
            visit=found,
            by=request.user,
            on=day(request),
            at=moment(request),
            **form.cleaned_data,
        )
    except NOT_PREPARED:
        messages.error(
            request,
            _(
                "Nothing is kept, and what was prepared before is as it was: the key, the Bureau "
                "or somebody's own key has changed meanwhile. Look at the page again."
            ),
        )
    else:
        messages.success(request, _("It is prepared. These people can recover the key together."))
    return redirect("field:recovery", found.pk)


@require_POST
@denied
def ask(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Somebody has lost every way, made another key, and asks the Bureau."""
    found, form = kept_by(request, visit), AskForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=400)
    try:
        recovering.ask(
            visit=found,
            by=request.user,
            on=day(request),
            at=moment(request),
            **form.cleaned_data,
        )
    except tuple(_WHY) as refusal:
        form.add_error(None, str(_WHY[type(refusal)]))
        return _page(request, found, form, status=409)
    messages.success(
        request, _("It is asked. Tell the Bureau by another way, too, so that they know it is you.")
    )
    return redirect("field:recovery", found.pk)


@require_POST
@denied
def withdraw(request: SignedInRequest, visit: UUID, recovery: UUID) -> HttpResponse:
    found = kept_by(request, visit)
    asked = recovery_access.recovery_of(found, request.user, recovery)
    actions.withdraw(recovery=asked, by=request.user, at=moment(request))
    messages.success(request, _("It is over. What was opened for it is removed."))
    return redirect("field:recovery", found.pk)


def _page(
    request: SignedInRequest, visit: Framed, form: AskForm, *, status: int = 200
) -> HttpResponse:
    on, user = day(request), request.user
    candidates = recovery_access.candidates(on)
    able = [each for each in candidates if each.key]
    found = recovery_access.set_of(visit)
    context = around(visit) | {
        "vault": clearing.vault_in(visit),
        "prepared": recoveries.prepared_for(visit, on),
        "courses": recoveries.courses_of(visit, on=on, at=moment(request)),
        "candidates": candidates,
        "thresholds": recoveries.thresholds(len(able)),
        "may_prepare": recovery_access.holds_it(user, visit),
        "may_ask": recovery_access.may_ask(user, visit, on) and bool(found or form.errors),
        "own": key_of(user),
        "held": clearing.held_by(user, visit),
        "vault_key": str(found.vault_key_id) if found else "",
        "form": form,
    }
    return render(request, "field/recovery.html", context, status=status)

"""What the Bureau is asked: whether somebody is given the key of a vault again.

Which visit it is, these pages do not say: whoever is asked may not know that there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import recovery_access
from visita.field.queries.recoveries import course_of
from visita.field.recovery_forms import OpenForm, RefuseForm
from visita.sealing import actions

if TYPE_CHECKING:
    from visita.field.recovery_access import Asked

_WHY = {
    actions.NoPart: gettext_lazy(
        "Nothing of yours is kept: it is over by now, or you have already done your part."
    ),
    actions.Overtaken: gettext_lazy(
        "Nothing of yours is kept: somebody else opened this layer at the same moment. Open yours "
        "again from this page."
    ),
    actions.NotSigned: gettext_lazy(
        "Nothing is kept: it is not signed with your key. Open your key and send it again."
    ),
    actions.BadKey: gettext_lazy(
        "Nothing is kept: what the browser sent is no envelope. Load the page and try again."
    ),
}


@require_safe
@denied
def asked(request: SignedInRequest, recovery: UUID) -> HttpResponse:
    return _page(request, _found(request, recovery), RefuseForm())


@require_POST
@denied
def take(request: SignedInRequest, recovery: UUID) -> HttpResponse:
    """The envelopes whose next layer this person opens. That they were given out is recorded."""
    found = _found(request, recovery)
    try:
        waiting = actions.take_layers(recovery=found, by=request.user, at=moment(request))
    except actions.NoPart:
        return JsonResponse({}, status=409)
    return JsonResponse({"number": waiting.number, "layers": waiting.layers})


@require_POST
@denied
def open_layer(request: SignedInRequest, recovery: UUID) -> HttpResponse:
    """The browser opened a layer; what arrives is what is left, or the grant to who asked."""
    found, form = _found(request, recovery), OpenForm(request.POST)
    try:
        if not form.is_valid():
            raise actions.BadKey
        ending = actions.open_layer(
            recovery=found,
            layers=form.layers(),
            by=request.user,
            at=moment(request),
            **form.cleaned_data,
        )
    except tuple(_WHY) as refusal:
        messages.error(request, str(_WHY[type(refusal)]))
    else:
        name = found.key.user.full_name
        messages.success(
            request,
            _("The key is given to %(name)s again.") % {"name": name}
            if ending
            else _("Your layer is opened. The next of the Bureau goes on."),
        )
    return redirect("field:asked", found.pk)


@require_POST
@denied
def refuse(request: SignedInRequest, recovery: UUID) -> HttpResponse:
    found, form = _found(request, recovery), RefuseForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=400)
    try:
        actions.refuse(recovery=found, by=request.user, at=moment(request), **form.cleaned_data)
    except tuple(_WHY) as refusal:
        form.add_error(None, str(_WHY[type(refusal)]))
        return _page(request, found, form, status=409)
    messages.success(request, _("It is kept that you refuse, and why."))
    return redirect("field:asked", found.pk)


def _found(request: SignedInRequest, recovery: UUID) -> Asked:
    return recovery_access.recovery_before(request.user, recovery, day(request))


def _page(
    request: SignedInRequest, found: Asked, form: RefuseForm, *, status: int = 200
) -> HttpResponse:
    course = course_of(found, on=day(request), at=moment(request))
    context = {
        "course": course,
        "may_act": course.is_open and not recovery_access.acted_on(request.user, found),
        "form": form,
        "asked": {
            "recovery": str(found.pk),
            "vaultKey": str(found.set.vault_key_id),
            "vault": found.set.vault_key.recipient,
            "to": found.key.recipient,
        },
    }
    return render(request, "field/asked.html", context, status=status)

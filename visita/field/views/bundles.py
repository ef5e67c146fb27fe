"""The head of the delegation chooses what the kits take along, and signs it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import kit_access
from visita.field.actions import signing
from visita.field.bundles import fingerprint, recipient_in
from visita.field.kit_forms import BundleForm
from visita.visits import access
from visita.visits.frame import around

if TYPE_CHECKING:
    from visita.visits.models import Visit

FORM = ["GET", "HEAD", "POST"]
CHOSEN = "bundle"
"""In the session: what was chosen, until it is signed."""
CANNOT = (signing.NoVisitKey, signing.NoSigningKey)
_WHY = {
    signing.NoVisitKey: gettext_lazy(
        "The visit has no key yet to which records could be sealed. Make it first, on the page of "
        "the visit's key."
    ),
    signing.NoSigningKey: gettext_lazy(
        "You have no key of your own yet. Make it first, on the page of your keys."
    ),
}


@require_http_methods(FORM)
@denied
def choose(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The choice waits in the session: only the signature is sent afterwards."""
    found = _led_by(request, visit)
    form = BundleForm(request.POST or None)
    if form.is_valid():
        made_at = moment(request).replace(microsecond=0)
        request.session[CHOSEN] = form.kept() | {
            "visit": str(found.pk),
            "bundle": str(uuid4()),
            "made_at": made_at.isoformat(),
        }
        return redirect("field:sign-bundle", found.pk)
    status = 400 if form.errors else 200
    return render(request, "field/choose.html", around(found) | {"form": form}, status=status)


@require_http_methods(FORM)
@denied
def sign(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The browser signs the text with the head's own key, and sends the signature alone."""
    found = _led_by(request, visit)
    waiting = request.session.get(CHOSEN)
    if not isinstance(waiting, dict) or waiting.get("visit") != str(found.pk):
        return redirect("field:choose-bundle", found.pk)
    try:
        ready = _ready(request, found, waiting)
    except CANNOT as refusal:
        messages.error(request, str(_WHY[type(refusal)]))
        return redirect("field:choose-bundle", found.pk)
    if request.method == "POST":
        return _signed(request, found, ready)
    numbers = fingerprint(signer=ready.signer, recipient=recipient_in(ready.text))
    context = around(found) | {"ready": ready, "chosen": waiting, "numbers": numbers}
    return render(request, "field/sign.html", context)


def _signed(request: SignedInRequest, visit: Visit, ready: signing.Ready) -> HttpResponse:
    signature = request.POST.get("signature", "")
    try:
        signing.keep_bundle(
            visit=visit, ready=ready, signature=signature, by=request.user, at=moment(request)
        )
    except signing.WronglySigned:
        messages.error(
            request, _("The signature is not that of your key under this text. Nothing is kept.")
        )
        return redirect("field:sign-bundle", visit.pk)
    del request.session[CHOSEN]
    messages.success(request, _("It is signed. Devices enrolled from now on take it along."))
    return redirect("field:kits", visit.pk)


def _ready(request: SignedInRequest, visit: Visit, waiting: dict[str, Any]) -> signing.Ready:
    return signing.prepare_bundle(
        bundle=UUID(waiting["bundle"]),
        visit=visit,
        chosen=kit_access.choice_of(
            waiting["label"], photographs=waiting["photographs"], forms=waiting["forms"]
        ),
        by=request.user,
        at=datetime.fromisoformat(waiting["made_at"]),
    )


def _led_by(request: SignedInRequest, visit: UUID) -> Visit:
    found = access.visit_for(request.user, visit, day(request))
    if not kit_access.leads(request.user, found):
        raise Http404
    return found

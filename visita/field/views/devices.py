"""The kits of a visit: which devices there are, giving one out, taking its trust away."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.accounts.qr import qr_code
from visita.field import kit_access, record_access
from visita.field.actions import devices
from visita.field.bundles import fingerprint, recipient_in
from visita.field.kit_forms import NothingToType, OfferForm
from visita.visits import access
from visita.visits.frame import around

if TYPE_CHECKING:
    from visita.visits.models import Visit

FORM = ["GET", "HEAD", "POST"]


@require_safe
@denied
def kits(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """What the kits take along, and the devices they are on."""
    found = access.visit_for(request.user, visit, day(request))
    bundle = kit_access.newest_bundle(found)
    context = around(found) | {
        "bundle": bundle,
        "numbers": _numbers(bundle) if bundle else "",
        "earlier": kit_access.bundles_of(found).count() - 1,
        "devices": kit_access.devices_of(found),
        "at": moment(request),
        "may_equip": kit_access.may_equip(request.user, found, day(request)),
        "leads": kit_access.leads(request.user, found),
        "may_open": record_access.may_open(request.user, found),
    }
    return render(request, "field/kits.html", context)


@require_safe
@denied
def aloud(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The numbers by which everybody makes sure of having the same bundle: large, and alone."""
    found = access.visit_for(request.user, visit, day(request))
    bundle = kit_access.newest_bundle(found)
    context = around(found) | {"groups": _numbers(bundle).split() if bundle else []}
    return render(request, "field/aloud.html", context)


def _numbers(bundle: kit_access.Signed) -> str:
    return fingerprint(signer=bundle.signer, recipient=recipient_in(bundle.text))


@require_http_methods(FORM)
@denied
def offer(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The code is on the page that answers, and nowhere after that."""
    found = _equipped_by(request, visit)
    form = OfferForm(request.POST or None, visit=found)
    context = around(found) | {"form": form, "bundle": kit_access.newest_bundle(found)}
    if request.method != "POST" or not form.is_valid():
        status = 400 if form.errors else 200
        return render(request, "field/offer.html", context, status=status)
    delegate = form.cleaned_data["delegate"]
    try:
        device, code = devices.offer_device(delegate=delegate, by=request.user, at=moment(request))
    except devices.NoBundle:
        return render(request, "field/offer.html", context, status=409)
    link = request.build_absolute_uri(f"/kit/#{code}")
    shown = {"device": device, "delegate": delegate, "code": code, "qr": qr_code(link)}
    return render(request, "field/code.html", context | shown)


def _equipped_by(request: SignedInRequest, visit: UUID) -> Visit:
    found = access.visit_for(request.user, visit, day(request))
    if not kit_access.may_equip(request.user, found, day(request)):
        raise Http404
    return found


@require_http_methods(FORM)
@denied
def revoke(request: SignedInRequest, visit: UUID, device: UUID) -> HttpResponse:
    """Nothing more is taken from a device that is lost, or was taken away."""
    found = _equipped_by(request, visit)
    there = kit_access.device_for(found, device)

    def act() -> None:
        devices.revoke_device(device=there.pk, by=request.user, at=moment(request))

    step = steps.Step(
        form=NothingToType(request.POST or None),
        title=_("Trust a device no longer"),
        lead=_("The device of %(person)s.") % {"person": there.delegate.full_name},
        button=_("Trust it no longer"),
        act=act,
        refused=(devices.RevokedBefore,),
        told=_why_not_revoked,
        done=_("Nothing more is taken from the device. It is told to wipe itself when it asks."),
        otherwise=reverse("field:kits", args=[found.pk]),
        checked_first=False,
        consequences=(
            _("It cannot be reached: it learns of this only when it is online and asks."),
            _("Whoever holds it finds no finished record on it that can be read, and no key."),
            _("Records on it that were not handed in yet are not taken in any more."),
        ),
        context=around(found),
    )
    return steps.take(request, step)


def _why_not_revoked(refusal: Exception) -> str:
    return _("The device is not trusted any more: somebody was quicker.")

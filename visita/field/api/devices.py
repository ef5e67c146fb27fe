"""Enrolling a device, and its contact later: no cookie, no session, no name."""

from django.http import HttpRequest, JsonResponse
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from visita.field import kit_access
from visita.field.actions import devices
from visita.field.api.http import Refused, about, answered, body_of, carried, place_of
from visita.field.limits import CONTACTS, ENROLMENTS
from visita.field.signatures import BadKey, about_contact, is_signed, raw


@csrf_exempt
@require_POST
@answered
def enrol(request: HttpRequest) -> JsonResponse:
    """A code against a place: the device tells its public key and is given the bundle."""
    ENROLMENTS.take(place_of(request))
    typed, at = body_of(request), now()
    try:
        device = devices.enrol(code=typed["code"], key=typed["key"], at=at)
    except BadKey:
        raise Refused(400, "bad-key") from None
    except devices.KnownKey:
        raise Refused(409, "known-key") from None
    except devices.CodeNotGood:
        raise Refused(403, "code-not-good") from None
    bundle = carried(kit_access.newest_for(device))
    return about(201, device=str(device.pk), now=at.isoformat(), bundle=bundle)


@csrf_exempt
@require_POST
@answered
def contact(request: HttpRequest) -> JsonResponse:
    """Is the device still trusted, and which bundle is the newest?"""
    typed, at = body_of(request), now()
    CONTACTS.take(place_of(request))
    device = kit_access.device_called(typed["device"])
    signature, said = raw(typed["signature"]), about_contact(typed["device"], typed["at"])
    if not device or not is_signed(said, signature=signature, key=device.key):
        raise Refused(403, "unknown-device")
    if device.revoked_at:
        devices.tell_device(device=device, at=at)
    else:
        devices.see_device(device=device, at=at)
    return about(
        200,
        now=at.isoformat(),
        revoked=device.revoked_at is not None,
        bundle_id=str(kit_access.newest_for(device).pk),
    )

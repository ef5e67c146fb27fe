"""Handing in sealed records: whole, or in parts where a record is large.

Sent again, an envelope is the same envelope: a device sends until the answer names the digest that
it knows, and deletes nothing before that.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from visita.field.actions import receiving
from visita.field.api.http import Refused, about, answered, body_of, device_of
from visita.field.incoming import (
    LARGEST_PART,
    Arrived,
    Parts,
    PartsMissing,
    TooLarge,
    TooManyUnfinished,
    arriving,
)
from visita.field.kit_access import Enrolled
from visita.field.signatures import raw
from visita.sealing.actions import OtherBytes
from visita.sealing.checks import NotAnEnvelope

MOST_PARTS = 99


@csrf_exempt
@require_http_methods(["PUT"])
@answered
def record(request: HttpRequest, record: UUID) -> HttpResponse:
    """One envelope in one piece."""
    device = device_of(request)
    sent = _sent(request, record, request.headers.get("X-Content-SHA256", ""))
    with _arriving(request.read, settings.LARGEST_UPLOAD) as arrived:
        return _received(device, sent, arrived)


@csrf_exempt
@require_http_methods(["PUT"])
@answered
def part(request: HttpRequest, record: UUID, part: str) -> HttpResponse:
    """One part of a large envelope, in any order; sent again it takes its own place."""
    device = device_of(request)
    if not (part.isascii() and part.isdecimal() and int(part) <= MOST_PARTS):
        raise Refused(400, "bad-part")
    with _arriving(request.read, LARGEST_PART) as arrived:
        if arrived.sha256 != request.headers.get("X-Part-SHA256", ""):
            raise Refused(422, "digest")
        try:
            _parts(device, record).keep(int(part), arrived, most=settings.LARGEST_UPLOAD)
        except TooManyUnfinished:
            raise Refused(429, "too-many-unfinished") from None
    return about(201, sha256=arrived.sha256)


@csrf_exempt
@require_http_methods(["GET", "POST"])
@answered
def parts(request: HttpRequest, record: UUID) -> HttpResponse:
    """Which parts are there; or put them together, with the answers of an envelope in one piece."""
    device = device_of(request)
    there = _parts(device, record)
    if request.method == "GET":
        return about(200, have=there.have())
    typed = body_of(request)
    sent = _sent(request, record, typed["sha256"])
    try:
        read = there.joined(int(typed["count"]) if typed["count"].isdecimal() else 0)
    except PartsMissing as missing:
        raise Refused(400, "parts-missing", have=missing.have) from None
    with _arriving(read, settings.LARGEST_UPLOAD) as arrived:
        try:
            answer = _received(device, sent, arrived)
        except Refused:
            there.forget()
            raise
    there.forget()
    return answer


@contextmanager
def _arriving(read: Callable[[int], bytes], most: int) -> Iterator[Arrived]:
    try:
        with arriving(read, below=settings.ARRIVING, most=most) as arrived:
            yield arrived
    except TooLarge:
        raise Refused(413, "too-large") from None


def _parts(device: Enrolled, record: UUID) -> Parts:
    return Parts(settings.ARRIVING, device.pk, record)


def _sent(request: HttpRequest, record: UUID, digest: str) -> receiving.Sent:
    kind = request.headers.get("X-Visita-Kind", "1")
    if kind not in {str(each) for each in receiving.KINDS}:
        raise Refused(400, "unknown-kind")
    signature = raw(request.headers.get("X-Visita-Signature", ""))
    return receiving.Sent(record, int(kind), digest.lower(), signature)


def _received(device: Enrolled, sent: receiving.Sent, arrived: Arrived) -> JsonResponse:
    try:
        new = receiving.receive(device=device, sent=sent, arrived=arrived, at=now())
    except NotAnEnvelope:
        raise Refused(415, "no-envelope") from None
    except receiving.NotGenuine as fault:
        raise Refused(422, fault.why.value.lower(), kept=fault.kept) from None
    except OtherBytes:
        raise Refused(409, "other-bytes") from None
    return about(201 if new else 200, sha256=arrived.sha256)

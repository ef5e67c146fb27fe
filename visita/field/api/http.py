"""Requests of devices: who sends, what it says, and how it is answered."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.utils.timezone import now

from visita.accounts.limits import TooMany
from visita.field import kit_access
from visita.field.actions.devices import tell_device
from visita.field.kit_access import Enrolled, Signed
from visita.field.limits import RECORDS, STRANGERS

LARGEST_JSON = 10_000

View = Callable[Concatenate[HttpRequest, ...], HttpResponse]


class Refused(Exception):
    """An answer that is none: its status, and a code that the kit turns into a sentence."""

    def __init__(self, status: int, problem: str, **more: object) -> None:
        self.status, self.problem, self.more = status, problem, more


def about(status: int, **said: object) -> JsonResponse:
    """A JSON answer of which no copy is kept on the way."""
    return JsonResponse(said, status=status, headers={"Cache-Control": "no-store"})


def answered(view: View) -> View:
    """Turn refusals into answers."""

    @wraps(view)
    def answering(request: HttpRequest, *words: Any, **named: Any) -> HttpResponse:
        try:
            return view(request, *words, **named)
        except Refused as refused:
            return about(refused.status, problem=refused.problem, **refused.more)
        except TooMany as fault:
            answer = about(429, problem="too-many")
            answer.headers["Retry-After"] = str(fault.seconds)
            return answer
        except UnreadablePostError:
            return about(400, problem="cut-short")

    return answering


def place_of(request: HttpRequest) -> str:
    """Where in the network it comes from."""
    return str(request.META.get("REMOTE_ADDR", ""))


def body_of(request: HttpRequest) -> dict[str, str]:
    """The texts of a small JSON object; a text that is not there is empty.

    Raises:
        Refused: it is something else.
    """
    typed = _json(request)
    names = ("code", "key", "device", "at", "signature", "sha256", "count")
    return {name: str(typed.get(name, ""))[:LARGEST_JSON] for name in names}


def _json(request: HttpRequest) -> dict[str, Any]:
    try:
        typed = json.loads(request.read(LARGEST_JSON))
    except (ValueError, RecursionError):
        typed = None
    if not isinstance(typed, dict):
        raise Refused(400, "no-json")
    return typed


def carried(bundle: Signed) -> dict[str, str]:
    """A bundle as it travels: the signed text as a text, so that nothing writes it anew."""
    return {"bundle": bundle.text, "signature": bundle.signature, "signer": bundle.signer}


def device_of(request: HttpRequest) -> Enrolled:
    """The device that says it sends this. Asked before a byte of what it sends is read.

    Raises:
        Refused: it is not known, or not trusted any more and must wipe itself.
        TooMany: what the name says.
    """
    name = request.headers.get("X-Visita-Device", "")
    device = kit_access.device_called(name)
    if not device:
        STRANGERS.take(place_of(request))
        raise Refused(403, "unknown-device")
    RECORDS.take(str(device.pk))
    if device.revoked_at:
        tell_device(device=device, at=now())
        raise Refused(410, "revoked")
    return device

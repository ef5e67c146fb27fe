"""What every answer carries, and the language it is in."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from visita.accounts.http import INSIDE
from visita.site.views import too_large
from visita.treaties.problems import (
    BY_STATUS,
    INTERFACE,
    MEDIA_TYPE,
    VERSION_1,
    problem_response,
)

Answer = Callable[[HttpRequest], HttpResponse]
ID = "[0-9a-f-]{36}"
UPLOADS = re.compile(
    f"{INSIDE}(?:information/new|places/import|forms/new|letters/{ID}/(?:send|receive)"
    f"|post/{ID}/answer|notifications/{ID}/send|keys/sealed/{ID}/reseal)/"
)
"""Addresses at which files are handed in."""
ENVELOPES = re.compile(f"/kit/api/records/{ID}/(?:parts/[0-9]+/)?")
"""Addresses at which devices hand in sealed records. Who sends is asked before it is read."""
MOST_THROWN_AWAY = 500_000_000
"""Bytes. Whoever sends more sees that the connection was closed."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types visita"
    ),
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
    ),
    "X-Frame-Options": "DENY",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}
KIT = "/kit/"
BY_PREFIX = {
    VERSION_1: {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "ETag, Link",
        "Cross-Origin-Resource-Policy": "cross-origin",
    },
    INSIDE: {
        "Cache-Control": "no-store",
        # without any, browsers send a form's origin as "null", and the form is refused
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": HEADERS["Permissions-Policy"]
        + ", publickey-credentials-create=(self), publickey-credentials-get=(self)",
    },
    KIT: {
        # its engine brings a parser in WebAssembly and reads forms as documents; it shows what it
        # holds in memory itself
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
            "manifest-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; "
            "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
            "require-trusted-types-for 'script'; trusted-types default"
        ),
        "Permissions-Policy": (
            "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=(), "
            "browsing-topics=()"
        ),
    },
}
"""What differs below an address. The interface holds public data only, for any page to read; of
the inside no copy is kept anywhere.
"""


def headers_of(path: str) -> dict[str, str]:
    special = (more for prefix, more in BY_PREFIX.items() if path.startswith(prefix))
    return HEADERS | next(special, {})


class SecurityHeaders:
    """The same restrictive headers on every page, errors too. Over TLS, cookies are for TLS."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        for name, value in headers_of(request.path_info).items():
            response.headers.setdefault(name, value)
        if request.is_secure():
            for cookie in response.cookies.values():
                cookie["secure"] = True
        return response


class Sizes:
    """What is too much is not read. Only where files are handed in may a request be large.

    Somebody signed in gets their answer after what they sent was thrown away: browsers show none
    while they still send.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size = _size(request)
        person = getattr(getattr(request, "user", None), "is_authenticated", False)
        takes_files = person and UPLOADS.fullmatch(request.path_info) is not None
        takes_envelopes = ENVELOPES.fullmatch(request.path_info) is not None
        large = takes_files or takes_envelopes
        most = settings.LARGEST_BODY + (settings.LARGEST_UPLOAD if large else 0)
        if size <= most:
            return self.answer(request)
        if takes_files:
            _throw_away(request, min(size, MOST_THROWN_AWAY))
        return too_large(request)


def _size(request: HttpRequest) -> int:
    typed = request.META.get("CONTENT_LENGTH") or "0"
    return int(typed) if typed.isascii() and typed.isdecimal() else 0


def _throw_away(request: HttpRequest, size: int) -> None:
    while size > 0 and (read := len(request.read(min(size, 1 << 20)))):
        size -= read


class Head:
    """HEAD gets the headers of GET alone: the server would drop the rest, with a complaint."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        if request.method == "HEAD" and not response.streaming:
            response.headers.setdefault("Content-Length", str(len(response.content)))
            response.content = b""
        return response


class Language:
    """`?lang=fr` chooses and is remembered; else the cookie; else what the browser asks for.

    The interface for programs speaks English and knows no reader.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(INTERFACE):
            return self._in_english(request)
        offered = {code for code, _ in settings.LANGUAGES}
        asked = request.GET.get("lang", "")
        language = asked if asked in offered else translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.answer(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        if asked in offered:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                asked,
                max_age=365 * 24 * 3600,
                samesite="Lax",
                httponly=True,
            )
        return response

    def _in_english(self, request: HttpRequest) -> HttpResponse:
        with translation.override("en"):
            response = self.answer(request)
        response.headers.setdefault("Content-Language", "en")
        return response


class Problems:
    """Below the interface's address every fault is a problem, also one no operation explained."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        code = BY_STATUS.get(response.status_code)
        if not code or not request.path_info.startswith(INTERFACE):
            return response
        if response.headers.get("Content-Type") == MEDIA_TYPE:
            return response
        problem = problem_response(request, code)
        if "Allow" in response.headers:
            problem.headers["Allow"] = response.headers["Allow"]
        return problem

"""Handing out a file as it came."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

SHUT_IN = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Should a browser show it after all, it can do nothing."""


def as_it_came(name: str, content: bytes) -> HttpResponse:
    """The bytes, to be saved and not to be shown."""
    return HttpResponse(
        content,
        content_type="application/octet-stream",
        headers={
            "Content-Disposition": content_disposition_header(True, name) or "attachment",
            "Content-Security-Policy": SHUT_IN,
            "X-Content-Type-Options": "nosniff",
        },
    )

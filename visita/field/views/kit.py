"""The shell of the kit: a page, a script and what answers without a connection. Public, and empty.

The files are the same for everybody, hold nothing and are built from kit/. Only those are served
that the build lists with their digests.
"""

import json
from functools import cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

KIT = Path(__file__).resolve().parent.parent / "kit"
PAGE = "index.html"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}


@cache
def assets() -> dict[str, str]:
    """The files that are served, with the SHA-256 of each."""
    listed: dict[str, str] = json.loads((KIT / "assets.json").read_text())
    return listed


@cache
def _content(name: str) -> bytes:
    return (KIT / name).read_bytes()


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    return _file(PAGE)


@require_safe
def asset(request: HttpRequest, asset: str) -> HttpResponse:
    if asset == PAGE or asset not in assets():
        raise Http404
    return _file(asset)


def _file(name: str) -> HttpResponse:
    """Asked for anew each time: the kit's worker keeps what it has checked, and nobody else."""
    headers = {"Cache-Control": "no-cache"}
    return HttpResponse(_content(name), content_type=TYPES[Path(name).suffix], headers=headers)

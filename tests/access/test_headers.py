"""Every answer carries exactly these headers, whatever it is: a page, a file, a refusal, a failure.

The values are written out here, not taken from the program: whoever changes one there changes it
here too, and says why.
"""

import re

import pytest
from django.conf import settings
from django.http import HttpResponseBase, StreamingHttpResponse
from django.test import Client
from django.test.utils import override_settings

from tests.access.conftest import Addresses
from tests.access.routes import ALL, INTERFACE, LET_IN, ONLY_POST, PUBLIC

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types visita"
)
POWERS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
EVERYWHERE = {
    "Content-Security-Policy": CSP,
    "Permissions-Policy": POWERS,
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}
BELOW_THE_DESK = EVERYWHERE | {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": f"{POWERS}, publickey-credentials-create=(self), "
    "publickey-credentials-get=(self)",
}
AN_ORIGINAL = BELOW_THE_DESK | {
    "Content-Security-Policy": "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
}
"""What came in from outside can do nothing, should a browser show it after all."""
A_DRAWING = BELOW_THE_DESK | {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"
}
"""A file of a form is shown, and can do nothing either."""
A_RECORD = BELOW_THE_DESK | {
    "Content-Security-Policy": CSP.replace("data:; ", "data: blob:; media-src blob:; ", 1)
}
"""On the page where a record is opened its pictures are shown from the page's own memory."""
OF_THE_KIT = EVERYWHERE | {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
    "worker-src 'self'; manifest-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "media-src blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(self), payment=(), "
    "usb=(), browsing-topics=()",
}
FOR_PROGRAMS = EVERYWHERE | {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
}


RECORD = re.compile("/desk/visits/[0-9a-f-]{36}/records/[0-9a-f-]{36}/")


def expected(path: str) -> dict[str, str]:
    if path.startswith("/desk/"):
        return BELOW_THE_DESK
    if path.startswith("/kit/"):
        return OF_THE_KIT
    return FOR_PROGRAMS if path.startswith("/api/") else EVERYWHERE


def check(browser: Client, method: str, path: str) -> HttpResponseBase:
    answer = browser.generic(method, path)
    wanted = expected(path)
    if path.endswith("/original/") and answer.status_code == 200:
        wanted = AN_ORIGINAL
    if path.startswith("/desk/forms/") and "/files/" in path and answer.status_code == 200:
        wanted = A_DRAWING
    if RECORD.fullmatch(path) and answer.status_code == 200:
        wanted = A_RECORD
    assert {name: answer.headers.get(name) for name in wanted} == wanted, (method, path)
    if not path.startswith("/api/"):
        assert "Access-Control-Allow-Origin" not in answer.headers
    return answer


def test_every_address_for_who_is_let_in_and_who_is_not(
    browsers: dict[str, Client], first: Addresses
) -> None:
    for name in sorted(LET_IN):
        path = first.of(name)
        for person in ("ana", "dan", "stranger"):
            if name not in {"accounts:sign-out", "accounts:end-others"}:
                check(browsers[person], "POST" if name in ONLY_POST else "GET", path)
        check(browsers["femi"], "DELETE", path)
        check(browsers["ana"], "GET", first.invented(name))


@pytest.mark.parametrize("path", ["/desk/nothing/", "/nowhere/", "/api/v1/nowhere", "/states/xx/"])
def test_what_is_not_there(browsers: dict[str, Client], path: str) -> None:
    for person in ("ana", "stranger"):
        check(browsers[person], "GET", path)


def test_every_public_address(browsers: dict[str, Client], first: Addresses) -> None:
    for name in sorted(PUBLIC):
        path = first.of(name, code="fr") if name == "treaties:state" else first.of(name)
        for method in ("GET", "HEAD", "POST", "PUT"):
            check(browsers["stranger"], method, path)


@pytest.mark.parametrize("file", ["site/mark.svg", "site/base.css", "accounts/passkeys.js"])
def test_files_of_the_pages(file: str) -> None:
    """A picture opened by itself is a page too. Read to its end, the answer closes by itself."""
    answer = check(Client(), "GET", f"/static/{file}")
    assert isinstance(answer, StreamingHttpResponse)
    assert answer.getvalue()


def test_every_address_of_the_interface(browsers: dict[str, Client]) -> None:
    paths = [f"/{address}" for name, _, address in ALL if name.removeprefix("api:") in INTERFACE]
    for path in paths:
        for method in ("GET", "POST"):
            check(browsers["stranger"], method, path)


def test_a_host_that_is_not_ours_and_a_form_that_has_grown_old(arland: None) -> None:
    stranger = Client(enforce_csrf_checks=True)
    check(stranger, "POST", "/desk/sign-in/")
    with override_settings(ALLOWED_HOSTS=["else.example"]):
        for path in ("/", "/desk/", "/api/v1/"):
            check(stranger, "GET", path)


def test_a_failure_of_our_own(
    browsers: dict[str, Client], monkeypatch: pytest.MonkeyPatch, arland: None
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("visita.committee.queries.seats.chambers", fails)
    monkeypatch.setattr("visita.visits.views.lists.listing.lines_of", fails)
    for browser, path in (
        (browsers["stranger"], "/committee/"),
        (browsers["ana"], "/desk/visits/"),
    ):
        browser.raise_request_exception = False
        assert browser.get(path).status_code == 500
        check(browser, "GET", path)


def test_no_debugging_and_no_administration_of_djangos_own() -> None:
    assert settings.DEBUG is False
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
    assert not [name for name, *_ in ALL if name.startswith("admin")]

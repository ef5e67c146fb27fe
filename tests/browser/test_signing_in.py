"""Joining and signing in with a device: Chromium's virtual authenticator stands for it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_core_python
import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser.conftest import Running
from tests.browser.watching import REPORT_VIOLATIONS, Watched

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Device:
    """A laptop that knows passkeys; its user may or may not show finger, face or PIN."""

    def __init__(self, page: Page) -> None:
        self.line: CDPSession = page.context.new_cdp_session(page)
        self.line.send("WebAuthn.enable")
        made = self.line.send(
            "WebAuthn.addVirtualAuthenticator",
            {
                "options": {
                    "protocol": "ctap2",
                    "transport": "internal",
                    "hasResidentKey": True,
                    "hasUserVerification": True,
                    "isUserVerified": True,
                    "automaticPresenceSimulation": True,
                }
            },
        )
        self.id = made["authenticatorId"]

    def verifies_its_user(self, does: bool) -> None:
        self._send("setUserVerified", isUserVerified=does)

    def keys(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._send("getCredentials")["credentials"]
        return found

    def _send(self, what: str, **words: Any) -> Any:
        return self.line.send(f"WebAuthn.{what}", {"authenticatorId": self.id, **words})


@pytest.fixture
def page(chromium: Browser, visita: Running) -> Iterator[Page]:
    context = chromium.new_context(base_url=visita.address, locale="en-GB")
    context.add_init_script(REPORT_VIOLATIONS)
    context.set_default_timeout(8_000)
    yield context.new_page()
    context.close()


def join(page: Page, visita: Running, name: str) -> None:
    """Take an invitation up with a passkey."""
    page.goto(visita.run("invite", name, "--port", str(visita.port)).strip())
    page.get_by_label("What is the device?").fill("laptop")
    page.get_by_role("button", name="Make a passkey on this device").click()
    page.wait_for_url("**/desk/security/recovery-codes/")


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/desk/signed-out/")


def test_an_invitation_is_taken_up_with_a_passkey_that_then_signs_in(
    page: Page, visita: Running
) -> None:
    device = Device(page)
    watched = Watched(page)
    join(page, visita, "gita")

    assert page.locator(".v-codes li").count() == 10
    assert len(device.keys()) == 1
    page.get_by_role("link", name="I have kept them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("gita")
    sign_out(page)
    expect(page.get_by_role("heading", name="What stays with you")).to_be_visible()
    page.goto("/desk/security/")
    page.wait_for_url("**/desk/sign-in/?next=*")
    page.get_by_role("button", name="Sign in with your passkey").click()
    page.wait_for_url("**/desk/security/")

    expect(page.get_by_text("laptop", exact=False).first).to_be_visible()
    assert watched.violations() == []
    assert watched.complaints == []
    assert watched.hosts == {"localhost"}


def test_a_device_that_does_not_verify_its_user_is_refused(page: Page, visita: Running) -> None:
    device = Device(page)
    join(page, visita, "hugo")
    sign_out(page)
    device.verifies_its_user(False)

    page.goto("/desk/sign-in/")
    page.get_by_role("button", name="Sign in with your passkey").click()

    expect(page.get_by_text("The device did not answer")).to_be_visible()
    page.goto("/desk/")
    page.wait_for_url("**/desk/sign-in/?next=*")


def test_the_server_refuses_a_browser_that_asks_for_less(page: Page, visita: Running) -> None:
    """A script on the way asks the device not to verify its user: the answer says so, and fails."""
    device = Device(page)
    join(page, visita, "ines")
    sign_out(page)
    device.verifies_its_user(False)
    page.add_init_script(
        "const get = navigator.credentials.get.bind(navigator.credentials);"
        "navigator.credentials.get = (asked) => {"
        ' asked.publicKey.userVerification = "discouraged"; return get(asked); };'
    )

    page.goto("/desk/sign-in/")
    page.get_by_role("button", name="Sign in with your passkey").click()

    expect(page.get_by_text("You are not signed in")).to_be_visible()


def test_a_copied_key_is_refused(page: Page, visita: Running) -> None:
    """Its counter stands still while the server's has moved on."""
    device = Device(page)
    join(page, visita, "jana")
    sign_out(page)
    copied = device.keys()[0]
    page.goto("/desk/sign-in/")
    page.get_by_role("button", name="Sign in with your passkey").click()
    page.wait_for_url("**/desk/")
    sign_out(page)
    device._send("removeCredential", credentialId=copied["credentialId"])
    device._send("addCredential", credential=copied)

    page.goto("/desk/sign-in/")
    page.get_by_role("button", name="Sign in with your passkey").click()

    expect(page.get_by_text("You are not signed in")).to_be_visible()


def test_a_second_device_is_added_and_the_first_removed(page: Page, visita: Running) -> None:
    device = Device(page)
    join(page, visita, "karl")
    device._send("clearCredentials")
    page.goto("/desk/security/")
    page.get_by_role("button", name="Remove laptop").click()
    expect(page.get_by_text("This is your only way to sign in")).to_be_visible()

    page.get_by_label("What is the device?").fill("telephone")
    page.get_by_role("button", name="Add a passkey on this device").click()
    expect(page.get_by_text("The passkey is added")).to_be_visible()
    page.get_by_role("button", name="Remove laptop").click()
    expect(page.get_by_text("The passkey is removed")).to_be_visible()
    sign_out(page)
    page.goto("/desk/sign-in/")
    page.get_by_role("button", name="Sign in with your passkey").click()

    page.wait_for_url("**/desk/")


def test_a_device_confirms_before_something_grave(page: Page, visita: Running) -> None:
    """Two windows; here: the page of confirming, asked for directly."""
    Device(page)
    join(page, visita, "lena")

    page.goto("/desk/confirm/?next=/desk/security/codes/")
    page.get_by_role("button", name="Confirm with your passkey").click()

    page.wait_for_url("**/desk/security/codes/")
    expect(page.locator(".v-qr svg")).to_be_visible()


def test_pages_work_without_scripts_except_passkeys(chromium: Browser, visita: Running) -> None:
    context = chromium.new_context(base_url=visita.address, java_script_enabled=False)
    page = context.new_page()
    page.goto(visita.run("invite", "mila", "--port", str(visita.port)).strip())

    expect(page.get_by_text("A passkey needs JavaScript").first).to_be_visible()
    page.get_by_role("link", name="Set a password and an authenticator app instead").click()
    expect(page.get_by_label("New password")).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_can_be_read_by_anybody(
    chromium: Browser, visita: Running, width: int, language: str
) -> None:
    """An administrator's walk, by axe's rules, and no page wider than the screen."""
    context = chromium.new_context(
        base_url=visita.address,
        locale=language,
        viewport={"width": width, "height": 800},
        bypass_csp=True,
    )
    context.set_default_timeout(8_000)
    page = context.new_page()
    Device(page)
    name = f"nina-{language}-{width}"
    link = visita.run("invite", name, "--role", "administrator", "--port", str(visita.port))
    for url in (link.strip(), link.strip() + "codes/", "/desk/sign-in/", "/desk/signed-out/"):
        check(page, url)
    page.goto(link.strip())
    page.get_by_role("textbox").fill("laptop")
    page.locator("form[data-passkey] button").click()
    page.wait_for_url("**/desk/security/recovery-codes/")
    for url in ("", "security/recovery-codes/", "security/codes/", "security/", "confirm/"):
        check(page, f"/desk/{url}")
    for url in ("people/", "people/invite/", "nothing/"):
        check(page, f"/desk/{url}")
    page.goto("/desk/people/")
    page.get_by_role("link", name=name, exact=True).click()
    page.wait_for_url("**/people/*-*/")
    check(page, page.url)
    context.close()


def check(page: Page, url: str) -> None:
    page.goto(url)
    page.evaluate(AXE)
    found = page.evaluate(
        "rules => axe.run({runOnly: rules}).then(result => result.violations.map("
        "each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`))",
        RULES,
    )
    assert found == [], url
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), url

"""A person makes a key in the browser, wraps it, opens it; no secret leaves the page."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Running, demonstration
from tests.browser.keys import (
    PASSPHRASE,
    SECONDS,
    Device,
    captured,
    is_open,
    is_said,
    make_key_by_passkey,
    make_key_by_passphrase,
    open_by_passkey,
    open_by_passphrase,
)
from tests.browser.people import at_a_browser_of
from tests.browser.test_signing_in import check, join
from tests.browser.watching import REPORT_VIOLATIONS, Watched


@pytest.fixture
def page(chromium: Browser, visita: Running) -> Iterator[Page]:
    context = chromium.new_context(base_url=visita.address, locale="en-GB")
    context.add_init_script(REPORT_VIOLATIONS)
    context.set_default_timeout(8_000)
    yield context.new_page()
    context.close()


def holds_no_secret(sent: list[str], *words: str) -> None:
    everything = "\n".join(sent).upper()
    for word in ("AGE-SECRET-KEY", PASSPHRASE, PASSPHRASE.replace(" ", "+"), "PKCS8", *words):
        assert word.upper() not in everything, word


def test_a_key_is_made_with_a_passkey_and_opens_in_every_way(page: Page, visita: Running) -> None:
    Device(page)
    join(page, visita, "oksana")
    watched = Watched(page)
    with captured(page) as sent:
        make_key_by_passkey(page)
        expect(page.get_by_text("Do not rely on one way.")).to_be_visible()
        open_by_passkey(page)
        is_open(page)

        page.goto("/desk/keys/change/")
        open_by_passkey(page)
        is_open(page)
        page.get_by_label("New passphrase").fill(PASSPHRASE)
        page.get_by_label("The same again").fill(PASSPHRASE)
        page.get_by_role("button", name="Add the passphrase").click()
        expect(page.get_by_text("Your key opens in one more way.")).to_be_visible(timeout=SECONDS)
        open_by_passphrase(page)
        is_open(page)

        code = add_a_code(page)
        page.get_by_text("I have only the code on paper").click()
        page.get_by_label("Recovery code of your key").fill(code.lower().replace("-", " "))
        page.get_by_role("button", name="Open with the code").click()
        is_open(page)

    assert any("BEGIN+AGE+ENCRYPTED+FILE" in each for each in sent)
    holds_no_secret(sent, code, *code.split("-"))
    assert watched.violations() == []
    assert watched.complaints == []
    assert watched.hosts == {"localhost"}


def add_a_code(page: Page) -> str:
    page.goto("/desk/keys/change/")
    open_by_passkey(page)
    is_open(page)
    page.get_by_role("button", name="Draw a recovery code").click()
    code = page.locator("[data-code]").inner_text()
    assert re.fullmatch(r"([A-Z2-9]{5}-){5}[A-Z2-9]{5}", code)
    page.get_by_label("The last five characters").fill("WRONG")
    page.get_by_role("button", name="I have kept the code").click()
    is_said(page, "These are not the last five characters")
    page.get_by_label("The last five characters").fill(code[-5:])
    page.get_by_role("button", name="I have kept the code").click()
    expect(page.get_by_text("Your key opens in one more way.")).to_be_visible(timeout=SECONDS)
    return code


def test_a_device_that_cannot_keep_a_key_says_so_and_a_passphrase_does(
    page: Page, visita: Running
) -> None:
    Device(page, keeps_keys=False)
    join(page, visita, "pavel")
    page.goto("/desk/keys/change/")
    page.get_by_label("What is the device?").fill("old laptop")
    page.get_by_role("button", name="Make the key, with a passkey on this device").click()
    is_said(page, "cannot keep a key with them")

    make_key_by_passphrase(page)
    open_by_passphrase(page, "not the passphrase")
    expect(page.get_by_text("This passphrase does not open your key.")).to_be_visible(
        timeout=SECONDS
    )
    open_by_passphrase(page)

    is_open(page)
    page.get_by_role("button", name="Remove Passphrase").click()
    expect(page.get_by_text("This is the only way to open your key")).to_be_visible()


def test_a_weak_passphrase_is_refused_before_anything_is_made(page: Page, visita: Running) -> None:
    Device(page)
    join(page, visita, "quinn")
    page.goto("/desk/keys/change/")
    for passphrase, again, said in (
        ("herons", "herons", "too short"),
        ("ababababababababab", "ababababababababab", "repeats a few characters"),
        ("quinn likes the sea", "quinn likes the sea", "begins with your name"),
        (PASSPHRASE, PASSPHRASE + "s", "The two are not the same."),
    ):
        page.get_by_label("New passphrase").fill(passphrase)
        page.get_by_label("The same again").fill(again)

        page.get_by_role("button", name="Make the key, with this passphrase").click()

        is_said(page, said)


def test_a_removed_passkey_opens_no_more_and_another_device_does(
    page: Page, visita: Running
) -> None:
    """The passkey is gone from the device: the passphrase opens."""
    device = Device(page)
    join(page, visita, "rosa")
    make_key_by_passkey(page)
    for credential in device.send("getCredentials")["credentials"]:
        device.send("removeCredential", credentialId=credential["credentialId"])

    open_by_passkey(page)

    expect(
        page.get_by_text("The device did not answer, or you cancelled. Your key")
    ).to_be_visible()


VAULT = """
import django
django.setup()
from visita.sealing.models import Vault
from visita.site.story import FIRST
print(Vault.objects.get(kind="VISIT", subject=FIRST).pk)
"""


def test_a_vault_gets_another_key_and_everything_is_sealed_again(
    chromium: Browser, tmp_path: Path
) -> None:
    """Boris does, in a Visita of its own: what devices signed cannot be checked afterwards."""
    with demonstration(tmp_path) as visita:
        change_the_key(chromium, visita)


def change_the_key(chromium: Browser, visita: Running) -> None:
    """Both who hold it go on holding it."""
    environment = {**visita.environment, "DJANGO_SETTINGS_MODULE": "visita.site.settings"}
    asked = [sys.executable, "-c", VAULT]
    vault = subprocess.run(asked, env=environment, capture_output=True, text=True, check=True)
    context = at_a_browser_of("boris", chromium=chromium, visita=visita)
    context.add_init_script(REPORT_VIOLATIONS)
    page = context.new_page()
    watched = Watched(page)
    page.goto(f"/desk/keys/vaults/{vault.stdout.strip()}/")
    before = page.locator(".v-summary").inner_text()

    with captured(page) as sent:
        open_by_passphrase(page, "arland-demonstration")
        is_open(page)
        page.get_by_role("button", name="Make another key and seal everything again").click()
        is_said(page, "Everything in the vault is sealed to its new key.")

    page.reload()
    after = page.locator(".v-summary").inner_text()
    assert "Ana, Boris" in after
    assert after != before
    assert len([each for each in sent if "/reseal/" in each.split()[0]]) >= 2
    holds_no_secret(sent, "arland-demonstration", "<account>")
    assert watched.violations() == []
    context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_pages_of_a_key_can_be_read_by_anybody(
    chromium: Browser, visita: Running, width: int, language: str
) -> None:
    context = chromium.new_context(
        base_url=visita.address,
        locale=language,
        viewport={"width": width, "height": 800},
        bypass_csp=True,
    )
    context.set_default_timeout(8_000)
    page = context.new_page()
    Device(page)
    page.goto(visita.run("invite", f"s{language}{width}", "--port", str(visita.port)).strip())
    page.get_by_role("textbox").fill("laptop")
    page.locator("form[data-passkey] button").click()
    page.wait_for_url("**/desk/security/recovery-codes/")
    for url in ("keys/", "keys/change/"):
        check(page, f"/desk/{url}")
    page.locator('form[data-way="PASSKEY"] input[type="text"]').fill("laptop")
    page.locator('form[data-way="PASSKEY"] button').click()
    page.wait_for_url("**/desk/keys/")
    for url in ("keys/", "keys/change/"):
        check(page, f"/desk/{url}")
    context.close()

"""The words of consent are read out: from the form's own recording, or by a voice of the device."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_forms import xform
from tests.browser.kit_hands import set_up
from tests.browser.kit_server import Server, form, serving

VOICES = """
const voice = (lang, localService) => ({ lang, localService, name: lang });
window.heard = [];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [voice("fr-FR", false), voice("en-GB", true)],
  speak: (told) => heard.push([told.voice.lang, told.text]),
  cancel: () => heard.push("hush"),
} });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
"""Chromium has no voices where there is no screen: one of the device, one of somebody's server."""
TEXTS = """<itext>
<translation lang="English (en)" default="true()"><text id="c"><value>You need not speak.</value>
</text></translation>
<translation lang="French (fr)"><text id="c"><value>Rien ne vous oblige à parler.</value></text>
</translation>
<translation lang="Arabic (ar)"><text id="c"><value>لست ملزما</value>
<value form="audio">jr://audio/consent.ogg</value></text></translation></itext>"""
CONSENT = xform(
    "<c/>",
    '<bind nodeset="/data/c" type="string" readonly="true()"/>',
    '<input ref="/data/c"><label ref="jr:itext(\'c\')"/></input>',
    texts=TEXTS,
)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving([form("c", CONSENT, title="Consent", media={"consent.ogg": b"OggS"})]) as running:
        yield running


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    context = chromium.new_context(base_url=server.address, locale="en-GB")
    context.add_init_script(VOICES)
    yield context.new_page()
    context.close()


def test_a_voice_of_the_device_reads_and_no_other(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="Consent").click()
    language = page.locator("main").get_by_label("Language")

    page.get_by_role("button", name="Read it out").click()
    assert ["en-GB", "You need not speak."] in page.evaluate("heard")

    language.select_option("French (fr)")
    expect(page.get_by_text("Rien ne vous oblige")).to_be_visible()
    expect(page.get_by_role("button", name="Read it out")).to_have_count(0)

    language.select_option("Arabic (ar)")
    expect(page.locator(".note audio")).to_be_visible()


def test_it_is_silent_once_the_screen_is_locked(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="Consent").click()
    page.get_by_role("button", name="Read it out").click()

    page.get_by_role("button", name="Lock").click()

    expect(page.get_by_label("Passphrase")).to_be_visible()
    assert page.evaluate("heard.at(-1)") == "hush"

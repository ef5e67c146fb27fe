"""Ana corrects an act of Arland in her browser, and the State's page tells it; on any screen."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Running
from tests.browser.test_signing_in import AXE, RULES, Device, check
from tests.browser.watching import REPORT_VIOLATIONS, Watched


def join(page: Page, visita: Running, name: str) -> None:
    """Somebody of the secretariat takes an invitation up with a passkey."""
    link = visita.run("invite", name, "--role", "secretariat", "--port", str(visita.port))
    page.goto(link.strip())
    page.locator("form[data-passkey] input[type=text]").fill("laptop")
    page.locator("form[data-passkey] button").click()
    page.wait_for_url("**/desk/security/recovery-codes/")


@pytest.fixture
def page(chromium: Browser, visita: Running) -> Iterator[Page]:
    context = chromium.new_context(base_url=visita.address, locale="en-GB")
    context.add_init_script(REPORT_VIOLATIONS)
    context.set_default_timeout(8_000)
    yield context.new_page()
    context.close()


def test_a_correction_of_arland_is_looked_at_recorded_and_public(
    page: Page, visita: Running
) -> None:
    watched = Watched(page)
    Device(page)
    join(page, visita, "olga")
    page.locator("nav summary", has_text="States").click()
    page.get_by_role("link", name="Treaty record").click()
    page.get_by_label("State").fill("Arland")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_text("Invented story.")).to_be_visible()
    row = page.locator("#act-zz-ets126-skerrow")
    row.get_by_role("link", name=re.compile("^Correct it")).click()

    page.get_by_label("Day of the act").fill("30 July")
    page.get_by_label("Reason, in English").fill("The day was misread.")
    page.get_by_role("button", name="Show what would follow").click()
    expect(page.get_by_role("alert")).to_contain_text("Write a day that exists")
    expect(page.get_by_label("Reason, in English")).to_have_value("The day was misread.")
    page.get_by_label("Day of the act").fill("1999-07-29")
    page.get_by_role("button", name="Show what would follow").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check before recording")
    page.get_by_role("button", name="Change what you typed").click()
    expect(page.get_by_label("Day of the act")).to_have_value("1999-07-29")
    page.get_by_role("button", name="Show what would follow").click()
    page.get_by_role("button", name="Record it").click()

    expect(page.get_by_text("The act is recorded.")).to_be_visible()
    expect(row).to_contain_text("corrected")
    expect(page.get_by_text("The day was misread.")).to_be_visible()
    page.get_by_role("link", name="Its public page").click()
    page.get_by_text("All acts with their sources").click()
    expect(page.get_by_text("The day was misread.")).to_be_visible()
    page.goto(f"/states/zz/?on={date(2026, 11, 22)}&known_on={date(2026, 11, 1)}")
    page.get_by_text("All acts with their sources").click()
    expect(page.get_by_text("The day was misread.")).to_have_count(0)
    assert watched.violations() == []
    assert watched.complaints == []


def test_the_ledger_is_verified_signed_and_compared(page: Page, visita: Running) -> None:
    Device(page)
    join(page, visita, "pavla")
    page.get_by_role("link", name="Ledger").click()

    with page.expect_download() as downloaded:
        page.get_by_role("button", name="Make a checkpoint").click()
    kept = downloaded.value.path().read_text()
    page.goto("/desk/ledger/compare/")
    page.get_by_label("The kept checkpoint").fill(kept)
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("It begins with it.")).to_be_visible()
    page.goto("/desk/ledger/")
    page.get_by_role("button", name="Verify everything").click()
    expect(page.get_by_text("is being verified")).to_be_visible()
    whole = page.get_by_text("The ledger was whole on")
    for _ in range(30):
        if whole.count():
            break
        page.wait_for_timeout(500)
        page.goto("/desk/ledger/")

    expect(whole).to_be_visible()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_can_be_read_by_anybody(
    chromium: Browser, visita: Running, width: int, language: str
) -> None:
    """By axe's rules, and no page wider than the screen: each in a good and a bad state."""
    context = chromium.new_context(
        base_url=visita.address,
        locale=language,
        viewport={"width": width, "height": 800},
        bypass_csp=True,
    )
    context.set_default_timeout(8_000)
    page = context.new_page()
    Device(page)
    join(page, visita, f"rosa-{language}-{width}")
    for url in (
        *("record/", "record/?q=Rusia2", "record/states/zz/", "record/states/ru/?known_on=x"),
        *("record/new/?state=ZZ", "ledger/", "ledger/?before=x", "ledger/entry/?index=0"),
        "ledger/compare/",
    ):
        check(page, f"/desk/{url}")
    page.goto("/desk/record/states/zz/")
    page.locator("#act-zz-ets126-consent a").first.click()
    check(page, page.url)
    page.locator("[name=reason_en]").fill("The day was misread.")
    page.locator("[name=date]").fill("never")
    page.locator("[value=check]").click()
    look(page)
    page.locator("[name=date]").fill("1996-02-15")
    page.locator("[value=check]").click()
    expect(page.locator("[value=record]")).to_be_visible()
    look(page)
    context.close()


def look(page: Page) -> None:
    """Like `check`, of the answer to a form, which has no address of its own."""
    page.evaluate(AXE)
    found = page.evaluate(
        "rules => axe.run({runOnly: rules}).then(result => result.violations.map("
        "each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`))",
        RULES,
    )
    assert found == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")

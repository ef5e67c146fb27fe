"""Claims reviewed by keyboard: keys press the buttons of the claim that has the focus."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Running
from tests.browser.people import at_a_browser_of

REVIEW = "/desk/information/review/"


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_a_claim_is_confirmed_and_taken_back_by_keyboard(
    chromium: Browser, visita: Running
) -> None:
    window = at_a_browser_of("ana", chromium=chromium, visita=visita)
    page = window.new_page()
    page.goto(REVIEW)
    claims = page.locator("[data-claim]")
    first, second, third = (claims.nth(number).get_attribute("id") for number in range(3))

    page.keyboard.press("c")  # without a claim in focus keys do nothing
    page.get_by_role("link", name="Begin with the first").click()
    assert focused(page) == first
    page.keyboard.press("j")
    expect(page.locator("[data-said]")).to_contain_text("Claim 2 of")
    assert focused(page) == second

    page.keyboard.press("c")
    expect(page.get_by_role("status").first).to_contain_text("The claim is confirmed.")
    expect(page.locator(f"[id='{second}']")).to_have_count(0)
    assert focused(page) == third

    page.keyboard.press("u")
    expect(page.locator(f"[id='{second}']")).to_have_count(1)
    window.close()

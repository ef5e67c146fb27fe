"""Out of an opened record into a finding: what tells who spoke is shown, and stays."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.watching import Watched
from visita.site.arland.keys import LABEL as PASSPHRASE
from visita.site.story import FIRST, SPOKEN

SECONDS = 30_000
PAGE = f"/desk/visits/{FIRST}/findings/from-records/{SPOKEN}/"


def opened(page: Page) -> None:
    page.locator("#unlock-passphrase").fill(PASSPHRASE)
    page.locator("form[data-way=PASSPHRASE] button").click()
    page.locator("form[data-open] button").click(timeout=SECONDS)
    expect(page.locator("[data-taking]")).to_be_visible(timeout=SECONDS)


def test_only_what_stands_in_the_box_is_sent_and_a_name_is_shown_first(
    window: Callable[..., BrowserContext],
) -> None:
    page = window("boris").new_page()
    sent: list[str] = []
    page.on("request", lambda each: sent.append(each.post_data or ""))
    watched = Watched(page)
    watched.open(PAGE)
    opened(page)

    page.get_by_role("button", name="Take: Held since").click()
    box = page.get_by_label("Finding", exact=True)
    assert "Since Tuesday" in box.input_value()
    box.fill("One person told Mira Koval of being held since a Tuesday.")
    expect(page.get_by_text("This may tell who it is")).to_be_visible()
    page.get_by_role("button", name="Record the finding").click()
    expect(page.get_by_text("Nothing was sent. Look at what")).to_be_visible()
    assert not any("Koval" in each for each in sent)

    box.fill("One person spoke of being held for several days before seeing a lawyer.")
    expect(page.get_by_text("This may tell who it is")).to_be_hidden()
    page.get_by_role("button", name="Record the finding").click()
    expect(page.get_by_text("The finding is recorded.")).to_be_visible()
    assert box.input_value() == ""
    assert not any("behind the door" in each or "AGE-SECRET" in each for each in sent)
    assert watched.violations() == []
    assert watched.complaints == []
    page.get_by_role("link", name="Look at it").first.click()
    expect(page.get_by_text("before seeing a lawyer")).to_be_visible()


def test_a_lost_connection_loses_nothing_that_was_typed(
    window: Callable[..., BrowserContext],
) -> None:
    context = window("boris")
    page = context.new_page()
    page.goto(PAGE)
    opened(page)
    box = page.get_by_label("Finding", exact=True)
    box.fill("Several persons spoke of the cold in the cells.")

    context.set_offline(True)
    page.get_by_role("button", name="Record the finding").click()

    kept = page.get_by_role("alert").filter(has_text="What you typed is still here")
    expect(kept).to_be_visible()
    assert box.input_value() == "Several persons spoke of the cold in the cells."


def test_it_fits_a_narrow_screen_in_french(window: Callable[..., BrowserContext]) -> None:
    page = window("boris", locale="fr-FR", viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{PAGE}?lang=fr")
    opened(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= 360

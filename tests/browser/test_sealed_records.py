"""A cleared member opens a sealed record in the browser; others are given nothing."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.watching import Watched
from visita.site.arland.keys import LABEL as PASSPHRASE
from visita.site.story import FIRST, SPOKEN

SECONDS = 30_000
TOLD = "They held my arm behind the door and leant on it."
LIST = f"/desk/visits/{FIRST}/records/"
RECORD = f"{LIST}{SPOKEN}/"


def open_key(page: Page, words: str) -> None:
    page.get_by_label("Passphrase of your key").fill(words)
    page.get_by_role("button", name="Open with the passphrase").click()


def test_boris_opens_a_record_by_passphrase_and_no_secret_leaves_the_page(
    window: Callable[..., BrowserContext],
) -> None:
    page = window("boris").new_page()
    sent: list[str] = []
    page.on("request", lambda each: sent.append(f"{each.url} {each.post_data or ''}"))
    watched = Watched(page)

    watched.open(RECORD)
    open_key(page, PASSPHRASE)
    expect(page.get_by_text("Your key is open")).to_be_visible(timeout=SECONDS)
    page.get_by_role("button", name="Open the record").click()

    expect(page.get_by_text("Signed by a device of this visit")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_role("heading", name="Short private interview")).to_be_visible()
    expect(page.get_by_text(TOLD)).to_be_visible()
    expect(page.locator("dt", has_text="Is the person afraid of reprisals?")).to_be_visible()
    expect(page.locator("dd", has_text="Very much")).to_be_visible()
    picture = page.get_by_role("img", name="Photograph 1")
    assert picture.evaluate("image => image.naturalWidth") == 320
    expect(page.get_by_text("as it was taken")).to_be_visible()
    everything = "\n".join(sent)
    for secret in (PASSPHRASE, "AGE-SECRET", TOLD):
        assert secret not in everything
    assert watched.violations() == []
    assert watched.complaints == []
    assert watched.hosts <= {"localhost", None, ""}


def test_a_wrong_passphrase_opens_nothing_and_says_that_nothing_is_lost(
    window: Callable[..., BrowserContext],
) -> None:
    page = window("boris").new_page()
    page.goto(RECORD)

    open_key(page, "seven herons over the fen")

    expect(page.get_by_text("This passphrase does not open your key.")).to_be_visible(
        timeout=SECONDS
    )
    expect(page.get_by_role("button", name="Open the record")).to_be_hidden()


def test_a_stranger_to_the_visit_finds_neither_list_nor_record(
    window: Callable[..., BrowserContext],
) -> None:
    for name in ("carla", "dan", "femi"):
        page = window(name).new_page()
        for address in (LIST, RECORD, f"/desk/visits/{FIRST}/sealed/"):
            answer = page.goto(address)
            assert answer
            assert answer.status == 404, (name, address)


def test_a_record_reads_in_french_and_on_a_narrow_screen(
    window: Callable[..., BrowserContext],
) -> None:
    page = window("boris", locale="fr-FR", viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{RECORD}?lang=fr")
    page.locator("#unlock-passphrase").fill(PASSPHRASE)
    page.locator("form[data-way=PASSPHRASE] button").click()
    page.locator("form[data-open] button").click(timeout=SECONDS)

    expect(page.get_by_text("La personne craint-elle des représailles ?")).to_be_visible(
        timeout=SECONDS
    )
    expect(page.get_by_text("Beaucoup", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

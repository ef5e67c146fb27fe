"""Eve, of the public, wants to know whether a State is bound: from her first page to the answer."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.addresses import RUSSIA, SUPPOSED
from tests.browser.conftest import Running


def find_russia(page: Page) -> None:
    page.goto("/")
    page.get_by_label("State", exact=True).fill("Russie")
    page.get_by_role("button", name="Find the State").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Russian Federation")


def choose_the_day(page: Page, day: str) -> None:
    page.get_by_label("On the day", exact=True).fill(day)
    page.get_by_role("button", name="Show", exact=True).click()


def cells_of(page: Page, heading: str) -> Locator:
    """By the record, and if it were so."""
    return page.locator("section[aria-labelledby=suppose] tr", has_text=heading).locator("td")


def read_what_would_follow(page: Page) -> None:
    status = cells_of(page, "Status on").last
    expect(status).to_contain_text("Ceased to be a Party")
    expect(status).to_contain_text("since 1 November 2026")
    expect(cells_of(page, "Seats on the Committee")).to_have_text(["46 or 47", "46"])
    expect(cells_of(page, "Votes for a public statement")).to_have_text(["31 or 32", "31"])


def suppose_a_receipt_in_russia(page: Page) -> None:
    find_russia(page)
    choose_the_day(page, "2026-11-22")
    expect(page.locator(".v-answer__word")).to_have_text("Unknown")

    page.get_by_label("on the day, or in the month or year").fill("2025-10-02")
    page.get_by_role("button", name="Show what would follow").click()

    read_what_would_follow(page)


@pytest.fixture
def without_scripts(chromium: Browser, visita: Running) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=visita.address, locale="en-GB", java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def test_eve_finds_russia_and_supposes_that_its_notification_was_received(eve: Page) -> None:
    suppose_a_receipt_in_russia(eve)


def test_everything_works_without_scripts(without_scripts: Page) -> None:
    suppose_a_receipt_in_russia(without_scripts)


def focused(page: Page) -> str:
    """The identifier of what has the focus, or its text."""
    said: str = page.evaluate(
        "document.activeElement.id || document.activeElement.textContent.trim()"
    )
    return said


def tab_to(page: Page, wanted: str, *, at_most: int = 60) -> None:
    """Press Tab until there; on the way whatever has the focus must be seen to have it."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        if focused(page) == wanted:
            return
    pytest.fail(f"{wanted} cannot be reached with {at_most} steps of the Tab key.")


def test_the_keyboard_alone_is_enough(eve: Page) -> None:
    eve.goto("/")
    tab_to(eve, "id_q")
    eve.keyboard.type("Russie")
    eve.keyboard.press("Enter")
    expect(eve.get_by_role("heading", level=1)).to_have_text("Russian Federation")

    eve.goto(RUSSIA)
    tab_to(eve, "id_day")
    eve.keyboard.type("2025-10-02")
    eve.keyboard.press("Enter")

    read_what_would_follow(eve)


def test_the_first_key_shows_a_way_past_the_menu(eve: Page) -> None:
    eve.goto(RUSSIA)
    skip = eve.get_by_role("link", name="Go to the content")
    expect(skip).not_to_be_in_viewport()

    eve.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    eve.keyboard.press("Enter")
    eve.keyboard.press("Tab")

    assert focused(eve) == "id_instrument"


def test_another_language_keeps_page_and_day_and_is_remembered(eve: Page) -> None:
    eve.goto(RUSSIA)
    assert eve.context.cookies() == []

    eve.get_by_role("link", name="français").click()

    expect(eve.locator("html")).to_have_attribute("lang", "fr")
    expect(eve.get_by_role("heading", level=1)).to_have_text("Fédération de Russie")
    expect(eve.locator("#id_on")).to_have_value("2026-11-22")
    eve.goto("/rules/")
    expect(eve.locator("html")).to_have_attribute("lang", "fr")
    assert [each.get("name") for each in eve.context.cookies()] == ["visita_language"]


def test_the_chart_of_another_day_counts_other_parties(eve: Page) -> None:
    eve.goto("/instruments/ets126/?on=1995-01-01")
    parties = eve.locator(".v-figures li:has(.v-status--party) strong")
    expect(parties).to_have_text("27")

    choose_the_day(eve, "2010-01-01")

    expect(parties).to_have_text("47")


def test_a_state_on_the_map_leads_to_its_page(eve: Page) -> None:
    eve.goto("/instruments/ets126/?on=1995-01-01")

    eve.locator(".v-map a[href^='/states/de/']").click()

    expect(eve.get_by_role("heading", level=1)).to_have_text("Germany")
    expect(eve.locator("#id_on")).to_have_value("1995-01-01")


def test_the_invented_state_says_so_and_no_other_does(eve: Page) -> None:
    banner = eve.get_by_role("region", name="Invented story")

    eve.goto("/states/zz/")
    expect(banner).to_be_visible()
    for url in (RUSSIA, SUPPOSED, "/", "/instruments/ets126/", "/states/"):
        eve.goto(url)
        expect(banner).to_have_count(0)


def test_on_a_narrow_screen_the_drawing_begins_with_the_newest_acts(eve: Page) -> None:
    eve.set_viewport_size({"width": 360, "height": 800})
    eve.goto(RUSSIA)

    newest = eve.locator(".v-timeline svg text", has_text="Denunciation received").first
    newest.scroll_into_view_if_needed()
    expect(eve.locator(".v-timeline__now")).to_be_in_viewport()
    assert eve.evaluate("document.querySelector('.v-scroll').scrollLeft") == 0


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler-utils is not installed")
def test_the_answer_can_be_printed(eve: Page, tmp_path: Path) -> None:
    eve.goto(RUSSIA)
    paper = tmp_path / "russia.pdf"

    eve.pdf(path=paper, format="A4")

    text = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True)
    assert "Unknown" in text.stdout
    assert "ECPT 22(2)" in text.stdout
    subprocess.run(["pdftoppm", "-r", "40", "-l", "1", "-png", paper, tmp_path / "p"], check=True)
    (picture,) = tmp_path.glob("p*.png")
    assert picture.stat().st_size > 2000

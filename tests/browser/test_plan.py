"""The places of a visit: sealed in one page, opened in another, and nothing of them sent."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Running
from tests.browser.keys import captured, open_by_passphrase
from tests.browser.people import at_a_browser_of
from tests.browser.watching import REPORT_VIOLATIONS, Watched
from visita.programme.commitment import read_plan

PASSPHRASE = "arland-demonstration"  # noqa: S105 of the story
MEANT = ("Zimtwerk prison", "Quarzhof station")


def a_visit_to_come(page: Page) -> None:
    page.goto("/desk/programme/")
    links = page.locator('a[href*="/programme/plans/"]').evaluate_all("all => all.map(a => a.href)")
    for link in links:
        page.goto(link)
        if page.locator("form[data-seal]").count():
            return
    raise AssertionError(links)


def test_sealed_reloaded_opened_and_taken_out(
    chromium: Browser, visita: Running, tmp_path: Path
) -> None:
    with at_a_browser_of("Ana", chromium=chromium, visita=visita) as context:
        page = context.new_page()
        page.add_init_script(REPORT_VIOLATIONS)
        watched = Watched(page)
        a_visit_to_come(page)
        with captured(page) as sent:
            page.get_by_label("Place").fill(MEANT[0])
            page.get_by_label("Sub-team").select_option("B")
            page.get_by_role("button", name="Add a place").click()
            page.get_by_label("Place").nth(1).fill(MEANT[1])
            page.get_by_role("button", name="Earlier").nth(1).click()
            page.get_by_role("button", name="Seal it, and bind the body to it").click()
            expect(page.get_by_text("the body is bound to it.")).to_be_visible(timeout=30_000)
            page.reload()
            page.get_by_role("button", name="Open version 1").click()
            open_by_passphrase(page, PASSPHRASE)
            opened = page.locator("[data-places] li")
            expect(opened).to_have_text([MEANT[1], f"{MEANT[0]} (B)"], timeout=30_000)
        assert not any(word in each for word in MEANT for each in sent)
        with page.expect_download() as download:
            page.get_by_role("button", name="Take the opened plan out").click()
        file = tmp_path / "plan.json"
        download.value.save_as(file)
        plan = read_plan(file.read_text())
        expect(page.get_by_text(plan.commitment)).to_be_visible()
        assert json.loads(str(plan.leaves[plan.named("place_2")]))["value"]["team"] == "B"
        assert not watched.complaints
        assert not watched.violations()
        assert watched.hosts <= {"localhost", None}

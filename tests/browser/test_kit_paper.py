"""A form that was filled on paper is entered later: the day on the paper goes along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_forms import PLAIN
from tests.browser.kit_hands import finish, opened, send, set_up, unlock
from tests.browser.kit_server import Server, form, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving([form("plain", PLAIN, title="Plain")]) as running:
        yield running


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    context = chromium.new_context(base_url=server.address, locale="en-GB")
    yield context.new_page()
    context.close()


def test_the_day_on_the_paper_is_sealed_with_it(page: Page, server: Server, tmp_path: Path) -> None:
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("from a sheet")
    page.get_by_text("This stands on paper already").click()
    page.get_by_label("Day on the paper").fill("2026-11-20")
    page.get_by_role("button", name="Lock").click()
    unlock(page)
    expect(page.get_by_label("Day on the paper")).to_have_value("2026-11-20")
    finish(page)
    send(page)

    ((told, _, _),) = opened(server, tmp_path)
    assert told["entered_later"] == "2026-11-20"


def test_what_was_typed_on_the_spot_says_nothing_of_paper(
    page: Page, server: Server, tmp_path: Path
) -> None:
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("on the spot")
    finish(page)
    send(page)

    ((told, _, _),) = opened(server, tmp_path)
    assert told["entered_later"] is None

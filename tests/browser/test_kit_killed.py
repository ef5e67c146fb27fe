"""A browser killed while it seals, finishes or hands in loses nothing and doubles nothing."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_forms import PLAIN
from tests.browser.kit_hands import answer, finish, opened, send, set_up, unlock
from tests.browser.kit_server import Server, form, serving
from tests.browser.test_kit_drafts import kill, tablet

WORDS = "what was said in the yard"
MOMENTS = (0.0, 0.03, 0.08, 0.2, 0.6)
"""Seconds after the button: before, while and after it is sealed, written and taken from drafts."""


@pytest.fixture
def server() -> Iterator[Server]:
    with serving([form("plain", PLAIN, title="Plain")]) as running:
        yield running


def filled(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill(WORDS)
    expect(page.get_by_text("Kept, sealed")).to_be_visible()


def begun_again(page: Page) -> None:
    page.goto("/kit/")
    unlock(page)
    page.get_by_role("button", name="Is this device ready?").wait_for()


@pytest.mark.parametrize("moment", MOMENTS)
def test_while_it_is_finished(
    chromium: Browser, server: Server, tmp_path: Path, moment: float
) -> None:
    profile = tmp_path / "profile"
    with tablet(chromium, profile, server) as context:
        page = context.new_page()
        filled(page)
        page.get_by_role("button", name="Finish and seal").click(no_wait_after=True)
        sleep(moment)
        kill(profile)

    with tablet(chromium, profile, server) as context:
        page = context.new_page()
        begun_again(page)
        draft = page.get_by_role("button", name="Go on with Plain")
        if draft.count():
            draft.click()
            expect(page.get_by_label("Name")).to_have_value(WORDS)
            finish(page)
        assert "All sent" in send(page)

    ((_, xml, _),) = opened(server, tmp_path)
    assert answer(xml, "name") == WORDS


def test_while_it_waits_for_the_answer(chromium: Browser, server: Server, tmp_path: Path) -> None:
    profile, server.late = tmp_path / "profile", 600.0
    with tablet(chromium, profile, server) as context:
        page = context.new_page()
        filled(page)
        finish(page)
        page.get_by_role("button", name="Send now").click(no_wait_after=True)
        while not server.records:
            sleep(0.02)
        kill(profile)
    server.late = 0.0

    with tablet(chromium, profile, server) as context:
        page = context.new_page()
        begun_again(page)
        assert "All sent" in send(page)
        expect(page.get_by_role("button", name="Send now")).to_have_count(0)

    ((_, xml, _),) = opened(server, tmp_path)
    assert answer(xml, "name") == WORDS

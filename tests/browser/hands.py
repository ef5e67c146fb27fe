"""What hands do in the walk: open a form, type the words of the test into it, send it."""

import re
import time
from time import localtime, strftime

from playwright.sync_api import Page, expect

from tests.browser.canaries import canaries

WORD = canaries("the words of this test")

TODAY = strftime("%Y-%m-%d")

LATER = strftime("%Y-%m-%d", localtime(time.time() + 10 * 86_400))

VOTES = {"held_on": TODAY, "members": "47", "present": "33", "votes_for": "30", "abstentions": "1"}

ID = r"[0-9a-f]{8}-[0-9a-f-]{27}"


def do(page: Page, form: str, /, **typed: str) -> None:
    """Open a form, fill it in, send it, confirm the answers where they are shown once more."""
    page.goto(form)
    for name, value in typed.items():
        fill(page, name.replace("__", "-"), value)
    press(page, "form.v-form button.v-button:not(.v-button--quiet)")
    if page.locator('button[name="checked"]').count():
        press(page, 'button[name="checked"]')
    refused = page.get_by_role("alert").all_inner_texts()
    assert refused == [], (form, refused)
    expect(page.get_by_role("status").first).to_be_visible()


def press(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.locator(button).click()


def fill(page: Page, name: str, value: str) -> None:
    field = page.locator(f'form.v-form [name="{name}"]').first
    if field.evaluate("each => each.tagName") == "SELECT":
        field.select_option(value)
    elif field.get_attribute("type") == "radio":
        page.locator(f'form.v-form [name="{name}"][value="{value}"]').check()
    elif field.get_attribute("type") == "checkbox":
        field.check()
    else:
        field.fill(value)


def id_in(page: Page, address: str, pattern: str) -> str:
    """The id in the first link of this form on a page."""
    page.goto(address)
    found = re.search(pattern.replace("ID", f"({ID})"), page.content())
    assert found, (address, pattern)
    return found[1]

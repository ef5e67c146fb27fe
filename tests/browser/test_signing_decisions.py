"""A decision is signed with a device, and everybody who may read it sees that it holds."""

import re
import subprocess
import sys
from time import strftime

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Running
from tests.browser.hands import ID
from tests.browser.people import at_a_browser_of
from tests.browser.test_signing_in import Device
from tests.browser.watching import REPORT_VIOLATIONS, Watched

CHANGE = """
import sys
import django
django.setup()
from copy import deepcopy
from visita.accounts.signing import check
from visita.proceedings.models import Decision
from visita.proceedings.queries.voting import LABEL, digest
made = Decision.objects.get(pk=sys.argv[1])
kept = made.signatures.get().proof
told = check(kept, label=LABEL, digest=digest(made))
made.text += " Not."
print(told.same_text, told.proven, check(kept, label=LABEL, digest=digest(made)).same_text)
"""


def decide(page: Page) -> str:
    """A meeting adopts a decision: its address."""
    today = strftime("%Y-%m-%d")
    page.goto("/desk/meetings/open/")
    for name, value in {"number": "140", "members": "47", "members_reason": "Seats"}.items():
        page.locator(f'[name="{name}"]').fill(value)
    for name in ("starts_on", "ends_on"):
        page.locator(f'[name="{name}"]').fill(today)
    page.locator("form.v-form button.v-button").click()
    page.locator('button[name="checked"]').click()
    page.get_by_role("link", name="Plenary meeting 140").click()
    meeting = page.url
    page.goto(f"{meeting}attendance/")
    page.get_by_label("How many members besides").fill("33")
    page.locator("form.v-form button.v-button").click()
    page.locator('button[name="checked"]').click()
    page.goto(f"{meeting}decide/")
    page.get_by_label("Exact wording").fill("The day begins at nine.")
    page.get_by_label("Votes in favour").fill("30")
    page.get_by_label("Votes against").fill("3")
    page.locator("form.v-form button.v-button").click()
    page.locator('button[name="checked"]').click()
    page.get_by_role("link", name="The day begins at nine.").click()
    return page.url


def test_a_member_signs_with_a_passkey_and_a_changed_text_fails(
    chromium: Browser, visita: Running
) -> None:
    with at_a_browser_of("Ana", chromium=chromium, visita=visita) as office:
        decision = decide(office.new_page())
    with at_a_browser_of("Carla", chromium=chromium, visita=visita) as window:
        window.add_init_script(REPORT_VIOLATIONS)
        page = window.new_page()
        Device(page)
        watched = Watched(page)
        page.goto("/desk/security/")
        page.get_by_label("What is the device?").fill("laptop")
        page.get_by_role("button", name="Add a passkey on this device").click()
        expect(page.get_by_text("The passkey is added")).to_be_visible()
        page.goto(f"{decision}sign/")
        page.get_by_role("button", name="Sign with your passkey").click()
        page.wait_for_url(decision)

        row = page.get_by_role("row", name="Carla")
        expect(row).to_contain_text("By passkey")
        expect(row).to_contain_text("holds")
        assert watched.violations() == []
        assert watched.complaints == []
    told = ran(visita, CHANGE, re.findall(ID, decision)[-1])
    assert told.split() == ["True", "True", "False"]


def ran(visita: Running, program: str, *words: str) -> str:
    """What a program says that is run beside the one that serves."""
    environment = {**visita.environment, "DJANGO_SETTINGS_MODULE": "visita.site.settings"}
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout

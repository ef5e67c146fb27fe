"""From the code at the desk to the opened record: an interview that only the delegation reads."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.conftest import CHROMIUM, QUIET, Running
from tests.browser.kit_hands import PASSPHRASE, finish, send, unlock
from tests.browser.people import at_a_browser_of
from tests.browser.searching import (
    Taken,
    found_in,
    opened_backup,
    signing_keys_in,
    taken_from,
)
from tests.browser.test_kit_drafts import kill
from tests.browser.test_sealed_records import SECONDS, open_key
from tests.browser.watching import REPORT_VIOLATIONS, Watched
from tests.sealing.trying import opened, sealed_in, secrets_of
from visita.site.arland.keys import LABEL as OF_BORIS
from visita.site.story import FIRST

DESK = f"/desk/visits/{FIRST}"
SINCE, TOLD = "Since-marzipan-Tuesday", "Told-turbine-of-the-cellar"
FORM = "Short private interview"


@contextmanager
def tablet(place: Path, visita: Running, chromium: Browser) -> Iterator[BrowserContext]:
    """A browser whose memory lies in a directory, so that it can be killed and searched."""
    made = chromium.browser_type.launch_persistent_context(
        place,
        executable_path=CHROMIUM,
        args=QUIET,
        base_url=visita.address,
        locale="en-GB",
        viewport={"width": 360, "height": 740},
    )
    made.add_init_script(REPORT_VIOLATIONS)
    yield made
    with suppress(Error):  # it may have been killed
        made.close()


@pytest.fixture
def boris(chromium: Browser, visita: Running) -> Iterator[Page]:
    context = at_a_browser_of("boris", chromium=chromium, visita=visita)
    yield context.new_page()
    context.close()


def code_for_a_device(boris: Page) -> str:
    boris.goto(f"{DESK}/kit/devices/offer/")
    boris.get_by_label("Whose device it is").select_option(index=1)
    boris.get_by_role("button", name="Show the code").click()
    return boris.locator(".v-codes").inner_text()


def set_up_with(page: Page, code: str, numbers: str) -> None:
    """What the device shows is compared with what the desk shows, as people do it aloud."""
    page.goto("/kit/")
    page.get_by_label("Code").fill(code)
    page.get_by_label("A passphrase for this device").fill(PASSPHRASE)
    page.get_by_label("The same again").fill(PASSPHRASE)
    page.get_by_role("button", name="Set up").click()
    for group in numbers.split():
        expect(page.locator("main, body").first).to_contain_text(group)
    page.get_by_role("button", name="They are the same").click()
    page.get_by_role("button", name="Is this device ready?").wait_for()


def begin_interview(page: Page) -> None:
    page.get_by_role("button", name=FORM).click()
    page.get_by_role("group", name="Does the person agree to talk?").get_by_label("Yes").check()
    page.get_by_label("Held since").fill(SINCE)
    page.get_by_label("What the person tells").fill(TOLD)
    page.get_by_label("What the person tells").press("Tab")


def records_on(page: Page) -> set[str]:
    page.goto(f"{DESK}/records/")
    links = page.locator("main table a").evaluate_all("all => all.map(each => each.href)")
    return set(links)


def test_an_interview_is_read_by_the_delegation_and_by_nobody_else(
    boris: Page, chromium: Browser, visita: Running, tmp_path: Path
) -> None:
    place = tmp_path / "tablet"
    code = code_for_a_device(boris)
    boris.goto(f"{DESK}/kit/")
    numbers, before = boris.locator(".v-numbers").inner_text(), records_on(boris)

    with tablet(place, visita, chromium) as device:
        put_aside_in_the_prison(device, code, numbers)
        kill(place)
    assert found_in(place, SINCE, TOLD, PASSPHRASE) == []
    with tablet(place, visita, chromium) as device:
        taken = finish_and_send(device)
    assert found_in(place, SINCE, TOLD, PASSPHRASE) == []
    no_key_of_the_device_opens_what_is_finished(taken, place)

    (new,) = records_on(boris) - before
    read_at_headquarters(boris, new)
    var = Path(visita.environment["VISITA_VAR"])
    the_server_holds_none_of_it(var.parent)
    no_backup_holds_any_of_it(opened_backup(visita, tmp_path / "backup"))
    no_secret_of_the_server_opens_it(var)


def put_aside_in_the_prison(device: BrowserContext, code: str, numbers: str) -> None:
    """Set up at headquarters, begun where there is no connection, locked."""
    page = device.new_page()
    watched = Watched(page)
    set_up_with(page, code, numbers)
    device.set_offline(True)
    begin_interview(page)
    page.get_by_role("button", name="Lock").first.click()
    page.get_by_label("Passphrase").wait_for()
    assert watched.hosts == {"localhost"}
    assert watched.violations() == []


def finish_and_send(device: BrowserContext) -> Taken:
    """After the browser was killed: every answer is there, and leaves the device sealed.

    Returns what lay on the device meanwhile.
    """
    device.set_offline(True)
    page = device.new_page()
    page.goto("/kit/")
    unlock(page)
    page.get_by_role("button", name=f"Go on with {FORM}").click()
    expect(page.get_by_label("What the person tells")).to_have_value(TOLD)
    finish(page)
    assert "no connection" in send(page)
    taken = taken_from(page)
    device.set_offline(False)
    assert "All sent" in send(page)
    return taken


def read_at_headquarters(boris: Page, record: str) -> None:
    boris.goto(record)
    open_key(boris, OF_BORIS)
    boris.get_by_role("button", name="Open the record").click(timeout=SECONDS)
    expect(boris.get_by_text("Signed by a device of this visit")).to_be_visible(timeout=SECONDS)
    expect(boris.get_by_text(TOLD)).to_be_visible()
    expect(boris.get_by_text(SINCE)).to_be_visible()


def the_server_holds_none_of_it(place: Path) -> None:
    """Neither what was said nor a secret key, in no file of the installation, logs included."""
    assert found_in(place, SINCE, TOLD, PASSPHRASE, "AGE-SECRET-KEY-1") == []
    (database,) = place.rglob("visita.sqlite3")
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as line:
        assert line.execute("select count(*) from sealing_part").fetchone() > (3,)


def no_key_of_the_device_opens_what_is_finished(taken: Taken, place: Path) -> None:
    """With the passphrase, the key of drafts that it opens, and the key that signs."""
    signing = signing_keys_in(place)

    assert (taken.drafts, len(taken.records)) == (0, 1)
    assert signing
    assert opened(taken.sealed(), by=[PASSPHRASE.encode(), *signing]) == {"lock"}


def no_backup_holds_any_of_it(inside: Path) -> None:
    assert found_in(inside, FORM) != []
    assert found_in(inside, SINCE, TOLD, PASSPHRASE, "AGE-SECRET-KEY-1") == []


def no_secret_of_the_server_opens_it(var: Path) -> None:
    records = {name: each for name, each in sealed_in(var).items() if name.startswith("sealed ")}

    assert len(records) > 3
    assert opened(records, by=secrets_of(var)) == set()

"""The kit in Chromium: loaded once, then without a connection, until what is sealed is taken."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_forms import PLAIN
from tests.browser.kit_hands import answer, finish, opened, said, send, set_up, unlock
from tests.browser.kit_server import Server, form, serving
from tests.browser.watching import REPORT_VIOLATIONS, Watched

Device = Callable[..., Page]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving([form("plain", PLAIN, title="Plain")]) as running:
        yield running


@pytest.fixture
def device(chromium: Browser, server: Server) -> Iterator[Device]:
    """A new device: nothing is on it."""
    made = []

    def new(**options: Any) -> Page:
        size = {"width": 360, "height": 740}
        given = {"base_url": server.address, "locale": "en-GB", "viewport": size, **options}
        context = chromium.new_context(**given)
        context.add_init_script(REPORT_VIOLATIONS)
        made.append(context)
        return context.new_page()

    yield new
    for each in made:
        each.close()


def test_from_the_first_load_to_the_acknowledgement(
    device: Device, server: Server, tmp_path: Path
) -> None:
    page = device()
    watched = Watched(page)
    set_up(page)
    page.context.set_offline(True)
    page.reload()
    unlock(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("Somebody")
    page.get_by_label("Years").fill("44")
    page.get_by_label("Two").check()
    finish(page)

    assert "no connection" in send(page)
    assert server.records == {}
    page.context.set_offline(False)
    assert "All sent" in send(page)

    ((told, xml, media),) = opened(server, tmp_path)
    assert [answer(xml, each) for each in ("name", "age", "kind")] == ["Somebody", "44", "two"]
    assert told["format"] == "visita-record/1"
    assert (told["vault"], told["bundle"]) == (server.bundle["vault"], server.bundle["id"])
    assert list(server.records) == [told["id"]]
    assert list(server.devices) == [told["device"]]
    assert media == {}
    assert watched.hosts == {"localhost"}
    assert watched.violations() == []
    assert [each for each in watched.complaints if "ERR_INTERNET_DISCONNECTED" not in each] == []


def test_an_answer_that_is_not_possible_is_named_and_reached(device: Device) -> None:
    page = device()
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Years").fill("200")
    page.get_by_role("button", name="Finish and seal").click()

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("2 answers need attention")
    summary.get_by_role("button", name="Years: Too old").click()
    expect(page.get_by_label("Years")).to_be_focused()
    expect(page.get_by_label("Years")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Years")).to_have_accessible_description("Too old")


@pytest.mark.parametrize("fault", ["lies", "down"])
def test_nothing_is_deleted_before_the_right_digest_is_acknowledged(
    device: Device, server: Server, fault: str
) -> None:
    page = device()
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("Somebody")
    finish(page)
    setattr(server, fault, True)

    send(page)
    expect(page.get_by_text("1 sealed and waiting")).to_be_visible()
    setattr(server, fault, False)
    assert "All sent" in send(page)
    expect(page.get_by_text("None is waiting")).to_be_visible()
    assert len(server.records) == 1


def test_a_bundle_that_does_not_verify_is_refused(device: Device, server: Server) -> None:
    server.forged = True
    page = device()
    page.goto("/kit/")
    page.get_by_label("Code").fill("a-good-code")
    page.get_by_label("A passphrase for this device").fill("correct horse battery")
    page.get_by_label("The same again").fill("correct horse battery")
    page.get_by_role("button", name="Set up").click()

    assert "not signed as it must be" in said(page)
    page.reload()
    expect(page.get_by_label("Code")).to_be_visible()


def test_a_revoked_device_destroys_what_it_has_on_contact(device: Device, server: Server) -> None:
    page = device()
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("Somebody")
    finish(page)
    server.revoked = True

    assert "not trusted any more" in send(page)
    expect(page.get_by_label("Code")).to_be_visible()
    assert page.evaluate("indexedDB.databases()") in ([], [{"name": "notes", "version": 1}])
    assert server.records == {}


FULL = """window.kept = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); }; 0"""
"""What the browser answers when there is no room left."""


def test_a_full_device_says_so_and_loses_nothing(device: Device, server: Server) -> None:
    page = device()
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("Somebody")
    expect(page.get_by_text("Kept, sealed")).to_be_visible()
    page.evaluate(FULL)
    page.get_by_role("button", name="Finish and seal").click()

    expect(page.locator(".status")).to_contain_text("no room left on this device")
    page.evaluate("IDBObjectStore.prototype.put = window.kept; 0")
    finish(page)
    assert "All sent" in send(page)


def test_a_clock_that_is_a_day_off_is_shown_and_told(
    device: Device, server: Server, tmp_path: Path
) -> None:
    server.ahead = timedelta(days=1)
    page = device()
    set_up(page)
    page.get_by_role("button", name="Is this device ready?").click()
    expect(
        page.get_by_text(re.compile("clock of this device is off by (1 day|24 hours)"))
    ).to_be_visible()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("Somebody")
    finish(page)
    send(page)

    ((told, _, _),) = opened(server, tmp_path)
    assert abs(told["clock_offset_s"] - 86_400) < 60


def test_without_a_server_the_sealed_file_is_exported(device: Device) -> None:
    page = device()
    set_up(page)
    page.get_by_role("button", name="Plain").click()
    page.get_by_label("Name").fill("Somebody")
    finish(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Export to a file").click()

    assert download.value.suggested_filename.endswith(".age")
    assert download.value.path().read_bytes().startswith(b"age-encryption.org/v1\n")
    expect(page.get_by_text("1 sealed and waiting")).to_be_visible()

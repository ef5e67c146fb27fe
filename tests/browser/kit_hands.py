"""A delegate's hands on the kit."""

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from pyrage import decrypt, passphrase
from pyrage.x25519 import Identity

from tests.browser.kit_server import CODE, Server
from visita.sealing.envelopes import open_file

STORED = """new Promise(done => { indexedDB.open("notes").onsuccess = ({target}) => {
  const work = target.result.transaction(["device", "drafts"]);
  const lock = work.objectStore("device").get("lock"), drafts = work.objectStore("drafts").getAll();
  work.oncomplete = () => { target.result.close(); done({
    lock: [...lock.result.wrapped],
    draft: [...drafts.result[drafts.result.length - 1]] }); }; }; })"""
AT_WORK = re.compile(r"^(Please wait.*|Sending.*|)$")
PASSPHRASE = "correct horse battery staple"  # noqa: S105 of these tests alone


def set_up(page: Page, words: str = PASSPHRASE) -> None:
    """From a device that knows nothing to its first screen."""
    page.goto("/kit/")
    page.get_by_label("Code").fill(CODE)
    page.get_by_label("A passphrase for this device").fill(words)
    page.get_by_label("The same again").fill(words)
    page.get_by_role("button", name="Set up").click()
    page.get_by_role("button", name="They are the same").click()
    page.get_by_role("button", name="Is this device ready?").wait_for()


def unlock(page: Page, words: str = PASSPHRASE) -> None:
    page.get_by_label("Passphrase").fill(words)
    page.get_by_role("button", name="Open").click()


def finish(page: Page) -> None:
    page.get_by_role("button", name="Finish and seal").click()
    page.get_by_text("Sealed. It cannot be read").wait_for()


def said(page: Page) -> str:
    """What the kit says happened, once it is not at work any more."""
    status = page.locator(".status")
    expect(status).not_to_have_text(AT_WORK)
    return status.inner_text()


def send(page: Page) -> str:
    page.get_by_role("button", name="Send now").click()
    return said(page)


def opened(server: Server, place: Path) -> list[tuple[Any, str, dict[str, bytes]]]:
    """What the visit's key opens: what is told of each record, its answers, its files."""
    found = []
    for body in server.records.values():
        (place / "sealed").write_bytes(body)
        open_file(place / "sealed", place / "plain", secrets=[server.visit.secret])
        with zipfile.ZipFile(io.BytesIO((place / "plain").read_bytes())) as container:
            entries = {name: container.read(name) for name in container.namelist()}
        told = json.loads(entries["record.json"])
        media = {n.removeprefix("media/"): b for n, b in entries.items() if n.startswith("media/")}
        found.append((told, entries["submission.xml"].decode(), media))
    return found


def answer(xml: str, name: str) -> str:
    """What stands in an element of the answers."""
    return match[1] if (match := re.search(f"<{name}>([^<]*)</{name}>", xml)) else ""


def unfinished(page: Page) -> str:
    """The answers of the one unfinished note, as its owner's passphrase opens them."""
    stored = page.evaluate(STORED)
    secret = passphrase.decrypt(bytes(stored["lock"]), PASSPHRASE).decode()
    plain = decrypt(bytes(stored["draft"]), [Identity.from_str(secret)])
    with zipfile.ZipFile(io.BytesIO(plain)) as container:
        return container.read("submission.xml").decode()

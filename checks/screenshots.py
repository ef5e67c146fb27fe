"""Take the pictures of the documents anew: `.venv/bin/python checks/screenshots.py [--kit]`.

With --kit only those of the kit and of what is sealed.

Needs the test tools and Debian's Chromium (`./run test` brings both). Starts a Visita of its own
on a free port, in a temporary directory, and stops it afterwards. Look at each picture before it
is committed.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, FloatRect, Page, sync_playwright

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from checks.kit_pictures import (  # noqa: E402 as the next
    opened_at_the_desk,
    plan_opened,
    recovered_by_the_bureau,
    register_opened,
    taken_in_the_kit,
)
from checks.postgres import free_port  # noqa: E402 found from there only
from visita.site.story import EXIT, FIRST, MOVED, SECOND  # noqa: E402 found from there only

IMAGES = HERE / "docs" / "images"
CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LARGEST = 250 * 1024
"""Bytes of one picture."""
PATIENCE = 60
MARGIN = 24


@dataclass(frozen=True)
class Picture:
    """What lies between the top of `first` and the bottom of `last` on one page."""

    name: str
    url: str
    first: str
    last: str
    width: int = 1280
    person: str = ""
    """Who is signed in, if anybody."""


RUSSIA = "/states/ru/?on=2026-11-22"
PICTURES = (
    Picture("state-russia", RUSSIA, "h1", ".v-answer"),
    Picture("state-russia-timeline", RUSSIA, "#time", ".v-timeline"),
    Picture(
        "state-russia-supposed",
        f"{RUSSIA}&kind=denunciation_received&day=2025-10-02",
        "#suppose",
        "section[aria-labelledby=suppose]",
    ),
    Picture("state-russia-powers", RUSSIA, "#means", "section[aria-labelledby=means]"),
    Picture("state-russia-phone", RUSSIA, "body", ".v-answer .v-summary", width=360),
    Picture(
        "state-arland-known-on",
        "/states/zz/?on=1996-05-31&known_on=1996-04-01",
        "body",
        ".v-answer",
    ),
    Picture("chart-1995", "/instruments/ets126/?on=1995-01-01", "h1", ".v-map", width=1024),
    Picture("rule-d5", "/rules/D5/?day=2025-10-02", "h1", ".v-inset"),
    Picture("desk-dan", "/desk/", "h1", ".v-content", person="Dan"),
    Picture("visit-file", f"/desk/files/{FIRST}/", "h1", ".v-went", person="Ana"),
    Picture("visit-findings", f"/desk/visits/{FIRST}/findings/", "h1", ".v-tasks", person="Boris"),
    Picture("recommendations", "/desk/recommendations/", "h1", ".v-table", person="Ana"),
    Picture("information", "/desk/information/", "h1", "tbody tr:nth-child(7)", person="Ana"),
    Picture("event", f"/desk/information/events/{EXIT}/", "h1", ".v-drawing", person="Ana"),
    Picture("documents", "/documents/", "h1", ".v-table"),
    Picture("programme", "/desk/programme/2027/", "h1", ".v-board", person="Ana"),
    Picture("delegation", f"/desk/visits/{SECOND}/delegation/", "h1", ".v-table", person="Ana"),
    Picture("field", f"/desk/visits/{FIRST}/field/", "h1", ".v-table", person="Boris"),
    Picture("coverage", "/desk/coverage/?state=ZZ", "h1", ".v-table", person="Boris"),
    Picture("letters", "/desk/letters/", "h1", ".v-table", person="Ana"),
    Picture("state-side", f"/desk/visits/{MOVED}/state/", "h1", ".v-table", person="Ana"),
)


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with a_visita() as (address, links), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        windows = Windows(browser, address, links)
        for picture in () if sys.argv[1:] == ["--kit"] else PICTURES:
            weighed(taken(picture, windows))
        ana, boris, carla = (
            windows.page_of(Picture("", "", "", "", person=each))
            for each in ("Ana", "Boris", "Carla")
        )
        taken_in_the_kit(browser, address, boris, whole)
        opened_at_the_desk(boris, whole)
        register_opened(boris, whole)
        plan_opened(boris, whole)
        recovered_by_the_bureau(ana, carla, whole)
        browser.close()


def weighed(file: Path) -> Path:
    print(f"{file.stat().st_size:8} {file.relative_to(HERE)}", flush=True)
    if file.stat().st_size > LARGEST:
        raise SystemExit(f"{file.name} is larger than {LARGEST} bytes: show less.")
    return file


def whole(name: str, page: Page, *, first: str = "html") -> Path:
    """What stands on the screen from *first* on, at most one screen and a half of it."""
    file = IMAGES / f"{name}.png"
    width = page.viewport_size["width"] if page.viewport_size else 0
    height = page.evaluate("document.documentElement.scrollHeight")
    top = page.locator(first).evaluate("part => part.getBoundingClientRect().top + scrollY")
    clip: FloatRect = {"x": 0, "y": top, "width": width, "height": min(height - top, 1350)}
    page.screenshot(path=file, full_page=True, clip=clip)
    return weighed(file)


class Windows:
    """One browser window for each person, signed in by their link of the demonstration."""

    def __init__(self, browser: Browser, address: str, links: dict[str, str]) -> None:
        self._browser, self._address, self._links = browser, address, links
        self._open: dict[str, BrowserContext] = {}

    def page_of(self, picture: Picture) -> Page:
        if picture.person not in self._open:
            window = self._browser.new_context(
                base_url=self._address, locale="en-GB", color_scheme="light"
            )
            self._open[picture.person] = window
            if picture.person:
                self._sign_in(window, self._links[picture.person])
        page = self._open[picture.person].new_page()
        page.set_viewport_size({"width": picture.width, "height": 900})
        return page

    def _sign_in(self, window: BrowserContext, link: str) -> None:
        page = window.new_page()
        page.goto(link)
        page.locator("main button").click()
        page.wait_for_url("**/desk/")
        page.close()


@contextmanager
def a_visita() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a demonstration that lasts as long as the block, and everybody's link."""
    with tempfile.TemporaryDirectory(prefix="visita-pictures-") as var:
        port, log = free_port(), Path(var) / "log"
        server = subprocess.Popen(
            [sys.executable, "-m", "visita.site.main", "demo", "--port", str(port)],
            env={**os.environ, "VISITA_VAR": var, "PYTHONPATH": str(HERE)},
            stderr=log.open("w"),
        )
        try:
            wait_for(f"http://localhost:{port}/sources/")
            links = re.findall(r"  (\w+), .*\n\s+(http://\S+)", log.read_text())
            yield f"http://localhost:{port}", dict(links)
        finally:
            server.terminate()
            server.wait(PATIENCE)


def wait_for(url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url).close()  # noqa: S310 our own server
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"{url} did not answer within {PATIENCE} seconds.")


def taken(picture: Picture, windows: Windows) -> Path:
    page = windows.page_of(picture)
    page.goto(picture.url)
    page.evaluate("document.fonts.ready")
    file = IMAGES / f"{picture.name}.png"
    page.screenshot(path=file, full_page=True, clip=part(page, picture))
    page.close()
    return file


def part(page: Page, picture: Picture) -> FloatRect:
    """The full width of the page, from one element to another, with a little air."""
    first = page.locator(picture.first).first.bounding_box()
    last = page.locator(picture.last).first.bounding_box()
    if not (first and last):
        raise SystemExit(f"{picture.name}: nothing there from {picture.first} to {picture.last}.")
    top = max(first["y"] - MARGIN, 0)
    height = last["y"] + last["height"] + MARGIN - top
    return {"x": 0, "y": top, "width": picture.width, "height": height}


if __name__ == "__main__":
    main()

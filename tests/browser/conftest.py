"""One Visita, started as a user starts it, and one Chromium, for all tests in the browser.

They last for this folder alone: while a browser runs, the database must not be used from here.
"""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.watching import REPORT_VIOLATIONS, Watched

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
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
PATIENCE = 60
"""Seconds a start or a stop may take."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@dataclass(frozen=True)
class Running:
    """A Visita that answers at `address`; `run` gives it another command."""

    address: str
    port: int
    environment: dict[str, str]

    def run(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "visita.site.main", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        return done.stdout


@pytest.fixture(scope="package")
def visita(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with demonstration(tmp_path_factory.mktemp("visita")) as running:
        yield running


@contextmanager
def demonstration(place: Path, **more: str) -> Iterator[Running]:
    """A Visita of its own, with all it writes below *place*: `var` and `log`."""
    environment = {**os.environ, "VISITA_VAR": str(place / "var"), "PYTHONPATH": str(ROOT), **more}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    port = _free_port()
    command = [sys.executable, "-m", "visita.site.main", "demo", "--port", str(port), "--fresh"]
    with (place / "log").open("w") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            _wait(f"http://localhost:{port}/sources/", server, place / "log")
            yield Running(f"http://localhost:{port}", port, environment)
        finally:
            _stop(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(url).close()  # noqa: S310 our own server
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"Visita did not start:\n{log.read_text()}")


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """Ask it to stop: it must go in order and leave nobody behind."""
    if server.poll() is not None:
        pytest.fail(f"Visita ended by itself with {server.returncode}.")
    helpers = _children(server.pid)
    server.send_signal(signal.SIGTERM)
    assert server.wait(PATIENCE) == 0
    assert helpers
    assert [each for each in helpers if Path(f"/proc/{each}").exists()] == []


def _children(process: int) -> list[int]:
    """The processes it started, and those they started."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    own = [int(each) for each in listed]
    return own + [each for child in own for each in _children(child)]


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def opened(chromium: Browser, visita: Running) -> Iterator[Callable[..., BrowserContext]]:
    """A reader's browser window: language, width, light or dark. The same again when asked again.

    Only for tests that leave nothing behind in it.
    """
    windows: dict[tuple[tuple[str, Any], ...], BrowserContext] = {}

    def window(*, width: int = 1280, **options: Any) -> BrowserContext:
        key = (("width", width), *sorted(options.items()))
        if key not in windows:
            windows[key] = chromium.new_context(
                base_url=visita.address, viewport={"width": width, "height": 800}, **options
            )
        return windows[key]

    yield window
    for each in windows.values():
        each.close()


@pytest.fixture
def window(chromium: Browser, visita: Running) -> Iterator[Callable[..., BrowserContext]]:
    """A browser of whoever is named, who has just signed in; it reports what its policy forbids."""
    from tests.browser.people import at_a_browser_of  # which knows what runs from here

    made: list[BrowserContext] = []

    def open_(name: str, **options: Any) -> BrowserContext:
        context = at_a_browser_of(name, chromium=chromium, visita=visita, **options)
        context.add_init_script(REPORT_VIOLATIONS)
        made.append(context)
        return context

    yield open_
    for each in made:
        each.close()


@pytest.fixture
def eve(chromium: Browser, visita: Running) -> Iterator[Page]:
    """A member of the public, at a new browser of her own."""
    context = chromium.new_context(
        base_url=visita.address, locale="en-GB", viewport={"width": 1280, "height": 800}
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def watched(eve: Page) -> Watched:
    """Eve's page with everything written down that it does behind her back."""
    eve.context.add_init_script(REPORT_VIOLATIONS)
    return Watched(eve)

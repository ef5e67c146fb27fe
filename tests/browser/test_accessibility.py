"""Every public page can be read by anybody: by axe's rules, on a narrow screen, in its language.

The four pages people need most are read in every combination of width, light and language; the
others in one, or in all of them with VISITA_FULL=1.
"""

import os
from collections.abc import Callable
from itertools import product
from pathlib import Path

import axe_core_python
import pytest
from django.conf import settings
from playwright.sync_api import BrowserContext, Page

from tests.addresses import FAULTS, MORE, PAGES, SUPPOSED

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [360, 1280]
LANGUAGES = [code for code, _ in settings.LANGUAGES]
EVERY_WAY = list(product(WIDTHS, ["light", "dark"], LANGUAGES))
ONE_WAY = (360, "light", "en")

IMPORTANT = {name: PAGES[name] for name in ("home", "state", "instrument")} | {
    "state, supposed": SUPPOSED
}
EVERY = PAGES | MORE | {name: url for name, (url, _) in FAULTS.items()}
FULL = os.environ.get("VISITA_FULL") == "1"
READINGS = [
    (name, *way)
    for name in EVERY
    for way in (EVERY_WAY if FULL or name in IMPORTANT else [ONE_WAY])
]

Window = Callable[..., BrowserContext]


def _page(window: BrowserContext) -> Page:
    return window.pages[0] if window.pages else window.new_page()


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found: list[str] = page.evaluate(
        "rules => axe.run({runOnly: rules}).then(result => result.violations.map("
        "each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`))",
        RULES,
    )
    return found


@pytest.mark.parametrize(
    ("name", "width", "scheme", "language"), READINGS, ids=lambda value: str(value)
)
def test_axe_finds_nothing(
    opened: Window, name: str, width: int, scheme: str, language: str
) -> None:
    window = opened(width=width, color_scheme=scheme, locale=language, bypass_csp=True)
    page = _page(window)

    page.goto(EVERY[name])

    assert violations(page) == []


@pytest.mark.parametrize("width", [320, *WIDTHS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_the_screen(opened: Window, width: int, language: str) -> None:
    page = _page(opened(width=width, locale=language))
    wider = []
    for name, url in EVERY.items():
        page.goto(url)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wider.append(name)

    assert wider == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_which_language_it_is_in(opened: Window, language: str) -> None:
    page = _page(opened(locale=language))
    for url in EVERY.values():
        page.goto(url)

        assert page.locator("html").get_attribute("lang") == language


def test_axe_would_find_a_picture_without_words(opened: Window) -> None:
    """The test of the test: what is wrong is reported."""
    page = _page(opened(locale="en", bypass_csp=True))
    page.goto("/sources/")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")

    assert any(each.startswith("image-alt: ") for each in violations(page))


def test_what_is_pressed_is_large_enough(opened: Window) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels; links inside a sentence or a table are excepted."""
    page = _page(opened(width=360, locale="en"))
    small = []
    for name, url in EVERY.items():
        page.goto(url)
        sizes = page.locator(
            "button, select, summary, nav a, main input:not([type=hidden])"
        ).evaluate_all(
            "all => all.map(each => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])"
            ".map(([html, box]) => [html, box.width, box.height])"
        )
        small += [(name, html) for html, width, height in sizes if min(width, height) < 24]

    assert small == []

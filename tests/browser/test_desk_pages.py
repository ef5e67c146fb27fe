"""The pages inside can be read by anybody: by axe's rules, on a narrow screen, in the dark."""

from collections.abc import Callable, Iterator
from pathlib import Path

import axe_core_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import Running
from tests.browser.people import at_a_browser_of
from tests.browser.watching import REPORT_VIOLATIONS, Watched
from visita.site.story import FIRST, SECOND

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WAYS = [(360, "light", "en-GB"), (1280, "dark", "fr-FR")]
PAGES = {
    "ana": (
        *("/desk/", "/desk/visits/", "/desk/visits/plan/", f"/desk/files/{FIRST}/"),
        *(
            f"/desk/visits/{FIRST}/",
            f"/desk/visits/{SECOND}/arrive/",
            "/desk/places/",
            "/desk/coverage/",
        ),
        *("/desk/reports/", "/desk/recommendations/", "/desk/elections/", "/desk/states/"),
        *("/desk/elections/record/", "/desk/states/zz/authority/", "/desk/information/"),
        *("/desk/information/new/", "/desk/information/review/", "/desk/information/watch/begin/"),
        *("/desk/information/alerts/", "/desk/states/zz/", "/desk/states/ru/"),
    ),
    "boris": (
        "/desk/",
        f"/desk/visits/{FIRST}/findings/",
        f"/desk/visits/{FIRST}/findings/record/",
    ),
    "carla": ("/desk/",),
    "dan": ("/desk/",),
    "femi": ("/desk/",),
}
FROM_LISTS = {
    "ana": {
        "/desk/reports/": "main th a",
        "/desk/recommendations/": "main th a",
        "/desk/information/": "main tbody tr:nth-child(2) th a",
        f"/desk/files/{FIRST}/": ".v-way li:nth-last-child(2) a",
        "/desk/information/review/": ".v-claim .v-note a",
        "/desk/information/review/?": ".v-claim .v-note a:last-of-type",
        "/desk/information/review/?page=1": ".v-claim a[data-key=e]",
    },
    "dan": {"/desk/": "main .v-tasks__hint a", "/desk/?": "main .v-tasks__hint a:nth-of-type(2)"},
}
"""Pages whose address nobody knows beforehand: where they are reached from, and by which link."""


@pytest.fixture
def window(chromium: Browser, visita: Running) -> Iterator[Callable[..., BrowserContext]]:
    opened: list[BrowserContext] = []

    def of(person: str, width: int, scheme: str, locale: str) -> BrowserContext:
        opened.append(
            at_a_browser_of(
                person,
                chromium=chromium,
                visita=visita,
                locale=locale,
                color_scheme=scheme,
                viewport={"width": width, "height": 800},
                bypass_csp=True,
            )
        )
        return opened[-1]

    yield of
    for each in opened:
        each.close()


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found: list[str] = page.evaluate(
        "rules => axe.run({runOnly: rules}).then(result => result.violations.map("
        "each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`))",
        RULES,
    )
    return found


def addresses(page: Page, person: str) -> list[str]:
    """The person's pages, those reached from lists included."""
    found = list(PAGES[person])
    for start, link in FROM_LISTS.get(person, {}).items():
        page.goto(start)
        target = page.locator(link).first.get_attribute("href")
        assert target, (person, start)
        found.append(target)
    return found


@pytest.mark.parametrize(("width", "scheme", "locale"), WAYS, ids=lambda way: str(way))
@pytest.mark.parametrize("person", sorted(PAGES))
def test_axe_finds_nothing_and_no_page_is_wider_than_the_screen(
    window: Callable[..., BrowserContext], person: str, width: int, scheme: str, locale: str
) -> None:
    page = window(person, width, scheme, locale).new_page()
    wrong = []
    for url in addresses(page, person):
        answer = page.goto(url)
        assert answer
        assert answer.status == 200, url
        wrong += [(url, each) for each in violations(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.append((url, "wider than the screen"))
        assert page.locator("html").get_attribute("lang") == locale[:2]

    assert wrong == []


@pytest.mark.parametrize("person", sorted(PAGES))
def test_no_page_breaks_its_own_policy(chromium: Browser, visita: Running, person: str) -> None:
    context = at_a_browser_of(person, chromium=chromium, visita=visita)
    context.add_init_script(REPORT_VIOLATIONS)
    watched = Watched(context.new_page())
    for url in addresses(watched.page, person):
        watched.open(url)
        assert watched.violations() == [], url
    context.close()

    assert watched.complaints == []
    assert watched.hosts == {"localhost"}

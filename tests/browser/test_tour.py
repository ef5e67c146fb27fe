"""The walk of ten minutes and the story of Arland: every address opens and shows what it says."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import Running
from tests.browser.people import at_a_browser_of
from tests.browser.watching import REPORT_VIOLATIONS, Watched
from visita.site.story import STEPS, STOPS, Step, Stop


@pytest.fixture
def watched_as(chromium: Browser, visita: Running) -> Iterator[Callable[[str], Watched]]:
    """A page of the person named, under observation."""
    windows: list[BrowserContext] = []

    def page_of(person: str) -> Watched:
        if person == "Eve":
            windows.append(chromium.new_context(base_url=visita.address, locale="en-GB"))
        else:
            windows.append(at_a_browser_of(person, chromium=chromium, visita=visita))
        windows[-1].add_init_script(REPORT_VIOLATIONS)
        return Watched(windows[-1].new_page())

    yield page_of
    for window in windows:
        window.close()


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.url)
def test_a_stop_of_the_tour_shows_what_it_promises(
    watched_as: Callable[[str], Watched], stop: Stop
) -> None:
    watched = watched_as(stop.person)
    answer = watched.open(stop.url)

    assert answer.status == 200
    assert stop.shows in watched.page.inner_text("body")
    assert watched.hosts == {"localhost"}
    assert watched.complaints == []
    assert watched.violations() == []


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.url)
def test_a_step_of_the_story_opens(watched_as: Callable[[str], Watched], step: Step) -> None:
    watched = watched_as(step.person)
    answer = watched.open(step.url)

    assert answer.status == 200
    assert watched.page.url.endswith(step.url)
    assert watched.complaints == []


def test_the_tour_prints_every_address_with_who_to_be(visita: Running) -> None:
    printed = visita.run("tour", "--port", str(visita.port))

    for stop in STOPS:
        assert f"{visita.address}{stop.url}\n   as {stop.who}\n" in printed


def test_the_tour_takes_ten_minutes() -> None:
    assert 1 <= len(STOPS) <= 12

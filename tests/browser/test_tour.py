"""The walk of ten minutes and the story of Arland: every address opens and shows what it says."""

import pytest

from tests.browser.conftest import Running
from tests.browser.watching import Watched
from visita.site.story import STEPS, STOPS, Step, Stop


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.url)
def test_a_stop_of_the_tour_shows_what_it_promises(watched: Watched, stop: Stop) -> None:
    answer = watched.open(stop.url)

    assert answer.status == 200
    assert stop.shows in watched.page.inner_text("body")
    assert watched.hosts == {"localhost"}
    assert watched.complaints == []
    assert watched.violations() == []


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.url)
def test_a_step_of_the_story_opens(watched: Watched, step: Step) -> None:
    answer = watched.open(step.url)

    assert answer.status == 200
    assert watched.complaints == []


def test_the_tour_prints_every_address_with_who_to_be(visita: Running) -> None:
    printed = visita.run("tour", "--port", str(visita.port))

    for stop in STOPS:
        assert f"{visita.address}{stop.url}\n   as {stop.who}\n" in printed


def test_the_tour_takes_ten_minutes() -> None:
    assert 1 <= len(STOPS) <= 12

"""The comparison of two worlds is itself tested: one leak is planted, and must be found."""

from collections.abc import Callable

import pytest

from tests.worlds.leaking import LEAKS, Patch
from tests.worlds.observing import Ask
from tests.worlds.playing import Now, leaks
from tests.worlds.script import Tick
from tests.worlds.stage import Stage

pytestmark = pytest.mark.django_db

BEGINNING = (
    *("plan", "name_head", "name_rest", "decide", "notify", "arrive", "leave", "conclude"),
    *("begin_report", "write", "circulate"),
)
WATCHED = {"name_rest", "arrive", "circulate"}
STORY = tuple(Tick(5, (step,), is_watched=step in WATCHED) for step in BEGINNING)


def a_few(now: Now) -> list[Ask]:
    """Eve at two public pages, Femi at the secret file, Dan and Carla at what they may read."""
    visit, notification = now.secret.get("visit"), now.secret.get("notification")
    report = now.secret.get("report")
    asks = [
        Ask("eve", "live", "GET", "/committee/"),
        Ask("eve", "live", "GET", "/documents/"),
        Ask("femi", "live", "GET", f"/desk/visits/{visit}/"),
    ]
    if notification:
        asks.append(Ask("dan", "live", "GET", f"/desk/notifications/{notification}/"))
    if report:
        asks.append(Ask("carla", "live", "GET", f"/desk/reports/{report}/report.pdf"))
    return asks


def test_without_a_leak_none_is_found(stage: Stage) -> None:
    assert leaks(stage, STORY, a_few) == []


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_planted_leak_is_found_on_its_surface(
    stage: Stage, leak: Callable[[Patch], None], monkeypatch: Patch
) -> None:
    leak(monkeypatch)

    found = leaks(stage, STORY, a_few)

    assert LEAKS[leak] in {each.surface for each in found}

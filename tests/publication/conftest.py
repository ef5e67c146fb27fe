"""The people and States of the chain, and a press that prints nothing."""

import pytest

from tests.chain import world
from tests.conftest import Clock
from visita.publication.actions import gate as actions

__all__ = ["midday", "no_press", "world"]


@pytest.fixture(autouse=True)
def midday(clock: Clock) -> Clock:
    """Every story here begins at noon."""
    return clock


@pytest.fixture(autouse=True)
def no_press(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Setting a PDF takes a process: tests that look at one ask for `press`."""
    if "press" not in request.fixturenames:
        monkeypatch.setattr(actions, "edition_pdf", lambda *_, **__: b"%PDF")


@pytest.fixture
def press() -> None:
    """The PDF itself is made."""

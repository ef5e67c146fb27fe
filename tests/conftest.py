"""What many tests share: a database with the record in it, and the day they play on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings

from tests.ledger.forging import emptied
from visita.accounts import middleware
from visita.treaties import starting_record
from visita.treaties.actions import load_record

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)

settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")
"""How busy a machine is says nothing about the program: no test depends on the time it takes."""


@pytest.fixture(autouse=True)
def a_new_ledger(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that really commits leaves entries that nothing can delete: forge them away."""
    mark = request.node.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server"} & set(request.fixturenames)
    commits = asked or (mark is not None and mark.kwargs.get("transaction", False))
    if commits:
        request.getfixturevalue("transactional_db")
    yield
    if commits:
        monkeypatch.undo()  # a test may have named another database
        emptied()


class Clock:
    """What the middleware reads."""

    def __init__(self) -> None:
        self.at = NOON

    def moves(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(middleware, "now", lambda: made.at)
    return made


@pytest.fixture
def record(db: None) -> None:
    """The real treaty record."""
    load_record(by="test", at=NOON)


@pytest.fixture
def story(record: None) -> None:
    """The real record and the invented State of Arland."""
    load_record(by="test", at=NOON, directory=starting_record.STORY)


@pytest.fixture
def eve(record: None) -> Client:
    """A member of the public."""
    return Client(headers={"accept-language": "en"})

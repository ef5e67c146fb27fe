"""What many tests share: a database with the record in it, and the day they play on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from tests.cheap import cheaper, collect_seldom
from tests.ledger.forging import emptied
from tests.shared import Layers, commits
from visita.accounts import middleware
from visita.treaties import starting_record
from visita.treaties.actions import load_record

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)

SHARED = pytest.StashKey[Layers]()

settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")
"""How busy a machine is says nothing about the program: no test depends on the time it takes."""


@pytest.fixture(autouse=True)
def a_new_ledger(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that really commits leaves entries that nothing can delete: forge them away."""
    really = commits(request.node)
    if really:
        request.getfixturevalue("transactional_db")
    yield
    if really:
        monkeypatch.undo()  # a test may have named another database
        emptied()


@pytest.fixture(scope="session", autouse=True)
def at_less_cost() -> Iterator[None]:
    with cheaper():
        yield


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


@pytest.fixture(scope="session")
def shared(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Layers]:
    """The record, and the story's States on top of it."""
    loads = {
        "record": lambda: load_record(by="test", at=NOON),
        "story": lambda: load_record(by="test", at=NOON, directory=starting_record.STORY),
    }
    made = request.config.stash[SHARED] = Layers(loads, django_db_blocker)
    yield made
    made.bring_to(0)


def pytest_collection_finish() -> None:
    collect_seldom()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """From the first test on that asks for it, the record lies there before the test begins."""
    if layers := item.config.stash.get(SHARED, None):
        layers.prepare(item)


@pytest.fixture
def record(shared: Layers, db: None) -> None:
    """The real treaty record."""
    shared.load("record")


@pytest.fixture
def story(shared: Layers, record: None) -> None:
    """The real record and the invented State of Arland."""
    shared.load("story")


@pytest.fixture
def eve(record: None) -> Client:
    """A member of the public."""
    return Client(headers={"accept-language": "en"})

"""The people of the story."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.accounts.builders import a_person
from tests.conftest import Clock
from visita.accounts.models import Role, User


@pytest.fixture(autouse=True)
def midday(clock: Clock) -> Clock:
    """Every story here begins at noon."""
    return clock


@pytest.fixture(autouse=True)
def no_tries_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def ana(db: None) -> User:
    """Of the secretariat."""
    return a_person("ana", Role.SECRETARIAT)


@pytest.fixture
def boris(db: None) -> User:
    """Head of a delegation: no office here."""
    return a_person("boris")


@pytest.fixture
def femi(db: None) -> User:
    """Runs the machine."""
    return a_person("femi", Role.ADMINISTRATOR)

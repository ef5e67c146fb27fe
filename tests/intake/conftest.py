"""The record, an office of the Secretariat, and the day on which every story here begins."""

import pytest

from tests.accounts.builders import a_person
from tests.conftest import Clock
from visita.accounts.models import Role, User


@pytest.fixture(autouse=True)
def midday(clock: Clock) -> Clock:
    return clock


@pytest.fixture
def ana(db: None) -> User:
    return a_person("ana", Role.SECRETARIAT)

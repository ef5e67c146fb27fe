"""The stage of both worlds, set up once for all tests of a module and gone afterwards."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.conftest import NOON
from tests.worlds.frozen import frozen
from tests.worlds.stage import Stage, a_stage
from visita.treaties import starting_record
from visita.treaties.actions import load_record


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Stage]:
    with django_db_blocker.unblock(), frozen() as stopped, transaction.atomic():
        load_record(by="test", at=NOON)
        load_record(by="test", at=NOON, directory=starting_record.STORY)
        yield a_stage(stopped)
        transaction.set_rollback(True)

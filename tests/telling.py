"""The story of Arland, told once for all tests of a module."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests.conftest import NOON
from visita.site.arland.telling import tell
from visita.treaties import starting_record
from visita.treaties.actions import load_record


@contextmanager
def told_at_noon(blocker: DjangoDbBlocker, **chosen: object) -> Iterator[None]:
    """With settings *chosen* while it is told; forgotten in the end."""
    with blocker.unblock(), transaction.atomic():
        load_record(by="test", at=NOON)
        load_record(by="test", at=NOON, directory=starting_record.STORY)
        with override_settings(VISITA_DEMO=True, **chosen):
            tell(at=NOON)
        yield
        transaction.set_rollback(True)

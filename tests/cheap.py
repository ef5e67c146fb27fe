"""What costs much on purpose, or is looked for anew by each browser of a test, made cheap."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connections, transaction
from django.test import TransactionTestCase
from whitenoise.middleware import WhiteNoiseMiddleware  # type: ignore[import-untyped]

from visita.accounts.hashers import BoundedArgon2

MADE_BY_DJANGO = {"django_content_type", "auth_permission"}
_flushed = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


class CheapArgon2(BoundedArgon2):
    """The same turns and the same form. What a guess costs is tested of the one that is shipped."""

    time_cost = 1
    memory_cost = 64


def collect_seldom() -> None:
    """What was loaded to collect the tests stays: to look through it again and again is a tenth
    of their time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@contextmanager
def cheaper() -> Iterator[None]:
    """While this lasts. A browser begins a server, which looks through all directories of files."""
    look = WhiteNoiseMiddleware.add_files_from_finders
    found: dict[str, object] = {}

    def remembered(self: Any) -> None:
        if not found:
            look(self)
            found.update(self.files)
        self.files.update(found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", remembered)
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_what_is_filled)
        yield


def empty_what_is_filled(self: Any) -> None:
    """After a test that really commits. To truncate 150 tables costs PostgreSQL half a second.

    What Django's own migrations put there stays: no test writes it, and nothing makes it anew.
    """
    if not all(_empty(alias) for alias in self._databases_names(include_mirrors=False)):
        _flushed(self)


def _empty(alias: str) -> bool:
    """False: here only the owner of the server may pass over what guards the tables."""
    connection = connections[alias]
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    asked = [f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in names]
    with transaction.atomic(using=alias), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT current_setting('is_superuser')")
            if cursor.fetchone() != ("on",):
                return False
            cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(" UNION ALL ".join(asked))
        for (name,) in cursor.fetchall():
            if name not in MADE_BY_DJANGO:
                cursor.execute(f'DELETE FROM "{name}"')
    return True

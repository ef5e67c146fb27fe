"""What is loaded once for the tests that follow each other, in a transaction around theirs.

Each begins with it untouched, for what the one before did is rolled back. A test that asks for less
finds less; one that really commits finds nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker


@dataclass
class Layers:
    """Loads by the names of their fixtures, each within the transaction of the one before."""

    loads: Mapping[str, Callable[[], object]]
    blocker: DjangoDbBlocker
    _begun: list[transaction.Atomic] = field(default_factory=list)

    def load(self, name: str) -> None:
        """In the test's own transaction, if it does not lie below it already."""
        if list(self.loads).index(name) >= len(self._begun):
            self.loads[name]()

    def prepare(self, item: pytest.Item) -> None:
        """Before anything of this test is set up."""
        asked = getattr(item, "fixturenames", ())
        wanted = [number for number, name in enumerate(self.loads, 1) if name in asked]
        if len(connection.atomic_blocks) == len(self._begun):  # no fixture of a module is at work
            self.bring_to(0 if commits(item) else max(wanted, default=0))

    def bring_to(self, count: int) -> None:
        """Let the first *count* of the loads lie there, and no other."""
        with self.blocker.unblock():
            while len(self._begun) > count:
                transaction.set_rollback(True)
                self._begun.pop().__exit__(None, None, None)
            for load in list(self.loads.values())[len(self._begun) : count]:
                self._begun.append(transaction.atomic())
                self._begun[-1].__enter__()
                load()


def commits(item: pytest.Item) -> bool:
    """Does the test really commit, instead of being rolled back?"""
    mark = item.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(asked) or (mark is not None and bool(mark.kwargs.get("transaction", False)))

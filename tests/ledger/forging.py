"""What only a forger does: the triggers dropped, rows of the ledger changed by raw SQL."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

from django.db import connections, transaction

append_only = import_module("visita.ledger.migrations._append_only")


class Editor:
    """As much of a schema editor as the triggers need, also within a transaction of a test."""

    def __init__(self, database: str) -> None:
        self.connection = connections[database]

    def execute(self, sql: str, params: Sequence[str | int | bytes] | None = None) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, params)


@contextmanager
def without_triggers(database: str = "default") -> Iterator[Editor]:
    """In one transaction, at whose end the triggers are there again."""
    editor = Editor(database)
    with transaction.atomic(using=database):
        append_only.unprotect(None, editor)
        yield editor
        append_only.protect(None, editor)


def forge(*statements: str, database: str = "default") -> None:
    """Run SQL as someone who owns the database can."""
    with without_triggers(database) as editor:
        for statement in statements:
            editor.execute(statement)


def emptied() -> None:
    """Remove every entry, from the database of the tests, whatever a test has opened."""
    connections["default"].close()
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT 1 FROM ledger_head")
        filled = cursor.fetchone()
    if filled:
        forge("DELETE FROM ledger_entry", "DELETE FROM ledger_node", "DELETE FROM ledger_head")

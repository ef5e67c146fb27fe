"""A copy of the database, opened to be read and left exactly as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.db import DatabaseError, connections

from visita.ledger.models import Entry, Head, Node

ALIAS = "ledger-copy"
SQLITE = b"SQLite format 3\x00"


class NoLedger(Exception):
    """The file cannot be read, is no SQLite database, or holds no ledger. The text says which."""


@contextmanager
def a_copy(file: Path) -> Iterator[str]:
    """The alias of a SQLite file opened read-only, for `using`.

    Raises:
        NoLedger: there is nothing to verify.
    """
    _check(file)
    connections.databases[ALIAS] = {
        **connections.databases["default"],
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": f"file:{quote(str(file.resolve()))}?{_mode(file)}",
        "OPTIONS": {},
        "CONN_HEALTH_CHECKS": False,
    }
    try:
        for table in (Entry, Node, Head):
            table.objects.using(ALIAS).first()
        yield ALIAS
    except DatabaseError:
        raise NoLedger(f"{file}: holds no ledger that can be read to its end.") from None
    finally:
        connections[ALIAS].close()
        del connections[ALIAS]
        del connections.databases[ALIAS]


def _mode(file: Path) -> str:
    """A copy with a log beside it is read through that; without one nothing is put beside it."""
    log = file.with_name(file.name + "-wal")
    return "mode=ro" if log.exists() else "immutable=1"


def _check(file: Path) -> None:
    try:
        with file.open("rb") as content:
            first = content.read(len(SQLITE))
    except OSError as fault:
        raise NoLedger(f"{file}: {fault.strerror}.") from None
    if first != SQLITE:
        raise NoLedger(f"{file}: not a SQLite database.")

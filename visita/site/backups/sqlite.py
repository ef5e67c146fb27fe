"""Copies of a SQLite database while others write, and a database brought into one file."""

import sqlite3
from contextlib import closing
from pathlib import Path

SECONDS = 20


class InUse(Exception):
    """Somebody has the database open."""


def copy(source: Path, target: Path) -> None:
    """One consistent state of *source*, whoever writes meanwhile: a single step of the backup API.

    Raises:
        sqlite3.Error: the database cannot be read.
    """
    with (
        closing(sqlite3.connect(source, timeout=SECONDS)) as here,
        closing(sqlite3.connect(target)) as there,
    ):
        here.backup(there)


def fault_of(copied: Path) -> str:
    """What SQLite itself finds wrong with the file; empty if nothing."""
    try:
        with closing(sqlite3.connect(copied)) as database:
            found = str(database.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as fault:
        found = str(fault)
    return "" if found == "ok" else "the database is damaged: " + " ".join(found.split())


def into_one_file(database: Path) -> None:
    """Write the log beside the database into it, so that the file alone can be moved.

    A database that is damaged is left as it is.

    Raises:
        InUse: somebody else has it open.
    """
    try:
        with closing(sqlite3.connect(database, timeout=0)) as opened:
            opened.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as fault:
        if "locked" in str(fault):
            raise InUse from None
    except sqlite3.DatabaseError:
        pass  # it is moved with its log, as found

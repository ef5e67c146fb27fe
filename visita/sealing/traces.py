"""What a database keeps for a while of what was deleted from it."""

import sqlite3
from contextlib import closing
from pathlib import Path

SECONDS = 20


def write_through(database: Path) -> bool:
    """Write SQLite's log beside the database into it and empty the log, for what was deleted
    stands in it still. False: somebody is reading, and it must be tried again.

    Deleted rows in the database itself are overwritten at once (`secure_delete`).
    """
    with closing(sqlite3.connect(database, timeout=SECONDS)) as opened:
        busy, _log, _written = opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy

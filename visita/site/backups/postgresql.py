"""Copies of a PostgreSQL database in one snapshot, and one restored in one transaction."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Func, TextField
from psycopg import Connection, IsolationLevel

ALIAS = "snapshot"
ASIDE = "before_"
"""How the schema is named that a restore has moved aside. Backups leave it out."""
NOT_SQL = ("\\restrict ", "\\unrestrict ", "SET transaction_timeout ")
"""Lines of a dump that are for psql alone, or for a newer server."""


class Failed(Exception):
    """A program of PostgreSQL is not there, or refused. The text says what to do, or why."""


@contextmanager
def a_snapshot() -> Iterator[tuple[str, str]]:
    """The alias of a connection that sees one state for as long as this lasts, and its name."""
    here = connections.databases[DEFAULT_DB_ALIAS]
    options = {**here["OPTIONS"], "isolation_level": IsolationLevel.REPEATABLE_READ}
    connections.databases[ALIAS] = {**here, "OPTIONS": options}
    try:
        with transaction.atomic(using=ALIAS):
            yield ALIAS, _exported()
    finally:
        connections[ALIAS].close()
        del connections[ALIAS]
        del connections.databases[ALIAS]


def _exported() -> str:
    """Asked of any row: the table of migrations is never empty."""
    name = Func(function="pg_export_snapshot", output_field=TextField())
    rows = MigrationRecorder(connections[ALIAS]).migration_qs.annotate(snapshot=name)
    return str(rows.values_list("snapshot", flat=True)[:1].get())


def dump(into: Path, *, snapshot: str) -> None:
    """Write the state of *snapshot*, in the form that pg_restore reads.

    Raises:
        Failed: pg_dump is not there, or refused.
    """
    words = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"]
    words += [f"--exclude-schema={ASIDE}*", f"--file={into}"]
    done = subprocess.run(  # noqa: S603 our own words
        [_program("pg_dump"), *words],
        env={**os.environ, **_where()},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise Failed(f"pg_dump: {_last_line(done.stderr)}")


def load(dumped: Path, *, aside: str) -> None:
    """Fill the database in the caller's transaction: what was there moves to the schema *aside*.

    Raises:
        Failed: pg_restore is not there, or cannot read the file.
        psycopg.Error: the server refused.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    is_filled = bool(connection.introspection.table_names())
    server: Connection[Any] = connection.connection
    if is_filled:
        server.execute(f'ALTER SCHEMA public RENAME TO "{aside}"; CREATE SCHEMA public')
    for section in ("pre-data", "data", "post-data"):
        with _script(dumped, section) as lines:
            run_script(server, lines)
    server.execute("SET search_path TO DEFAULT")


@contextmanager
def _script(dumped: Path, section: str) -> Iterator[Iterable[str]]:
    words = ["--no-owner", "--no-privileges", f"--section={section}", "--file=-", str(dumped)]
    command = [_program("pg_restore"), *words]
    with subprocess.Popen(  # noqa: S603 our own words
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as running:
        assert running.stdout  # noqa: S101 for the types
        assert running.stderr  # noqa: S101 for the types
        yield running.stdout
        fault = running.stderr.read()
    if running.returncode:
        raise Failed(f"pg_restore: {_last_line(fault)}")


def run_script(server: Connection[Any], lines: Iterable[str]) -> None:
    """Rows go to the server as they come; everything between them is run as one text."""
    rest = iter(lines)
    text: list[str] = []
    for line in rest:
        if line.startswith("COPY ") and line.endswith(" FROM stdin;\n"):
            server.execute("".join(text))
            text.clear()
            _copy(server, line, rest)
        elif not line.startswith(NOT_SQL):
            text.append(line)
    server.execute("".join(text))


def _copy(server: Connection[Any], statement: str, lines: Iterator[str]) -> None:
    with server.cursor().copy(statement) as copying:
        for line in lines:
            if line == "\\.\n":
                return
            copying.write(line)


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Failed(
            f"{name} is not on this machine. Install Debian's package postgresql-client "
            "(as root: apt-get install postgresql-client) in the server's version or a newer one."
        )
    return found


def _where() -> dict[str, str]:
    """How PostgreSQL's programs find the database: by the environment, where nobody else reads."""
    used = connections.databases[DEFAULT_DB_ALIAS]
    names = {"NAME": "DATABASE", "USER": "USER", "PASSWORD": "PASSWORD", "HOST": "HOST"}
    names["PORT"] = "PORT"
    return {f"PG{name}": str(used[key]) for key, name in names.items() if used.get(key)}


def _last_line(said: str) -> str:
    lines = [line for line in said.splitlines() if line.strip()]
    return lines[-1].removeprefix("pg_dump: ").removeprefix("error: ") if lines else "it failed."

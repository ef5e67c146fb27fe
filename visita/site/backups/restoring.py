"""Restoring a backup that was opened: compared with all that is known of it, then put in place.

Runs with the directory where the restore is prepared as its var directory, so that the keys in use
are those of the backup.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, connections, transaction

from visita.accounts.actions.installation import restored
from visita.ledger.queries.entries import entries
from visita.ledger.queries.verification import Mark
from visita.site.backups import postgresql, sqlite
from visita.site.backups.contents import contents_of, unknown_here
from visita.site.backups.files import ASIDE
from visita.site.backups.manifest import DATABASE, Manifest
from visita.site.backups.putting import Plan, decide, schema_of
from visita.site.backups.telling import telling

KEYS = ("accounts.keys", "ledger.key", "ledger-signing.pem")
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


class Refused(Exception):
    """The backup is not restored here. The text says why and what to do."""


class NotWhole(Refused):
    """What is in it does not agree with itself, with its manifest or with the checkpoint."""


@dataclass(frozen=True)
class Wanted:
    """What was asked for: a checkpoint to agree with, and what is accepted knowingly."""

    mark: Mark | None
    older: bool
    damaged: bool


def target(var: Path) -> Path | None:
    """Where the database of the installation is; nowhere among the files on PostgreSQL."""
    if connection.vendor != "sqlite":
        return None
    named = Path(settings.DATABASES["default"]["NAME"])
    return var / named.name if named.parent == settings.VAR else named


def found_there(var: Path) -> list[str]:
    """What a restore would have to move aside."""
    found = [name for name in KEYS if (var / name).exists()]
    database = target(var)
    if database and database.exists() and database.stat().st_size:
        found.append(str(database))
    if database is None and connection.introspection.table_names():
        found.append(f"the tables in the database {settings.DATABASES['default']['NAME']}")
    return found


def check(manifest: Manifest, wanted: Wanted) -> None:
    """What can be told before anything is written.

    Raises:
        Refused: it does not fit this program, this database, or what was asked for.
    """
    if manifest.database != connection.vendor:
        here, there = NAMES[connection.vendor], NAMES.get(manifest.database, manifest.database)
        raise Refused(
            f"it is of a {there} database and VISITA_DATABASE means {here}; a backup is restored "
            "into the kind of database it was made of."
        )
    if newer := unknown_here(manifest.migrations):
        raise Refused(
            f"version {manifest.version} made it, which is newer than this one ({newer[0]}): "
            "install that version, then restore."
        )
    if manifest.ledger.fault and not wanted.damaged:
        raise NotWhole(
            f"what it holds was not whole when it was made: {manifest.ledger.fault}. "
            "To restore it all the same, add --damaged."
        )
    if wanted.mark and wanted.mark.size > manifest.ledger.size and not wanted.older:
        first, last = manifest.ledger.size, wanted.mark.size - 1
        raise Refused(
            f"it is older than the checkpoint. The acts {first} to {last} would be missing. "
            "To restore it all the same, add --older."
        )


def restore(manifest: Manifest, *, staged: Path, var: Path, wanted: Wanted, at: datetime) -> None:
    """Fill the database, compare, void what let somebody in, and decide. The files are moved after.

    Raises:
        NotWhole: something disagrees. Nothing was changed.
        Refused: the database in place is in use.
        Failed, django.db.Error, psycopg.Error: PostgreSQL refused.
    """
    database = target(var)
    plan = Plan(
        restore=str(uuid4()),
        leaves=manifest.ledger.size,
        database=str(database or ""),
        aside=f"{ASIDE}{at:%Y%m%d-%H%M%S}",
    )
    plan.write(staged)
    if database is None:
        _into_postgresql(manifest, plan, staged, wanted, at)
    else:
        _into_sqlite(manifest, plan, staged, wanted, at)


def _into_sqlite(
    manifest: Manifest, plan: Plan, staged: Path, wanted: Wanted, at: datetime
) -> None:
    """The file is complete before it is moved."""
    connections.databases["default"]["NAME"] = str(staged / DATABASE)
    _compare(manifest, wanted)
    _begin_anew(manifest, plan, at)
    connections.close_all()
    sqlite.into_one_file(staged / DATABASE)
    try:
        if Path(plan.database).exists():
            sqlite.into_one_file(Path(plan.database))
    except sqlite.InUse:
        raise Refused(f"{plan.database} is in use: stop Visita first.") from None
    decide(staged)


def _into_postgresql(
    manifest: Manifest, plan: Plan, staged: Path, wanted: Wanted, at: datetime
) -> None:
    """All in one transaction. The files are ready to be moved before it ends, so that neither
    comes without the other: whether it was committed can be asked of the ledger."""
    with transaction.atomic():
        with telling("Filling the database"):
            postgresql.load(staged / DATABASE, aside=schema_of(plan.aside))
        _compare(manifest, wanted)
        _begin_anew(manifest, plan, at)
        (staged / DATABASE).unlink()
        decide(staged)


def _compare(manifest: Manifest, wanted: Wanted) -> None:
    """The database as it is now with the manifest, and with the checkpoint where it reaches.

    Raises:
        NotWhole: they differ.
    """
    known = manifest.ledger
    mark = wanted.mark if wanted.mark and wanted.mark.size <= known.size else None
    with telling("Verifying the ledger"):
        found = contents_of("default", mark=mark)
    if found.fault and not wanted.damaged:
        raise NotWhole(f"its ledger is not whole: {found.fault}.")
    if known.root and (found.size, found.root) != (known.size, known.root):
        raise NotWhole("its ledger is not that of its manifest.")
    for table, rows in manifest.rows.items():
        if found.rows.get(table) != rows:
            raise NotWhole(f"{table} has {found.rows.get(table)} rows, its manifest says {rows}.")


def _begin_anew(manifest: Manifest, plan: Plan, at: datetime) -> None:
    restored(
        restore=UUID(plan.restore), backup=UUID(manifest.id), leaves=manifest.ledger.size, at=at
    )


def was_committed(plan: Plan) -> bool:
    """Of a restore that was stopped: is its entry in the database?"""
    if plan.database:
        return True
    if "ledger_entry" not in connection.introspection.table_names():
        return False
    return bool(entries(subject=f"restore:{plan.restore}", limit=1))

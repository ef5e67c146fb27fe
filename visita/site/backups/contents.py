"""What stands in a database: its ledger, how many rows, and which form it has."""

from dataclasses import dataclass
from pathlib import Path

from django.apps import apps
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from visita.ledger.queries.verification import Mark, verify


@dataclass(frozen=True)
class Contents:
    """`fault` says in what way the ledger is not whole; it is empty if it is."""

    size: int
    root: str
    fault: str
    rows: dict[str, int]
    migrations: tuple[str, ...]


def contents_of(database: str, *, mark: Mark | None = None) -> Contents:
    """Read all of it; the ledger is verified, and compared with a checkpoint if one is given."""
    verdict = verify(database, mark=mark)
    where = "" if verdict.first_bad is None else f"first bad index {verdict.first_bad}: "
    return Contents(
        size=verdict.size,
        root=verdict.root.hex(),
        fault="" if verdict.ok else where + verdict.fault,
        rows=_rows(database),
        migrations=_migrations(database),
    )


def _rows(database: str) -> dict[str, int]:
    """Of every table of this version that is there: an older database has fewer."""
    there = set(connections[database].introspection.table_names())
    return {
        model._meta.db_table: model._base_manager.using(database).count()
        for model in apps.get_models(include_auto_created=True)
        if model._meta.db_table in there
    }


def _migrations(database: str) -> tuple[str, ...]:
    applied = MigrationRecorder(connections[database]).migration_qs
    return tuple(sorted(".".join(each) for each in applied.values_list("app", "name")))


def unknown_here(migrations: tuple[str, ...]) -> list[str]:
    """Those that this version of the program does not ship: it is older than the database."""
    shipped = {
        f"{app.label}.{file.stem}"
        for app in apps.get_app_configs()
        for file in Path(app.path).glob("migrations/[!_]*.py")
    }
    return [each for each in migrations if each not in shipped]

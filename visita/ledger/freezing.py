"""For migrations of other packages: rows that are written once and never changed afterwards.

What was handed over (a vote, a notification, an adopted text, an answer) is kept as it was. The
database itself refuses a change, whoever tries; a row may only be added. On SQLite a migration that
rebuilds such a table drops its trigger: freeze it again after that.
"""

from collections.abc import Callable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

SQLITE = """
CREATE TRIGGER {table}_frozen BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is frozen'); END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is frozen', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER {table}_frozen BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change();
"""

Step = Callable[[object, BaseDatabaseSchemaEditor], None]


def frozen(*tables: str) -> RunPython:
    """The operation that freezes these tables."""
    return RunPython(_each(tables, _freeze), _each(tables, _thaw))


def _each(tables: tuple[str, ...], do: Callable[[str, BaseDatabaseSchemaEditor], None]) -> Step:
    def step(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            do(table, schema_editor)

    return step


def _freeze(table: str, schema_editor: BaseDatabaseSchemaEditor) -> None:
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    statement = (POSTGRESQL if on_postgresql else SQLITE).format(table=table)
    schema_editor.execute(statement, params=None)


def _thaw(table: str, schema_editor: BaseDatabaseSchemaEditor) -> None:
    on = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER {table}_frozen{on}", params=None)

"""For migrations of other packages: what is written once and never changed afterwards.

What was handed over (a vote, a notification, an adopted text, an answer) is kept as it was. The
database itself refuses a change, whoever tries; a row may only be added. On SQLite a migration that
rebuilds such a table drops its trigger: freeze it again after that.
"""

from collections.abc import Callable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

SQLITE = """
CREATE TRIGGER {table}_frozen BEFORE UPDATE{columns} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is frozen'); END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is frozen', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER {table}_frozen BEFORE UPDATE{columns} ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change();
"""

Step = Callable[[object, BaseDatabaseSchemaEditor], None]


def frozen(*tables: str) -> RunPython:
    """The operation that freezes these tables."""
    return RunPython(_each(tables, _freeze), _each(tables, _thaw))


def frozen_columns(table: str, *columns: str) -> RunPython:
    """The operation that freezes these columns; the others of a row may change.

    Save such rows with `update_fields`: naming a frozen column is refused, whatever its value.
    """

    def freeze(name: str, schema_editor: BaseDatabaseSchemaEditor) -> None:
        _freeze(name, schema_editor, of=columns)

    return RunPython(_each((table,), freeze), _each((table,), _thaw))


def _each(tables: tuple[str, ...], do: Callable[[str, BaseDatabaseSchemaEditor], None]) -> Step:
    def step(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            do(table, schema_editor)

    return step


def _freeze(
    table: str, schema_editor: BaseDatabaseSchemaEditor, *, of: tuple[str, ...] = ()
) -> None:
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    columns = f" OF {', '.join(of)}" if of else ""
    statement = (POSTGRESQL if on_postgresql else SQLITE).format(table=table, columns=columns)
    schema_editor.execute(statement, params=None)


def _thaw(table: str, schema_editor: BaseDatabaseSchemaEditor) -> None:
    on = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER {table}_frozen{on}", params=None)

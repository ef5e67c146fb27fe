"""Triggers that make the ledger append-only, on SQLite and on PostgreSQL.

A later migration that rebuilds a table on SQLite drops its triggers: run `protect` again after it.
An empty table may be truncated on PostgreSQL: nothing is lost, and databases can be emptied.
SQLite runs no delete trigger for what INSERT OR REPLACE replaces, so a second row is refused first.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = {"ledger_entry": '"index"', "ledger_node": '"number"'}
"""Tables whose rows stay as they are, and their keys."""
HEAD = "ledger_head"

SQLITE_KEPT = """
CREATE TRIGGER {table}_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_insert BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
"""
SQLITE_HEAD = """
CREATE TRIGGER ledger_head_update BEFORE UPDATE ON ledger_head
WHEN NEW.size <> OLD.size + 1
BEGIN SELECT RAISE(ABORT, 'ledger_head grows by one'); END;
CREATE TRIGGER ledger_head_delete BEFORE DELETE ON ledger_head
BEGIN SELECT RAISE(ABORT, 'ledger_head stays'); END;
CREATE TRIGGER ledger_head_insert BEFORE INSERT ON ledger_head
WHEN EXISTS (SELECT 1 FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'ledger_head is one row'); END;
"""
POSTGRESQL_FUNCTIONS = """
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION ledger_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE filled boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.%I)', TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO filled;
  IF filled THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
"""
POSTGRESQL_KEPT = """
CREATE TRIGGER {table}_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_truncate();
"""
POSTGRESQL_HEAD = """
CREATE TRIGGER ledger_head_update BEFORE UPDATE ON ledger_head
FOR EACH ROW WHEN (NEW.size <> OLD.size + 1) EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_head_delete BEFORE DELETE ON ledger_head
FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_head_truncate BEFORE TRUNCATE ON ledger_head
FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_truncate();
"""


def protect(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers."""
    if schema_editor.connection.vendor == "postgresql":
        statements = [POSTGRESQL_FUNCTIONS, POSTGRESQL_HEAD]
        statements += [POSTGRESQL_KEPT.format(table=table) for table in KEPT]
        schema_editor.execute("".join(statements), params=None)
        return
    for table, key in KEPT.items():
        _each(SQLITE_KEPT.format(table=table, key=key), schema_editor)
    _each(SQLITE_HEAD, schema_editor)


def unprotect(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the triggers: to go back to before the ledger, and in tests that forge."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION ledger_refuse, ledger_refuse_truncate CASCADE")
        return
    for table in (*KEPT, HEAD):
        for event in ("update", "delete", "insert"):
            schema_editor.execute(f"DROP TRIGGER {table}_{event}")


def _each(statements: str, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite's driver takes one statement at a time; each of ours ends in a line of END."""
    for statement in statements.split("END;\n")[:-1]:
        schema_editor.execute(statement + "END", params=None)

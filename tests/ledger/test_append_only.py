"""The database itself refuses to change or remove what was recorded."""

import pytest
from django.db import DatabaseError, connection, transaction

from tests.ledger.builders import some_entries
from tests.ledger.forging import without_triggers
from visita.ledger.queries.verification import verify

pytestmark = pytest.mark.django_db

CHANGES = (
    "UPDATE ledger_entry SET act = 'visit.undone' WHERE \"index\" = 1",
    "UPDATE ledger_entry SET act = act",
    'DELETE FROM ledger_entry WHERE "index" = 2',
    "DELETE FROM ledger_entry",
    "UPDATE ledger_node SET hash = hash WHERE number = 0",
    "DELETE FROM ledger_node WHERE number = 2",
    "UPDATE ledger_head SET size = 1",
    "UPDATE ledger_head SET size = size + 2",
    "DELETE FROM ledger_head",
    'INSERT INTO ledger_entry ("index", act, subject, "by", leaf) '
    "VALUES (1, 'a.b', 'c:d', '', '')",
    "INSERT INTO ledger_node (number, hash) VALUES (1, '')",
    "INSERT INTO ledger_head (id, size, frontier) VALUES (1, 9, '')",
)
REPLACING = tuple(each.replace("INSERT", "INSERT OR REPLACE") for each in CHANGES[-3:])
TRUNCATING = tuple(f"TRUNCATE {table}" for table in ("ledger_entry", "ledger_node", "ledger_head"))


def refused(statement: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("statement", CHANGES)
def test_a_change_is_refused(statement: str) -> None:
    some_entries(4)

    refused(statement)

    verdict = verify()
    assert (verdict.ok, verdict.size) == (True, 4)


def test_so_is_what_only_one_database_knows() -> None:
    some_entries(4)

    for statement in TRUNCATING if connection.vendor == "postgresql" else REPLACING:
        refused(statement)

    assert verify().ok


def test_the_triggers_can_go_and_come_back() -> None:
    """As they do when a migration is undone and done again."""
    with without_triggers():
        pass
    some_entries(2)

    refused("DELETE FROM ledger_entry")

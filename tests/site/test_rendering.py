"""With fewer models made anew on the way, migrations come to the database that Django makes."""

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.db.migrations.state import ProjectState

from tests.site.backups.places import ROOT, Machine, a_database
from visita.site.rendering import one_at_a_time

OWN = "from django.core.management.commands.migrate import Command"
OURS = "from visita.site.management.commands.migrate import Command"
MADE = """
import django; django.setup()
import json
import subprocess
import sys
from django.core.management import call_command
from django.db import connection
call_command(Command(), interactive=False, verbosity=0)
SQLITE = ["SELECT type, name, tbl_name, sql FROM sqlite_master"]
POSTGRESQL = [
    "SELECT table_name, column_name, ordinal_position, column_default, is_nullable, data_type,"
    " character_maximum_length, is_identity FROM information_schema.columns"
    " WHERE table_schema = 'public'",
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint",
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
]
DATA = [
    "SELECT app, name FROM django_migrations",
    "SELECT app_label, model FROM django_content_type",
    "SELECT codename FROM auth_permission",
]
with connection.cursor() as cursor:
    found = []
    for sql in (SQLITE if connection.vendor == "sqlite" else POSTGRESQL) + DATA:
        cursor.execute(sql)
        found.append(sorted(map(repr, cursor.fetchall())))
print(json.dumps(found))
"""


@pytest.fixture
def databases(tmp_path: Path) -> list[list[list[str]]]:
    """What is in one made by Django's command, and in one made by ours."""
    with ExitStack() as stack:
        return [
            made(Machine(tmp_path / name, stack.enter_context(a_database())), command)
            for name, command in (("own", OWN), ("ours", OURS))
        ]


def made(machine: Machine, command: str) -> list[list[str]]:
    """However long it takes: Django's own is slow, which is the point of ours."""
    code = [sys.executable, "-c", f"{command}\n{MADE}"]
    found: list[list[str]] = json.loads(
        subprocess.check_output(code, env=machine.environment, cwd=ROOT, text=True)
    )
    return found


def test_every_table_constraint_index_and_trigger_is_the_same(
    databases: list[list[list[str]]],
) -> None:
    own, ours = databases

    assert all(own)
    for theirs, mine in zip(own, ours, strict=True):
        assert mine == theirs


def test_django_is_left_as_it_was() -> None:
    before = ProjectState.reload_model

    with one_at_a_time():
        assert ProjectState.reload_model is not before

    assert ProjectState.reload_model is before

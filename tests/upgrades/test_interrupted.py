"""A migration that is killed has not happened, and the same command does it again."""

import os
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.site.backups.places import Machine, a_database

FULL = bool(os.environ.get("VISITA_FULL"))
STEPS = range(51) if FULL else (0, 11, 33, 50)
"""Before so many migrations have been noted as applied."""
ROUNDS = 30 if FULL else 3

KILLED = """
import os, signal, sys
from django.db.migrations.recorder import MigrationRecorder
left = int(sys.argv.pop(1))
real = MigrationRecorder.record_applied
def record(self, app, name):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    real(self, app, name)
MigrationRecorder.record_applied = record
from visita.site.main import main
sys.exit(main(["migrate"]))
"""


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with a_database() as url:
        yield Machine(tmp_path, url)


def tables(machine: Machine) -> int:
    if machine.environment["VISITA_DATABASE"]:
        return machine.tables()
    with closing(sqlite3.connect(machine.var / "visita.sqlite3")) as database:
        return int(database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def assert_in_order(machine: Machine) -> None:
    assert machine.visita("ledger", "verify").returncode == 0
    assert "unknown" in machine.said("status", "RU", "--instrument", "ECPT", "--on", "2026-11-22")


@pytest.mark.parametrize("step", STEPS)
def test_killed_before_a_migration_is_noted_nothing_has_happened(
    machine: Machine, step: int
) -> None:
    dead = machine.interrupted(KILLED, str(step), typed="")
    assert dead.returncode == -9, dead.stderr
    assert tables(machine) == 0

    machine.said("migrate")

    assert_in_order(machine)


def test_killed_at_any_moment_it_is_done_again(machine: Machine, tmp_path: Path) -> None:
    moments = random.Random(46)  # noqa: S311 for choosing
    for _ in range(ROUNDS):
        running = machine.begun("migrate")
        time.sleep(moments.uniform(0.2, 1.5))
        running.kill()
        running.communicate()

    machine.said("migrate")

    assert_in_order(machine)

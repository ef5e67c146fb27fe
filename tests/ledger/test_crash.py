"""A writer killed at any moment, or the database under it: nothing acknowledged is lost, and there
is no act without its leaf nor a leaf without its act."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from checks.postgres import BIN, as_postgres, own_cluster
from tests.ledger.installation import ROOT, Installation

ROUNDS = 100 if os.environ.get("VISITA_FULL") else 5
TESTED_ON_POSTGRESQL = bool(os.environ.get("VISITA_TEST_DATABASE"))
KEPT = """
import json, django; django.setup()
from visita.treaties.models import RecordCheck
from visita.ledger.models import Entry
acts = sorted(f"check:{n}" for n in RecordCheck.objects.values_list("pk", flat=True))
leaves = sorted(Entry.objects.filter(act="test.written").values_list("subject", flat=True))
assert acts == leaves, (set(acts) ^ set(leaves))
print(json.dumps([int(each.split(":")[1]) for each in leaves]))
"""


class Writers(Installation):
    """Writers to be killed, and what they said before."""

    def __init__(self, var: Path, database: str) -> None:
        super().__init__(var, database)
        self.acknowledged: set[int] = set()

    def spoken(self, writer: subprocess.Popen[str]) -> None:
        """Wait for its first act."""
        assert writer.stdout
        self.acknowledged.add(int(writer.stdout.readline()))

    def writer(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.ledger.writer"]
        return subprocess.Popen(
            command,
            env=self.environment,
            cwd=ROOT,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def note(self, writer: subprocess.Popen[str]) -> None:
        """What the dead writer had said is acknowledged; a line cut short is not."""
        said, _ = writer.communicate(timeout=30)
        lines = said[: said.rfind("\n") + 1].split()
        self.acknowledged |= set(map(int, lines))

    def check(self) -> None:
        """Every acknowledged act is there, each act has its leaf, and the ledger is whole."""
        kept = json.loads(self.run("-c", KEPT))
        verdict = json.loads(self.run("-m", "visita.site.main", "ledger", "verify", "--json"))

        assert self.acknowledged <= set(kept)
        assert (verdict["ok"], verdict["size"]) == (True, len(kept))


def killed_at_random(installation: Writers, rounds: int) -> None:
    moments = random.Random(9)  # noqa: S311 for choosing
    for _ in range(rounds):
        writer = installation.writer()
        installation.spoken(writer)
        time.sleep(moments.uniform(0, 0.2))
        writer.kill()
        installation.note(writer)
    assert len(installation.acknowledged) >= rounds


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Writers]:
    """On SQLite, or on a cluster of our own when the run is on PostgreSQL."""
    if not TESTED_ON_POSTGRESQL:
        yield Writers(tmp_path, "")
        return
    if os.geteuid() != 0 or not (BIN / "initdb").exists():
        pytest.skip("only root can start a PostgreSQL cluster to be killed")
    with own_cluster() as url:
        yield Writers(tmp_path, url)


def test_killed_writers_lose_nothing_and_leave_nothing_half_done(
    installation: Writers,
) -> None:
    killed_at_random(installation, ROUNDS)

    installation.check()


def test_so_does_a_killed_server(installation: Writers) -> None:
    """On SQLite the writer is the server: it is killed together with one that waits its turn."""
    for _ in range(max(2, ROUNDS // 20)):
        writers = [installation.writer()]
        installation.spoken(writers[0])
        if TESTED_ON_POSTGRESQL:
            crash_and_start_again(installation.environment["VISITA_DATABASE"])
        else:
            writers.append(installation.writer())
            installation.spoken(writers[1])
        for writer in writers:
            writer.kill()
            installation.note(writer)

    installation.check()


def crash_and_start_again(url: str) -> None:
    """Every process of the server is stopped at once, without a last word to the disk."""
    with psycopg.connect(url) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    assert row
    control = (BIN / "pg_ctl", "-D", row[0], "-l", f"{row[0]}/log")
    as_postgres(*control, "-w", "-m", "immediate", "restart")

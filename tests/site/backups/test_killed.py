"""Killed at any moment: a whole file or none, the old installation or the new one, never a mixture.

After a kill that fell between the decision and its end, every command says so, and the same
command goes on from there.
"""

import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.backups.conftest import Keys, Look
from tests.site.backups.places import SERVER, Machine
from visita.sealing.envelopes import open_file, secrets_in
from visita.site.backups.archive import unpack

FULL = bool(os.environ.get("VISITA_FULL"))
ROUNDS = 50 if FULL else 4
MOMENTS = random.Random(44)  # noqa: S311 for choosing


def killed(machine: Machine, *words: str | Path, within: float) -> bool:
    """Begin, and kill without a warning at some moment. Did it come to its end before?"""
    running = machine.begun(*words)
    time.sleep(MOMENTS.uniform(0, within))
    running.kill()
    running.communicate()
    return running.returncode == 0


def seconds(of: Callable[[], object]) -> float:
    began = time.monotonic()
    of()
    return time.monotonic() - began


def test_a_killed_backup_leaves_a_whole_file_or_none(
    old: Machine, keys: Keys, tmp_path: Path
) -> None:
    within = seconds(lambda: old.said("backup", tmp_path / "timed.age", "--to", *keys.to))
    for number in range(ROUNDS):
        file = tmp_path / f"{number}.age"
        whole = killed(old, "backup", file, "--to", *keys.to, within=within)
        assert file.exists() or not whole
        if file.exists():
            open_file(file, tmp_path / "tar", secrets=secrets_in(keys.ana.read_text()))
            (tmp_path / str(number)).mkdir()
            unpack(tmp_path / "tar", tmp_path / str(number))

    old.said("backup", tmp_path / "last.age", "--to", *keys.to)

    assert not list(old.var.glob(".*"))
    assert old.visita("ledger", "verify").returncode == 0


@pytest.fixture
def used(machines: Callable[[], Machine]) -> Machine:
    """Somebody else's installation, which a restore is to replace."""
    machine = machines()
    machine.said("migrate")
    machine.said("invite", "eve")
    return machine


def state(machine: Machine, look: Look) -> tuple[list[str], str]:
    """Who is there, by the keys that belong to them."""
    assert machine.visita("ledger", "verify").returncode == 0
    seen: dict[str, Any] = look(machine)
    return seen["people"], seen["last"]


RESTORED = (["ana", "femi"], "installation.restored")


def test_a_killed_restore_leaves_nothing_or_everything(
    machines: Callable[[], Machine], backup: Path, keys: Keys, look: Look
) -> None:
    words = ("restore", backup, "--identity", keys.ana)
    timed = machines()
    within = seconds(lambda: timed.said(*words))
    for _ in range(ROUNDS):
        machine = machines()
        killed(machine, *words, within=within)
        if not (machine.var / "ledger.key").exists():
            assert not SERVER or not machine.tables() or is_undecided(machine)
            machine.said(*words)
        elif is_undecided(machine):
            machine.said(*words)
        assert state(machine, look) == RESTORED


def is_undecided(machine: Machine) -> bool:
    """Between the decision and its end no other command does anything."""
    if not (machine.var / "restored").exists():
        return False
    done = machine.visita("status", "RU", "--instrument", "ECPT")
    assert done.returncode == 2
    assert "a restore was stopped before its end" in done.stderr
    return True


STOPPED = """
import os, signal, sys
sys.argv = ["visita", "restore", *sys.argv[1:]]
from visita.site.backups import putting
left = int(os.environ["MOVES"])
real = putting._move
def move(file, target):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    real(file, target)
putting._move = move
from visita.site.main import main
sys.exit(main())
"""


@pytest.mark.parametrize("moves", range(7) if FULL else (0, 3, 6))
def test_a_replacement_killed_before_each_move_is_finished_by_the_same_command(
    used: Machine, backup: Path, keys: Keys, look: Look, moves: int
) -> None:
    """Each file is moved once: what was set aside is all there, and so is what was restored."""
    had = {name for name in used.files() if not name.startswith(("prepar", "visita.sqlite3-"))}
    words = ["restore", str(backup), "--identity", str(keys.ana), "--replace"]
    used.environment["MOVES"] = str(moves)
    dead = used.interrupted(STOPPED, *words[1:], typed="replace\n")
    del used.environment["MOVES"]
    assert dead.returncode == -9
    assert is_undecided(used)

    used.said(*words, typed="replace\n")

    assert state(used, look) == RESTORED
    old = next(used.var.glob("before-*")) / "old"
    assert had <= {file.name for file in old.iterdir()}


AROUND_THE_DECISION = """
import os, signal, sys
sys.argv = ["visita", "restore", *sys.argv[1:]]
from visita.site.backups import putting
real = putting.decide
def decide(staged):
    if os.environ["DECIDED"] == "1":
        real(staged)
    os.kill(os.getpid(), signal.SIGKILL)
putting.decide = decide
from visita.site.main import main
sys.exit(main())
"""


@pytest.mark.parametrize("decided", ["0", "1"])
def test_killed_at_the_decision_itself(
    used: Machine, backup: Path, keys: Keys, look: Look, decided: str
) -> None:
    """On PostgreSQL the transaction is open at both moments, so the tables are still the old."""
    words = ["restore", str(backup), "--identity", str(keys.ana), "--replace"]
    used.environment["DECIDED"] = decided

    dead = used.interrupted(AROUND_THE_DECISION, *words[1:], typed="replace\n")

    assert dead.returncode == -9
    assert is_undecided(used) == (decided == "1")
    if decided == "0":
        assert look(used)["people"] == ["eve"]
    used.said(*words, typed="replace\n")
    assert state(used, look) == RESTORED


TOLD_TO_STOP = """
import os, shutil, signal, sys
sys.argv = ["visita", "backup", *sys.argv[1:]]
from visita.site.backups import files
words = iter([signal.SIGTERM, signal.SIGHUP])
def told():
    for number in words:
        os.kill(os.getpid(), number)
make, remove = files.mkdtemp, shutil.rmtree
def made(*how, **named):
    place = make(*how, **named)
    told()
    return place
def removed(place, *how, **named):
    if files.PLAIN in str(place):
        told()
    remove(place, *how, **named)
if os.environ["TOLD_WHILE"] == "making":
    files.mkdtemp = made
else:
    shutil.rmtree = removed
from visita.site.main import main
sys.exit(main())
"""


@pytest.mark.parametrize("step", ["making", "removing"])
def test_told_to_stop_while_it_makes_or_removes_the_place_of_its_copies(
    old: Machine, keys: Keys, tmp_path: Path, step: str
) -> None:
    """Told twice, as by a machine that goes down: once itself, once with its terminal."""
    old.environment["TOLD_WHILE"] = step

    done = old.interrupted(TOLD_TO_STOP, tmp_path / "copy.age", "--to", *keys.to, typed="")

    assert done.returncode == 130
    assert not list(old.var.glob(".*"))


def test_told_to_stop_it_leaves_nothing_readable(old: Machine, keys: Keys, tmp_path: Path) -> None:
    running = old.begun("backup", tmp_path / "copy.age", "--to", *keys.to)
    while not list(old.var.glob(".being-copied-*")):
        assert running.poll() is None
    running.terminate()
    running.communicate()

    assert running.returncode in {0, 130}
    assert not list(old.var.glob(".*"))
    assert (tmp_path / "copy.age").exists() == (running.returncode == 0)
    assert not list(tmp_path.glob("*.part"))


def test_what_is_left_of_a_killed_one_is_removed_by_the_next(
    backup: Path, new: Machine, keys: Keys
) -> None:
    left = new.var / ".being-copied-x"
    left.mkdir()
    (left / "database").write_text("readable")
    (new.var / "restoring").mkdir()

    new.visita("restore", backup, "--identity", keys.stranger)

    assert list(new.var.iterdir()) == []


def test_one_at_a_time(backup: Path, new: Machine, keys: Keys) -> None:
    with new.held():
        done = new.visita("restore", backup, "--identity", keys.ana)

    assert done.returncode == 2
    assert "another restore is at work" in done.stderr
    shutil.rmtree(new.var)

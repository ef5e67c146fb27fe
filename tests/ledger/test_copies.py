"""A copy of the database is verified without being touched, by anyone who has the file."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.ledger.installation import Installation
from visita.site.main import main

Output = pytest.CaptureFixture[str]

ACTS = """
import django; django.setup()
from tests.ledger.builders import some_entries
some_entries({})
"""


class Days(Installation):
    """Ten acts, a copy and a checkpoint of that day; five more acts, and a copy of the next."""

    def __init__(self, var: Path) -> None:
        super().__init__(var, "")
        self.checkpoints, self.copies = [], []
        for day, acts in enumerate((10, 5)):
            self.run("-c", ACTS.format(acts))
            self.checkpoints.append(var / f"checkpoint-{day}")
            self.run("-m", "visita.site.main", "ledger", "checkpoint", "--into", f"{var}/kept")
            shutil.copy(var / "kept", self.checkpoints[day])
            self.copies.append(self.copy(f"day-{day}.sqlite3"))
        self.key = self.run("-m", "visita.site.main", "ledger", "key").strip()

    def copy(self, name: str) -> Path:
        copy = Path(self.environment["VISITA_VAR"]) / name
        with (
            sqlite3.connect(copy.with_name("visita.sqlite3")) as here,
            sqlite3.connect(copy) as there,
        ):
            here.backup(there)
        here.close()
        there.close()
        return copy


@pytest.fixture(autouse=True)
def copies_may_be_opened(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The database of the tests has no part in this."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Days:
    return Days(tmp_path_factory.mktemp("installation"))


@pytest.fixture
def today(days: Days, tmp_path: Path) -> Path:
    """A copy to be spoilt."""
    return Path(shutil.copy(days.copies[1], tmp_path / "copy.sqlite3"))


def answer(capsys: Output, *words: str | Path, exit_code: int) -> dict[str, object]:
    assert main(["ledger", "verify", *map(str, words), "--json"]) == exit_code
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    assert set(found) == {"ok", "size", "root", "first_bad"}
    return found


def spoil(copy: Path, *statements: str) -> None:
    """By hand, as whoever has the file can: the triggers are dropped first."""
    with sqlite3.connect(copy) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def against(days: Days, day: int) -> tuple[str | Path, ...]:
    return ("--checkpoint", days.checkpoints[day], "--key", days.key)


def test_a_whole_copy(days: Days, capsys: Output) -> None:
    found = answer(capsys, "--database", days.copies[1], exit_code=0)

    assert (found["ok"], found["size"], found["first_bad"]) == (True, 15, None)


def test_nothing_is_left_beside_a_copy_and_nothing_changed_in_it(
    today: Path, capsys: Output
) -> None:
    before = today.read_bytes()
    today.chmod(0o400)

    answer(capsys, "--database", today, exit_code=0)

    assert today.read_bytes() == before
    assert list(today.parent.glob("copy*")) == [today]


def test_a_row_altered_by_hand_is_named(today: Path, capsys: Output) -> None:
    spoil(today, """UPDATE ledger_entry SET leaf = replace(leaf, 'boris', 'carla') """)
    spoil(
        today, """UPDATE ledger_entry SET leaf = replace(leaf, 'visit', 'v1sit') WHERE "index"=6"""
    )

    found = answer(capsys, "--database", today, exit_code=1)

    assert (found["ok"], found["size"], found["first_bad"]) == (False, 15, 6)


def test_yesterdays_database_agrees_with_yesterdays_checkpoint_only(
    days: Days, capsys: Output
) -> None:
    yesterday = ("--database", days.copies[0])

    assert answer(capsys, *yesterday, exit_code=0)["size"] == 10
    assert answer(capsys, *yesterday, *against(days, 0), exit_code=0)["ok"] is True
    assert answer(capsys, *yesterday, *against(days, 1), exit_code=1)["first_bad"] == 10


def test_todays_database_contains_yesterdays_checkpoint(days: Days, capsys: Output) -> None:
    assert answer(capsys, "--database", days.copies[1], *against(days, 0), exit_code=0)["ok"]


def test_the_text_for_people_says_what_is_wrong(today: Path, capsys: Output) -> None:
    spoil(today, 'DELETE FROM ledger_entry WHERE "index" = 3')

    assert main(["ledger", "verify", "--database", str(today)]) == 1

    assert capsys.readouterr().out == (
        "The ledger is NOT whole. First bad index 3: the leaf is missing.\n"
    )


def scratched_in_its_leaves(database: bytes) -> bytes:
    """A page of the database destroyed, as a bad disk does."""
    page = database.index(b'{"act":"visit.opened"') // 4096 * 4096
    return database[:page] + b"\xff" * 100 + database[page + 100 :]


class TestRefused:
    """What cannot be verified is no verdict: exit code 2, one line that names the field."""

    def refused(self, capsys: Output, *words: str | Path) -> str:
        assert main(["ledger", "verify", *map(str, words)]) == 2
        output = capsys.readouterr()
        assert (output.out, len(output.err.splitlines())) == ("", 1)
        return output.err

    def test_files_that_are_no_copy(self, today: Path, tmp_path: Path, capsys: Output) -> None:
        text = tmp_path / "text.sqlite3"
        text.write_text("no database")
        empty = tmp_path / "other.sqlite3"
        sqlite3.connect(empty).execute("CREATE TABLE a (b)").connection.close()
        torn = tmp_path / "torn.sqlite3"
        torn.write_bytes(today.read_bytes()[:5000])
        scratched = tmp_path / "scratched.sqlite3"
        scratched.write_bytes(scratched_in_its_leaves(today.read_bytes()))

        for file in (text, empty, torn, scratched, tmp_path, tmp_path / "absent"):
            assert self.refused(capsys, "--database", file).startswith(f"--database: {file}: ")

    def test_a_checkpoint_that_was_altered(
        self, days: Days, tmp_path: Path, capsys: Output
    ) -> None:
        altered = tmp_path / "altered"
        altered.write_text(days.checkpoints[1].read_text().replace("\n15\n", "\n14\n"))
        copy = ("--database", days.copies[1])

        found = self.refused(capsys, *copy, "--checkpoint", altered, "--key", days.key)

        assert "altered after signing" in found

    def test_a_checkpoint_of_another_ledger(self, days: Days, capsys: Output) -> None:
        copy = ("--database", days.copies[1])

        found = self.refused(capsys, *copy, "--checkpoint", days.checkpoints[1])

        assert "not signed by" in found

    def test_files_that_are_no_checkpoint(self, days: Days, tmp_path: Path, capsys: Output) -> None:
        binary = tmp_path / "binary"
        binary.write_bytes(b"\xff\xfe")

        words = ("--database", days.copies[1], "--key", days.key, "--checkpoint")

        for file in (binary, tmp_path, tmp_path / "absent", days.copies[1]):
            found = self.refused(capsys, *words, file)
            assert found.startswith("--checkpoint: ")

    def test_a_mistyped_key(self, days: Days, capsys: Output) -> None:
        words = ("--database", days.copies[1], "--checkpoint", days.checkpoints[1], "--key")

        assert self.refused(capsys, *words, days.key[:-1]).startswith("--key: ")
        assert self.refused(capsys, "--key", days.key).startswith("--key: ")

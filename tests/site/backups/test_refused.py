"""What is no good backup, or does not belong here, is refused in one line, and nothing changes."""

import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from tests.site.backups.conftest import Keys
from tests.site.backups.places import SERVER, Machine
from visita.sealing.envelopes import open_file, seal_file, secrets_in
from visita.site.backups.manifest import NAME


def refused(machine: Machine, *words: str | Path, typed: str = "", exit_code: int = 2) -> str:
    """One line, and whatever there was is there unchanged."""
    had = machine.files()

    done = machine.visita("restore", *words, typed=typed)

    assert (done.returncode, done.stdout) == (exit_code, ""), done.stderr
    assert "Traceback" not in done.stderr
    assert machine.files() == had
    if SERVER:
        assert bool(machine.tables()) == ("ledger.key" in had)
    return done.stderr


def one_line(said: str) -> str:
    assert len(said.splitlines()) == 1, said
    return said


def test_a_key_it_was_not_sealed_to(backup: Path, new: Machine, keys: Keys) -> None:
    said = one_line(refused(new, backup, "--identity", keys.stranger))

    assert said.startswith(f"FILE: {backup}: the key does not open it")
    assert list(new.var.iterdir()) == []


@pytest.mark.parametrize("at", [0.001, 0.3, 0.9999])
def test_a_file_altered_anywhere(
    backup: Path, new: Machine, keys: Keys, tmp_path: Path, at: float
) -> None:
    altered = bytearray(backup.read_bytes())
    altered[int(len(altered) * at)] ^= 1
    (tmp_path / "altered.age").write_bytes(altered)

    said = one_line(refused(new, tmp_path / "altered.age", "--identity", keys.ana))

    assert "altered or cut short" in said


@pytest.mark.parametrize("kept", [0, 0.0001, 0.5, 0.9999])
def test_a_file_cut_short(
    backup: Path, new: Machine, keys: Keys, tmp_path: Path, kept: float
) -> None:
    whole = backup.read_bytes()
    (tmp_path / "cut.age").write_bytes(whole[: int(len(whole) * kept)])

    assert "cut short" in one_line(refused(new, tmp_path / "cut.age", "--identity", keys.ana))


def changed(backup: Path, keys: Keys, tmp_path: Path, member: str, spoilt: bytes | None) -> Path:
    """Sealed again by somebody who knows the recipients, with one member spoilt or left out."""
    plain, made = tmp_path / "plain.tar", tmp_path / "made.tar"
    open_file(backup, plain, secrets=secrets_in(keys.ana.read_text()))
    with tarfile.open(plain) as given, tarfile.open(made, "w") as new:
        for each in given:
            content = given.extractfile(each)
            assert content
            data = content.read()
            if each.name == member:
                if spoilt is None:
                    continue
                data = spoilt
            each.size = len(data)
            new.addfile(each, BytesIO(data))
    sealed = tmp_path / "changed.age"
    seal_file(made, sealed, recipients=keys.to)
    return sealed


@pytest.mark.parametrize(
    ("member", "spoilt", "says"),
    [
        ("accounts.keys", b"another key\n", "accounts.keys is not what the manifest says"),
        ("database", b"another database", "database is not what the manifest says"),
        ("ledger.key", None, "ledger.key is missing"),
        (NAME, None, "does not begin with a manifest"),
        (NAME, b"[]", "its manifest cannot be read"),
        (NAME, b'{"format": 2}', "newer version"),
    ],
)
def test_a_backup_put_together_by_somebody_else(
    backup: Path,
    new: Machine,
    keys: Keys,
    tmp_path: Path,
    member: str,
    spoilt: bytes | None,
    says: str,
) -> None:
    file = changed(backup, keys, tmp_path, member, spoilt)

    assert says in one_line(refused(new, file, "--identity", keys.ana))


def with_manifest(backup: Path, keys: Keys, tmp_path: Path, old: str, new: str) -> Path:
    plain = tmp_path / "look.tar"
    open_file(backup, plain, secrets=secrets_in(keys.ana.read_text()))
    with tarfile.open(plain) as given:
        content = given.extractfile(NAME)
        assert content
        text = content.read().decode()
    assert old in text
    return changed(backup, keys, tmp_path, NAME, text.replace(old, new, 1).encode())


def test_a_manifest_that_does_not_agree_with_the_database(
    backup: Path, new: Machine, keys: Keys, tmp_path: Path
) -> None:
    file = with_manifest(backup, keys, tmp_path, '"accounts_user": 2', '"accounts_user": 3')

    said = refused(new, file, "--identity", keys.ana, exit_code=1)

    assert "accounts_user has 2 rows, its manifest says 3" in said


def test_another_root_than_the_manifests(
    backup: Path, new: Machine, keys: Keys, tmp_path: Path
) -> None:
    file = with_manifest(backup, keys, tmp_path, '"root": "', '"root": "00')

    said = refused(new, file, "--identity", keys.ana, exit_code=1)

    assert "not that of its manifest" in said


def test_a_backup_of_a_newer_version(
    backup: Path, new: Machine, keys: Keys, tmp_path: Path
) -> None:
    file = with_manifest(backup, keys, tmp_path, '"ledger.0002_', '"ledger.0099_')

    assert "install that version" in one_line(refused(new, file, "--identity", keys.ana))


def test_the_other_kind_of_database(backup: Path, new: Machine, keys: Keys, tmp_path: Path) -> None:
    here, there = ("postgresql", "sqlite") if SERVER else ("sqlite", "postgresql")
    file = with_manifest(backup, keys, tmp_path, f'"database": "{here}"', f'"database": "{there}"')

    said = one_line(refused(new, file, "--identity", keys.ana))

    assert "into the kind of database it was made of" in said


def test_a_place_that_is_not_empty(backup: Path, new: Machine, keys: Keys) -> None:
    new.said("restore", backup, "--identity", keys.ana)

    said = one_line(refused(new, backup, "--identity", keys.ana))
    assert "something is there" in said
    assert "--replace" in said

    unconfirmed = refused(new, backup, "--identity", keys.ana, "--replace", typed="yes\n")
    assert "not confirmed" in unconfirmed


@dataclass(frozen=True)
class Kept:
    """Checkpoints kept elsewhere: of the day of the backup, and of the next."""

    same: Path
    later: Path


@pytest.fixture(scope="module")
def kept(backup: Path, old: Machine, tmp_path_factory: pytest.TempPathFactory) -> Kept:
    place = tmp_path_factory.mktemp("kept")
    kept = Kept(place / "same", place / "later")
    old.said("ledger", "checkpoint", "--into", kept.same)
    old.said("invite", "gus")
    old.said("invite", "hana")
    old.said("ledger", "checkpoint", "--into", kept.later)
    return kept


def test_a_backup_that_agrees_with_a_checkpoint(
    backup: Path, kept: Kept, new: Machine, keys: Keys
) -> None:
    new.said("restore", backup, "--identity", keys.ana, "--checkpoint", kept.same)


def test_an_older_backup_says_which_acts_would_be_missing(
    backup: Path, kept: Kept, new: Machine, keys: Keys
) -> None:
    words = (backup, "--identity", keys.ana, "--checkpoint", kept.later)
    size = int(kept.later.read_text().splitlines()[1])

    said = one_line(refused(new, *words))

    assert f"The acts {size - 2} to {size - 1} would be missing" in said
    new.said("restore", *words, "--older")


def test_another_ledger_does_not_agree(
    backup: Path, kept: Kept, old: Machine, new: Machine, keys: Keys, tmp_path: Path
) -> None:
    """Signed by the same key, as whoever has the machine can."""
    forged = old.python(
        "from pathlib import Path; from visita.ledger.checkpoint import signed; "
        "from visita.ledger.keys import signing_key; "
        f"key = signing_key(Path({str(old.var / 'ledger-signing.pem')!r})); "
        "print(signed(size=3, root=bytes(32), key=key), end='')"
    )
    (tmp_path / "forged").write_text(forged)

    said = refused(
        new, backup, "--identity", keys.ana, "--checkpoint", tmp_path / "forged", exit_code=1
    )

    assert "not those of the checkpoint" in said


def test_a_damaged_ledger_is_kept_and_restored_only_knowingly(
    machines: Callable[[], Machine], keys: Keys, new: Machine, tmp_path: Path
) -> None:
    hurt = machines()
    hurt.said("migrate")
    hurt.said("invite", "eve")
    hurt.said("invite", "gus")
    hurt.python(
        "import django; django.setup()\n"
        "from tests.ledger.forging import forge\n"
        "forge('DELETE FROM ledger_entry WHERE \"index\" = 0')"
    )
    file = tmp_path / "hurt.age"

    done = hurt.visita("backup", file, "--to", *keys.to)

    assert done.returncode == 1
    assert "NOT whole: first bad index 0" in done.stderr
    assert "NOT whole" not in done.stdout
    said = refused(new, file, "--identity", keys.ana, exit_code=1)
    assert "--damaged" in said
    new.said("restore", file, "--identity", keys.ana, "--damaged")


class TestBadWords:
    """Refused before anything is touched."""

    def test_a_key_file_that_is_none(self, backup: Path, new: Machine, tmp_path: Path) -> None:
        (tmp_path / "none").write_text("# nothing\n")
        (tmp_path / "wrong").write_text("AGE-SECRET-KEY-1HUSH\n")
        for name in ("none", "wrong", "absent"):
            said = one_line(refused(new, backup, "--identity", tmp_path / name))
            assert said.startswith(f"--identity: {tmp_path / name}: ")
            assert "HUSH" not in said

    def test_a_file_that_is_not_there(self, new: Machine, keys: Keys, tmp_path: Path) -> None:
        said = one_line(refused(new, tmp_path / "absent", "--identity", keys.ana))

        assert f"{tmp_path / 'absent'}: No such file" in said

    def test_a_key_without_a_checkpoint(self, backup: Path, new: Machine, keys: Keys) -> None:
        said = one_line(refused(new, backup, "--identity", keys.ana, "--key", "k"))

        assert said.startswith("--key: ")


def in_use(backup: Path, machine: Machine, keys: Keys) -> str:
    """What is said while somebody writes to the database that is to be replaced."""
    writer = machine.begun("tests.ledger.writer")
    words = (backup, "--identity", keys.ana, "--replace")
    try:
        assert writer.stdout
        writer.stdout.readline()
        done = machine.visita("restore", *words, typed="replace\n")
    finally:
        writer.kill()
        writer.communicate()
    assert done.returncode == (0 if SERVER else 2)
    return done.stderr


def test_a_sqlite_database_in_use_is_not_replaced(backup: Path, new: Machine, keys: Keys) -> None:
    """On PostgreSQL the writer waits, and then writes into what was restored."""
    new.said("migrate")

    said = in_use(backup, new, keys)

    assert ("stop Visita first" in said) == (not SERVER)
    assert not (new.var / "restored").exists()

"""The drill: copied while people work, the machine lost, everything there again on another one."""

import json
import sqlite3
import subprocess
import tarfile
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.site.backups.conftest import Keys, Look
from tests.site.backups.places import Machine
from visita.sealing.envelopes import open_file, secrets_in
from visita.site.backups.manifest import Manifest
from visita.site.backups.putting import schema_of

AGE = Path("/usr/bin/age")


def inside(file: Path, key: Path, tmp_path: Path) -> "tarfile.TarFile":
    opened = tmp_path / "opened.tar"
    open_file(file, opened, secrets=secrets_in(key.read_text()))
    return tarfile.open(opened)


def manifest_of(file: Path, key: Path, tmp_path: Path) -> Manifest:
    with inside(file, key, tmp_path) as members:
        content = members.extractfile("manifest.json")
        assert content
        return Manifest.parse(content.read())


def verified(machine: Machine) -> dict[str, Any]:
    verdict: dict[str, Any] = json.loads(machine.said("ledger", "verify", "--json"))
    return verdict


def spoken(writer: "subprocess.Popen[str]", times: int) -> list[int]:
    """So many acts the writer has been told are kept."""
    assert writer.stdout
    return [int(writer.stdout.readline()) for _ in range(times)]


def ended(writer: "subprocess.Popen[str]") -> None:
    writer.kill()
    writer.communicate()


def root_at(machine: Machine, size: int) -> str:
    """Of an earlier state of the ledger."""
    proof = json.loads(machine.said("ledger", "prove", "0", "--size", str(size), "--json"))
    return str(proof["root"])


def test_copied_under_load_and_whole_on_another_machine(
    old: Machine, new: Machine, keys: Keys, tmp_path: Path, look: Look
) -> None:
    writers = [old.begun("tests.ledger.writer") for _ in range(2)]
    before = [act for writer in writers for act in spoken(writer, 20)]
    try:
        old.said("backup", tmp_path / "copy.age", "--to", *keys.to)
        after = [act for writer in writers for act in spoken(writer, 1)]
    finally:
        for writer in writers:
            ended(writer)
    manifest = manifest_of(tmp_path / "copy.age", keys.boris, tmp_path)

    new.said("restore", tmp_path / "copy.age", "--identity", keys.boris)

    seen, verdict = look(new), verified(new)
    assert set(before) <= set(seen["written"])
    assert len(seen["written"]) == manifest.rows["treaties_recordcheck"]
    assert max(look(old)["written"]) > max(seen["written"])  # they had gone on meanwhile
    assert after
    assert (verdict["ok"], verdict["size"]) == (True, manifest.ledger.size + 1)
    assert seen["last"] == "installation.restored"
    assert root_at(new, manifest.ledger.size) == manifest.ledger.root


def test_who_was_signed_in_is_not_and_what_was_in_cipher_is_read_again(
    backup: Path, old: Machine, new: Machine, keys: Keys, look: Look
) -> None:
    had = look(old)
    assert (had["sessions"], had["links"], had["invitations"]) == (1, 1, 2)

    new.said("restore", backup, "--identity", keys.ana)

    has = look(new)
    assert has["people"] == ["ana", "femi"]
    assert has["seeds"] == ["JBSWY3DPEHPK3PXP"]
    assert (has["sessions"], has["links"], has["invitations"]) == (0, 0, 0)


def test_the_checkpoint_inside_is_one_that_the_ledger_command_accepts(
    backup: Path, old: Machine, keys: Keys, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.write_text(manifest_of(backup, keys.ana, tmp_path).ledger.checkpoint)

    assert old.visita("ledger", "checkpoint", "--into", kept).returncode == 0


def test_the_copy_is_recorded_in_the_ledger_and_in_itself(
    backup: Path, old: Machine, new: Machine, keys: Keys, tmp_path: Path
) -> None:
    manifest = manifest_of(backup, keys.ana, tmp_path)
    new.said("restore", backup, "--identity", keys.ana)

    for machine in (old, new):
        leaf = machine.said("ledger", "prove", str(manifest.ledger.size - 1))
        assert '"act":"installation.copied"' in leaf
        assert f"backup:{manifest.id}" in leaf
        for recipient in keys.to:
            assert recipient in leaf


def test_nothing_readable_is_left_and_the_file_is_its_owners_alone(
    backup: Path, old: Machine
) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in backup.parent.iterdir()) == [backup.name]
    assert not any(name.startswith(".") for name in old.files())


@pytest.mark.skipif(not AGE.exists(), reason="Debian's package age is missing")
def test_the_age_program_and_tar_open_it_without_us(
    backup: Path, keys: Keys, tmp_path: Path
) -> None:
    opened = tmp_path / "opened.tar"
    command: list[str | Path] = [
        AGE,
        "--decrypt",
        "--identity",
        keys.boris,
        "--output",
        opened,
        backup,
    ]
    subprocess.run(command, check=True)

    subprocess.run(["tar", "--extract", "--file", opened, "--directory", tmp_path], check=True)

    manifest = Manifest.parse((tmp_path / "manifest.json").read_bytes())
    assert {"accounts.keys", "ledger.key", "ledger-signing.pem", "secret.key"} < set(manifest.parts)
    for name, part in manifest.parts.items():
        assert part.of(tmp_path / name) == part


def test_what_was_written_in_a_folder_right_below_comes_too(
    old: Machine, new: Machine, keys: Keys, tmp_path: Path
) -> None:
    """A certificate in a folder of its own, and the settings of the machine."""
    (old.var / "ca").mkdir()
    for file in (old.var / "ca" / "body.crt", old.var / "body.crt"):
        file.write_text("certificate")
    (new.var / "ca").mkdir()
    (new.var / "ca" / "body.crt").write_text("one of another")
    (new.var / "body.crt").write_text("and a second")
    (old.var / "visita.conf").write_text("# of the old machine")
    (new.var / "visita.conf").write_text("# of the new machine")
    old.said("backup", tmp_path / "copy.age", "--to", *keys.to)

    new.said("restore", tmp_path / "copy.age", "--identity", keys.ana)

    has = new.files()
    assert has["ca/body.crt"] == has["body.crt"] == b"certificate"
    assert has["visita.conf"] == b"# of the new machine"
    assert has["visita.conf.restored"] == b"# of the old machine"
    aside = next(new.var.glob("before-*")) / "old"
    assert (aside / "ca" / "body.crt").read_text() == "one of another"
    assert (aside / "body.crt").read_text() == "and a second"


def test_what_is_there_is_moved_aside_and_never_deleted(
    backup: Path, new: Machine, keys: Keys, look: Look
) -> None:
    new.said("migrate")
    new.said("invite", "eve")
    assert look(new)["people"] == ["eve"]
    had = new.files()

    new.said("restore", backup, "--identity", keys.ana, "--replace", typed="replace\n")

    assert look(new)["people"] == ["ana", "femi"]
    aside = next(new.var.glob("before-*"))
    for name in set(had) - {"preparing"}:
        if not name.startswith("visita.sqlite3"):
            assert (aside / "old" / name).read_bytes() == had[name]
    assert people_aside(new, aside) == ["eve"]


def people_aside(machine: Machine, aside: Path) -> list[str]:
    """Whom the database that was set aside knows."""
    question = "SELECT username FROM {}accounts_user"
    if url := machine.environment["VISITA_DATABASE"]:
        with psycopg.connect(url) as server:
            found = server.execute(question.format(schema_of(aside.name) + "."))
            return [str(name) for (name,) in found]
    with closing(sqlite3.connect(aside / "old" / "visita.sqlite3")) as database:
        return [str(name) for (name,) in database.execute(question.format(""))]

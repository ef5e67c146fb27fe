"""The real program on a disk that is really full: said, nothing lost, and it goes on by itself."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from checks.postgres import free_port
from checks.serving import Visita, Visitor

DISK = "12m"
MOST = 400
"""Pages of the write-ahead log that are there already can be written without room."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Visita, Visitor, Path]]:
    """Its directory is a small disk that this program alone sees."""
    prepared, disk = tmp_path / "prepared", tmp_path / "disk"
    for each in (prepared, disk):
        each.mkdir()
    Visita(prepared).command("migrate")
    visita = Visita(disk)
    small = f'mount -t tmpfs -o size={DISK} small {disk} && cp -r {prepared}/. {disk} && exec "$@"'
    [visitor] = Visita(prepared).let_in("femi", role="ADMINISTRATOR")
    with visita.served(free_port(), inside=["unshare", "-Urm", "sh", "-ec", small, "sh"]):
        assert visita.process
        visitor.port = visita.port
        yield visita, visitor, Path(f"/proc/{visita.process.pid}/root{disk}")


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return filler


def invite(visitor: Visitor, name: str) -> int:
    typed = {"full_name": "Gita Rao", "username": name, "language": "en", "days": "3"}
    answer = visitor.post("/desk/people/invite/", **typed)
    if answer.status == 507:
        assert "no room left" in answer.text
        assert "Gita Rao" in answer.text
    return answer.status


def test_a_full_disk_is_said_and_what_was_confirmed_is_there(
    served: tuple[Visita, Visitor, Path], tmp_path: Path
) -> None:
    visita, femi, disk = served
    reader = Visitor(visita.port)
    filler = fill(disk)
    confirmed = 0
    while (status := invite(femi, f"gita{confirmed}")) == 200 and confirmed < MOST:
        confirmed += 1

    assert status == 507
    assert reader.get("/states/ru/?on=2026-11-22").status == 200

    filler.unlink()
    assert invite(femi, f"gita{confirmed}") == 200

    copy = Path(shutil.copytree(disk, tmp_path / "copy"))
    count = "import django; django.setup(); from visita.accounts.models import User; "
    count += "print(User.objects.filter(username__startswith='gita').count())"
    assert int(Visita(copy).run("-c", count)) == confirmed + 1
    assert os.environ.get("VISITA_DATABASE") or Visita(copy).command("ledger", "verify")

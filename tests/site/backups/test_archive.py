"""The inside of a backup: sizes tell little, and nothing lands where no name allows it."""

import tarfile
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest

from tests.conftest import NOON
from visita.site.backups.archive import bucket, pack, unpack
from visita.site.backups.manifest import DATABASE, NAME, Ledger, Manifest, NotABackup, Part


def a_manifest(**parts: Path) -> Manifest:
    return Manifest(
        id=str(uuid4()),
        version="0.1.0",
        made_at=NOON.isoformat(),
        database="sqlite",
        migrations=("ledger.0001_initial",),
        rows={"accounts_user": 2},
        ledger=Ledger(3, "00" * 32, "", "signed"),
        parts={name: Part.of(file) for name, file in parts.items()},
    )


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "file"
    file.write_bytes(b"rows" * 5000)
    return file


def test_what_was_packed_is_unpacked(database: Path, tmp_path: Path) -> None:
    manifest = a_manifest(database=database)
    (tmp_path / "out").mkdir()

    pack(manifest, {DATABASE: database}, tmp_path / "tar", at=NOON)

    assert unpack(tmp_path / "tar", tmp_path / "out") == manifest
    assert (tmp_path / "out" / DATABASE).read_bytes() == database.read_bytes()
    assert (tmp_path / "out" / DATABASE).stat().st_mode & 0o777 == 0o600


def test_a_few_more_rows_do_not_show(database: Path, tmp_path: Path) -> None:
    sizes = set()
    for more in range(0, 10_000, 2_000):
        database.write_bytes(b"rows" * (2_600_000 + more))
        pack(a_manifest(database=database), {DATABASE: database}, tmp_path / "tar", at=NOON)
        sizes.add((tmp_path / "tar").stat().st_size)

    assert len(sizes) == 1


@pytest.mark.parametrize("size", [10_240, 700_000, 2**20, 2**20 + 1, 10**9 + 7, 10**12])
def test_a_bucket_is_little_larger_and_is_its_own(size: int) -> None:
    assert size <= bucket(size) <= size * 112 // 100
    assert bucket(bucket(size)) == bucket(size)


def test_buckets_are_few() -> None:
    assert len({bucket(size) for size in range(1_000_000, 2_000_000, 512)}) <= 33


@pytest.mark.parametrize("name", ["../escaped", "/etc/escaped", ".hidden", "a/b/c/d", "a/../b", ""])
def test_a_name_that_leads_elsewhere_is_refused(name: str, database: Path, tmp_path: Path) -> None:
    manifest = a_manifest(**{DATABASE: database, name: database})
    pack(manifest, {DATABASE: database, name: database}, tmp_path / "tar", at=NOON)
    (tmp_path / "out").mkdir()

    with pytest.raises(NotABackup, match="a name that is refused"):
        unpack(tmp_path / "tar", tmp_path / "out")

    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE])
def test_only_files_are_taken(kind: bytes, database: Path, tmp_path: Path) -> None:
    text = str(a_manifest(database=database)).encode()
    first, second = tarfile.TarInfo(NAME), tarfile.TarInfo(DATABASE)
    first.size, second.type, second.linkname = len(text), kind, "/etc/passwd"
    with tarfile.open(tmp_path / "tar", "w") as archive:
        archive.addfile(first, BytesIO(text))
        archive.addfile(second)
    (tmp_path / "out").mkdir()

    with pytest.raises(NotABackup, match="does not name"):
        unpack(tmp_path / "tar", tmp_path / "out")


def test_the_same_part_twice_is_refused(database: Path, tmp_path: Path) -> None:
    manifest = a_manifest(database=database)
    pack(manifest, {DATABASE: database}, tmp_path / "tar", at=NOON)
    with tarfile.open(tmp_path / "tar", "a") as archive:
        archive.add(database, DATABASE)
    (tmp_path / "out").mkdir()

    with pytest.raises(NotABackup, match="twice"):
        unpack(tmp_path / "tar", tmp_path / "out")


@pytest.mark.parametrize("content", [b"", b"no tar", b"\0" * 10_240])
def test_what_is_no_tar_file_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "tar").write_bytes(content)

    with pytest.raises(NotABackup):
        unpack(tmp_path / "tar", tmp_path)

"""A vault to carry away: a ZIP file of age files, which opens without Visita and without a network.

Nothing in it is readable but ids, kinds, sizes and days, as the server knows them. `wraps/` opens
by its person's passphrase or code and holds the key that opens `grants/`; those hold the vault's
keys, one for each generation, which open `records/` and `signers.age`: who signs with which key.
"""

import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

FORMAT = "visita-sealed/1"
INDEX, SIGNERS = "index.json", "signers.age"
EPOCH = (1980, 1, 1, 0, 0, 0)
PIECE = 1 << 20


class NotAnExport(ValueError):
    """Not a vault that was carried away, or damaged on the way. The text says where."""


@dataclass(frozen=True)
class Listed:
    """One sealed object, as the server knows it. `generation` says which of the vault's keys."""

    id: str
    kind: int
    bytes: int
    day: str
    generation: int
    sha256: str


@dataclass(frozen=True)
class Sealed:
    """One object to be written, and its bytes in pieces."""

    id: str
    kind: int
    day: str
    generation: int
    pieces: Iterable[bytes]


def write(
    into: IO[bytes],
    *,
    vault: str,
    wraps: Iterable[str],
    grants: Mapping[int, str],
    signers: bytes,
    objects: Iterable[Sealed],
) -> None:
    """Write an export; never more than a piece of it is in memory.

    *signers*: names by verify key as JSON, sealed to the vault like everything in it.
    """
    with zipfile.ZipFile(into, "w", zipfile.ZIP_STORED) as archive:
        for number, text in enumerate(wraps, 1):
            archive.writestr(zipfile.ZipInfo(f"wraps/{number}.age", EPOCH), text)
        for generation, text in grants.items():
            archive.writestr(zipfile.ZipInfo(f"grants/{generation}.age", EPOCH), text)
        archive.writestr(zipfile.ZipInfo(SIGNERS, EPOCH), signers)
        listed = [asdict(_written(archive, each)) for each in objects]
        index = {"format": FORMAT, "vault": vault, "objects": listed}
        archive.writestr(zipfile.ZipInfo(INDEX, EPOCH), json.dumps(index, indent=1))


def _written(archive: zipfile.ZipFile, sealed: Sealed) -> Listed:
    digest, size = sha256(), 0
    with archive.open(zipfile.ZipInfo(_name(sealed.id), EPOCH), "w", force_zip64=True) as part:
        for piece in sealed.pieces:
            digest.update(piece)
            size += len(piece)
            part.write(piece)
    told = (sealed.id, sealed.kind, size, sealed.day, sealed.generation)
    return Listed(*told, digest.hexdigest())


def _name(sealed: str) -> str:
    return f"records/{sealed}.age"


@dataclass(frozen=True)
class Export:
    """One that was read. What is sealed stays in the file until it is asked for."""

    file: Path
    vault: str
    objects: tuple[Listed, ...]
    wraps: tuple[bytes, ...]
    grants: Mapping[int, bytes]
    signers: bytes
    """Sealed; empty in one that was carried away before there were amendments."""

    def sealed(self, listed: Listed) -> bytes:
        """The age file of an object.

        Raises:
            NotAnExport: it is missing, or another than the one that was listed.
        """
        try:
            with zipfile.ZipFile(self.file) as archive:
                content = archive.read(_name(listed.id))
        except (KeyError, zipfile.BadZipFile, OSError):
            raise NotAnExport(f"{listed.id} is missing or damaged.") from None
        if sha256(content).hexdigest() != listed.sha256:
            raise NotAnExport(f"{listed.id} is another than the one that was listed.")
        return content


def read(file: Path) -> Export:
    """Read what an export lists, and its grants and wraps.

    Raises:
        NotAnExport: what the name says.
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            told = json.loads(archive.read(INDEX))
            names = archive.namelist()
            wraps = tuple(archive.read(n) for n in names if n.startswith("wraps/"))
            grants = {
                int(Path(name).stem): archive.read(name)
                for name in names
                if name.startswith("grants/")
            }
            signers = archive.read(SIGNERS) if SIGNERS in names else b""
        return Export(file, str(told["vault"]), _objects(told), wraps, grants, signers)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError):
        raise NotAnExport("It is no vault that was carried away, or it is damaged.") from None


def _objects(told: Mapping[str, Any]) -> tuple[Listed, ...]:
    if told["format"] != FORMAT:
        raise ValueError
    return tuple(Listed(**each) for each in told["objects"])

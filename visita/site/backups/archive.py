"""The inside of a backup: a tar file whose first member is the manifest, filled up to a bucket."""

import hashlib
import os
import tarfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO

from visita.site.backups.manifest import NAME, Manifest, NotABackup, Part

CHUNK = 1 << 20
LARGEST_MANIFEST = 1 << 20


def pack(manifest: Manifest, parts: Mapping[str, Path], into: Path, *, at: datetime) -> None:
    """Write the tar file. Who made it and when each file was changed do not stand in it."""
    with tarfile.open(into, "w", format=tarfile.PAX_FORMAT) as archive:
        text = str(manifest).encode()
        _add(archive, NAME, len(text), BytesIO(text), at)
        for name, file in parts.items():
            with file.open("rb") as content:
                _add(archive, name, file.stat().st_size, content, at)
    os.truncate(into, bucket(into.stat().st_size))


def _add(archive: tarfile.TarFile, name: str, size: int, content: IO[bytes], at: datetime) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode, member.mtime = size, 0o600, int(at.timestamp())
    archive.addfile(member, content)


def bucket(size: int) -> int:
    """The size that is shown instead: at most 12 % more, and one of few (Padmé).

    >>> bucket(1_000_000), bucket(1_010_000), bucket(1_015_809)
    (1015808, 1015808, 1032192)
    """
    exponent = size.bit_length() - 1
    mask = (1 << exponent - exponent.bit_length()) - 1
    return (size + mask) & ~mask


def unpack(archive: Path, into: Path) -> Manifest:
    """Write every part into *into*, each compared with the manifest.

    Raises:
        NotABackup: anything is missing, altered, or not named by the manifest.
    """
    try:
        with tarfile.open(archive, "r:") as members:
            manifest = _manifest(members)
            missing = set(manifest.parts)
            while member := members.next():
                if member.name in manifest.parts and member.name not in missing:
                    raise NotABackup(f"{member.name} is in it twice.")
                _take(members, member, manifest, into)
                missing.remove(member.name)
    except tarfile.TarError:
        raise NotABackup("it is not a tar file that Visita made.") from None
    if missing:
        raise NotABackup(f"{', '.join(sorted(missing))} is missing.")
    return manifest


def _manifest(members: tarfile.TarFile) -> Manifest:
    first = members.next()
    content = members.extractfile(first) if first and first.name == NAME else None
    if content is None:
        raise NotABackup("it does not begin with a manifest.")
    return Manifest.parse(content.read(LARGEST_MANIFEST))


def _take(
    members: tarfile.TarFile, member: tarfile.TarInfo, manifest: Manifest, into: Path
) -> None:
    """One part, written below a name that the manifest gives and nowhere else."""
    content = members.extractfile(member) if member.isreg() else None
    if content is None or member.name not in manifest.parts:
        raise NotABackup("it holds something that its manifest does not name.")
    target = into / member.name
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
        while chunk := content.read(CHUNK):
            written.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    if Part(size, digest.hexdigest()) != manifest.parts[member.name]:
        raise NotABackup(f"{member.name} is not what the manifest says.")

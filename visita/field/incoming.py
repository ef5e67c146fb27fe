"""What a device sends goes to the disk as it comes, and is read there: never a whole into memory.

Below one directory lie files on their way (gone when the request ends, unless they were kept) and
the parts of large envelopes, below the device and the record they belong to.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from fcntl import LOCK_EX, flock
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from shutil import rmtree
from tempfile import mkstemp
from uuid import UUID

PIECE = 1 << 16
"""Bytes that are held at a time."""
KEPT_PIECE = 8_000_000
"""Bytes of an envelope that lie in one row."""
LARGEST_PART = 8 << 20
ON_ITS_WAY = "arriving-"
LONGEST_WAY = 3600
"""Seconds after which nothing is on its way any more: the server was killed meanwhile."""
MOST_UNFINISHED = 20
"""Records of one device of which only parts are there."""

Read = Callable[[int], bytes]


class TooLarge(Exception):
    """More than is taken in."""


class TooManyUnfinished(Exception):
    """The device has begun more records than it has finished."""


class PartsMissing(Exception):
    """Not all parts are there; `have` says which are."""

    def __init__(self, have: list[int]) -> None:
        self.have = have


@dataclass(frozen=True)
class Arrived:
    """A file that came whole, as far as its sender sent it."""

    path: Path
    sha256: str
    size: int

    def pieces(self) -> Iterator[bytes]:
        """As it is kept: some megabytes at a time."""
        with self.path.open("rb") as file:
            while piece := file.read(KEPT_PIECE):
                yield piece

    @property
    def beginning(self) -> bytes:
        """As much of it as tells what it is."""
        with self.path.open("rb") as file:
            return file.read(PIECE)


@contextmanager
def arriving(read: Read, *, below: Path, most: int) -> Iterator[Arrived]:
    """What *read* gives, on the disk. At the end the file is gone, unless it was moved away.

    Raises:
        TooLarge: more than *most* bytes came.
    """
    below.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = mkstemp(dir=below, prefix=ON_ITS_WAY)
    path = Path(name)
    try:
        digest, size = _written(handle, read, most)
        yield Arrived(path, digest, size)
    finally:
        path.unlink(missing_ok=True)


def sweep(below: Path, *, at: datetime) -> None:
    """Take away what a server that was killed left of requests. It was acknowledged to nobody."""
    for path in below.glob(f"{ON_ITS_WAY}*"):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < at.timestamp() - LONGEST_WAY:
                path.unlink()


def _written(handle: int, read: Read, most: int) -> tuple[str, int]:
    digest, size = sha256(), 0
    with os.fdopen(handle, "wb") as file:
        while piece := read(PIECE):
            size += len(piece)
            if size > most:
                raise TooLarge
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest(), size


@dataclass(frozen=True)
class Parts:
    """The parts of one record of one device that have come so far."""

    below: Path
    device: UUID
    record: UUID

    @property
    def place(self) -> Path:
        return self.below / "parts" / str(self.device) / str(self.record)

    def have(self) -> list[int]:
        return sorted(int(file.name) for file in self._files())

    def keep(self, number: int, arrived: Arrived, *, most: int) -> None:
        """The same part sent again takes the place of the first.

        Raises:
            TooLarge: with it the record is more than *most* bytes.
            TooManyUnfinished: what the name says.
        """
        with _alone(self.below):
            others = sum(each.stat().st_size for each in self._files() if each.name != str(number))
            if others + arrived.size > most:
                raise TooLarge
            if not self.place.is_dir() and len(_inside(self.place.parent)) >= MOST_UNFINISHED:
                raise TooManyUnfinished
            self.place.mkdir(mode=0o700, parents=True, exist_ok=True)
            arrived.path.replace(self.place / str(number))

    def joined(self, count: int) -> Read:
        """Reads the parts one after another.

        Raises:
            PartsMissing: they are not *count* parts in a row.
        """
        with _alone(self.below):
            have = self.have()
            if not have or len(have) != count or have[-1] - have[0] != count - 1:
                raise PartsMissing(have)
            # opened now: the same request sent again may take the files away meanwhile
            files = [(self.place / str(number)).open("rb") for number in have]
        pieces = _pieces(files)
        return lambda _: next(pieces, b"")

    def forget(self) -> None:
        with _alone(self.below):
            rmtree(self.place, ignore_errors=True)

    def _files(self) -> list[Path]:
        return _inside(self.place)


def _inside(place: Path) -> list[Path]:
    try:
        return [*place.iterdir()]
    except FileNotFoundError:
        return []


def _pieces(files: list[BufferedReader]) -> Iterator[bytes]:
    for each in files:
        with each as file:
            while piece := file.read(PIECE):
                yield piece


def forget_device(below: Path, device: UUID) -> None:
    """Parts of a revoked device are never put together."""
    with _alone(below):
        rmtree(below / "parts" / str(device), ignore_errors=True)


@contextmanager
def _alone(below: Path) -> Iterator[None]:
    """Parts come, are opened and go one request at a time: a device may send again meanwhile."""
    place = below / "parts"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
    try:
        flock(handle, LOCK_EX)
        yield
    finally:
        os.close(handle)

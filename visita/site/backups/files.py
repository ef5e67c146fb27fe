"""The files of an installation beside its database, and how files are written: whole or not."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from visita.site.place import RESTORED

KEPT = ("*.key", "*.keys", "*.pem", "*.crt", "*.conf")
"""Keys, certificates and settings: without them the database cannot live on."""
PLAIN = ".being-copied-"
"""A directory that holds readable copies, for as long as a backup or a restore is at work."""
STAGED = "restoring"
"""A directory in which a restore is being prepared; what a stopped one has left of it may go."""
ASIDE = "before-"
LEFT_OUT = (".", STAGED, RESTORED, ASIDE, "test-results", "attack")


class Busy(Exception):
    """Another backup or restore is at work in this directory."""


def kept_files(var: Path) -> dict[str, Path]:
    """What a backup takes from the directory and from folders below it, by name."""
    below = [each for each in sorted(var.iterdir()) if each.is_dir()]
    folders = [each for each in below if not each.name.startswith(LEFT_OUT)]
    hosts = [each for folder in folders for each in sorted(folder.iterdir()) if each.is_dir()]
    return {
        str(file.relative_to(var)): file
        for folder in (var, *folders, *hosts)
        for pattern in KEPT
        for file in sorted(folder.glob(pattern))
        if file.is_file() and not file.name.startswith(".")
    }


@contextmanager
def alone_with(var: Path) -> Iterator[Path]:
    """A directory for what must not be read by others, on the disk of *var*, gone afterwards.

    One backup or restore at a time; what one that was killed has left is removed.

    Raises:
        Busy: another one is at work.
    """
    held = os.open(var, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        try:
            for left in (*var.glob(f"{PLAIN}*"), var / STAGED):
                shutil.rmtree(left, ignore_errors=True)
            yield Path(mkdtemp(prefix=PLAIN, dir=var))
        finally:
            _remove_what_is_readable(var)
    except BlockingIOError:
        raise Busy from None
    finally:
        os.close(held)


def _remove_what_is_readable(var: Path) -> None:
    """By its kind, for one may be told to stop before its name is known; or while removing it."""
    try:
        for place in var.glob(f"{PLAIN}*"):
            shutil.rmtree(place)
    except KeyboardInterrupt:
        _remove_what_is_readable(var)
        raise


def to_disk(directory: Path) -> None:
    """Let everything below reach the disk, names included."""
    for place, _, names in os.walk(directory):
        for name in (*names, "."):
            _flush(Path(place) / name)


def _flush(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def name_to_disk(file: Path) -> None:
    """Let the name of a file reach the disk, or its absence."""
    _flush(file.parent)

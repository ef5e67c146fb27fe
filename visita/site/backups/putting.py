"""The last step of a restore: from the directory where it was prepared to where it belongs.

`restoring` becomes `restored` in one step. From then on every command refuses until each file is
in its place, and a restore that was stopped goes on from there. Nothing is deleted: what was there
before is moved aside.
"""

import errno
import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from visita.site.backups.files import name_to_disk, to_disk
from visita.site.backups.manifest import DATABASE
from visita.site.place import RESTORED

PLAN = "plan.json"
OLD = "old"
LOGS = ("-wal", "-shm", "-journal")
"""Of a database that is moved aside: found beside the new one they would spoil it."""
MARK = "prepared"
SETTINGS = "*.conf"


@dataclass(frozen=True)
class Plan:
    """`database` is where a SQLite file goes, else empty; `aside` where the old things go."""

    restore: str
    leaves: int
    database: str
    aside: str

    def write(self, staged: Path) -> None:
        (staged / PLAN).write_text(json.dumps(asdict(self)))

    @classmethod
    def of(cls, place: Path) -> "Plan":
        return cls(**json.loads((place / PLAN).read_text()))


def schema_of(aside: str) -> str:
    """What the tables of a PostgreSQL database are moved to."""
    return aside.replace("-", "_")


def decide(staged: Path) -> None:
    """The step after which the restore is done but for moving."""
    to_disk(staged)
    staged.rename(staged.with_name(RESTORED))
    name_to_disk(staged)


def settings_of(var: Path, staged: Path) -> None:
    """Settings of this machine that are there already stay; those of the backup lie beside them.

    They say which database is filled, so this comes before anything is asked of it.
    """
    for file in var.glob(SETTINGS):
        if (staged / file.name).exists():
            (staged / file.name).rename(staged / f"{file.name}.restored")
        shutil.copy(file, staged)


def finish(var: Path) -> Path | None:
    """Move each file to its place, the database last. Returns where the old ones are, if any."""
    whole = var / RESTORED
    plan = Plan.of(whole)
    _clear(var / MARK, whole)
    if plan.database:
        for log in LOGS:
            _clear(Path(plan.database + log), whole)
    waiting = [file for file in sorted(whole.rglob("*")) if file.is_file()]
    for file in sorted(waiting, key=lambda file: file.name == DATABASE):
        name = file.relative_to(whole)
        if name != Path(PLAN) and name.parts[0] != OLD:
            _put(file, Path(plan.database) if str(name) == DATABASE else var / name, whole)
    to_disk(whole)
    aside = var / plan.aside
    whole.rename(aside)
    if (aside / OLD).exists():
        return aside
    shutil.rmtree(aside)
    return None


def _put(file: Path, target: Path, whole: Path) -> None:
    _clear(target, whole)
    _move(file, target)


def _clear(target: Path, whole: Path) -> None:
    """Move what is there aside, once."""
    below = target.is_relative_to(whole.parent)
    kept = whole / OLD / (target.relative_to(whole.parent) if below else target.name)
    if target.exists() and not kept.exists():
        _move(target, kept)


def _move(file: Path, target: Path) -> None:
    """In one step, or, onto another disk, by a copy that takes its name when it is whole."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        file.rename(target)
    except OSError as fault:
        if fault.errno != errno.EXDEV:
            raise
        draft = target.with_name(f"{target.name}.part")
        shutil.copy(file, draft)
        with draft.open("rb") as content:
            os.fsync(content.fileno())
        draft.rename(target)
        file.unlink()
    name_to_disk(target)

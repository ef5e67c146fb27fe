"""Any command finds its database ready: in this version's form, the record loaded."""

import fcntl
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.db import Error

from visita.site.place import BadSetting, writing

LOADED_BY = "visita"


def begin() -> None:
    """Set Django up."""
    django.setup()


def prepare(*, at: datetime, story: bool = False, fresh: bool = False, again: bool = False) -> None:
    """Bring var/ into order: migrate, load the record and, for the demonstration, the story.

    Does nothing when this version has done it before and the database is still the same, unless
    *again*. Two commands at once wait for each other.

    Raises:
        BadSetting: the var directory cannot be written to.
        django.db.Error: the database cannot be used; `unusable` tells a person why.
    """
    begin()
    var: Path = settings.VAR
    mark = var / "prepared"
    with _one_at_a_time(var / "preparing"):
        if fresh:
            _forget()
        elif not again and _is_in_order(mark, story=story):
            return
        _bring_into_order(at=at, story=story)
        with writing(mark):
            mark.write_text(f"{_version()} {_acts()}")


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    with writing(lock):
        file = lock.open("w")
    with file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _is_in_order(mark: Path, *, story: bool) -> bool:
    """Was it prepared by this version, and is it the same database still?

    The mark outlives a database that is deleted, made anew or restored from an older copy. Acts
    are never deleted, so fewer of them than were there betray a copy.
    """
    with writing(mark):
        version, _, acts = mark.read_text().partition(" ") if mark.exists() else ("", "", "")
    if version != _version() or not acts.isdecimal():
        return False
    try:
        return _is_migrated() and _acts() >= int(acts) > 0 and (not story or _has_story())
    except Error:
        return False


def _version() -> str:
    """Changes with every migration, every file of the record, and the database used."""
    used = settings.DATABASES["default"]
    package = settings.PACKAGE
    digest = hashlib.sha256(repr([used.get(key) for key in ("HOST", "PORT", "NAME")]).encode())
    for file in sorted([*package.glob("*/migrations/*.py"), *package.glob("*/data/**/*.csv")]):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def _is_migrated() -> bool:
    """Has every migration shipped been applied? Django's own check would load each of them."""
    from django.apps import apps
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    applied = set(MigrationRecorder(connection).migration_qs.values_list("app", "name"))
    return applied >= {
        (app.label, file.stem)
        for app in apps.get_app_configs()
        for file in Path(app.path).glob("migrations/[!_]*.py")
    }


def _acts() -> int:
    from visita.treaties.models import Act

    return Act.objects.count()


def _has_story() -> bool:
    from visita.site.arland.telling import is_told

    return _is_fictional() and (is_told() or not settings.VISITA_DEMO)


def _is_fictional() -> bool:
    from visita.treaties.models import State

    return State.objects.filter(is_fictional=True).exists()


def _forget() -> None:
    """Empty the database: the demonstration begins anew, with a new ledger.

    What is in a ledger cannot be deleted, so its tables go before the rest is emptied. Where no
    table is, there is nothing to forget.
    """
    from django.core.management import call_command
    from django.db import connection

    if not connection.introspection.table_names():
        return
    _migrate()
    call_command("migrate", "ledger", "zero", interactive=False, verbosity=0)
    call_command("flush", interactive=False, verbosity=0)


def _migrate() -> None:
    from visita.site.migrating import migrate

    migrate()


def _bring_into_order(*, at: datetime, story: bool) -> None:
    """Where the story is already, a new version's story comes too."""
    from visita.committee.actions import load_history
    from visita.site.arland.telling import tell
    from visita.treaties import starting_record
    from visita.treaties.actions import load_record
    from visita.treaties.tasks import check_record
    from visita.visits.actions.counterparts import load_counterparts

    _migrate()
    load_record(by=LOADED_BY, at=at)
    load_history()
    load_counterparts()
    if story or _is_fictional():
        load_record(by=LOADED_BY, at=at, directory=starting_record.STORY)
        if settings.VISITA_DEMO:
            tell(at=at)
    check_record.enqueue()


def unusable(fault: Error) -> BadSetting:
    """What the database refused, in one line that never holds its password."""
    used: dict[str, Any] = settings.DATABASES["default"]
    place = ":".join(str(used[key]) for key in ("HOST", "PORT") if used.get(key))
    where = f"{used['NAME']} at {place}" if place else str(used["NAME"])
    told = " ".join(str(fault).split()).rstrip(".")
    if used.get("PASSWORD"):
        told = re.sub(rf"\b{re.escape(used['PASSWORD'])}\b", "…", told)
    return BadSetting(
        f"{settings.DATABASE_SETTING}: "
        f"the database {where} cannot be used: {told}. "
        "Check that it is there and whole, and that Visita may read and write it."
    )


def is_a_demonstration() -> bool:
    """Does the database hold the story of Arland, which is shown on this machine only?"""
    return _has_story()

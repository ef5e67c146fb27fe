"""Making a backup: everything copied, checked, packed, sealed, and put in place as one file."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from uuid import uuid4

from django.conf import settings
from django.db import DatabaseError, connection

from visita.accounts.actions.installation import copied
from visita.ledger.checkpoint import signed
from visita.ledger.copies import NoLedger, a_copy
from visita.ledger.keys import signing_key
from visita.sealing.envelopes import seal_file
from visita.site.backups import postgresql, sqlite
from visita.site.backups.archive import pack
from visita.site.backups.contents import Contents, contents_of
from visita.site.backups.files import alone_with, kept_files, name_to_disk
from visita.site.backups.manifest import DATABASE, Ledger, Manifest, Part
from visita.site.backups.telling import telling
from visita.site.version import version
from visita.site.words import say


class Changed(Exception):
    """A key file was changed while the copy was made, so they may not fit together. It is named."""


@dataclass(frozen=True)
class Made:
    """What was made: the file's size, and what it says of itself."""

    size: int
    manifest: Manifest


def make(*, into: Path, recipients: Sequence[str], at: datetime) -> Made:
    """Write a backup that any one of *recipients* can open.

    Raises:
        Busy: another backup or a restore is at work.
        Changed: a key file was changed meanwhile.
        Failed: PostgreSQL's programs.
        NotSealed, OSError: the disk.
    """
    backup = uuid4()
    with alone_with(settings.VAR) as place:
        try:
            copied(backup=backup, recipients=recipients, at=at)
        except DatabaseError:  # a damaged ledger must be saved all the more
            say("The backup could not be recorded in the ledger.")
        contents, parts = _gathered(place)
        manifest = Manifest(
            id=str(backup),
            version=version(),
            made_at=at.isoformat(),
            database=connection.vendor,
            migrations=contents.migrations,
            rows=contents.rows,
            ledger=_signed(contents),
            parts={name: Part.of(file) for name, file in parts.items()},
        )
        with telling("Packing and sealing"), _whole_or_not(into) as draft:
            pack(manifest, parts, place / "tar", at=at)
            seal_file(place / "tar", draft, recipients=recipients)
    return Made(into.stat().st_size, manifest)


def _gathered(place: Path) -> tuple[Contents, dict[str, Path]]:
    """The database first, then the keys, which did not change meanwhile: they open what is in it.

    Raises:
        Changed: they did.
    """
    signing_key(settings.LEDGER_SIGNING_KEY)  # made now, if it never was
    before = {name: Part.of(file) for name, file in kept_files(settings.VAR).items()}
    contents = _copied_database(place / DATABASE)
    parts = {DATABASE: place / DATABASE}
    for number, (name, file) in enumerate(kept_files(settings.VAR).items()):
        parts[name] = Path(copyfile(file, place / f"file-{number}"))
    for name, part in before.items():
        if name not in parts or Part.of(parts[name]) != part:
            raise Changed(name)
    return contents, parts


def _copied_database(target: Path) -> Contents:
    if connection.vendor == "sqlite":
        with telling("Copying the database"):
            sqlite.copy(Path(settings.DATABASES["default"]["NAME"]), target)
        with telling("Verifying the copy"):
            return _of_a_file(target)
    with postgresql.a_snapshot() as (database, name):
        with telling("Copying the database"):
            postgresql.dump(target, snapshot=name)
        with telling("Verifying the copy"):
            return contents_of(database)


def _of_a_file(copy: Path) -> Contents:
    """What cannot be read to its end is kept all the same: perhaps somebody can."""
    if fault := sqlite.fault_of(copy):
        return Contents(0, "", fault, {}, ())
    try:
        with a_copy(copy) as database:
            return contents_of(database)
    except NoLedger:
        return Contents(0, "", "the database holds no ledger", {}, ())


def _signed(contents: Contents) -> Ledger:
    """Only what is whole is signed."""
    key, root = signing_key(settings.LEDGER_SIGNING_KEY), contents.root
    checkpoint = ""
    if not contents.fault:
        checkpoint = signed(size=contents.size, root=bytes.fromhex(root), key=key)
    return Ledger(contents.size, root, contents.fault, checkpoint)


@contextmanager
def _whole_or_not(into: Path) -> Iterator[Path]:
    """A draft beside *into*, which takes its name at the end."""
    draft = into.with_name(f"{into.name}.part")
    draft.unlink(missing_ok=True)
    try:
        yield draft
        draft.rename(into)
        name_to_disk(into)
    finally:
        draft.unlink(missing_ok=True)

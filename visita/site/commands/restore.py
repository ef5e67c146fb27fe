"""`visita restore FILE --identity KEYFILE`: a backup takes the place of what was lost."""

import os
import shutil
import sys
from argparse import Namespace
from pathlib import Path

from visita.site.backups.archive import unpack
from visita.site.backups.files import STAGED, Busy, alone_with
from visita.site.backups.manifest import Manifest, NotABackup
from visita.site.backups.putting import Plan, finish, schema_of, settings_of
from visita.site.backups.telling import in_order, telling
from visita.site.commands import at
from visita.site.place import RESTORED, chosen_directory
from visita.site.prepare import begin
from visita.site.words import BadInput, Words, say

NOT_WHOLE = 1
CONFIRMED = "replace"
LARGEST_KEYFILE = 100_000


def run(words: list[str]) -> int:
    asked = _words().read(words)
    if asked.key and not asked.checkpoint:
        raise BadInput("--key: only together with --checkpoint.")
    secrets, var = _secrets(asked.identity), _own_directory()
    try:
        with in_order(), alone_with(var) as place:
            if (var / RESTORED).exists() and _gone_on(var, place):
                return 0
            return _restored(asked, secrets, var, place)
    except Busy:
        raise BadInput("restore: a backup or another restore is at work; wait for it.") from None
    except OSError as fault:
        raise BadInput(f"restore: {fault.filename or var}: {fault.strerror}.") from None


def _words() -> Words:
    parser = Words(name="restore", about="Put a backup in the place of what was lost.")
    parser.add_argument("file", type=Path, metavar="FILE", help="as backup made it")
    parser.add_argument(
        "--identity", type=Path, required=True, metavar="KEYFILE", help="of one who can open it"
    )
    parser.add_argument("--checkpoint", type=Path, metavar="KEPT", help="one kept elsewhere")
    parser.add_argument("--key", metavar="KEY", help="of the checkpoint; default: the backup's own")
    parser.add_argument("--older", action="store_true", help="though acts would be missing")
    parser.add_argument("--damaged", action="store_true", help="though it is not whole")
    parser.add_argument("--replace", action="store_true", help="move aside what is there")
    return parser


def _secrets(file: Path) -> list[str]:
    from visita.sealing.envelopes import BadIdentity, secrets_in

    try:
        with file.open(encoding="utf-8") as content:
            return secrets_in(content.read(LARGEST_KEYFILE))
    except OSError as fault:
        raise BadInput(f"--identity: {file}: {fault.strerror}.") from None
    except UnicodeDecodeError:
        raise BadInput(f"--identity: {file}: not a text in UTF-8.") from None
    except BadIdentity as fault:
        raise BadInput(f"--identity: {file}: {fault}") from None


def _own_directory() -> Path:
    """The directory of the installation. What another user writes there, Visita could not read."""
    var = chosen_directory()
    if var.stat().st_uid != os.geteuid():
        raise BadInput(f"VISITA_VAR: {var} belongs to another user: restore as that user.")
    return var


def _gone_on(var: Path, place: Path) -> bool:
    """Bring a restore that was stopped to its end; or forget it, where nothing had been decided."""
    for directory in (var, var / RESTORED):
        settings_of(directory, place)
    _begin_in(place)
    from visita.site.backups.restoring import was_committed

    if was_committed(Plan.of(var / RESTORED)):
        _told_where(finish(var))
        say("The restore that was stopped is now complete.")
        return True
    shutil.rmtree(var / RESTORED)
    return False


def _begin_in(directory: Path) -> None:
    """From here on the keys are those of *directory*; the database is the one of the settings."""
    os.environ["VISITA_VAR"] = str(directory)
    begin()


def _restored(asked: Namespace, secrets: list[str], var: Path, place: Path) -> int:
    staged = var / STAGED
    staged.mkdir(mode=0o700)
    try:
        manifest = _opened(asked.file, secrets, place / "tar", staged)
        settings_of(var, staged)
        _begin_in(staged)
        if fault := _fault(asked, manifest, staged, var):
            say(f"FILE: {asked.file}: {fault}")
            return NOT_WHOLE
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    _told_where(finish(var))
    return _told(manifest)


def _opened(file: Path, secrets: list[str], archive: Path, into: Path) -> Manifest:
    from visita.sealing.envelopes import NotOpened, open_file

    try:
        with telling("Opening the backup"):
            open_file(file, archive, secrets=secrets)
            manifest = unpack(archive, into)
            archive.unlink()
            return manifest
    except NotOpened:
        raise BadInput(
            f"FILE: {file}: the key does not open it, or it was altered or cut short."
        ) from None
    except NotABackup as fault:
        raise BadInput(f"FILE: {file}: {fault}") from None


def _fault(asked: Namespace, manifest: Manifest, staged: Path, var: Path) -> str:
    """Restore it; what is not whole is told."""
    import psycopg
    from django.db import DatabaseError

    from visita.site.backups.postgresql import Failed
    from visita.site.backups.restoring import NotWhole, Refused, Wanted, check, restore
    from visita.site.commands.ledger import mark_of

    mark = mark_of(asked) if asked.checkpoint else None
    wanted = Wanted(mark, older=asked.older, damaged=asked.damaged)
    try:
        check(manifest, wanted)
        _check_room(var, replace=asked.replace)
        restore(manifest, staged=staged, var=var, wanted=wanted, at=at())
    except NotWhole as fault:
        return str(fault)
    except (Refused, Failed) as fault:
        raise BadInput(f"FILE: {asked.file}: {fault}") from None
    except psycopg.Error as fault:
        raise DatabaseError(str(fault)) from fault
    return ""


def _check_room(var: Path, *, replace: bool) -> None:
    """An empty place, or somebody who says in so many words that it may be made."""
    from visita.site.backups.restoring import found_there

    found = found_there(var)
    if not found:
        return
    there = ", ".join(found)
    if not replace:
        raise BadInput(
            f"VISITA_VAR: {var}: something is there: {there}. Restore into an empty place, "
            "or add --replace, which moves it aside."
        )
    say(f"This is moved aside, and the backup takes its place: {there}.")
    say(f"Stop Visita first. To go on, write {CONFIRMED}:")
    if sys.stdin.readline().strip() != CONFIRMED:
        raise BadInput("--replace: not confirmed; nothing was changed.")


def _told_where(aside: Path | None) -> None:
    """What was set aside; the tables of a PostgreSQL database too, if there were any."""
    from django.db import connection

    if not aside:
        return
    say(f"What was there before is in {aside}.")
    if connection.vendor == "postgresql":
        say(f"Tables that were there are in the schema {schema_of(aside.name)}.")


def _told(manifest: Manifest) -> int:
    ledger = manifest.ledger
    sys.stdout.write(f"Restored: {manifest.id}, made at {manifest.made_at}.\n")
    sys.stdout.write(f"{ledger.size} acts in the ledger, root {ledger.root}\n")
    say("Everybody must sign in anew, and open invitations are void. Start Visita as usual.")
    return 0

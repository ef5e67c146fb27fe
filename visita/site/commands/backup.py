"""`visita backup FILE`: all that is needed to live on, in one file that several people can open."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from visita.site.backups.telling import in_order
from visita.site.commands import at
from visita.site.prepare import begin
from visita.site.words import BadInput, Words, say

if TYPE_CHECKING:
    from visita.site.backups.making import Made

FEWEST = 2
NOT_WHOLE = 1


def run(words: list[str]) -> int:
    parser = Words(name="backup", about="Copy everything into one file, sealed to several people.")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="must not exist yet")
    parser.add_argument(
        "--to",
        action="extend",
        nargs="+",
        default=[],
        metavar="RECIPIENT",
        help="age1…: who can open it, two at least; default: VISITA_BACKUP_RECIPIENTS",
    )
    parser.add_argument("--new-key", type=Path, metavar="KEYFILE", help="make a key; no backup")
    asked = parser.read(words)
    if (asked.new_key is None) == (asked.file is None):
        parser.error("give either FILE or --new-key KEYFILE.")
    if asked.new_key:
        return _new_key(asked.new_key)
    _check_place(asked.file)
    begin()
    with in_order():
        return _told(_made(asked.file, _recipients(asked.to)))


def _new_key(file: Path) -> int:
    """A key in the form of age-keygen: a comment, and the secret half."""
    from visita.sealing.envelopes import new_identity

    made = new_identity()
    try:
        with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
            new.write(f"# public key: {made.recipient}\n{made.secret}\n")
    except OSError as fault:
        raise BadInput(f"--new-key: {file}: {fault.strerror}.") from None
    say(f"{file} opens backups. Keep it away from this machine. Whom to seal to:")
    sys.stdout.write(f"{made.recipient}\n")
    return 0


def _check_place(file: Path) -> None:
    if file.exists():
        raise BadInput(f"FILE: {file} is there already; a backup never replaces another file.")
    if not file.parent.is_dir():
        raise BadInput(f"FILE: {file.parent} is no directory.")


def _recipients(given: list[str]) -> list[str]:
    """Two at least, so that one lost key or one person who is away does not end everything."""
    from django.conf import settings

    from visita.sealing.envelopes import BadRecipient, checked_recipient

    named = given or list(getattr(settings, "BACKUP_RECIPIENTS", ()))
    field = "--to" if given else "VISITA_BACKUP_RECIPIENTS"
    try:
        different = list(dict.fromkeys(map(checked_recipient, named)))
    except BadRecipient as fault:
        raise BadInput(f"{field}: {fault}") from None
    if len(different) < FEWEST:
        raise BadInput(
            f"{field}: {len(different)} recipients named. A backup is sealed to two different ones "
            "at least, because what only one key opens is lost with that key."
        )
    return different


def _made(file: Path, recipients: list[str]) -> "Made":
    from django.conf import settings

    from visita.ledger.keys import BadKey
    from visita.sealing.envelopes import NotSealed
    from visita.site.backups.files import Busy
    from visita.site.backups.making import Changed, make
    from visita.site.backups.postgresql import Failed

    used = settings.DATABASES["default"]
    if used["ENGINE"].endswith("sqlite3") and not Path(used["NAME"]).exists():
        raise BadInput(f"backup: there is no database yet at {used['NAME']}.")
    try:
        return make(into=file, recipients=recipients, at=at())
    except Busy:
        raise BadInput("backup: another backup or a restore is at work; wait for it.") from None
    except Changed as fault:
        raise BadInput(f"backup: {fault} was changed meanwhile; make the backup again.") from None
    except (BadKey, Failed, NotSealed) as fault:
        raise BadInput(f"backup: {fault}") from None
    except OSError as fault:
        raise BadInput(f"backup: {fault.filename or file}: {fault.strerror}.") from None


def _told(made: "Made") -> int:
    ledger = made.manifest.ledger
    sys.stdout.write(f"{made.manifest.id}: {made.size} bytes, {ledger.size} acts in the ledger.\n")
    if not ledger.fault:
        sys.stdout.write(f"root {ledger.root}\n")
        return 0
    say(f"The backup is kept, but what it holds is NOT whole: {ledger.fault}.")
    return NOT_WHOLE

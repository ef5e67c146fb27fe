"""`visita setup`: an installation, from nothing to the first invitation, whole or not at all."""

import os
import shlex
import sys
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from pwd import getpwuid

from visita.site.certificates import fingerprint, given, own
from visita.site.commands import at, start, today
from visita.site.commands.invite import address, invited
from visita.site.installation import FILE, NAMES, Installation, as_text, installed, keep
from visita.site.place import CHECKOUT, var_directory
from visita.site.prepare import is_a_demonstration
from visita.site.questions import Decided, decide
from visita.site.server import DEFAULT_TLS_PORT, HTTPS
from visita.site.words import BadInput, Words, a_host, a_tls_port, say

KEYS = 2
"""Two persons, each of whom can open a backup: one may be ill, away or unwilling."""
DAYS = 7


def run(words: list[str]) -> int:
    asked = _parser().read(words)
    var = var_directory()
    conf = var / FILE
    if conf.exists() and not asked.again:
        raise BadInput(
            f"setup: {conf} is there: this installation was set up before. "
            "Say --again to change what it says; nothing was changed."
        )
    before = installed(conf, os.environ)
    decided = decide(asked, before=before)
    asked.port = asked.port or (HTTPS if asked.service else DEFAULT_TLS_PORT)
    asked.new_keys = asked.new_keys or not before.recipients
    _check(asked, decided, var)
    _as_decided(decided.installation)
    start()
    if is_a_demonstration():
        raise BadInput(
            "setup: the story of Arland is in this database. Name another directory in VISITA_VAR, "
            "or another database."
        )
    with ExitStack() as undo:
        try:
            where = _carried_out(asked, decided, conf, undo)
        except OSError as fault:
            raise BadInput(f"setup: {fault}. Nothing was kept.") from None
        undo.pop_all()
    _tell(asked, decided, conf, where)
    return 0


def _parser() -> Words:
    parser = Words(
        name="setup", about="Set an installation up. On a terminal it asks for what is not given."
    )
    parser.add_argument("--body", metavar="NAME", help="the name of the body")
    parser.add_argument("--profile", metavar="P", help="its mandate: CPT, SPT or NPM")
    parser.add_argument("--state", metavar="XX", help="two letters, for NPM")
    parser.add_argument("--languages", metavar="L", help="en,fr: the first is the default")
    parser.add_argument(
        "--host", type=a_host, metavar="NAME", help="name under which it is reached"
    )
    parser.add_argument("--port", type=a_tls_port, help="default 8443; with --service 443")
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="not one made here")
    parser.add_argument("--key", type=Path, metavar="FILE", help="of the certificate")
    parser.add_argument("--database", metavar="URL", help="postgresql://…; default SQLite")
    parser.add_argument("--administrator", metavar="NAME", help="the first: to sign in with")
    parser.add_argument("--full-name", metavar="NAME", help="as the pages show it")
    parser.add_argument("--keys", type=Path, default=Path("visita-keys"), metavar="DIR")
    parser.add_argument("--new-keys", action="store_true", help="with --again: others for backups")
    parser.add_argument("--service", type=Path, metavar="FILE", help="write a unit for systemd")
    parser.add_argument("--again", action="store_true", help="change what was decided before")
    return parser


def _check(asked: Namespace, decided: Decided, var: Path) -> None:
    """All that can be refused before anything is written."""
    for file in _key_files(asked.keys) if asked.new_keys else []:
        if file.exists():
            raise BadInput(f"--keys: {file} is there, and a key is never written over.")
    if bool(asked.certificate) is not bool(asked.key):
        raise BadInput("--certificate, --key: give both, or neither for a certificate made here.")
    if asked.certificate:
        given(asked.certificate, asked.key, decided.installation.hosts, at=at())
    if asked.service and var.stat().st_uid == 0:
        raise BadInput(
            f"--service: {var} belongs to root, so Visita would run as root. Make a user for it, "
            "such as visita, and run setup as that user."
        )


def _as_decided(decided: Installation) -> None:
    """The settings of this process are those that will be read from the file."""
    for name, attribute in NAMES.items():
        os.environ[name] = getattr(decided, attribute)


def _carried_out(asked: Namespace, decided: Decided, conf: Path, undo: ExitStack) -> str:
    """Files are taken away again, and the database forgets, if one step fails.

    Returns the address of the invitation; nothing where nobody is invited.
    """
    from django.db import transaction

    installation, where = decided.installation, ""
    if asked.new_keys or decided.administrator:
        asked.keys.mkdir(mode=0o700, parents=True, exist_ok=True)
    if asked.new_keys:
        installation = replace(installation, recipients=_keys(asked.keys, undo))
    with transaction.atomic():
        if decided.administrator and (token := _administrator(decided)):
            where = address(token, host=installation.hosts, port=asked.port)
            _kept(asked.keys / "invitation.html", _invitation(asked, decided, where), undo)
        if asked.service:
            _kept(asked.service, _service(asked, installation), undo)
        _kept(conf, as_text(installation), undo)
    return where


def _key_files(place: Path) -> list[Path]:
    names = (f"key-{number}.{kind}" for number in range(1, KEYS + 1) for kind in ("txt", "html"))
    return [place / name for name in names]


def _keys(place: Path, undo: ExitStack) -> str:
    """Make the keys and their sheets. Returns their public halves, all that stays here."""
    from visita.sealing.envelopes import new_identity
    from visita.site.sheets import key_file, key_sheet

    made = [new_identity() for _ in range(KEYS)]
    for number, identity in enumerate(made, 1):
        sheet = key_sheet(identity, number=number, total=KEYS, on=today())
        _kept(place / f"key-{number}.txt", key_file(identity, on=today()), undo)
        _kept(place / f"key-{number}.html", sheet, undo)
    return " ".join(identity.recipient for identity in made)


def _kept(file: Path, text: str, undo: ExitStack) -> None:
    """Write it, for its owner alone, and know how to put back what was there."""
    before = file.read_text() if file.exists() else None
    keep(file, text)
    if before is None:
        undo.callback(file.unlink)
    else:
        undo.callback(keep, file, before)


def _administrator(decided: Decided) -> str:
    """The secret of an invitation; none for somebody who has joined already."""
    from visita.accounts.actions.invitations import invite_again
    from visita.accounts.queries import person_by_name

    person = person_by_name(decided.administrator)
    if person is None:
        return invited(decided.administrator, decided.full_name, "administrator", DAYS)
    if person.joined_at:
        say(f"{person.username} has joined already and is not invited again.")
        return ""
    return invite_again(user=person, days=DAYS, by=None, at=at())


def _invitation(asked: Namespace, decided: Decided, where: str) -> str:
    from visita.site.sheets import invitation_sheet

    authority = ""
    if not asked.certificate:
        served = own(var_directory(), decided.installation.hosts, at=at())
        authority = fingerprint(served.authority) if served.authority else ""
    until = at() + timedelta(days=DAYS)
    return invitation_sheet(decided.full_name, where, until=until, authority=authority)


def _serving(asked: Namespace, installation: Installation) -> list[str]:
    """The words of the command that serves this installation."""
    words = ["serve", "--host", installation.hosts, "--port", str(asked.port)]
    if asked.certificate:
        words += ["--certificate", str(asked.certificate.resolve())]
        words += ["--key", str(asked.key.resolve())]
    return words


def _service(asked: Namespace, installation: Installation) -> str:
    from visita.site.service import unit

    var = var_directory()
    return unit(
        user=getpwuid(var.stat().st_uid).pw_name,
        var=var,
        code=CHECKOUT,
        command=[sys.executable, "-m", "visita.site.main", *_serving(asked, installation)],
        port=asked.port,
    )


def _tell(asked: Namespace, decided: Decided, conf: Path, where: str) -> None:
    installation = decided.installation
    say(f"{installation.body} is set up; {conf} says how.")
    if asked.new_keys:
        say(f"Two keys for backups are in {asked.keys}: print both sheets, give each to another")
        say("person, and take the files off this machine. Only their public halves stay here.")
    if asked.service:
        say(f"As root: cp {asked.service} /etc/systemd/system/visita.service")
        say("         systemctl daemon-reload && systemctl enable --now visita")
    else:
        say(f"Start it: ./run {shlex.join(_serving(asked, installation))}")
    if where:
        say(f"{decided.full_name} can join once, within {DAYS} days; a sheet is in {asked.keys}:")
        sys.stdout.write(f"{where}\n")

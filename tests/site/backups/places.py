"""Machines to back up and to restore on: a directory, a database, and the program as a process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

import psycopg

from visita.site.backups.files import alone_with

ROOT = Path(__file__).parent.parent.parent.parent
SERVER = os.environ.get("VISITA_TEST_DATABASE", "")
PATIENCE = 120

PEOPLE = """
import django; django.setup()
from datetime import date
from django.utils.timezone import now
from visita.accounts.actions import sessions
from visita.accounts.actions.invitations import NewPerson, invite
from visita.accounts.actions.means import set_codes
from visita.accounts.models import OneTimeLink, Role
for name in ("ana", "femi"):
    person = NewPerson(username=name, full_name=name.capitalize())
    user, _ = invite(person=person, role=Role.SECRETARIAT if name == "ana" else None, days=7,
                     by=None, on=date(2026, 11, 22), at=now())
set_codes(by=user, password="seven herons over the fen", seed="JBSWY3DPEHPK3PXP", session=None,
          at=now())
sessions.begin_session(user=user, way="passkey", device="Test", at=now(), data={})
OneTimeLink.objects.create(user=user, token="0" * 64, made_at=now())
"""
"""Two people, one of them signed in with codes in cipher; both invitations open."""

LOOK = """
import django, json; django.setup()
from allauth.mfa.models import Authenticator
from visita.accounts.keys import decrypt
from visita.accounts.models import Invitation, OneTimeLink, Session, User
from visita.ledger.queries.entries import entries
from visita.treaties.models import RecordCheck
print(json.dumps({
    "people": sorted(User.objects.values_list("username", flat=True)),
    "sessions": Session.objects.count(),
    "links": OneTimeLink.objects.filter(used_at=None).count(),
    "invitations": Invitation.objects.filter(accepted_at=None, withdrawn_at=None).count(),
    "seeds": [decrypt(each.data["secret"]) for each in Authenticator.objects.filter(type="totp")],
    "written": sorted(RecordCheck.objects.values_list("pk", flat=True)),
    "last": entries(limit=1)[0].act,
}))
"""


class Machine:
    """A directory and a database, on SQLite in it or on the server that the tests were given."""

    def __init__(self, var: Path, database: str) -> None:
        self.var = var
        var.mkdir(exist_ok=True)
        kept = {key: value for key, value in os.environ.items() if not key.startswith("VISITA_")}
        self.environment = {
            **kept,
            "DJANGO_SETTINGS_MODULE": "visita.site.settings",
            "PYTHONPATH": str(ROOT),
            "VISITA_VAR": str(var),
            "VISITA_DATABASE": database,
        }

    def visita(self, *words: str | Path, typed: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "visita.site.main", *map(str, words)],
            env=self.environment,
            cwd=ROOT,
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )

    def said(self, *words: str | Path, typed: str = "") -> str:
        """Of a command that must succeed."""
        done = self.visita(*words, typed=typed)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def begun(self, *words: str | Path) -> "subprocess.Popen[str]":
        """A process of the program, or with a dot in its name of the tests, left to run."""
        module = ["-m", str(words[0])] if "." in str(words[0]) else ["-m", "visita.site.main"]
        rest = words[1:] if "." in str(words[0]) else words
        return subprocess.Popen(
            [sys.executable, *module, *map(str, rest)],
            env=self.environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def python(self, code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def interrupted(
        self, code: str, *words: str | Path, typed: str
    ) -> "subprocess.CompletedProcess[str]":
        """Run *code*, which is expected to end in the middle."""
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, words)],
            env=self.environment,
            cwd=ROOT,
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )

    @contextmanager
    def held(self) -> Iterator[None]:
        """As if another backup or restore were at work."""
        with alone_with(self.var):
            yield

    def files(self) -> dict[str, bytes]:
        """Everything in the directory."""
        below = (file for file in sorted(self.var.rglob("*")) if file.is_file())
        return {str(file.relative_to(self.var)): file.read_bytes() for file in below}

    def tables(self) -> int:
        """How many there are in the database of the server."""
        with psycopg.connect(self.environment["VISITA_DATABASE"]) as server:
            row = server.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
            return int((row.fetchone() or (0,))[0])


@contextmanager
def a_database() -> Iterator[str]:
    """An empty one of its own; the empty word means SQLite in the directory."""
    if not SERVER:
        yield ""
        return
    name = f"visita_test_{token_hex(6)}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            # the program refuses TCP without a password; the tests' own server asks for none
            yield SERVER.replace("//postgres@", "//postgres:unused@").rsplit("/", 1)[0] + f"/{name}"
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")

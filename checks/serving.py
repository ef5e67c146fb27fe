"""The real program, served for as long as something is tried on it, and people who use it."""

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent.parent
PATIENCE = 60
FORM_TOKEN = "t" * 32
"""Cookie and form agree, which is all that is compared: a browser of ours may choose the word."""

LET_IN = """
import json, sys, django; django.setup()
from django.utils.timezone import localdate, now
from visita.accounts.actions.invitations import NewPerson, invite
from visita.accounts.actions.sessions import begin_session
from visita.accounts.models import Role
entered = {}
for name in sys.argv[2:]:
    user, _ = invite(person=NewPerson(username=name, full_name=name), days=7, by=None,
                     role=Role(sys.argv[1]) if sys.argv[1] else None, on=localdate(), at=now())
    _, token = begin_session(user=user, way="passkey", device="", at=now(), data={})
    entered[name] = (str(user.pk), token)
print(json.dumps(entered))
"""


@dataclass(frozen=True)
class Answer:
    """What came back: `to` is where a redirect leads."""

    status: int
    text: str
    to: str
    headers: Mapping[str, str]


@dataclass
class Visitor:
    """Somebody at a browser, signed in if there is a session. A new connection for each page."""

    port: int
    id: str = ""
    session: str = ""
    comes_from: str = "127.0.0.1"
    language: str = "en"
    timeout: float = PATIENCE

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, None)

    def post(self, path: str, **typed: str) -> Answer:
        return self._ask("POST", path, {"csrfmiddlewaretoken": FORM_TOKEN, **typed})

    def _ask(self, method: str, path: str, typed: dict[str, str] | None) -> Answer:
        connection = http.client.HTTPConnection(
            "localhost", self.port, timeout=self.timeout, source_address=(self.comes_from, 0)
        )
        cookies = f"visita_csrf={FORM_TOKEN}"
        if self.session:
            cookies += f"; visita_session={self.session}"
        headers = {"Accept-Language": self.language, "Cookie": cookies}
        body = None
        if typed is not None:
            body = urlencode(typed)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body=body, headers=headers)
            given = connection.getresponse()
            text = given.read().decode()
        finally:
            connection.close()
        for line in given.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(line).items():
                if name == "visita_session":
                    self.session = morsel.value
        return Answer(given.status, text, given.headers.get("Location", ""), dict(given.headers))


@dataclass
class Visita:
    """An installation in a directory of its own; `database` as VISITA_DATABASE."""

    var: Path
    database: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    port: int = 0
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def log(self) -> Path:
        """What it said, beside the directory: a full disk must not keep it from speaking."""
        return self.var.with_name(f"{self.var.name}.log")

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: each for name, each in os.environ.items() if not name.startswith("VISITA_")}
        return {
            **kept,
            "DJANGO_SETTINGS_MODULE": "visita.site.settings",
            "PYTHONPATH": os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")]),
            "VISITA_VAR": str(self.var),
            # the program refuses TCP without a password; the tests' own server asks for none
            "VISITA_DATABASE": self.database.replace("//postgres@", "//postgres:unused@"),
            **self.more,
        }

    def run(self, *words: str) -> str:
        """Run Python in the installation; what it wrote."""
        return subprocess.run(
            [sys.executable, *words],
            env=self.environment,
            cwd=HERE,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    def command(self, *words: str) -> str:
        return self.run("-m", "visita.site.main", *words)

    def let_in(self, *names: str, role: str = "") -> list[Visitor]:
        """New people, each signed in."""
        entered = json.loads(self.run("-c", LET_IN, role, *names))
        return [Visitor(self.port, person, token) for person, token in entered.values()]

    @contextmanager
    def served(self, port: int, *, inside: Sequence[str] = ()) -> Iterator["Visita"]:
        """Serve until the block ends; *inside* is put before the command, to run it in something.

        Raises:
            RuntimeError: it did not start.
        """
        self.port = port
        words = [sys.executable, "-m", "visita.site.main", "serve", "--port", str(port)]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [*inside, *words], env=self.environment, cwd=HERE, stdout=log, stderr=log
            )
        try:
            self._wait_until_it_says_so()
            yield self
        finally:
            self.process.terminate()
            self.process.wait(PATIENCE)

    def _wait_until_it_says_so(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while "Visita is at " not in self.log.read_text():
            ended = self.process and self.process.poll() is not None
            if ended or time.monotonic() > deadline:
                raise RuntimeError(f"Visita did not start: {self.log.read_text()}")
            time.sleep(0.05)

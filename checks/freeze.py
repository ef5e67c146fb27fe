"""`checks/freeze.py NAME`: keep a small copy of today's database, for the tests of later versions.

On both databases: the record, the story of Arland, people and their acts. Run it at each landing
that changes the form of the database, and commit what it writes below tests/upgrades/frozen.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from secrets import token_hex
from typing import Any

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

import psycopg  # noqa: E402 with the folder above, for one order of imports

from checks.postgres import a_server  # noqa: E402 found from there only
from tests.upgrades.frozen import HERE as FROZEN  # noqa: E402
from tests.upgrades.frozen import KEYS, Frozen, newest, write, write_facts  # noqa: E402

LARGEST = 200_000
PASSING = re.compile(r"^(\\(un)?restrict .*|-- Dumped (from|by) .*)\n", re.M)
"""Lines of a dump that differ each time, or between machines."""
CONTENTS = """
import django, json; django.setup()
from visita.site.backups.contents import contents_of
found = contents_of("default")
assert not found.fault, found.fault
print(json.dumps({"size": found.size, "root": found.root, "rows": found.rows}))
"""


def main(words: list[str]) -> int:
    if len(words) != 1 or not re.fullmatch(r"[0-9][a-z0-9.-]+", words[0]):
        print("Give the version and a word: 0.1.0-accounts", file=sys.stderr)
        return 2
    folder, after = FROZEN / words[0], newest()
    folder.mkdir(parents=True)
    known = {"sqlite": of_sqlite(folder, after), "postgresql": of_postgresql(folder, after)}
    write_facts(folder, known)
    sizes = {file.name: file.stat().st_size for file in sorted(folder.iterdir())}
    print(sizes)
    return 1 if max(sizes.values()) > LARGEST else 0


def of_sqlite(folder: Path, after: str) -> Frozen:
    with tempfile.TemporaryDirectory() as var:
        found = filled(Path(var), "")
        with closing(sqlite3.connect(Path(var) / "visita.sqlite3")) as database:
            text = "\n".join(database.iterdump()) + "\n"
        return Frozen(**found, after=after, sha256=write(folder, "sqlite", text, after=after))


def of_postgresql(folder: Path, after: str) -> Frozen:
    name = f"visita_test_{token_hex(6)}"
    with tempfile.TemporaryDirectory() as var, a_server() as server:
        if not server:
            raise SystemExit("No PostgreSQL answers and none could be started.")
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
            url = server.rsplit("/", 1)[0] + f"/{name}"
            try:
                found = filled(Path(var), url.replace("//postgres@", "//postgres:unused@"))
                text = dumped(url)
            finally:
                connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        return Frozen(**found, after=after, sha256=write(folder, "postgresql", text, after=after))


def dumped(url: str) -> str:
    command = ["pg_dump", "--no-owner", "--no-privileges", url]
    return PASSING.sub(
        "", subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )


def filled(var: Path, database: str) -> dict[str, Any]:
    """An installation as people would have it, and what is known of it."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "visita.site.settings",
        "PYTHONPATH": str(HERE),
        "VISITA_VAR": str(var),
        "VISITA_DATABASE": database,
    }

    def python(*words: str) -> str:
        command = [sys.executable, *words]
        return subprocess.run(
            command, check=True, env=environment, cwd=HERE, stdout=subprocess.PIPE, text=True
        ).stdout

    python("-m", "visita.site.main", "demo", "--prepare")
    python("-m", "tests.upgrades.filling")
    keys = {name: (var / name).read_text() for name in KEYS}
    return {**json.loads(python("-c", CONTENTS)), "keys": keys}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

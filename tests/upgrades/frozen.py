"""Databases as they were at some landing: written by `checks/freeze.py`, loaded by the tests."""

import json
import lzma
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import psycopg

from visita.site.backups.postgresql import run_script

HERE = Path(__file__).parent / "frozen"
FACTS = "facts.json"
KEYS = ("accounts.keys", "ledger.key")


@dataclass(frozen=True)
class Frozen:
    """What is known of one: its ledger, its rows, and the keys of what it holds in cipher.

    The keys are of an invented installation and open nothing else.
    """

    size: int
    root: str
    rows: dict[str, int]
    keys: dict[str, str]


def facts(folder: Path, kind: str) -> Frozen:
    return Frozen(**json.loads((folder / FACTS).read_text())[kind])


def write_facts(folder: Path, known: dict[str, Frozen]) -> None:
    said = {kind: asdict(each) for kind, each in known.items()}
    (folder / FACTS).write_text(json.dumps(said, indent=1, sort_keys=True) + "\n")


def dump_of(folder: Path, kind: str) -> Path:
    return folder / f"{kind}.sql.xz"


def write(file: Path, text: str) -> None:
    """The same text makes the same file."""
    file.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def load(folder: Path, *, var: Path, url: str) -> Frozen:
    """Make the database of that day, in *var* or at *url*, with its keys."""
    kind = "postgresql" if url else "sqlite"
    text = lzma.decompress(dump_of(folder, kind).read_bytes()).decode()
    if url:
        with psycopg.connect(url) as server:
            run_script(server, text.splitlines(keepends=True))
    else:
        with closing(sqlite3.connect(var / "visita.sqlite3")) as database:
            database.executescript(text)
    known = facts(folder, kind)
    for name, key in known.keys.items():
        (var / name).write_text(key)
    return known

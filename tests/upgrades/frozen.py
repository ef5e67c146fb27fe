"""Databases as they were at some landing: written by `checks/freeze.py`, loaded by the tests."""

import json
import lzma
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import psycopg

from tests.upgrades.packing import packed, unpacked
from visita.site.backups.postgresql import run_script

HERE = Path(__file__).parent / "frozen"
FACTS = "facts.json"
KEYS = ("accounts.keys", "ledger.key")


@dataclass(frozen=True)
class Frozen:
    """What is known of one: its ledger, its rows, and the keys of what it holds in cipher.

    The keys are of an invented installation and open nothing else. `after` names what was frozen
    before it, which its text is packed against.
    """

    size: int
    root: str
    rows: dict[str, int]
    keys: dict[str, str]
    after: str
    sha256: str


def facts(folder: Path, kind: str) -> Frozen:
    return Frozen(**json.loads((folder / FACTS).read_text())[kind])


def write_facts(folder: Path, known: dict[str, Frozen]) -> None:
    said = {kind: asdict(each) for kind, each in known.items()}
    (folder / FACTS).write_text(json.dumps(said, indent=1, sort_keys=True) + "\n")


def dump_of(folder: Path, kind: str) -> Path:
    return folder / f"{kind}.sql.xz"


def newest() -> str:
    """The one that no other was frozen after; empty if there is none."""
    folders = [folder for folder in HERE.iterdir() if (folder / FACTS).exists()]
    earlier = {facts(folder, "sqlite").after for folder in folders}
    return next((folder.name for folder in folders if folder.name not in earlier), "")


def write(folder: Path, kind: str, text: str, *, after: str) -> str:
    """Keep the text, of which the same always makes the same file. Returns its fingerprint."""
    short = packed(text, kind=kind, earlier=_earlier(after, kind))
    dump = lzma.compress(short.encode(), preset=9 | lzma.PRESET_EXTREME)
    dump_of(folder, kind).write_bytes(dump)
    return sha256(text.encode()).hexdigest()


def text_of(folder: Path, kind: str) -> str:
    """All of it, as it was frozen."""
    known = facts(folder, kind)
    short = lzma.decompress(dump_of(folder, kind).read_bytes()).decode()
    text = unpacked(short, kind=kind, earlier=_earlier(known.after, kind))
    assert sha256(text.encode()).hexdigest() == known.sha256, folder
    return text


def _earlier(after: str, kind: str) -> str:
    return text_of(HERE / after, kind) if after else ""


def load(folder: Path, *, var: Path, url: str) -> Frozen:
    """Make the database of that day, in *var* or at *url*, with its keys."""
    kind = "postgresql" if url else "sqlite"
    text = text_of(folder, kind)
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

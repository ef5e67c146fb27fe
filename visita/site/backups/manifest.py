"""What a backup says of itself: the first file in it, and what the rest is compared with."""

import json
import operator
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from uuid import UUID

FORMAT = 1
NAME = "manifest.json"
DATABASE = "database"
"""The part that is the database: a SQLite file, or a dump that pg_restore reads."""
PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,2}")


class NotABackup(Exception):
    """Not a whole backup of a form that this version reads. The text says why."""


@dataclass(frozen=True)
class Part:
    """Length and SHA-256 of one file of the backup."""

    bytes: int
    sha256: str

    @classmethod
    def of(cls, file: Path) -> "Part":
        with file.open("rb") as content:
            return cls(file.stat().st_size, file_digest(content, "sha256").hexdigest())


@dataclass(frozen=True)
class Ledger:
    """The ledger of the copy. `fault` is empty if it was whole; only then is there a checkpoint."""

    size: int
    root: str
    fault: str
    checkpoint: str


@dataclass(frozen=True)
class Manifest:
    """`migrations` and `rows` are of the copy too: its form, and how many rows each table has."""

    id: str
    version: str
    made_at: str
    database: str
    migrations: tuple[str, ...]
    rows: Mapping[str, int]
    ledger: Ledger
    parts: Mapping[str, Part]

    def __str__(self) -> str:
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1) + "\n"

    @classmethod
    def parse(cls, text: bytes) -> "Manifest":
        """Read what ``str`` wrote.

        Raises:
            NotABackup: it is something else, or of a later form.
        """
        try:
            said = json.loads(text)
            if said.pop("format") != FORMAT:
                raise NotABackup("it was made by a newer version of Visita: restore it with that.")
            parts = {name: Part(**part) for name, part in said.pop("parts").items()}
            ledger = Ledger(**said.pop("ledger"))
            migrations = tuple(said.pop("migrations"))
            found = cls(parts=parts, ledger=ledger, migrations=migrations, **said)
            UUID(found.id)
            operator.index(ledger.size)
            found.rows.items()
        except (ValueError, TypeError, KeyError, AttributeError):
            raise NotABackup("its manifest cannot be read.") from None
        if DATABASE not in parts or not all(PART.fullmatch(name) for name in parts):
            raise NotABackup("its manifest names no database, or a file by a name that is refused.")
        return found

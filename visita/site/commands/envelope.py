"""`visita envelope verify FILE`: is a sealed file whole? It prints nothing of what is sealed."""

import json
import sys
from argparse import Namespace
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from visita.sealing.container import Malformed, unpack
from visita.sealing.envelopes import BadIdentity, NotOpened, secrets_in, unsealed
from visita.sealing.headers import NotAge
from visita.sealing.outline import Outline, outline_of
from visita.sealing.records import Checked, checked
from visita.site.words import BadInput, Words, so_many

NOT_WHOLE = 1
BY_KEY = "X25519"
OTHER_WAYS = {"scrypt": "a passphrase", "age-encryption.org/fido2prf": "a passkey"}


@dataclass(frozen=True)
class Found:
    """What could be told. What needs a key is None where none was given."""

    outline: Outline | None = None
    fault: str = ""
    opened: bool | None = None
    record: Checked | None = None

    @property
    def ok(self) -> bool:
        faulty = self.record is not None and self.record.faults
        return not (self.fault or self.opened is False or faulty)


def run(words: list[str]) -> int:
    parser = Words(name="envelope", about="Is a sealed file whole?")
    parser.add_argument("verb", choices=("verify",))
    parser.add_argument("file", type=Path, metavar="FILE", help="a file in the age format")
    parser.add_argument("--identity", type=Path, metavar="KEYFILE", help="a key that opens it")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    found = _found(asked)
    sys.stdout.write(_json(found) if asked.json else _told(found, asked.file))
    return 0 if found.ok else NOT_WHOLE


def _found(asked: Namespace) -> Found:
    try:
        outline = outline_of(asked.file)
    except NotAge as fault:
        return Found(fault=str(fault))
    except OSError as fault:
        raise BadInput(f"FILE: {asked.file}: {fault.strerror}.") from None
    if asked.identity is None:
        return Found(outline)
    try:
        content = unsealed(asked.file.read_bytes(), secrets=keys_in(asked.identity))
    except NotOpened:
        return Found(outline, opened=False)
    return Found(outline, opened=True, record=_record(content))


def keys_in(file: Path, *, field: str = "--identity") -> list[str]:
    """The keys of a key file.

    Raises:
        BadInput: it cannot be read, or holds something else. It is not repeated.
    """
    try:
        return secrets_in(file.read_text())
    except OSError as fault:
        raise BadInput(f"{field}: {file}: {fault.strerror}.") from None
    except (BadIdentity, UnicodeDecodeError):
        raise BadInput(
            f"{field}: {file} is no key file: a line AGE-SECRET-KEY-1…, and comments after #. "
            "What is sealed by a passphrase is opened first: age -d -o KEYFILE …"
        ) from None


def _record(content: bytes) -> Checked | None:
    """None: what is sealed is something else than a record, such as a key."""
    try:
        return checked(unpack(content))
    except Malformed:
        return None


def _json(found: Found) -> str:
    outline, record = found.outline, found.record
    answer = {
        "ok": found.ok,
        "fault": found.fault or None,
        "ways": dict(Counter(outline.ways)) if outline else None,
        "armoured": outline.armoured if outline else None,
        "chunks": outline.chunks if outline else None,
        "content_bytes": outline.content_bytes if outline else None,
        "opened": found.opened,
        "unaltered": found.opened or None,
        "record": {"files": record.files, "faults": record.faults} if record else None,
    }
    return json.dumps(answer) + "\n"


def _told(found: Found, file: Path) -> str:
    if found.outline is None:
        return f"{file} is NOT a whole sealed file. {found.fault}\n"
    said = [f"{file} has the form of a file in the age format, sealed for {_for(found.outline)}."]
    size = so_many(found.outline.content_bytes, "byte")
    said.append(f"It holds {size} in {so_many(found.outline.chunks, 'chunk')}, padding included.")
    return "\n".join([*said, *_with_key(found)]) + "\n"


def _for(outline: Outline) -> str:
    """In words: by which keys or other ways it opens. Ways that mean nothing are put in by some."""
    other = [words for way, words in OTHER_WAYS.items() if way in outline.ways]
    return " and ".join(other) or so_many(outline.ways.count(BY_KEY), "key")


def _with_key(found: Found) -> list[str]:
    if found.opened is None:
        return ["Whether it was altered, and what it holds, nobody can tell without a key."]
    if not found.opened:
        return [
            "It is NOT opened: the key is not one of those it is sealed for, or it was altered."
        ]
    said = ["The key opens it: not one bit of it was altered."]
    if found.record is None:
        return [*said, "What it holds is no record from the field."]
    if not found.record.faults:
        files = so_many(found.record.files, "file")
        return [*said, f"It is a record with {files}, each as its list says."]
    return [*said, *(f"The record is NOT whole: {fault}." for fault in found.record.faults)]

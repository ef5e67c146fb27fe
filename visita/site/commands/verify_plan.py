"""`visita verify-plan FILE`: was this in a visit's plan before the Government was notified?

For anybody outside: it reads the file and nothing else, neither a database nor settings.
"""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from visita.ledger.checkpoint import BadCheckpoint, Verifier
from visita.programme.commitment import FILLER, LEAVES, Leaf
from visita.programme.proof import NotProven, Proven, proven
from visita.site.words import BadInput, Words

NOT_SHOWN = 1
LARGEST = 2_000_000


def run(words: list[str]) -> int:
    parser = Words(name="verify-plan", about="Was this in the plan before the notification?")
    parser.add_argument("file", type=Path, metavar="FILE", help="as `plan reveal` wrote it")
    parser.add_argument("--key", metavar="KEY", help="of the ledger, got elsewhere")
    parser.add_argument("--checkpoint", type=Path, metavar="KEPT", help="one kept from before")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    text = read(asked.file, "FILE")
    kept = read(asked.checkpoint, "--checkpoint") if asked.checkpoint else None
    try:
        found = proven(text, verifier=_verifier(asked.key), kept=kept)
    except NotProven as fault:
        return _refused(str(fault), as_json=asked.json)
    sys.stdout.write(_json(found) if asked.json else "\n".join([*_sentences(found, asked), ""]))
    return 0


def read(file: Path, field: str) -> str:
    """The text of a file of ordinary size.

    Raises:
        BadInput: it cannot be read.
    """
    try:
        with file.open("rb") as content:
            found = content.read(LARGEST + 1)
        if len(found) > LARGEST:
            raise BadInput(f"{field}: {file}: more than {LARGEST} bytes.")
        return found.decode()
    except OSError as fault:
        raise BadInput(f"{field}: {file}: {fault.strerror}.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{field}: {file}: not a text in UTF-8.") from None


def _verifier(key: str | None) -> Verifier | None:
    try:
        return Verifier.parse(key) if key else None
    except BadCheckpoint as fault:
        raise BadInput(f"--key: {fault}") from None


def _refused(reason: str, *, as_json: bool) -> int:
    if as_json:
        sys.stdout.write(json.dumps({"ok": False, "reason": reason}) + "\n")
    else:
        sys.stdout.write(f"NOT shown: {reason}\n")
    return NOT_SHOWN


def _json(found: Proven) -> str:
    answer: dict[str, Any] = {
        "ok": True,
        "leaves": [{"name": each.name, "value": each.value} for each in found.leaves],
        "whole": found.is_whole,
        "commitment": found.commitment,
        "committed": {"index": found.committed.index, "at": found.committed.at},
        "notified": {
            "index": found.notified.index,
            "at": found.notified.at,
            "digest": found.notified.facts.get("digest", ""),
        },
        "ledger": found.checkpoint.origin,
        "size": found.checkpoint.size,
        "kept": found.kept,
    }
    return json.dumps(answer) + "\n"


def _sentences(found: Proven, asked: Namespace) -> Iterator[str]:
    yield "Shown:"
    for leaf in found.leaves:
        if leaf.name != FILLER:
            yield f"  {_told(leaf)}"
    yield from _what_it_proves(found)
    yield ""
    yield "Not shown:"
    yield from (f"- {each}" for each in _what_it_does_not(found, asked))


def _told(leaf: Leaf) -> str:
    if isinstance(leaf.value, str):
        said = leaf.value
    else:
        said = ", ".join(f"{name} {value}" for name, value in leaf.value.items() if value != "")
    return f"{leaf.name}: {''.join(each if each.isprintable() else '�' for each in said)}"


def _what_it_proves(found: Proven) -> Iterator[str]:
    before, after = found.committed, found.notified
    yield "- This was in the plan to which the body bound itself, and has not changed since."
    yield (
        f"- The commitment is entry {before.index} of the ledger ({before.at}), before the "
        f"notification of the same visit, entry {after.index} ({after.at})."
    )
    if found.is_whole:
        yield f"- All {LEAVES} leaves are disclosed: the plan said this and nothing more."
    if found.kept is not None:
        yield from _since(found, found.kept)


def _since(found: Proven, kept: int) -> Iterator[str]:
    yield f"- The ledger still begins with the {kept} entries of the checkpoint that was kept."
    if found.committed.index < kept:
        yield "- The commitment was in the ledger when that checkpoint was signed."


def _what_it_does_not(found: Proven, asked: Namespace) -> Iterator[str]:
    if not found.is_whole:
        closed = LEAVES - len(found.leaves)
        yield f"What else the plan said: {closed} of {LEAVES} leaves stay closed."
    yield "That no other plan was bound to before the notification, and that nobody talked."
    if not asked.key:
        yield (
            f"That the ledger is the body's: compare its key, {found.checkpoint.origin}, with the "
            "one it made known, or give that by --key."
        )
    if found.kept is None or found.kept <= found.committed.index:
        yield (
            "That the ledger was not written anew by whoever holds its key: a checkpoint from "
            "before the notification, kept elsewhere and given by --checkpoint, shows that."
        )
    yield "The hours: they are those of the body's machine."

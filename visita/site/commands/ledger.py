"""`visita ledger VERB`: verify the record of what was done, prove parts of it, sign its state."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from visita.site.commands import start
from visita.site.prepare import begin
from visita.site.words import BadInput, Words, a_count

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from visita.ledger.checkpoint import Verifier
    from visita.ledger.queries.proofs import Proof
    from visita.ledger.queries.verification import Mark, Verdict

VERBS = ("verify", "checkpoint", "key", "prove", "consistency")
NOT_WHOLE = 1
LARGEST_CHECKPOINT = 100_000


def run(words: list[str]) -> int:
    parser = Words(name="ledger", about="The record of what was done: is it whole, and prove it.")
    parser.add_argument("verb", choices=VERBS)
    verb = parser.read(words[:1]).verb
    verbs = {
        "verify": _verify,
        "checkpoint": _checkpoint,
        "key": _key,
        "prove": _prove,
        "consistency": _consistency,
    }
    return verbs[verb](words[1:])


def _verify(words: list[str]) -> int:
    parser = Words(name="ledger verify", about="Is the ledger whole? Exit code 1 if it is not.")
    parser.add_argument("--database", type=Path, metavar="PATH", help="a copy: a SQLite file")
    parser.add_argument("--checkpoint", type=Path, metavar="FILE", help="one kept elsewhere")
    parser.add_argument("--key", metavar="KEY", help="of the checkpoint; default: our own")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    if asked.key and not asked.checkpoint:
        raise BadInput("--key: only together with --checkpoint.")
    with _opened(asked.database) as database:
        mark = mark_of(asked) if asked.checkpoint else None
        return _told(_verdict(database, mark), as_json=asked.json)


@contextmanager
def _opened(file: Path | None) -> Iterator[str]:
    """The database to verify: our own, brought into order first, or a copy, left as it is."""
    if file is None:
        start()
        yield "default"
        return
    begin()
    from visita.ledger.copies import NoLedger, a_copy

    try:
        with a_copy(file) as database:
            yield database
    except NoLedger as fault:
        raise BadInput(f"--database: {fault}") from None


def _verdict(database: str, mark: "Mark | None") -> "Verdict":
    from visita.ledger.queries.verification import verify

    return verify(database, mark=mark)


def mark_of(asked: Namespace) -> "Mark":
    """What the checkpoint of --checkpoint says, signed by --key or by the installation's own."""
    from visita.ledger.checkpoint import BadCheckpoint, Verifier

    try:
        verifier = Verifier.parse(asked.key) if asked.key else _verifier()
    except BadCheckpoint as fault:
        raise BadInput(f"--key: {fault}") from None
    return _read_mark(asked.checkpoint, verifier, field="--checkpoint")


def _read_mark(file: Path, verifier: "Verifier", *, field: str) -> "Mark":
    """What a kept checkpoint says, once its signature is checked."""
    from visita.ledger.checkpoint import BadCheckpoint, opened
    from visita.ledger.queries.verification import Mark

    try:
        with file.open(encoding="utf-8") as content:
            kept = opened(content.read(LARGEST_CHECKPOINT), verifier)
    except OSError as fault:
        raise BadInput(f"{field}: {file}: {fault.strerror}.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{field}: {file}: not a text in UTF-8.") from None
    except BadCheckpoint as fault:
        raise BadInput(f"{field}: {file}: {fault}") from None
    return Mark(kept.size, kept.root)


def _told(verdict: "Verdict", *, as_json: bool) -> int:
    if as_json:
        answer = {
            "ok": verdict.ok,
            "size": verdict.size,
            "root": verdict.root.hex(),
            "first_bad": verdict.first_bad,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
    elif verdict.ok:
        sys.stdout.write(f"The ledger is whole: {verdict.size} leaves.\n")
        sys.stdout.write(f"root {verdict.root.hex()}\n")
    else:
        sys.stdout.write(_fault(verdict))
    return 0 if verdict.ok else NOT_WHOLE


def _fault(verdict: "Verdict") -> str:
    where = "" if verdict.first_bad is None else f" First bad index {verdict.first_bad}:"
    return f"The ledger is NOT whole.{where} {verdict.fault}.\n"


def _checkpoint(words: list[str]) -> int:
    parser = Words(name="ledger checkpoint", about="Verify the ledger and sign its size and root.")
    parser.add_argument(
        "--into",
        type=Path,
        metavar="FILE",
        help="replace the checkpoint kept there, once the ledger is found to contain it",
    )
    into: Path | None = parser.read(words).into
    start()
    mark = _read_mark(into, _verifier(), field="--into") if into and into.exists() else None
    verdict = _verdict("default", mark)
    if not verdict.ok:
        sys.stderr.write(_fault(verdict))
        return NOT_WHOLE
    text = _signed(verdict)
    if into is None:
        sys.stdout.write(text)
    else:
        _replace(into, text)
    return 0


def _signed(verdict: "Verdict") -> str:
    from visita.ledger.checkpoint import signed

    return signed(size=verdict.size, root=verdict.root, key=_own_key())


def _replace(file: Path, text: str) -> None:
    """Whole or not at all: a half-written checkpoint would be one lost."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
    except OSError as fault:
        draft.unlink(missing_ok=True)
        raise BadInput(f"--into: {file}: {fault.strerror}.") from None


def _key(words: list[str]) -> int:
    Words(name="ledger key", about="The public key that checkpoints are verified with.").read(words)
    begin()
    sys.stdout.write(f"{_verifier()}\n")
    return 0


def _verifier() -> "Verifier":
    from visita.ledger.checkpoint import verifier_of

    return verifier_of(_own_key())


def _own_key() -> "Ed25519PrivateKey":
    from django.conf import settings

    from visita.ledger.keys import BadKey, signing_key

    try:
        return signing_key(settings.LEDGER_SIGNING_KEY)
    except BadKey as fault:
        raise BadInput(str(fault)) from None


def _prove(words: list[str]) -> int:
    parser = Words(name="ledger prove", about="Prove that a leaf is in the ledger.")
    parser.add_argument("index", type=a_count, metavar="INDEX", help="counted from 0")
    parser.add_argument("--size", type=a_count, metavar="N", help="of an earlier state")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    start()
    from visita.ledger.queries import entries, proofs

    try:
        proof = proofs.prove(asked.index, size=asked.size)
    except proofs.OutOfRange as fault:
        raise BadInput(f"INDEX: {fault}") from None
    leaf = entries.leaf_of(asked.index).decode()
    return _shown(proof, f"leaf {asked.index} of {proof.size}: {leaf}", as_json=asked.json)


def _consistency(words: list[str]) -> int:
    parser = Words(name="ledger consistency", about="Prove that a state begins with an older one.")
    parser.add_argument("old", type=a_count, metavar="OLD", help="number of leaves then")
    parser.add_argument("new", type=a_count, metavar="NEW", help="number of leaves later")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    start()
    from visita.ledger.queries import proofs

    try:
        proof = proofs.consistency(asked.old, asked.new)
    except proofs.OutOfRange as fault:
        raise BadInput(f"OLD, NEW: {fault}") from None
    return _shown(proof, f"{asked.old} leaves within {proof.size}", as_json=asked.json)


def _shown(proof: "Proof", title: str, *, as_json: bool) -> int:
    hashes, root = [each.hex() for each in proof.hashes], proof.root.hex()
    if as_json:
        answer = {"index": proof.index, "size": proof.size, "hashes": hashes, "root": root}
        sys.stdout.write(json.dumps(answer) + "\n")
    else:
        sys.stdout.write("\n".join([title, *(f"  {each}" for each in hashes), f"root {root}", ""]))
    return 0

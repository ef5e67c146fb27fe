"""What an outsider can check of a plan that was disclosed in part. Pure: a file, and no database.

The file holds some leaves of a plan, the way from each to the plan's root, and two entries of the
ledger with their way to a signed checkpoint: the one that bound the body to the plan, and the one
by which the Government was notified.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from visita.ledger.checkpoint import BadCheckpoint, Checkpoint, Verifier, opened
from visita.ledger.leaves import Unfit, canonical
from visita.ledger.tree import leaf_hash, verify_consistency, verify_inclusion
from visita.programme.commitment import (
    HEX,
    LEAVES,
    BadPlan,
    Leaf,
    commitment_to,
    holds,
    read_json,
    read_leaf,
)

FORMAT = "visita-plan-proof/1"
COMMITTED = "compartment.committed"
NOTIFIED = "visit.notified"
LONGEST_PATH = 64


class NotProven(ValueError):
    """The file does not show what it should. The text says what is wrong with it."""


@dataclass(frozen=True)
class Entry:
    """An entry of the ledger, found in the checkpoint's tree. *at* is what the entry says."""

    index: int
    act: str
    subject: str
    at: str
    facts: dict[str, Any]


@dataclass(frozen=True)
class Proven:
    """What the file shows. `kept` is the size of an earlier checkpoint it was held against."""

    leaves: tuple[Leaf, ...]
    commitment: str
    committed: Entry
    notified: Entry
    checkpoint: Checkpoint
    kept: int | None

    @property
    def is_whole(self) -> bool:
        """Is everything that the plan says disclosed, fillers too?"""
        return len(self.leaves) == LEAVES


def proven(text: str, *, verifier: Verifier | None = None, kept: str | None = None) -> Proven:
    """Check everything in the file.

    *verifier*: the ledger's key as it was got elsewhere; without it, the one in the file is taken.
    *kept*: a checkpoint that the reader has had from an earlier day.

    Raises:
        NotProven: what the name says.
    """
    try:
        return _checked(read_json(text), verifier, kept)
    except (BadPlan, BadCheckpoint) as fault:
        raise NotProven(str(fault)) from None


def _checked(found: object, verifier: Verifier | None, kept: str | None) -> Proven:
    told = _parts(found, "the file", {"format", "nonce", "root", "leaves", "ledger"})
    if told["format"] != FORMAT:
        raise NotProven(f"not a proof of a plan: its format is not {FORMAT}.")
    root, nonce = _hash(told["root"], "root"), _hash(told["nonce"], "nonce")
    leaves = _leaves(told["leaves"], root)
    names = {"key", "checkpoint", "committed", "notified", "earlier"}
    ledger = _parts(told["ledger"], "ledger", names)
    verifier = verifier or Verifier.parse(_text(ledger["key"], "key"))
    checkpoint = opened(_text(ledger["checkpoint"], "checkpoint"), verifier)
    committed = _entry(ledger["committed"], "committed", checkpoint)
    notified = _entry(ledger["notified"], "notified", checkpoint)
    commitment = commitment_to(root, nonce.hex())
    _check_commitment(committed, commitment)
    _check_notification(notified, leaves)
    if committed.index >= notified.index:
        raise NotProven("the commitment entered the ledger after the notification.")
    since = _held_against(kept, ledger["earlier"], checkpoint, verifier) if kept else None
    return Proven(leaves, commitment, committed, notified, checkpoint, since)


def _check_commitment(entry: Entry, commitment: str) -> None:
    if entry.act != COMMITTED or entry.facts.get("commitment") != commitment:
        raise NotProven("the entry of the ledger is not the commitment to this plan.")


def _check_notification(entry: Entry, leaves: Sequence[Leaf]) -> None:
    visit = next((each.value for each in leaves if each.name == "visit"), None)
    if visit is None:
        raise NotProven("the leaf that says of which visit the plan is must be disclosed.")
    if entry.act != NOTIFIED or entry.subject != f"visit:{visit}":
        raise NotProven("the entry of the ledger is not the notification of the plan's visit.")


def _leaves(found: object, root: bytes) -> tuple[Leaf, ...]:
    if not isinstance(found, list) or not 0 < len(found) <= LEAVES:
        raise NotProven(f"leaves: one at least, {LEAVES} at most.")
    by_position: dict[int, Leaf] = {}
    for each in found:
        told = _parts(each, "leaves", {"leaf", "position", "path"})
        leaf, position = read_leaf(told["leaf"]), _number(told["position"], "position")
        path = _path(told["path"], f"leaf {leaf.name}")
        if position in by_position:
            raise NotProven(f"leaf {leaf.name}: its position is that of another leaf.")
        if not holds(leaf, position=position, path=path, root=root):
            raise NotProven(f"leaf {leaf.name}: it was not in the plan, or was altered.")
        by_position[position] = leaf
    return tuple(by_position.values())


def _entry(found: object, name: str, checkpoint: Checkpoint) -> Entry:
    told = _parts(found, name, {"index", "leaf", "path"})
    index, text = _number(told["index"], f"{name}: index"), _text(told["leaf"], name)
    leaf = leaf_hash(text.encode(errors="replace"))
    hashes, size, root = _path(told["path"], name), checkpoint.size, checkpoint.root
    if not verify_inclusion(leaf, index=index, size=size, hashes=hashes, root=root):
        raise NotProven(f"{name}: this entry is not in the ledger that was signed, or was altered.")
    return _said(text, index, name)


def _said(text: str, index: int, name: str) -> Entry:
    said = read_json(text)
    try:
        is_entry = isinstance(said, dict) and canonical(said).decode() == text
    except Unfit:
        is_entry = False
    if not isinstance(said, dict) or not is_entry or said.get("index") != index:
        raise NotProven(f"{name}: not an entry of a ledger.")
    act, subject, at = (str(said.get(part, "")) for part in ("act", "subject", "at"))
    facts = said.get("facts", {})
    return Entry(index, act, subject, at, facts if isinstance(facts, dict) else {})


def _held_against(kept: str, earlier: object, now: Checkpoint, verifier: Verifier) -> int:
    """The size of a checkpoint kept elsewhere, once the ledger is found to begin with it."""
    before = opened(kept, verifier)
    told = _parts(earlier, "earlier", {"size", "path"}) if earlier else {"size": None, "path": []}
    if before.size != now.size and told["size"] != before.size:
        raise NotProven(
            f"the file has no proof for a checkpoint of {before.size} entries: "
            "ask for one made with this checkpoint."
        )
    path = _path(told["path"], "earlier") if before.size != now.size else []
    if not verify_consistency(
        old=before.size, new=now.size, hashes=path, old_root=before.root, new_root=now.root
    ):
        raise NotProven("the ledger does not begin with the checkpoint that was kept: altered.")
    return before.size


def _parts(found: object, name: str, wanted: set[str]) -> dict[str, Any]:
    if not isinstance(found, dict) or set(found) != wanted:
        raise NotProven(f"{name}: made of {', '.join(sorted(wanted))}, and nothing else.")
    return found


def _text(found: object, name: str) -> str:
    if not isinstance(found, str):
        raise NotProven(f"{name}: not a text.")
    return found


def _number(found: object, name: str) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 2**53:
        raise NotProven(f"{name}: not a whole number from 0 up.")
    return found


def _hash(found: object, name: str) -> bytes:
    if not isinstance(found, str) or not HEX.fullmatch(found):
        raise NotProven(f"{name}: not 32 bytes in hexadecimal.")
    return bytes.fromhex(found)


def _path(found: object, name: str) -> list[bytes]:
    if not isinstance(found, list) or len(found) > LONGEST_PATH:
        raise NotProven(f"{name}: its path is not a list of hashes.")
    return [_hash(each, name) for each in found]


def written(proof: dict[str, Any]) -> str:
    """The text of a proof, as it is handed out."""
    return json.dumps(proof, ensure_ascii=False, indent=1) + "\n"

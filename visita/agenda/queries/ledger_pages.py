"""What the ledger's pages show: entries in plain words, and what can be checked of one."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from visita.agenda.act_labels import fact_label, label
from visita.ledger.queries.entries import Recorded, entries
from visita.ledger.queries.proofs import prove, root_at, size_now
from visita.ledger.tree import leaf_hash, verify_inclusion

PAGE = 50


@dataclass(frozen=True)
class EntryShown:
    """An entry with its code in words. `by` is the keyed hash of whoever acted, or empty."""

    index: int
    label: str
    act: str
    subject: str
    at: datetime
    by: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LedgerPage:
    """Some entries, the newest first; `older` is where the next page begins."""

    size: int
    root: str
    last: datetime | None
    entries: tuple[EntryShown, ...]
    older: int | None


@dataclass(frozen=True)
class EntryProof:
    """One entry with all that somebody outside needs to check that it is in the ledger."""

    entry: EntryShown
    leaf: str
    leaf_hash: str
    size: int
    root: str
    hashes: tuple[str, ...]
    proven: bool


def ledger_page(
    *, act: str | None = None, subject: str | None = None, before: int | None = None
) -> LedgerPage:
    """Entries of one act, on one subject, or all; *before* is left out and all after it too."""
    size = size_now()
    newest = entries(limit=1)
    found = entries(act=act, subject=subject, before=before, limit=PAGE + 1)
    shown = found[:PAGE]
    return LedgerPage(
        size=size,
        root=root_at(size).hex(),
        last=newest[0].at if newest else None,
        entries=tuple(_shown(each) for each in shown),
        older=shown[-1].index if len(found) > PAGE else None,
    )


def entry_proof(index: int) -> EntryProof | None:
    """None if there is no such entry."""
    found = entries(before=index + 1, limit=1)
    if not found or found[0].index != index:
        return None
    entry, proof = found[0], prove(index)
    hashed = leaf_hash(entry.leaf.encode())
    return EntryProof(
        entry=_shown(entry),
        leaf=entry.leaf,
        leaf_hash=hashed.hex(),
        size=proof.size,
        root=proof.root.hex(),
        hashes=tuple(each.hex() for each in proof.hashes),
        proven=verify_inclusion(
            hashed, index=index, size=proof.size, hashes=proof.hashes, root=proof.root
        ),
    )


def _shown(entry: Recorded) -> EntryShown:
    facts: dict[str, Any] = json.loads(entry.leaf).get("facts", {})
    return EntryShown(
        index=entry.index,
        label=label(entry.act),
        act=entry.act,
        subject=entry.subject,
        at=entry.at,
        by=entry.by,
        facts=tuple((fact_label(name), str(value)) for name, value in facts.items()),
    )

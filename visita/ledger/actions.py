"""The one thing that can be done to the ledger: an act is recorded, with the act itself."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.db import transaction

from visita.ledger.keys import hash_key
from visita.ledger.leaves import keyed_hash, leaf
from visita.ledger.models import Entry, Head, Node
from visita.ledger.tree import HASH_BYTES, Frontier, leaf_hash, stored


class OutsideTransaction(RuntimeError):
    """An act and its leaf are written together or not at all, so there must be a transaction."""


def record(
    *,
    act: str,
    subject: str,
    by: str | None,
    at: datetime,
    facts: Mapping[str, str | int] = {},
    private: Mapping[str, str] = {},
) -> int:
    """Add a leaf in the caller's transaction. Returns its index.

    *act* is a code like ``visit.notified``, *subject* a kind and an opaque id. *facts* stand in
    clear: numbers and codes. *by* and the values of *private* enter as keyed hashes only.

    Call it last: from here to the end of the transaction every other recorder waits.

    Raises:
        OutsideTransaction: the caller has opened none.
        Unfit: a part is not of the form that a leaf accepts.
        BadKey: the key file is damaged.
    """
    if not transaction.get_connection().in_atomic_block:
        raise OutsideTransaction(f"{act}: record it in the transaction of the act.")
    frontier = _locked()
    key = hash_key(settings.LEDGER_HASH_KEY)
    said = leaf(
        index=frontier.size,
        act=act,
        subject=subject,
        by=by,
        at=at,
        facts=facts,
        private=private,
        key=key,
    )
    Entry.objects.create(
        index=frontier.size,
        act=act,
        subject=subject,
        by="" if by is None else keyed_hash(key, field="by", value=by),
        leaf=said,
    )
    _grow(frontier, leaf_hash(said))
    return frontier.size


def _locked() -> Frontier:
    """The right edge of the tree, with its row locked until the transaction ends."""
    locked = Head.objects.select_for_update()
    head = locked.first()
    if head is None:
        Head.objects.bulk_create([Head()], ignore_conflicts=True)
        head = locked.get()
    edge = bytes(head.frontier)
    hashes = (edge[start : start + HASH_BYTES] for start in range(0, len(edge), HASH_BYTES))
    return Frontier(head.size, tuple(hashes))


def _grow(frontier: Frontier, leaf: bytes) -> None:
    completed = frontier.completed_by(leaf)
    first = stored(frontier.size)
    Node.objects.bulk_create(
        Node(number=each, hash=hashed) for each, hashed in enumerate(completed, first)
    )
    grown = frontier.after(completed)
    Head.objects.update(size=grown.size, frontier=b"".join(grown.hashes))

"""Is the ledger whole? Everything is computed again from the leaves and compared with what is kept.

Written down three times are the leaf, its hash among the nodes, and the nodes above; the head holds
the right edge. Whoever alters one leaves a difference, which is named. Whoever alters all of them
alike leaves none here: that is what a checkpoint kept elsewhere is for.
"""

import json
from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS

from visita.ledger.leaves import canonical
from visita.ledger.models import Entry, Head, Node
from visita.ledger.tree import Frontier, leaf_hash, stored

CHUNK = 2000


@dataclass(frozen=True)
class Mark:
    """A size and the root that belonged to it, from a checkpoint."""

    size: int
    root: bytes


@dataclass(frozen=True)
class Verdict:
    """What was found: `size` and `root` of the leaves that are there now.

    `first_bad` is the first index where what is kept disagrees. It is None if the ledger is whole,
    and if the leaves agree among each other but not with the checkpoint, because then no part of
    the database tells which of them was changed. `fault` says what disagrees, else it is empty.
    """

    size: int
    root: bytes
    first_bad: int | None = None
    fault: str = ""

    @property
    def ok(self) -> bool:
        return not self.fault


Fault = tuple[int | None, str]
"""The first bad index, and what is wrong there."""
NO_FAULT: Fault = (None, "")
Row = tuple[int, object, str, str, str]
COLUMNS = ("index", "leaf", "act", "subject", "by")


def verify(database: str = DEFAULT_DB_ALIAS, *, mark: Mark | None = None) -> Verdict:
    """Compare everything with everything, and with the checkpoint if one is given.

    Entries added while this runs are left for the next time.
    """
    head, beyond = _head_and_what_lies_beyond(database)
    walk = _Walk(database, until=None if beyond else head.size)
    walk.run(mark)
    fault = walk.first_fault or _head_fault(head, walk.frontier, beyond=beyond)
    if mark is not None:
        fault = fault or _mark_fault(mark, walk)
    return Verdict(walk.frontier.size, walk.frontier.root, *(fault or NO_FAULT))


def _head_and_what_lies_beyond(database: str) -> tuple[Head, bool]:
    """The head, and whether there are rows it does not count; a writer at work does not matter."""
    heads = Head.objects.using(database)
    while True:
        head = heads.first() or Head()
        entries = Entry.objects.using(database).filter(index__gte=head.size)
        nodes = Node.objects.using(database).filter(number__gte=stored(head.size))
        beyond = entries.exists() or nodes.exists()
        if not beyond or (heads.first() or Head()).size == head.size:
            return head, beyond


def _head_fault(head: Head, edge: Frontier, *, beyond: bool) -> Fault | None:
    """What is wrong with the head, once all leaves and the nodes above were found to agree."""
    if head.size != edge.size:
        return min(head.size, edge.size), "the head counts other leaves"
    if beyond or as_bytes(head.frontier) != b"".join(edge.hashes):
        return edge.size, "the head or its nodes are not of these leaves"
    return None


def _mark_fault(mark: Mark, walk: "_Walk") -> Fault | None:
    if mark.size > walk.frontier.size:
        return walk.frontier.size, f"the checkpoint saw {mark.size} leaves: the end was cut off"
    if walk.root_at_mark != mark.root:
        return None, f"the first {mark.size} leaves are not those of the checkpoint"
    return None


class _Walk:
    """One pass over leaves and nodes, both in the order in which they were written."""

    def __init__(self, database: str, *, until: int | None) -> None:
        self.frontier = Frontier()
        self.first_fault: Fault | None = None
        self.root_at_mark: bytes | None = None
        rows, nodes = Entry.objects.using(database), Node.objects.using(database)
        if until is not None:
            rows, nodes = rows.filter(index__lt=until), nodes.filter(number__lt=stored(until))
        self._rows = rows.order_by("index").values_list(*COLUMNS).iterator(CHUNK)
        self._nodes = nodes.order_by("number").values_list("number", "hash").iterator(CHUNK)

    def run(self, mark: Mark | None) -> None:
        self._note(mark)
        for row in self._rows:
            completed = self.frontier.completed_by(leaf_hash(as_bytes(row[1])))
            if self.first_fault is None:
                self.first_fault = self._compared(row, completed)
            self.frontier = self.frontier.after(completed)
            self._note(mark)

    def _note(self, mark: Mark | None) -> None:
        if mark is not None and mark.size == self.frontier.size:
            self.root_at_mark = self.frontier.root

    def _compared(self, row: Row, completed: list[bytes]) -> Fault | None:
        index = self.frontier.size
        if row[0] != index:
            return index, "the leaf is missing"
        for level, node in enumerate(enumerate(completed, stored(index))):
            if next(self._nodes, None) != node:
                fault = "the hashes above disagree" if level else "its hash disagrees"
                return index >> level << level, f"{fault} with the leaf"
        if not tells(row):
            return index, "its columns disagree with the leaf"
        return None


def tells(row: Row) -> bool:
    """Do the columns repeat what the leaf says, in the one form in which a leaf is written?"""
    index, leaf, act, subject, by = row
    try:
        said = json.loads(as_bytes(leaf))
        same_form = isinstance(said, dict) and canonical(said) == as_bytes(leaf)
    except (ValueError, RecursionError):
        return False
    columns = {"index": index, "act": act, "subject": subject, "by": by}
    return same_form and all(said.get(name, "") == value for name, value in columns.items())


def as_bytes(value: object) -> bytes:
    """What stands in a column of bytes; an altered one may hold a text or a number instead."""
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    return str(value).encode(errors="replace")

"""What the text of a database need not repeat, because it follows from what else is kept.

The hashes of the ledger's tree follow from its leaves. Most of the rest stood in the text that was
frozen before: of that, the place is written down. Unpacked, the text is the same to the letter.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from visita.ledger.tree import Frontier, leaf_hash, stored

NODES = "\x01"
PIECE = re.compile(r"[^\t\n,]{0,63}[\t\n,]|[^\t\n,]{1,64}")
"""A value with what ends it, or 64 letters of a long one."""
REPEATED = re.compile(r"\x00([0-9]+),([0-9]+)\x00")
ENTRIES = {
    "sqlite": re.compile(r'(?:^INSERT INTO "ledger_entry" VALUES.*\n)+', re.M),
    "postgresql": re.compile(r"^COPY public\.ledger_entry .*\n(?:.*\n)*?(?=\\\.\n)", re.M),
}
LEAF = re.compile(r"^(?:INSERT .*?\()?([0-9]+)\b.*(?:,X'|\t\\\\x)([0-9A-Fa-f]+)(?:'\);)?$", re.M)
"""The index of an entry and its leaf, in a row of either dump."""


class Marked(ValueError):
    """The text has a letter of its own that would be taken for one of our marks."""


def packed(text: str, *, kind: str, earlier: str) -> str:
    """*text* without what follows from its leaves, or stands in *earlier*.

    Raises:
        Marked: what the name says.
    """
    if NODES in text or "\x00" in text:
        raise Marked
    nodes = _nodes(text, kind)
    return "".join(_told(text.replace(nodes, NODES) if nodes else text, earlier))


def unpacked(text: str, *, kind: str, earlier: str) -> str:
    """What was packed after the same *earlier* text."""
    pieces = PIECE.findall(earlier)

    def repeated(place: re.Match[str]) -> str:
        start, count = int(place[1]), int(place[2])
        return "".join(pieces[start : start + count])

    told = REPEATED.sub(repeated, text)
    return told.replace(NODES, _nodes(told, kind))


def _nodes(text: str, kind: str) -> str:
    """The rows of the ledger's hashes, as the dump of this kind has them, made of its leaves."""
    frontier, rows = Frontier(), []
    entries = ENTRIES[kind].search(text)
    leaves = {int(at): leaf for at, leaf in LEAF.findall(entries[0] if entries else "")}
    for at in sorted(leaves):
        completed = frontier.completed_by(leaf_hash(bytes.fromhex(leaves[at])))
        rows += [_row(kind, *each) for each in enumerate(completed, stored(frontier.size))]
        frontier = frontier.after(completed)
    return "".join(rows)


def _row(kind: str, number: int, hashed: bytes) -> str:
    if kind == "sqlite":
        return f"INSERT INTO \"ledger_node\" VALUES({number},X'{hashed.hex().upper()}');\n"
    return f"{number}\t\\\\x{hashed.hex()}\n"


def _told(text: str, earlier: str) -> Iterator[str]:
    """Two pieces or more that stand side by side in *earlier* too are told by their place."""
    then, now = PIECE.findall(earlier), PIECE.findall(text)
    places = {pair: at for at, pair in reversed(list(enumerate(pairwise(then))))}
    at = 0
    while at < len(now):
        start = places.get((now[at], now[at + 1])) if at + 1 < len(now) else None
        if start is None:
            yield now[at]
            at += 1
            continue
        count = 2
        while now[at + count : at + count + 1] == then[start + count : start + count + 1] != []:
            count += 1
        yield f"\x00{start},{count}\x00"
        at += count

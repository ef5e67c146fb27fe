"""The Merkle tree of RFC 6962 as pure functions: roots, proofs, and their verification.

Stored are the hashes of perfect subtrees alone, each under the number it has in the order of
completion: leaf 0 is number 0, leaf 1 is 1, the node above both 2, leaf 2 is 3 … So a growing tree
is a list that only grows, and every hash a proof needs is made of a few of its items.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

Range = tuple[int, int]
"""Leaves from the first index up to, not including, the second."""
Hashes = Mapping[int, bytes] | Sequence[bytes]
"""The hashes of perfect subtrees, by number."""

EMPTY_ROOT = sha256(b"").digest()
HASH_BYTES = 32


def leaf_hash(leaf: bytes) -> bytes:
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def number(*, level: int, position: int) -> int:
    """How many perfect subtrees are complete before this one, the *position*-th of 2**level leaves.

    >>> [number(level=0, position=leaf) for leaf in range(4)], number(level=2, position=0)
    ([0, 1, 3, 4], 6)
    """
    last_leaf = ((position + 1) << level) - 1
    return stored(last_leaf) + level


def stored(size: int) -> int:
    """How many perfect subtrees a tree of *size* leaves holds, leaves included."""
    return 2 * size - size.bit_count()


def covering(start: int, end: int) -> list[int]:
    """The numbers of the largest perfect subtrees that make up a subtree, from left to right."""
    numbers = []
    while start < end:
        level = (end - start).bit_length() - 1
        numbers.append(number(level=level, position=start >> level))
        start += 1 << level
    return numbers


def joined(hashes: Sequence[bytes]) -> bytes:
    """The root over neighbouring perfect subtrees, the largest first."""
    if not hashes:
        return EMPTY_ROOT
    root = hashes[-1]
    for left in reversed(hashes[:-1]):
        root = node_hash(left, root)
    return root


def root_over(span: Range, hashes: Hashes) -> bytes:
    """The root over the leaves of *span*, which must be a subtree or begin at the first leaf."""
    return joined([hashes[each] for each in covering(*span)])


@dataclass(frozen=True)
class Frontier:
    """All that is needed of a tree to append to it: the perfect subtrees along its right edge."""

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    @property
    def root(self) -> bytes:
        return joined(self.hashes)

    def completed_by(self, leaf: bytes) -> list[bytes]:
        """Hashes of the subtrees complete with the next leaf, whose hash is *leaf*, in order."""
        done, size = [leaf], self.size
        while size & 1:
            done.append(node_hash(self.hashes[-len(done)], done[-1]))
            size >>= 1
        return done

    def after(self, completed: Sequence[bytes]) -> "Frontier":
        """The right edge once the subtrees of `completed_by` are there."""
        kept = len(self.hashes) - len(completed) + 1
        return Frontier(self.size + 1, (*self.hashes[:kept], completed[-1]))


def inclusion_spans(index: int, size: int) -> list[Range]:
    """The subtrees whose roots lead from leaf *index* to the root (RFC 6962, 2.1.1).

    Raises:
        ValueError: no such leaf in a tree of that size.
    """
    if not 0 <= index < size:
        raise ValueError(f"A tree of {size} leaves has no leaf {index}.")
    start, end, spans = 0, size, []
    while end - start > 1:
        middle = start + _left_width(end - start)
        if index < middle:
            spans.append((middle, end))
            end = middle
        else:
            spans.append((start, middle))
            start = middle
    return spans[::-1]


def consistency_spans(old: int, new: int) -> list[Range]:
    """The subtrees whose roots show the tree of *old* leaves within *new* (RFC 6962, 2.1.2).

    Raises:
        ValueError: the old tree is larger than the new one, or a size is negative.
    """
    if not 0 <= old <= new:
        raise ValueError(f"A tree of {old} leaves does not come before one of {new}.")
    start, end, spans = 0, new if old else 0, []
    while old != end:
        middle = start + _left_width(end - start)
        if old <= middle:
            spans.append((middle, end))
            end = middle
        else:
            spans.append((start, middle))
            start = middle
    if start:
        spans.append((start, end))
    return spans[::-1]


def _left_width(width: int) -> int:
    """The largest power of two smaller than *width*."""
    return 1 << (width - 1).bit_length() - 1


def verify_inclusion(
    leaf: bytes, *, index: int, size: int, hashes: Sequence[bytes], root: bytes
) -> bool:
    """Do the hashes lead from the leaf with hash *leaf* to *root* (RFC 9162, 2.1.3.2)?"""
    if not 0 <= index < size:
        return False
    here, last, found = index, size - 1, leaf
    for sibling in hashes:
        if last == 0:
            return False
        if here & 1 or here == last:
            found = node_hash(sibling, found)
            here, last = _up_to_a_right_child(here, last)
        else:
            found = node_hash(found, sibling)
        here, last = here >> 1, last >> 1
    return last == 0 and found == root


def verify_consistency(
    *, old: int, new: int, hashes: Sequence[bytes], old_root: bytes, new_root: bytes
) -> bool:
    """Do the hashes show that the new tree begins with the old one (RFC 9162, 2.1.4.2)?"""
    if old == new or old == 0:
        same = old_root == (new_root if old == new else EMPTY_ROOT)
        return same and not hashes and 0 <= old <= new
    path = list(hashes) if old & (old - 1) else [old_root, *hashes]
    if not 0 < old < new or not path:
        return False
    here, last = old - 1, new - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    was = now = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            was, now = node_hash(sibling, was), node_hash(sibling, now)
            here, last = _up_to_a_right_child(here, last)
        else:
            now = node_hash(now, sibling)
        here, last = here >> 1, last >> 1
    return last == 0 and was == old_root and now == new_root


def _up_to_a_right_child(here: int, last: int) -> Range:
    """Skip the levels at which the node has no sibling."""
    while here and not here & 1:
        here, last = here >> 1, last >> 1
    return here, last

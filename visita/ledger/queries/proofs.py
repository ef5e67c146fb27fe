"""Proofs from the stored hashes: a few rows each, however large the ledger has become."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from visita.ledger.models import Head, Node
from visita.ledger.tree import Range, consistency_spans, covering, inclusion_spans, root_over

MOST_AT_ONCE = 10_000
"""Hashes asked for in one query."""


class OutOfRange(ValueError):
    """No leaf of that index, or no ledger of that size yet. The text says what there is."""


@dataclass(frozen=True)
class Proof:
    """Hashes that lead to the root at `size`; `index` is None where sizes are compared."""

    index: int | None
    size: int
    hashes: tuple[bytes, ...]
    root: bytes


def size_now() -> int:
    """How many leaves there are."""
    return Head.objects.values_list("size", flat=True).first() or 0


def root_at(size: int) -> bytes:
    """The root over the first *size* leaves.

    Raises:
        OutOfRange: there are not so many.
    """
    _check_size(size)
    return root_over((0, size), _hashes([(0, size)]))


def prove(index: int, *, size: int | None = None) -> Proof:
    """That leaf *index* is in the ledger of the first *size* leaves (all, if none is given).

    Raises:
        OutOfRange: no such leaf, or not so many leaves.
    """
    return prove_all([index], size=size)[0]


def prove_all(indexes: Sequence[int], *, size: int | None = None) -> list[Proof]:
    """`prove` for many leaves of one ledger, reading each stored hash once."""
    size = size_now() if size is None else size
    _check_size(size)
    for index in indexes:
        if not 0 <= index < size:
            raise OutOfRange(f"there is no leaf {index} among {size}, counted from 0.")
    spans = [inclusion_spans(index, size) for index in indexes]
    hashes = _hashes([(0, size), *(span for each in spans for span in each)])
    root = root_over((0, size), hashes)
    return [
        Proof(index, size, tuple(root_over(span, hashes) for span in each), root)
        for index, each in zip(indexes, spans, strict=True)
    ]


def consistency(old: int, new: int) -> Proof:
    """That the first *old* of *new* leaves are those there were when there were only *old*.

    Raises:
        OutOfRange: *old* is larger than *new*, or there are not so many leaves.
    """
    _check_size(new)
    if not 0 <= old <= new:
        raise OutOfRange(f"{old} leaves do not come before {new}.")
    spans = consistency_spans(old, new)
    hashes = _hashes([(0, new), *spans])
    shown = tuple(root_over(span, hashes) for span in spans)
    return Proof(None, new, shown, root_over((0, new), hashes))


def _check_size(size: int) -> None:
    there = size_now()
    if not 0 <= size <= there:
        raise OutOfRange(f"the ledger has {there} leaves, not {size}.")


def _hashes(spans: Iterable[Range]) -> dict[int, bytes]:
    """The stored hashes that make up the roots of *spans*."""
    numbers = sorted({each for span in set(spans) for each in covering(*span)})
    found: dict[int, bytes] = {}
    for start in range(0, len(numbers), MOST_AT_ONCE):
        some = Node.objects.filter(number__in=numbers[start : start + MOST_AT_ONCE])
        found.update((each, bytes(hashed)) for each, hashed in some.values_list("number", "hash"))
    return found

"""Proofs made from the stored rows hold, for every leaf and every pair of sizes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.ledger.builders import some_entries
from visita.ledger.queries.entries import leaf_of
from visita.ledger.queries.proofs import OutOfRange, consistency, prove, prove_all, root_at
from visita.ledger.tree import EMPTY_ROOT, leaf_hash, verify_consistency, verify_inclusion

pytestmark = pytest.mark.django_db
SIZE = 37


def test_every_leaf_at_every_size() -> None:
    some_entries(SIZE)
    leaves = [leaf_hash(leaf_of(index)) for index in range(SIZE)]

    for size in range(1, SIZE + 1):
        for proof in prove_all(range(size), size=size):
            index = proof.index
            assert index is not None
            assert proof.root == root_at(size)
            assert verify_inclusion(
                leaves[index], index=index, size=size, hashes=proof.hashes, root=proof.root
            )


def test_every_pair_of_sizes() -> None:
    some_entries(SIZE)
    roots = [root_at(size) for size in range(SIZE + 1)]

    for new in range(SIZE + 1):
        for old in range(new + 1):
            proof = consistency(old, new)
            assert (proof.index, proof.size, proof.root) == (None, new, roots[new])
            assert verify_consistency(
                old=old, new=new, hashes=proof.hashes, old_root=roots[old], new_root=roots[new]
            )


def test_an_empty_ledger() -> None:
    assert root_at(0) == EMPTY_ROOT
    assert consistency(0, 0).hashes == ()
    with pytest.raises(OutOfRange, match="no leaf 0 among 0"):
        prove(0)


def test_a_proof_asks_the_database_three_times_however_large_the_ledger() -> None:
    some_entries(200)

    with CaptureQueriesContext(connection) as queries:
        prove(77)

    assert len(queries) == 3


@pytest.mark.parametrize(("index", "size"), [(3, None), (-1, None), (2, 2), (0, 4), (0, -1)])
def test_what_is_not_there_cannot_be_proven(index: int, size: int | None) -> None:
    some_entries(3)

    with pytest.raises(OutOfRange):
        prove(index, size=size)


@pytest.mark.parametrize(("old", "new"), [(2, 1), (-1, 2), (1, 4)])
def test_nor_can_sizes_there_never_were(old: int, new: int) -> None:
    some_entries(3)

    with pytest.raises(OutOfRange):
        consistency(old, new)

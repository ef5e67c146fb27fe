"""The tree agrees with RFC 6962, with a second implementation, and refuses every other proof."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pymerkle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from visita.ledger.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_spans,
    covering,
    inclusion_spans,
    leaf_hash,
    node_hash,
    number,
    root_over,
    stored,
    verify_consistency,
    verify_inclusion,
)

LARGEST = 257
KNOWN_LEAVES = [b"", b"\0", b"\x10", b" !", b"01", b"@ABC", b"PQRSTUVW", b"`abcdefghijklmno"]
KNOWN_ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    4: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    6: "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}
"""The reference leaves and roots that implementations of Certificate Transparency share."""


class Grown:
    """A tree with its list of stored hashes and the frontier at every size."""

    def __init__(self, leaves: list[bytes]) -> None:
        self.hashes: list[bytes] = []
        self.frontiers = [Frontier()]
        for leaf in leaves:
            completed = self.frontiers[-1].completed_by(leaf_hash(leaf))
            self.hashes += completed
            self.frontiers.append(self.frontiers[-1].after(completed))

    def root(self, size: int) -> bytes:
        return self.frontiers[size].root

    def inclusion(self, index: int, size: int) -> list[bytes]:
        return [root_over(span, self.hashes) for span in inclusion_spans(index, size)]

    def consistency(self, old: int, new: int) -> list[bytes]:
        return [root_over(span, self.hashes) for span in consistency_spans(old, new)]


LEAVES = [b"leaf %d" % each for each in range(LARGEST)]


@pytest.fixture(scope="module")
def ours() -> Grown:
    return Grown(LEAVES)


@pytest.fixture(scope="module")
def theirs() -> InmemoryTree:
    tree = InmemoryTree(algorithm="sha256")
    for leaf in LEAVES:
        tree.append_entry(leaf)
    return tree


@pytest.mark.parametrize(("size", "root"), KNOWN_ROOTS.items())
def test_the_roots_that_everyone_knows(size: int, root: str) -> None:
    assert Grown(KNOWN_LEAVES[:size]).root(size).hex() == root


class TestAgainstAnotherImplementation:
    """Every size up to 257: across eight levels and over the edge of the ninth."""

    def test_roots(self, ours: Grown, theirs: InmemoryTree) -> None:
        for size in range(LARGEST + 1):
            assert ours.root(size) == theirs.get_root(size), size

    def test_every_inclusion_proof_is_theirs_and_verifies(
        self, ours: Grown, theirs: InmemoryTree
    ) -> None:
        for size in range(1, LARGEST + 1):
            for index in range(size):
                hashes = ours.inclusion(index, size)
                leaf, *path = theirs.prove_inclusion(index + 1, size).path

                assert hashes == path, (index, size)
                assert verify_inclusion(
                    leaf, index=index, size=size, hashes=hashes, root=ours.root(size)
                ), (index, size)

    def test_every_consistency_proof_verifies_between_their_roots_and_theirs_between_ours(
        self, ours: Grown, theirs: InmemoryTree
    ) -> None:
        """Theirs is of another form: it goes down to the first new leaf, RFC 6962 stops above."""
        for new in range(1, LARGEST + 1):
            for old in range(1, new + 1):
                hashes = ours.consistency(old, new)
                roots = {"old_root": theirs.get_root(old), "new_root": theirs.get_root(new)}
                proof = theirs.prove_consistency(old, new)

                assert hashes == list(subproof(old, 0, new, whole=True)), (old, new)
                assert verify_consistency(old=old, new=new, hashes=hashes, **roots), (old, new)
                pymerkle.verify_consistency(ours.root(old), ours.root(new), proof)


@cache
def root_by_the_book(start: int, end: int) -> bytes:
    """MTH of RFC 6962, 2.1, word for word."""
    if end - start == 1:
        return leaf_hash(LEAVES[start])
    k = max(1 << power for power in range(9) if 1 << power < end - start)
    return node_hash(root_by_the_book(start, start + k), root_by_the_book(start + k, end))


def subproof(m: int, start: int, end: int, *, whole: bool) -> Iterator[bytes]:
    """SUBPROOF of RFC 6962, 2.1.2, word for word."""
    n = end - start
    if m == n:
        if not whole:
            yield root_by_the_book(start, end)
        return
    k = max(1 << power for power in range(9) if 1 << power < n)
    if m <= k:
        yield from subproof(m, start, start + k, whole=whole)
        yield root_by_the_book(start + k, end)
    else:
        yield from subproof(m - k, start + k, end, whole=False)
        yield root_by_the_book(start, start + k)


class TestStoredHashes:
    def test_they_are_numbered_in_the_order_of_completion(self, ours: Grown) -> None:
        for index in range(LARGEST):
            for level in range(9):
                if not (index + 1) % (1 << level):
                    position = index >> level
                    span = (position << level, index + 1)
                    assert covering(*span) == [number(level=level, position=position)]
        assert stored(LARGEST) == len(ours.hashes)

    def test_the_frontier_is_what_covers_the_tree(self, ours: Grown) -> None:
        for size, frontier in enumerate(ours.frontiers):
            assert list(frontier.hashes) == [ours.hashes[each] for each in covering(0, size)]

    def test_growing_adds_and_changes_nothing(self, ours: Grown) -> None:
        for smaller, larger in pairwise(range(0, LARGEST, 16)):
            assert (
                Grown(LEAVES[:larger]).hashes[: stored(smaller)] == ours.hashes[: stored(smaller)]
            )


class TestRefusing:
    @given(st.data())
    def test_a_proof_of_another_leaf_index_size_or_root(self, data: st.DataObject) -> None:
        size = data.draw(st.integers(2, 40), "size")
        index = data.draw(st.integers(0, size - 1), "index")
        tree = Grown(LEAVES[:size])
        hashes, root = tree.inclusion(index, size), tree.root(size)
        leaf = leaf_hash(LEAVES[index])
        spot = data.draw(st.integers(0, len(hashes) - 1), "hash")
        changed = [*hashes[:spot], leaf_hash(b"x"), *hashes[spot + 1 :]]

        assert verify_inclusion(leaf, index=index, size=size, hashes=hashes, root=root)
        for wrong in (changed, hashes[:-1], [*hashes, root], [*hashes[::-1], leaf]):
            assert not verify_inclusion(leaf, index=index, size=size, hashes=wrong, root=root)
        other = data.draw(st.integers(-1, size).filter(lambda each: each != index), "other")
        assert not verify_inclusion(leaf, index=other, size=size, hashes=hashes, root=root)
        assert not verify_inclusion(root, index=index, size=size, hashes=hashes, root=root)
        assert not verify_inclusion(leaf, index=index, size=size, hashes=hashes, root=leaf)

    @given(st.data())
    def test_a_proof_of_another_past(self, data: st.DataObject) -> None:
        new = data.draw(st.integers(2, 40), "new")
        old = data.draw(st.integers(1, new - 1), "old")
        tree, forged = Grown(LEAVES[:new]), Grown([b"x", *LEAVES[1:new]])
        hashes = tree.consistency(old, new)
        roots = {"old_root": tree.root(old), "new_root": tree.root(new)}

        assert verify_consistency(old=old, new=new, hashes=hashes, **roots)
        for wrong in (hashes[:-1], [*hashes, roots["old_root"]], []):
            assert not verify_consistency(old=old, new=new, hashes=wrong, **roots)
        for name, size in (("old_root", old), ("new_root", new)):
            other = {**roots, name: forged.root(size)}
            assert not verify_consistency(old=old, new=new, hashes=hashes, **other)
        assert not verify_consistency(old=new, new=old, hashes=hashes, **roots)

    def test_the_empty_tree_comes_before_every_tree(self, ours: Grown) -> None:
        root = ours.root(5)

        assert consistency_spans(0, 5) == []
        assert verify_consistency(old=0, new=5, hashes=[], old_root=EMPTY_ROOT, new_root=root)
        assert not verify_consistency(old=0, new=5, hashes=[], old_root=root, new_root=root)
        assert not verify_consistency(old=-1, new=-1, hashes=[], old_root=root, new_root=root)

    def test_a_tree_is_consistent_with_itself_alone(self, ours: Grown) -> None:
        five, six = ours.root(5), ours.root(6)

        assert verify_consistency(old=5, new=5, hashes=[], old_root=five, new_root=five)
        assert not verify_consistency(old=5, new=5, hashes=[], old_root=five, new_root=six)
        assert not verify_consistency(old=5, new=5, hashes=[five], old_root=five, new_root=five)

    @pytest.mark.parametrize(("index", "size"), [(0, 0), (3, 3), (-1, 3)])
    def test_leaves_that_are_not_there(self, index: int, size: int) -> None:
        with pytest.raises(ValueError, match="no leaf"):
            inclusion_spans(index, size)

    @pytest.mark.parametrize(("old", "new"), [(3, 2), (-1, 2)])
    def test_sizes_in_the_wrong_order(self, old: int, new: int) -> None:
        with pytest.raises(ValueError, match="does not come before"):
            consistency_spans(old, new)

"""The text of a database is packed without loss, whatever stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from tests.upgrades.frozen import HERE, text_of
from tests.upgrades.packing import NODES, Marked, packed, unpacked
from visita.ledger.tree import leaf_hash, node_hash

KINDS = ("sqlite", "postgresql")
LETTERS = any_.sampled_from(["a", "bc", "é", ",", "\t", "\n", "f" * 70, "0,1"])
TEXTS = any_.lists(LETTERS).map("".join)
ONE, TWO = leaf_hash(b"one"), leaf_hash(b"two")
TREE = (ONE, TWO, node_hash(ONE, TWO))
LEAVES = ((1, b"two"), (0, b"one"))
"""PostgreSQL keeps rows in no order."""


def on_sqlite(hashes: tuple[bytes, ...]) -> str:
    entry, node = 'INSERT INTO "ledger_entry" VALUES', 'INSERT INTO "ledger_node" VALUES'
    rows = [f"{entry}({at},'a','b','',X'{leaf.hex().upper()}');\n" for at, leaf in LEAVES]
    rows += [f"{node}({at},X'{each.hex().upper()}');\n" for at, each in enumerate(hashes)]
    return "".join(rows)


def on_postgresql(hashes: tuple[bytes, ...]) -> str:
    entries = [f"{at}\ta\tb\t\t\\\\x{leaf.hex()}\n" for at, leaf in LEAVES]
    nodes = [f"{at}\t\\\\x{each.hex()}\n" for at, each in enumerate(hashes)]
    begins = "COPY public.ledger_entry (index, act, subject, by, leaf) FROM stdin;\n"
    goes_on = "\\.\nCOPY public.ledger_node (number, hash) FROM stdin;\n"
    return "".join([begins, *entries, goes_on, *nodes, "\\.\n"])


DUMPS = {"sqlite": on_sqlite, "postgresql": on_postgresql}


@given(text=TEXTS, earlier=TEXTS)
@pytest.mark.parametrize("kind", KINDS)
def test_unpacked_it_is_the_same(kind: str, text: str, earlier: str) -> None:
    short = packed(text, kind=kind, earlier=earlier)

    assert unpacked(short, kind=kind, earlier=earlier) == text


def test_what_stood_there_before_is_told_by_its_place() -> None:
    earlier = "one,two,three\nfour\n"

    assert packed("none,two,three\nfive\n", kind="sqlite", earlier=earlier) == (
        "none,\x001,2\x00five\n"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_hashes_that_follow_from_the_leaves_are_left_out(kind: str) -> None:
    whole = DUMPS[kind](TREE)

    short = packed(whole, kind=kind, earlier="")

    assert NODES in short
    assert TREE[2].hex() not in short.lower()
    assert unpacked(short, kind=kind, earlier="") == whole


@pytest.mark.parametrize("kind", KINDS)
def test_hashes_that_do_not_follow_stay_as_they_are(kind: str) -> None:
    forged = DUMPS[kind]((ONE, TWO, TWO))

    short = packed(forged, kind=kind, earlier="")

    assert NODES not in short
    assert unpacked(short, kind=kind, earlier="") == forged


@pytest.mark.parametrize("mark", [NODES, "\x00"])
def test_a_text_with_one_of_our_marks_is_refused(mark: str) -> None:
    with pytest.raises(Marked):
        packed(f"a{mark}b", kind="sqlite", earlier="")


@pytest.mark.parametrize("kind", KINDS)
def test_every_frozen_text_is_whole_and_repeats_no_hash_of_the_tree(kind: str) -> None:
    """`text_of` compares it with the fingerprint that was taken when it was frozen."""
    for folder in sorted(HERE.iterdir()):
        text = text_of(folder, kind)

        assert NODES in packed(text, kind=kind, earlier=""), folder

"""Whatever is altered is found, and the first index that is wrong is named."""

import random

import pytest
from django.db import connection

from tests.ledger.builders import an_entry, some_entries
from tests.ledger.forging import Editor, forge, without_triggers
from visita.ledger.queries.entries import leaf_of
from visita.ledger.queries.proofs import root_at
from visita.ledger.queries.verification import Mark, verify
from visita.ledger.tree import EMPTY_ROOT, Frontier, leaf_hash, stored

pytestmark = pytest.mark.django_db

SIZE = 21
ENTRY = 'UPDATE ledger_entry SET {change} WHERE "index" = {index}'


@pytest.fixture
def ledger(db: None) -> None:
    some_entries(SIZE)


def first_bad() -> int | None:
    verdict = verify()
    assert not verdict.ok
    return verdict.first_bad


def moved(old: int, new: int) -> str:
    return f'UPDATE ledger_entry SET "index" = {new} WHERE "index" = {old}'


def test_a_whole_ledger() -> None:
    assert verify().ok
    assert verify().root == EMPTY_ROOT
    some_entries(SIZE)

    verdict = verify()

    assert (verdict.ok, verdict.size, verdict.first_bad, verdict.fault) == (True, SIZE, None, "")
    assert verdict.root == root_at(SIZE)


@pytest.mark.usefixtures("ledger")
class TestOneLeaf:
    @pytest.mark.parametrize("index", range(SIZE))
    def test_changed(self, index: int) -> None:
        forge(ENTRY.format(change="leaf = '{}'", index=index))

        assert first_bad() == index

    @pytest.mark.parametrize("index", range(SIZE))
    def test_removed(self, index: int) -> None:
        forge(f'DELETE FROM ledger_entry WHERE "index" = {index}')

        assert first_bad() == index

    @pytest.mark.parametrize("index", range(SIZE))
    def test_removed_and_the_gap_closed(self, index: int) -> None:
        forge(
            f'DELETE FROM ledger_entry WHERE "index" = {index}',
            *(moved(each, each - 1) for each in range(index + 1, SIZE)),
        )

        assert first_bad() == index

    @pytest.mark.parametrize("index", range(SIZE))
    def test_inserted_and_the_rest_shifted(self, index: int) -> None:
        forge(
            *(moved(each, each + 1) for each in reversed(range(index, SIZE))),
            'INSERT INTO ledger_entry ("index", act, subject, "by", leaf) '
            f"""VALUES ({index}, 'a.b', 'c:d', '', '{{"act":"a.b"}}')""",
        )

        assert first_bad() == index

    def test_inserted_behind_the_last(self) -> None:
        forge(
            'INSERT INTO ledger_entry ("index", act, subject, "by", leaf) '
            f"""VALUES ({SIZE}, 'a.b', 'c:d', '', '{{"act":"a.b"}}')"""
        )

        assert first_bad() == SIZE

    @pytest.mark.parametrize("pair", [(0, 1), (3, 4), (2, 17), (19, 20)], ids=str)
    def test_swapped(self, pair: tuple[int, int]) -> None:
        one, other = pair
        forge(moved(one, 1000), moved(other, one), moved(1000, other))

        assert first_bad() == one

    @pytest.mark.parametrize(
        ("change", "why"),
        [
            ("act = 'visit.closed'", "an act"),
            ("subject = 'visit:other'", "a subject"),
            ("\"by\" = ''", "a person"),
        ],
    )
    def test_found_under_another_name(self, change: str, why: str) -> None:
        """The leaf is as it was, but a search would miss it."""
        forge(ENTRY.format(change=change, index=7))

        assert first_bad() == 7, why

    def test_written_in_another_way_with_all_hashes_made_anew(self) -> None:
        """A leaf that says the same with a space in it is not the one way to write it."""
        rewritten(7, leaf_of(7).replace(b",", b", ", 1))

        assert first_bad() == 7

    def test_that_is_no_json_with_all_hashes_made_anew(self) -> None:
        rewritten(7, b"[" * 100_000)

        assert first_bad() == 7


@pytest.mark.usefixtures("ledger")
class TestHashesAndHead:
    @pytest.mark.parametrize(
        ("number", "index"), [(0, 0), (1, 1), (2, 0), (3, 2), (6, 0), (30, 0), (38, 20)]
    )
    def test_a_changed_hash_names_the_first_leaf_under_it(self, number: int, index: int) -> None:
        assert stored(SIZE) == 39

        forge(f"UPDATE ledger_node SET hash = 'x' WHERE number = {number}")

        assert first_bad() == index

    def test_a_missing_hash(self) -> None:
        forge("DELETE FROM ledger_node WHERE number = 9")

        assert first_bad() == 4

    def test_a_hash_of_nothing(self) -> None:
        forge("INSERT INTO ledger_node (number, hash) VALUES (500, 'x')")

        assert first_bad() == SIZE

    @pytest.mark.parametrize("size", [0, 20, 22])
    def test_a_head_that_counts_otherwise(self, size: int) -> None:
        forge(f"UPDATE ledger_head SET size = {size}")

        assert first_bad() == min(size, SIZE)

    def test_a_head_with_another_edge(self) -> None:
        forge("UPDATE ledger_head SET frontier = 'x'")

        assert first_bad() == SIZE

    def test_a_head_that_is_gone(self) -> None:
        forge("DELETE FROM ledger_head")

        assert first_bad() == 0


@pytest.mark.usefixtures("ledger")
class TestAgainstACheckpoint:
    @pytest.mark.parametrize("size", [0, 1, 8, 13, SIZE])
    def test_a_ledger_that_went_on_contains_it(self, size: int) -> None:
        mark = Mark(size, root_at(size))
        some_entries(3)

        assert verify(mark=mark).ok

    def test_a_ledger_cut_back_by_someone_careful(self) -> None:
        """Entries, hashes and head all as they were yesterday: only the checkpoint tells."""
        mark = Mark(SIZE, root_at(SIZE))
        cut_back_to(13)

        assert verify().ok
        verdict = verify(mark=mark)
        assert (verdict.ok, verdict.size, verdict.first_bad) == (False, 13, 13)

    def test_a_ledger_written_anew_by_someone_careful(self) -> None:
        mark = Mark(SIZE, root_at(SIZE))
        rewritten(7, leaf_of(7).replace(b'"step":7', b'"step":8'))

        assert verify().ok
        verdict = verify(mark=mark)
        assert (verdict.ok, verdict.first_bad) == (False, None)
        assert "checkpoint" in verdict.fault

    def test_what_disagrees_in_itself_is_named_first(self) -> None:
        mark = Mark(SIZE + 5, EMPTY_ROOT)
        forge(ENTRY.format(change="leaf = '{}'", index=4))

        assert verify(mark=mark).first_bad == 4


def test_a_thousand_leaves_one_of_them_altered_at_random() -> None:
    some_entries(1000)
    for index in random.Random(6962).sample(range(1000), 12):  # noqa: S311 for choosing
        before = leaf_of(index)
        put(index, before.replace(b"visit", b"visjt", 1))
        assert first_bad() == index
        put(index, before)
    assert verify().ok


def put(index: int, leaf: bytes) -> None:
    with without_triggers() as editor:
        editor.execute('UPDATE ledger_entry SET leaf = %s WHERE "index" = %s', [leaf, index])


def rewritten(index: int, leaf: bytes) -> None:
    """Change a leaf and every hash that depends on it, as someone who knows this program would."""
    leaves = [leaf_of(each) for each in range(SIZE)]
    leaves[index] = leaf
    with without_triggers() as editor:
        editor.execute('UPDATE ledger_entry SET leaf = %s WHERE "index" = %s', [leaf, index])
        _hash_anew(editor, leaves)


def cut_back_to(size: int) -> None:
    leaves = [leaf_of(each) for each in range(size)]
    with without_triggers() as editor:
        editor.execute('DELETE FROM ledger_entry WHERE "index" >= %s', [size])
        _hash_anew(editor, leaves)


def _hash_anew(editor: Editor, leaves: list[bytes]) -> None:
    edge = Frontier()
    editor.execute("DELETE FROM ledger_node")
    for leaf in leaves:
        completed = edge.completed_by(leaf_hash(leaf))
        for number, hashed in enumerate(completed, stored(edge.size)):
            editor.execute(
                "INSERT INTO ledger_node (number, hash) VALUES (%s, %s)", [number, hashed]
            )
        edge = edge.after(completed)
    values: list[int | bytes] = [edge.size, b"".join(edge.hashes)]
    editor.execute("UPDATE ledger_head SET size = %s, frontier = %s", values)


def test_an_entry_recorded_meanwhile_is_not_taken_for_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another writer commits between the reading of the head and the look beyond it."""
    from visita.ledger.queries import verification

    some_entries(3)
    calls: list[int] = []

    def recording_meanwhile(size: int) -> int:
        if not calls:
            calls.append(an_entry())
        return stored(size)

    monkeypatch.setattr(verification, "stored", recording_meanwhile)

    assert verify().ok
    assert connection.in_atomic_block
    assert calls == [3]

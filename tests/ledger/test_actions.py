"""An act is recorded in the transaction of the act, once, and names nobody."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

from tests.conftest import NOON
from tests.ledger.builders import an_entry, some_entries
from visita.ledger.actions import OutsideTransaction, record
from visita.ledger.keys import BadKey
from visita.ledger.leaves import Unfit
from visita.ledger.queries.entries import acts_on, entries, leaf_of
from visita.ledger.queries.proofs import root_at, size_now
from visita.ledger.queries.verification import verify
from visita.ledger.tree import joined, leaf_hash

PLANTED = "Wilhelmina-Übertür"


@pytest.fixture(autouse=True)
def key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a key of its own."""
    file = tmp_path / "ledger.key"
    monkeypatch.setattr(settings, "LEDGER_HASH_KEY", file)
    return file


@pytest.mark.django_db
class TestRecording:
    def test_the_first_entry_is_number_0_and_its_hash_the_root(self) -> None:
        assert an_entry() == 0

        assert root_at(1) == leaf_hash(leaf_of(0))
        assert size_now() == 1

    def test_the_order_is_that_of_recording_also_after_the_clock_was_set_back(self) -> None:
        """Each entry says what the clock said; which came first is told by its index alone."""
        for name, hours in (("a", 0), ("b", -3), ("c", 1)):
            moment = NOON + timedelta(hours=hours)
            with transaction.atomic():
                record(act="visit.opened", subject=f"visit:{name}", by=None, at=moment)

        found = sorted(entries(limit=3), key=lambda entry: entry.index)
        assert [each.subject for each in found] == ["visit:a", "visit:b", "visit:c"]
        assert [each.at for each in found][1] < NOON
        assert verify().ok

    def test_entries_are_numbered_without_gaps(self) -> None:
        assert [an_entry() for _ in range(5)] == [0, 1, 2, 3, 4]

        assert verify().ok

    def test_the_leaf_says_what_was_done_and_hides_who_and_where(self) -> None:
        index = an_entry(facts={"step": 3, "day": "2026-11-22"}, private={"place": "Skerrow"})

        said = json.loads(leaf_of(index))
        assert said.pop("by") != "ana"
        assert len(said.pop("private")["place"]) == 64
        assert len(said.pop("key")) == 16
        assert said == {
            "index": 0,
            "act": "visit.notified",
            "at": "2026-11-22T11:00:00.000000Z",
            "subject": "visit:3f2a",
            "facts": {"step": 3, "day": "2026-11-22"},
            "v": 1,
        }

    def test_what_nobody_did_names_nobody(self) -> None:
        index = an_entry("term.ended", subject="term:9", by=None)

        assert set(json.loads(leaf_of(index))) == {"index", "act", "at", "subject", "v"}

    @pytest.mark.parametrize(
        "wrong",
        [
            {"act": "notified"},
            {"act": "Visit.notified"},
            {"act": "visit.notified; DROP"},
            {"subject": "visit"},
            {"subject": "visit:Ana Example"},
            {"subject": "person:ana@example.org"},
            {"facts": {"name": "Ana Example"}},
            {"facts": {"mail": "ana@example.org"}},
            {"facts": {"name": "Übertür"}},
            {"facts": {"Name": "x"}},
            {"facts": {"share": 0.5}},
            {"facts": {"yes": True}},
            {"facts": {"large": 2**53}},
            {"private": {"Place": "x"}},
            {"private": {"place": "\ud800"}},
        ],
        ids=str,
    )
    def test_what_a_leaf_cannot_hold_is_refused(self, wrong: dict[str, object]) -> None:
        with pytest.raises(Unfit):
            an_entry(**wrong)  # type: ignore[arg-type]

        assert size_now() == 0

    def test_a_refusal_does_not_repeat_what_may_be_personal(self) -> None:
        by_another = {"facts": {"name": [PLANTED]}}
        for wrong in (by_another, {"subject": f"visit:{PLANTED}"}, {"facts": {"name": PLANTED}}):
            with pytest.raises(Unfit) as refused:
                an_entry(**wrong)
            assert PLANTED not in str(refused.value)

    def test_a_moment_needs_its_time_zone(self) -> None:
        with pytest.raises(Unfit), transaction.atomic():
            record(act="visit.opened", subject="visit:1", by=None, at=datetime(2026, 1, 1))  # noqa: DTZ001

    def test_a_damaged_key_file_is_named(self, key_file: Path) -> None:
        key_file.write_text("no key")

        with pytest.raises(BadKey, match=r"ledger\.key"):
            an_entry()


@pytest.mark.django_db
class TestFinding:
    def test_by_subject_person_and_act(self) -> None:
        an_entry("visit.planned", by="ana")
        an_entry("visit.notified", by="boris")
        an_entry("visit.planned", subject="visit:other", by="ana")

        assert acts_on("visit:3f2a") == ["visit.planned", "visit.notified"]
        assert [each.index for each in entries(by="ana")] == [2, 0]
        assert [each.index for each in entries(act="visit.notified")] == [1]
        assert entries(subject="visit:other")[0].at == NOON

    def test_in_pages_newest_first(self) -> None:
        some_entries(7)

        first = entries(limit=3)
        second = entries(before=first[-1].index, limit=3)

        assert [each.index for each in (*first, *second)] == [6, 5, 4, 3, 2, 1]

    def test_a_leaf_that_is_not_there(self) -> None:
        with pytest.raises(IndexError):
            leaf_of(0)

    def test_a_forgotten_key_forgets_persons_and_places_and_nothing_else(
        self, key_file: Path
    ) -> None:
        an_entry(private={"place": "Skerrow"})
        key_file.unlink()
        an_entry(private={"place": "Skerrow"})

        before, after = (json.loads(leaf_of(index)) for index in (0, 1))
        assert before["private"] != after["private"]
        assert before["key"] != after["key"]
        assert [each.index for each in entries(by="ana")] == [1]
        assert verify().ok


@pytest.mark.django_db(transaction=True)
class TestTheTransaction:
    def test_outside_a_transaction_nothing_is_recorded(self) -> None:
        with pytest.raises(OutsideTransaction, match=r"visit\.notified"):
            record(act="visit.notified", subject="visit:1", by="ana", at=NOON)

        assert size_now() == 0

    def test_what_is_rolled_back_leaves_no_leaf(self) -> None:
        some_entries(3)
        root = root_at(3)

        with transaction.atomic():
            an_entry()
            transaction.set_rollback(True)

        assert verify().root == root
        assert an_entry() == 3

    def test_no_value_of_a_person_or_place_is_in_the_database(self, tmp_path: Path) -> None:
        an_entry(by=PLANTED, private={"place": PLANTED})

        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM ledger_entry")
            held = b"".join(
                bytes(each) if isinstance(each, bytes | memoryview) else str(each).encode()
                for row in cursor.fetchall()
                for each in row
            )
        if connection.vendor == "sqlite":
            held += _files()
        assert b"visit.notified" in held
        assert PLANTED.encode() not in held
        assert json.dumps(PLANTED).strip('"').encode() not in held


def _files() -> bytes:
    """The database file and the log beside it, as they lie on the disk."""
    file = Path(str(connection.settings_dict["NAME"]))
    return b"".join(each.read_bytes() for each in file.parent.glob(file.name + "*"))


def test_an_empty_ledger_has_the_root_of_nothing() -> None:
    assert joined([]).hex().startswith("e3b0c442")

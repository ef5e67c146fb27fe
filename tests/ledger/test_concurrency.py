"""Many writers at once: one after the other gets the next index, and nobody waits for ever."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from tests.conftest import NOON
from tests.ledger.builders import an_entry
from visita.ledger.actions import record
from visita.ledger.queries.entries import entries
from visita.ledger.queries.verification import verify

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS, ACTS = 8, 25


def test_eight_writers_give_contiguous_indexes_and_a_whole_ledger() -> None:
    ready = Barrier(WRITERS)

    def write(writer: int) -> list[int]:
        ready.wait()
        try:
            return [an_entry(subject=f"visit:{writer}-{each}") for each in range(ACTS)]
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        given = list(pool.map(write, range(WRITERS)))

    assert sorted(index for each in given for index in each) == list(range(WRITERS * ACTS))
    assert all(each == sorted(each) for each in given)
    assert verify().ok
    subjects = {each.index: each.subject for each in entries(limit=WRITERS * ACTS)}
    for writer, indexes in enumerate(given):
        for act, index in enumerate(indexes):
            assert subjects[index] == f"visit:{writer}-{act}"


def test_some_of_them_give_up_and_leave_no_gap() -> None:
    ready = Barrier(WRITERS)

    def write(writer: int) -> None:
        ready.wait()
        try:
            for each in range(ACTS):
                with transaction.atomic():
                    record(act="visit.opened", subject=f"visit:{each}", by=None, at=NOON)
                    transaction.set_rollback((writer + each) % 3 == 0)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))

    kept = sum((writer + each) % 3 != 0 for writer in range(WRITERS) for each in range(ACTS))
    verdict = verify()
    assert (verdict.ok, verdict.size) == (True, kept)

"""Two people decide at once, on what each has seen: one act is recorded, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import connection

from tests.accounts.builders import a_person
from tests.conftest import NOON, TODAY
from visita.accounts.models import Role, User
from visita.agenda.actions import (
    AlreadyRecorded,
    Proposal,
    RecordChanged,
    record_act,
    rehearse_act,
)
from visita.ledger.queries.entries import entries
from visita.ledger.queries.verification import verify
from visita.treaties import starting_record
from visita.treaties.act_files import FaultyRows
from visita.treaties.actions import load_record
from visita.treaties.models import Act

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people() -> list[User]:
    load_record(by="test", at=NOON)
    load_record(by="test", at=NOON, directory=starting_record.STORY)
    return [a_person(name, Role.SECRETARIAT) for name in ("ana", "dora")]


def a_denunciation() -> Proposal:
    return Proposal(
        {
            "state": "ZZ",
            "instrument": "ETS126",
            "kind": "denunciation_received",
            "date": "2026-11-20",
            "source": "Notification JJ9999C",
            "supersedes": "",
        }
    )


def seen(proposal: Proposal) -> str:
    return rehearse_act(proposal=proposal, uuid=uuid4(), at=NOON, on=TODAY).seen


def at_once(*acts: Callable[[], object]) -> list[str]:
    ready = Barrier(len(acts))

    def one(act: Callable[[], object]) -> str:
        ready.wait()
        try:
            act()
        except (AlreadyRecorded, RecordChanged, FaultyRows) as fault:
            return type(fault).__name__
        finally:
            connection.close()
        return "recorded"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(one, acts))


def deciding(by: User, proposal: Proposal, uuid: UUID, saw: str) -> Callable[[], object]:
    return lambda: record_act(proposal=proposal, uuid=uuid, seen=saw, by=by, at=NOON, on=TODAY)


def test_two_people_record_the_same_act_at_once(people: list[User]) -> None:
    proposal = a_denunciation()
    saw = seen(proposal)

    outcomes = at_once(*(deciding(each, proposal, uuid4(), saw) for each in people))

    assert outcomes == ["RecordChanged", "recorded"]
    assert Act.objects.filter(kind="denunciation_received", state="ZZ").count() == 1
    assert len(entries(act="treaty.act_recorded")) == 1
    assert verify().ok


def test_one_person_presses_twice_at_once(people: list[User]) -> None:
    proposal, uuid = a_denunciation(), uuid4()
    saw = seen(proposal)

    outcomes = at_once(*(deciding(people[0], proposal, uuid, saw) for _ in range(2)))

    assert outcomes == ["AlreadyRecorded", "recorded"]
    assert Act.objects.filter(kind="denunciation_received", state="ZZ").count() == 1
    assert len(entries(act="treaty.act_recorded")) == 1


def test_a_refused_act_leaves_no_entry(people: list[User]) -> None:
    proposal = a_denunciation()
    saw = seen(proposal)
    impossible = Proposal({**proposal.row, "kind": "consent"})
    before = len(entries(limit=1000)), Act.objects.count()

    assert at_once(deciding(people[0], impossible, uuid4(), saw)) == ["FaultyRows"]
    assert (len(entries(limit=1000)), Act.objects.count()) == before

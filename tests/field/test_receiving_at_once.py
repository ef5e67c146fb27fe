"""Many devices, and the same record many times, at the same moment."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from random import Random
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client

from tests.chain import World
from tests.field.kits import Kit, an_enrolled_kit, an_envelope
from visita.field.models import Submission
from visita.ledger.models import Entry
from visita.ledger.queries.verification import verify
from visita.visits.models import Visit

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 8


def at_once(*acts: Callable[[], int]) -> list[int]:
    ready = Barrier(len(acts))

    def run(act: Callable[[], int]) -> int:
        try:
            ready.wait()
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def sending(kit: Kit, record: UUID, envelope: bytes) -> Callable[[], int]:
    """By a connection of its own: one browser is not shared by two threads."""
    own = Kit(secret=kit.secret, device=kit.device, browser=Client())
    return lambda: int(own.put(record, envelope).status_code)


def test_the_same_record_at_once_is_one(kit: Kit) -> None:
    record = uuid4()

    answers = at_once(*[sending(kit, record, an_envelope())] * WRITERS)

    assert Counter(answers) == {201: 1, 200: WRITERS - 1}
    assert Entry.objects.filter(act="sealed.kept").count() == 1


def test_two_devices_that_use_one_id_lose_nothing_of_the_first(
    kit: Kit, visit: Visit, world: World
) -> None:
    other, record = an_enrolled_kit(visit, world), uuid4()

    answers = at_once(
        sending(kit, record, an_envelope(b"one")), sending(other, record, an_envelope(b"two"))
    )

    assert sorted(answers) == [201, 409]
    assert Submission.objects.count() == 1


def test_shuffled_repeated_and_cut_messages_are_each_record_once(
    kit: Kit, visit: Visit, world: World
) -> None:
    draw = Random(5)  # noqa: S311 the same messages each time
    kits = [kit, *(an_enrolled_kit(visit, world) for _ in range(3))]
    records = {uuid4(): an_envelope(draw.randbytes(300)) for _ in range(10)}
    messages = [(draw.choice(kits), each, draw.random() < 0.3) for each in [*records] * 4]
    draw.shuffle(messages)

    def write(mine: list[tuple[Kit, UUID, bool]]) -> int:
        for sender, record, cut in mine:
            whole = records[record]
            digest = {"X-Content-SHA256": sha256(whole).hexdigest()}
            own = Kit(secret=sender.secret, device=sender.device, browser=Client())
            own.put(record, whole[: len(whole) // 2] if cut else whole, **digest)
        return len(mine)

    at_once(*(partial(write, messages[number::WRITERS]) for number in range(WRITERS)))
    again = {sending(kit, record, whole)() for record, whole in records.items()}

    assert again <= {200, 201}
    assert {each.sealed_id for each in Submission.objects.all()} == set(records)
    assert Entry.objects.filter(act="sealed.kept").count() == len(records)
    assert verify().ok

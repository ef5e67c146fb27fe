"""Many devices, and the same record many times, at the same moment."""

import os
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import cycle
from os import urandom
from random import Random
from threading import Barrier
from time import sleep
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client

from tests.chain import World
from tests.field.kits import Kit, an_enrolled_kit, an_envelope
from visita.field.actions import receiving
from visita.field.models import Quarantined, Submission
from visita.ledger import actions as ledger
from visita.ledger.models import Entry
from visita.ledger.queries.verification import verify
from visita.visits.models import Visit

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 8
MESSAGES = 10_000 if os.environ.get("VISITA_FULL") else 60
WAYS = ("whole", "whole", "parts", "cut", "cut")


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


def test_the_same_damaged_envelope_at_once_is_set_aside_once(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also for those that came before the first was through with keeping it."""
    record, envelope = uuid4(), an_envelope()
    digest = {"X-Content-SHA256": sha256(b"another").hexdigest()}
    own = [Kit(secret=kit.secret, device=kit.device, browser=Client()) for _ in range(WRITERS)]

    def slowly(**entry: Any) -> None:
        sleep(0.5)
        ledger.record(**entry)

    monkeypatch.setattr(receiving, "record", slowly)
    acts = [partial(each.put, record, envelope, **digest) for each in own]
    answers = at_once(*[lambda act=act: int(act().status_code) for act in acts])

    assert answers == [422] * WRITERS
    assert Quarantined.objects.count() == 1
    assert Entry.objects.filter(act="submission.set_aside").count() == 1


@dataclass(frozen=True)
class Message:
    """What goes over the network once: a record whole, cut short, or in two parts."""

    kit: Kit
    record: UUID
    envelope: bytes
    way: str

    def send(self) -> str:
        """The digest that was acknowledged; nothing where none was."""
        half = len(self.envelope) // 2
        own = Kit(secret=self.kit.secret, device=self.kit.device, browser=Client())
        if self.way == "cut":
            digest = {"X-Content-SHA256": sha256(self.envelope).hexdigest()}
            answer = own.put(self.record, self.envelope[:half], **digest)
        elif self.way == "parts":
            own.put_part(self.record, 1, self.envelope[half:])
            own.put_part(self.record, 0, self.envelope[:half])
            answer = own.join(self.record, 2, self.envelope)
        else:
            answer = own.put(self.record, self.envelope)
        return str(answer.json()["sha256"]) if answer.status_code in {200, 201} else ""


def shuffled(kits: list[Kit], records: dict[UUID, bytes]) -> list[Message]:
    """Four of each record, from any kit, in any order; the same each time."""
    draw = Random(5)  # noqa: S311 for choosing
    messages = [
        Message(draw.choice(kits), record, envelope, draw.choice(WAYS))
        for record, envelope in [*records.items()] * 4
    ]
    draw.shuffle(messages)
    return messages


def test_shuffled_repeated_and_cut_messages_are_each_record_once(
    kit: Kit, visit: Visit, world: World
) -> None:
    kits = [kit, *(an_enrolled_kit(visit, world) for _ in range(MESSAGES // 500 + 3))]
    records = {uuid4(): an_envelope(urandom(300)) for _ in range(MESSAGES // 4)}
    messages, acknowledged = shuffled(kits, records), set[tuple[UUID, str]]()

    def write(mine: list[Message]) -> int:
        acknowledged.update((each.record, said) for each in mine if (said := each.send()))
        return len(mine)

    sent = at_once(*(partial(write, messages[number::WRITERS]) for number in range(WRITERS)))
    kept = set(Submission.objects.values_list("sealed_id", "sha256"))
    again = {sending(each, *one)() for each, one in zip(cycle(kits), records.items(), strict=False)}

    assert sum(sent) == MESSAGES
    assert again <= {200, 201}
    assert len(acknowledged) > len(records) / 2
    assert acknowledged <= kept
    assert {each.sealed_id for each in Submission.objects.all()} == set(records)
    assert Entry.objects.filter(act="sealed.kept").count() == len(records)
    assert verify().ok


def test_parts_that_are_sent_again_meanwhile_are_one_record(kit: Kit) -> None:
    """A device that gave up waiting sends again while its first request is still at work."""
    records = {uuid4(): an_envelope(urandom(300_000)) for _ in range(10)}

    for record, envelope in records.items():
        message = Message(kit, record, envelope, "parts")
        said = at_once(*[lambda message=message: len(message.send())] * 3)
        assert set(said) <= {0, 64}
        assert message.send() == sha256(envelope).hexdigest()

    assert Entry.objects.filter(act="sealed.kept").count() == len(records)

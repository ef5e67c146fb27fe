"""Two people record the same from the field at the same moment: one wins, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from tests.chain import World, a_visit
from tests.conftest import NOON, TODAY
from visita.visits.actions import observing, obstructing, reprisals
from visita.visits.models import (
    Incident,
    Letter,
    Nearness,
    Observation,
    ObservationKind,
    Reply,
    Stage,
)

pytestmark = pytest.mark.django_db(transaction=True)

LOST = (observing.AlreadyAnswered, reprisals.CodeWordTaken, obstructing.AlreadyResolved)


def at_once(*acts: Callable[[], object]) -> list[object]:
    """What each gave, or how it was refused, let go at the same moment."""
    ready = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            ready.wait()
            return act()
        except LOST as refusal:
            return type(refusal)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_two_letters_at_once_have_two_numbers_and_two_answers_are_one(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    words = observing.Words(
        ObservationKind.IMMEDIATE, "No bell.", "Close it.", TODAY, is_necessary=True
    )

    def send() -> object:
        return observing.send_observation(
            key=uuid4(), visit=visit.pk, words=words, by=world.boris, at=NOON
        )

    at_once(send, send)
    sent = list(Observation.objects.order_by("number"))
    assert [each.number for each in sent] == [1, 2]

    def answer(text: str) -> Callable[[], object]:
        first = sent[0].pk
        return lambda: observing.reply(observation=first, text=text, by=world.dan, at=NOON)

    told = at_once(answer("Done."), answer("Not done."))
    assert told.count(observing.AlreadyAnswered) == 1
    assert Reply.objects.count() == 1


def test_one_code_word_and_one_ending_win(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    fear = reprisals.Fear("Lantern", Nearness.RISK, "Staff stood near.")

    def worry() -> object:
        return reprisals.record_concern(
            key=uuid4(), visit=visit.pk, fear=fear, by=world.boris, at=NOON
        )

    assert at_once(worry, worry).count(reprisals.CodeWordTaken) == 1

    what = obstructing.Obstruction(NOON, Letter.ACCESS, "Block B.")
    made = obstructing.obstruct(key=uuid4(), visit=visit.pk, what=what, by=world.boris, at=NOON)

    def end(granted: bool) -> Callable[[], object]:
        ending = obstructing.Ending(granted, "So.", NOON)
        return lambda: obstructing.resolve(
            incident=made.pk, visit=visit.pk, ending=ending, by=world.ana, at=NOON
        )

    assert at_once(end(True), end(False)).count(obstructing.AlreadyResolved) == 1
    assert Incident.objects.get().resolution == "So."

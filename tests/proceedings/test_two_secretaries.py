"""Two secretaries record the same meeting at the same moment: one wins, the other is told."""

from uuid import uuid4

import pytest

from tests.chain import World, world
from tests.journeys.test_two_at_once import forms, one_wins
from tests.proceedings.test_meetings import OPENED, VOTE, a_decision, a_meeting, of
from tests.proceedings.test_self_assessment import whole
from visita.ledger.queries.verification import verify
from visita.proceedings.models import Decision, DecisionSignature, Meeting, SelfAssessment

__all__ = ["world"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock")]


def test_two_put_something_on_the_same_agenda(world: World) -> None:
    meeting = a_meeting(world)
    typed: dict[str, object] = {"version": meeting.version, "text": "Money", "matter": "GENERAL"}

    answers = forms(of(meeting, "agenda/"), (world.ana, typed), (world.hugo, typed))

    one_wins(answers, "Somebody changed this meeting")
    assert meeting.items.count() == 1


def test_two_tick_who_is_there(world: World) -> None:
    meeting = a_meeting(world)

    def typed(unnamed: int) -> dict[str, object]:
        return {"version": meeting.version, "unnamed": unnamed, "checked": "yes"}

    answers = forms(of(meeting, "attendance/"), (world.ana, typed(30)), (world.hugo, typed(31)))

    one_wins(answers, "Somebody changed this meeting")


def test_two_open_a_plenary_with_the_same_number(world: World) -> None:
    first: dict[str, object] = {**OPENED, "key": uuid4(), "checked": "yes"}

    answers = forms(
        "/desk/meetings/open/", (world.ana, first), (world.hugo, {**first, "key": uuid4()})
    )

    one_wins(answers, "A plenary meeting with this number is recorded already.")
    assert Meeting.objects.count() == 1


def test_a_vote_sent_twice_at_once_is_one(world: World) -> None:
    meeting = a_meeting(world)
    typed = {**VOTE, "key": uuid4(), "version": meeting.version, "checked": "yes"}

    answers = forms(of(meeting, "decide/"), (world.ana, typed), (world.ana, typed))

    assert [code for code, _ in answers] == [302, 302]
    assert Decision.objects.count() == 1
    assert verify().ok


def test_a_signature_sent_twice_at_once_is_one(world: World) -> None:
    made = a_decision(world, a_meeting(world))

    answers = forms(f"/desk/decisions/{made.pk}/sign/", (world.boris, {}), (world.boris, {}))

    one_wins(answers, "one signature is enough")
    assert DecisionSignature.objects.count() == 1


def test_two_keep_an_assessment_on_the_same_basis(world: World) -> None:
    typed = whole()

    answers = forms(
        "/desk/self-assessment/assess/",
        (world.ana, {**typed, "key": uuid4()}),
        (world.hugo, {**typed, "key": uuid4()}),
    )

    one_wins(answers, "Somebody kept another version")
    assert SelfAssessment.objects.count() == 1

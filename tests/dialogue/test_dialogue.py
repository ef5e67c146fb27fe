"""A report is sent once, answered once, and followed until a visit has proved what was done."""

from datetime import datetime

import pytest

from tests.chain import (
    ANSWERS,
    DAY,
    GENERAL,
    World,
    a_plan,
    a_report,
    a_response,
    a_stop,
    a_transmission,
    a_visit,
)
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.dialogue import actions, queries
from visita.dialogue.actions import (
    AlreadyAnswered,
    AlreadySent,
    Answer,
    NotALaterVisit,
    NotAsked,
    View,
)
from visita.dialogue.models import Assessment, Basis, Done, Response, Transmission
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.reports.models import Adoption, Stage
from visita.visits.models import Stage as VisitStage
from visita.visits.models import Visit

LATER = NOON + 5 * DAY


def test_what_is_sent_is_what_was_adopted(world: World) -> None:
    report = a_report(world, Stage.ADOPTED)
    with recording() as said:
        sent = a_transmission(world, report, due=TODAY + 90 * DAY)

    adoption = Adoption.objects.get(report=report)
    assert (sent.text, sent.digest) == (adoption.text, adoption.digest)
    assert sent.digest == digest_of(sent.text)
    assert sent.state == world.arland
    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("report.transmitted", f"report:{report.pk}")
    assert entry["facts"] == {"digest": sent.digest, "response_due_on": "2027-02-20"}


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.CIRCULATED])
def test_what_is_not_adopted_is_not_sent(world: World, stage: Stage) -> None:
    with pytest.raises(NotAllowed), recording() as said:
        a_transmission(world, a_report(world, stage))

    assert not said
    assert not Transmission.objects.exists()


def test_a_report_is_sent_once(world: World) -> None:
    report = a_report(world, Stage.ADOPTED)
    a_transmission(world, report)

    with pytest.raises(AlreadySent):
        a_transmission(world, report)


def test_an_answer_bears_the_numbers_of_what_was_asked(world: World) -> None:
    sent = a_transmission(world)
    with recording() as said:
        response = a_response(world, sent, answers={**ANSWERS, 4: ""})

    assert response.text == {"general": GENERAL, "answers": {"2": ANSWERS[2], "3": ANSWERS[3]}}
    assert response.digest == digest_of(response.text)
    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("response.received", f"transmission:{sent.pk}")
    assert entry["facts"] == {"digest": response.digest}


@pytest.mark.parametrize("number", [0, 1, 5, -1])
def test_nobody_answers_what_was_not_asked(world: World, number: int) -> None:
    """Paragraph 1 states facts; there is no paragraph 5; a heading has no number."""
    with pytest.raises(NotAsked):
        a_response(world, a_transmission(world), answers={number: "Yes."})

    assert not Response.objects.exists()


def test_the_same_answer_sent_twice_is_one_and_another_is_told(world: World) -> None:
    sent = a_transmission(world)
    with recording() as said:
        assert a_response(world, sent) == a_response(world, sent, at=LATER)
    assert len(said) == 1

    with pytest.raises(AlreadyAnswered):
        a_response(world, sent, general="Something else.")
    same = Answer(GENERAL, ANSWERS)
    with pytest.raises(AlreadyAnswered):
        actions.respond(transmission=sent.pk, answer=same, by=world.erik, at=LATER)


def test_a_late_answer_is_an_answer(world: World) -> None:
    sent = a_transmission(world, due=TODAY + DAY)

    assert not queries.overdue(sent, TODAY + DAY)
    assert queries.overdue(sent, TODAY + 2 * DAY)
    a_response(world, sent, at=LATER)
    sent.refresh_from_db()
    assert not queries.overdue(sent, TODAY + 2 * DAY)


def view(world: World, sent: Transmission, seen: View, number: int = 2) -> Assessment:
    """One after the other, day by day."""
    at = LATER + (9 + Assessment.objects.count()) * DAY
    return actions.assess(transmission=sent.pk, number=number, view=seen, by=world.ana, at=at)


def later_visit(world: World, begun: datetime = LATER, **plan: object) -> Visit:
    made = a_visit(world, VisitStage.NOTIFIED, plan=a_plan(world, **plan))
    a_stop(world, made, begun)
    return Visit.objects.get(pk=made.pk)


def test_a_view_is_one_entry_and_the_same_again_is_none(world: World) -> None:
    sent = a_transmission(world)
    with recording() as said:
        for _ in range(2):
            view(world, sent, View(Done.PARTLY, "One wing only."))
        view(world, sent, View(Done.NOT, "One wing only."))
        view(world, sent, View(Done.PARTLY, "One wing only."))

    assert Assessment.objects.count() == 3
    assert [entry["facts"]["done"] for entry in said] == ["PARTLY", "NOT", "PARTLY"]
    assert said[0]["facts"] == {"number": 2, "done": "PARTLY", "basis": "RESPONSE"}
    assert "wing" not in str(said)


@pytest.mark.parametrize("number", [0, 1, 5])
def test_only_what_was_asked_is_followed(world: World, number: int) -> None:
    with pytest.raises(NotAsked):
        view(world, a_transmission(world), View(Done.FULLY), number)


def test_only_a_later_visit_to_the_same_state_proves_anything(world: World) -> None:
    sent = a_transmission(world)
    own = sent.report.visit
    elsewhere = later_visit(world, state=world.estmark)
    not_begun = a_visit(world, VisitStage.NOTIFIED)
    at_the_moment = later_visit(world, NOON)

    for visit in (own, elsewhere, not_begun, at_the_moment):
        with pytest.raises(NotALaterVisit):
            view(world, sent, View(Done.FULLY, visit=visit))

    proof = later_visit(world)
    assert view(world, sent, View(Done.FULLY, visit=proof)).basis == Basis.VISIT
    assert list(queries.later_visits(sent, Visit.objects.all())) == [proof]


def test_a_recommendation_is_closed_when_a_visit_has_shown_it_and_not_before(world: World) -> None:
    sent = a_transmission(world)
    a_response(world, sent)

    def open_numbers() -> list[int]:
        found = queries.open_recommendations(Transmission.objects.all(), Assessment.objects.all())
        return [each.followed.line.number for each in found]

    assert open_numbers() == [2, 4]
    view(world, sent, View(Done.FULLY))
    assert open_numbers() == [2, 4]
    proof = later_visit(world)
    view(world, sent, View(Done.FULLY, visit=proof))
    assert open_numbers() == [4]
    view(world, sent, View(Done.NOT, "It broke again.", visit=proof))
    assert open_numbers() == [2, 4]


def test_everything_is_assessed_once_each_recommendation_was_looked_at(world: World) -> None:
    sent = a_transmission(world)

    def assessed() -> bool:
        fresh = Transmission.objects.filter(pk=sent.pk).select_related("response")
        return sent.pk in queries.assessed_among(fresh, Assessment.objects.all())

    for number in (2, 4):
        assert not assessed()
        view(world, sent, View(Done.UNKNOWN), number)
    assert not assessed()
    a_response(world, sent)
    assert assessed()


def test_each_line_stands_beside_its_answer(world: World) -> None:
    sent = a_transmission(world)
    a_response(world, sent)
    sent.refresh_from_db()

    said = {line.number: answer for line, answer in queries.answers_by_number(sent)}

    assert said == {0: "", 1: "", 2: ANSWERS[2], 3: ANSWERS[3], 4: ""}
    assert queries.words_of(sent, "2") == "The number of prisoners in each cell should be reduced."
    assert [queries.words_of(sent, wrong) for wrong in ("1", "99", "x")] == ["", "", ""]
    first = queries.followed(sent, Assessment.objects.all())[0]
    assert (first.answer, first.latest, first.done) == (ANSWERS[2], None, Done.UNKNOWN)


def test_opening_what_was_sent_is_recorded(world: World) -> None:
    sent = a_transmission(world)
    with recording() as said:
        actions.open_transmission(transmission=sent.pk, by=world.dan, at=NOON)

    assert [entry["act"] for entry in said] == ["transmission.opened"]

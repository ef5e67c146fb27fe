"""What is sent to a State before the report: frozen, due by a day, answered by the State alone."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.chain import DAY, World, a_visit
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.agenda.queries.waiting import answers_outstanding, waiting_for
from visita.proceedings.actions import NotAllowed
from visita.visits.actions import observing
from visita.visits.actions.guarding import OutOfOrder, SentBefore
from visita.visits.models import Observation, ObservationKind, Reply, Stage, Visit
from visita.visits.observed import Unit, due_on

DUE = TODAY + 21 * DAY
WORDS = observing.Words(
    ObservationKind.IMMEDIATE, "No bell.", "Close the cells.", DUE, is_necessary=True
)
TYPED = {
    **{"observed": "No bell.", "measure": "Close the cells.", "amount": "3", "unit": "WEEKS"},
    "is_necessary": "on",
}


def sends(
    world: World, visit: Visit, words: observing.Words = WORDS, key: object = None
) -> Observation:
    return observing.send_observation(
        key=key or uuid4(),  # type: ignore[arg-type]
        visit=visit.pk,
        words=words,
        by=world.boris,
        at=NOON,
    )


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        (3, Unit.DAYS, date(2026, 2, 3)),
        (3, Unit.WEEKS, date(2026, 2, 21)),
        (1, Unit.MONTHS, date(2026, 2, 28)),
        (3, Unit.MONTHS, date(2026, 4, 30)),
    ],
)
def test_a_deadline_is_counted_in_days_weeks_or_months(amount: int, unit: Unit, due: date) -> None:
    start = date(2026, 1, 31)

    assert due_on(start, amount, unit) == due


def test_it_is_sent_once_numbered_and_frozen_and_the_ledger_holds_its_digest(
    world: World,
) -> None:
    visit, key = a_visit(world, Stage.IN_PROGRESS), uuid4()

    with recording() as said:
        made = [sends(world, visit, key=key) for _ in range(2)]
    with pytest.raises(SentBefore):
        sends(world, visit, replace(WORDS, measure="Another."), key=key)
    second = sends(world, visit)

    assert (made[0].number, second.number) == (1, 2)
    (entry,) = said
    assert entry["facts"] == {
        **{"kind": "IMMEDIATE", "digest": made[0].digest},
        "response_due_on": DUE.isoformat(),
    }
    with pytest.raises(DatabaseError), transaction.atomic():
        Observation.objects.update(digest="0" * 64)


def test_nothing_is_sent_before_the_visit_has_begun_or_without_need(world: World) -> None:
    with pytest.raises(OutOfOrder):
        sends(world, a_visit(world, Stage.NOTIFIED))
    with pytest.raises(NotAllowed):
        sends(world, a_visit(world, Stage.IN_PROGRESS), replace(WORDS, is_necessary=False))
    with pytest.raises(observing.DueBeforeSent):
        sends(world, a_visit(world, Stage.IN_PROGRESS), replace(WORDS, due_on=TODAY - DAY))

    assert sends(world, a_visit(world, Stage.CONCLUDED)), "also after the visit"
    assert Observation.objects.count() == 1


def test_the_state_learns_of_it_when_it_is_sent_and_of_nothing_else(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    before = shown(browser_of(world.dan).get(f"/desk/notifications/{visit.notification.pk}/"))
    made = sends(world, visit)
    path = f"/desk/observations/{made.pk}/"

    seen = {
        name: browser_of(getattr(world, name)).get(path).status_code
        for name in ("ana", "boris", "carla", "dan", "erik", "femi", "gita")
    }
    dan = browser_of(world.dan)
    page = shown(dan.get(path))

    assert "Immediate observation" not in before
    assert seen == {**dict.fromkeys(seen, 404), "dan": 200}
    assert "Close the cells." in page
    assert "Kestrel Hill" not in page, "the place of the stop stays with the body"
    assert dan.get(f"{path}letter.pdf").content.startswith(b"%PDF")
    notification = shown(dan.get(f"/desk/notifications/{visit.notification.pk}/"))
    assert "Immediate observation 1" in notification
    assert dan.get(f"/desk/visits/{visit.pk}/observations/{made.pk}/").status_code == 404


def test_the_state_answers_once_also_late_and_both_sides_see_what_is_due(world: World) -> None:
    made = sends(world, a_visit(world, Stage.IN_PROGRESS))
    path, late = f"/desk/observations/{made.pk}/reply/", DUE + DAY

    theirs = [each.label for each in waiting_for(world.dan, late) if each.is_overdue]
    ours = [each.label for each in answers_outstanding(world.boris, late) if each.is_overdue]
    empty = send(world.dan, path, {"text": ""})
    answers = [send(world.dan, path, {"text": "Done."}) for _ in range(2)]
    other = send(world.dan, path, {"text": "Otherwise."})

    assert "Answer the observation" in theirs
    assert "Answer to an immediate observation" in ours
    assert [each.status_code for each in (empty, *answers, other)] == [400, 302, 302, 409]
    assert "Otherwise." in shown(other)
    assert Reply.objects.get().text == "Done."
    assert not [each for each in answers_outstanding(world.boris, late) if each.is_overdue]
    with pytest.raises(DatabaseError), transaction.atomic():
        Reply.objects.update(text="Nothing was done.")


def test_the_page_shows_the_law_and_the_day_before_anything_is_sent(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    path = f"/desk/visits/{visit.pk}/observations/new/"
    typed = {"key": uuid4(), **TYPED}

    check = send(world.boris, path, {**typed, "checked": ""})
    needless = send(world.boris, path, {**typed, "is_necessary": ""})
    for wrong in ({"amount": "0"}, {"amount": "x"}, {"unit": "YEARS"}, {"observed": "\x00"}):
        assert send(world.boris, path, {**typed, **wrong}).status_code == 400
    assert not Observation.objects.exists()
    done = send(world.boris, path, typed)

    assert "An answer is asked for by 13 December 2026." in shown(check)
    assert "The Committee finds it necessary." in shown(check)
    assert (needless.status_code, done.status_code) == (409, 302)
    assert "8(5)" in shown(needless)
    assert Observation.objects.get().due_on == DUE


def test_preliminary_observations_ask_for_no_answer_by_a_day(world: World) -> None:
    visit = a_visit(world, Stage.CONCLUDED)
    typed = {"key": uuid4(), "observed": "As said at the end.", "concerns_a_person": "on"}

    answer = send(world.ana, f"/desk/visits/{visit.pk}/observations/preliminary/", typed)

    made = Observation.objects.get()
    assert answer.status_code == 302
    assert (made.kind, made.due_on, made.concerns_a_person) == ("PRELIMINARY", None, True)
    assert not [each for each in waiting_for(world.dan, DUE) if "observation" in each.label]
    ours = shown(browser_of(world.ana).get(f"/desk/visits/{visit.pk}/observations/{made.pk}/"))
    assert "Never: it concerns one person." in ours

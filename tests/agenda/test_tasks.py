"""At every stage of a visit: what is done, what comes next, and for whom it waits."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from tests.chain import (
    DAY,
    World,
    a_finding,
    a_plan,
    a_report,
    a_request,
    a_response,
    a_transmission,
    a_visit,
    checked,
    fresh,
    released,
)
from tests.chain import (
    concluded as over,
)
from tests.conftest import NOON, TODAY
from visita.agenda.queries.events import events_of
from visita.agenda.queries.standing import Standing, standing_of, standings_of
from visita.agenda.queries.tasks import Where, Whose, tasks_of
from visita.agenda.queries.waiting import (
    answers_outstanding,
    received_from_the_committee,
    reports_to_look_up,
    waiting_for,
)
from visita.dialogue.actions import View, assess
from visita.dialogue.models import Assessment, Done, Transmission
from visita.publication.actions import gate
from visita.publication.models import Request
from visita.reports.models import Stage as ReportStage
from visita.visits.actions.planning import plan_visit
from visita.visits.actions.telling import acknowledge
from visita.visits.models import Stage, Visit

LATER = NOON + DAY
EVERY_VIEW = Assessment.objects.all()


@pytest.fixture(autouse=True)
def no_press(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "edition_pdf", lambda *_, **__: b"%PDF")


def unstaffed(world: World) -> Visit:
    return plan_visit(key=uuid4(), plan=a_plan(world), by=world.ana, at=NOON)


def concluded(world: World) -> Visit:
    visit = a_visit(world, Stage.IN_PROGRESS)
    a_finding(world, visit)
    over(world, fresh(visit))
    return fresh(visit)


def report(stage: ReportStage) -> Callable[[World], Visit]:
    return lambda world: a_report(world, stage, visit=concluded(world)).visit


def sent(world: World) -> Transmission:
    return a_transmission(
        world, a_report(world, ReportStage.ADOPTED, visit=concluded(world)), due=TODAY + DAY
    )


def answered(world: World) -> Transmission:
    transmission = sent(world)
    a_response(world, transmission)
    return transmission


def assessed(world: World) -> Transmission:
    transmission = answered(world)
    for number in (2, 4):
        view = View(Done.PARTLY)
        assess(transmission=transmission.pk, number=number, view=view, by=world.ana, at=NOON)
    return transmission


def of(transmission: Transmission) -> Visit:
    return transmission.report.visit


def published(world: World) -> Visit:
    transmission = assessed(world)
    released(world, checked(world, a_request(world, Transmission.objects.get())))
    return of(transmission)


def withdrawn(world: World) -> Visit:
    visit = published(world)
    asked = Request.objects.get()
    gate.withdraw(request=asked.pk, version=asked.version, reason="", by=world.ana, at=LATER)
    return visit


OFFICE, DELEGATION, STATE = Whose.SECRETARIAT, Whose.DELEGATION, Whose.STATE
DRAFT = {("Draft the report", OFFICE), ("Put the report before the Committee", OFFICE)}
ANSWER, ASK = ("Answer of the State", STATE), ("The State asks for publication", STATE)
ASSESS = ("Assess the answer to each recommendation", OFFICE)
SETTLE = ("Settle personal data and check the text", DELEGATION)
GO = {
    ("Record places and access", DELEGATION),
    ("Record findings", DELEGATION),
    ("End the visit", DELEGATION),
}

STAGES: dict[str, tuple[Callable[[World], Visit], set[tuple[str, Whose]]]] = {
    "opened": (unstaffed, {("Name the delegation", OFFICE)}),
    "planned": (lambda world: a_visit(world), {("Decide the visit", OFFICE)}),
    "decided": (
        lambda world: a_visit(world, Stage.DECIDED),
        {("Notify the Government", OFFICE)},
    ),
    "notified": (
        lambda world: a_visit(world, Stage.NOTIFIED),
        {("Record places and access", DELEGATION)},
    ),
    "in progress": (lambda world: a_visit(world, Stage.IN_PROGRESS), GO),
    "over, nothing found": (
        lambda world: a_visit(world, Stage.CONCLUDED),
        {("Record findings", DELEGATION), ("Draft the report", OFFICE)},
    ),
    "over": (concluded, {("Draft the report", OFFICE)}),
    "drafted": (report(ReportStage.DRAFT), DRAFT),
    "circulated": (report(ReportStage.CIRCULATED), {("Adopt the report", OFFICE)}),
    "adopted": (report(ReportStage.ADOPTED), {("Send the report", OFFICE)}),
    "sent": (lambda world: of(sent(world)), {ANSWER, ASK}),
    "answered": (lambda world: of(answered(world)), {ASSESS, ASK}),
    "assessed": (lambda world: of(assessed(world)), {ASK}),
    "asked for": (
        lambda world: of(a_request(world, assessed(world)).transmission),
        {SETTLE},
    ),
    "checked": (
        lambda world: of(checked(world, a_request(world, assessed(world))).transmission),
        {("Release the report", OFFICE)},
    ),
    "published": (published, set()),
    "withdrawn": (withdrawn, {SETTLE}),
}


@pytest.mark.parametrize("name", STAGES)
def test_what_comes_next_and_for_whom(world: World, name: str) -> None:
    build, expected = STAGES[name]

    tasks = tasks_of(standing_of(fresh(build(world)), EVERY_VIEW))

    assert {(task.label, task.whose) for task in tasks if task.where == Where.NOW} == expected
    assert len(tasks) == 15
    assert all(task.url for task in tasks if task.where == Where.NOW and task.whose != STATE)
    assert not any(task.url for task in tasks if task.where == Where.LATER)


@pytest.mark.parametrize("name", STAGES)
def test_it_waits_for_those_whose_it_is_and_for_nobody_else(world: World, name: str) -> None:
    build, expected = STAGES[name]
    build(world)

    def waits(user: object) -> set[str]:
        return {each.label for each in waiting_for(user, TODAY)}  # type: ignore[arg-type]

    assert waits(world.ana) == {label for label, whose in expected if whose == OFFICE}
    assert waits(world.boris) - {"Read the report before the Committee"} == {
        label for label, whose in expected if whose == DELEGATION
    }
    assert waits(world.carla) == (
        {"Read the report before the Committee"} if name == "circulated" else set()
    )
    assert "Answer the report" not in waits(world.dan) or name == "sent"
    for user in (world.erik, world.femi, world.gita):
        assert waits(user) == set()


def test_a_notification_waits_for_the_state_until_it_is_read(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    (waiting,) = waiting_for(world.dan, TODAY)
    assert (waiting.label, waiting.due_on) == ("Read the notification", visit.starts_on)

    acknowledge(notification=visit.notification, by=world.dan, at=NOON)

    assert waiting_for(world.dan, TODAY) == []


@pytest.mark.parametrize(("day", "late"), [(1, False), (2, True)])
def test_an_answer_is_overdue_the_day_after_it_was_due(world: World, day: int, late: bool) -> None:
    transmission, on = sent(world), TODAY + day * DAY
    acknowledge(notification=of(transmission).notification, by=world.dan, at=NOON)

    (owed,) = waiting_for(world.dan, on)
    assert (owed.label, owed.due_on, owed.is_overdue) == ("Answer the report", TODAY + DAY, late)
    for user in (world.ana, world.boris, world.carla):
        assert [each.is_overdue for each in answers_outstanding(user, on)] == [late]
    assert answers_outstanding(world.dan, on) == []
    a_response(world, transmission)
    assert answers_outstanding(world.ana, on) == []


def test_what_is_overdue_comes_first_then_by_day(world: World) -> None:
    sent(world)
    soon = a_visit(world, Stage.NOTIFIED, plan=a_plan(world, starts_on=TODAY + 5 * DAY))
    late = a_visit(world, Stage.NOTIFIED, plan=a_plan(world, starts_on=TODAY + 9 * DAY))

    found = waiting_for(world.dan, TODAY + 2 * DAY)

    assert found[0].is_overdue
    days = [each.due_on for each in found[1:]]
    assert days == sorted(day for day in days if day)
    assert {soon.starts_on, late.starts_on} <= set(days)


def test_a_member_looks_up_what_was_adopted_on_visits_of_others(world: World) -> None:
    adopted = a_report(world, ReportStage.ADOPTED)

    assert reports_to_look_up(world.carla, TODAY) == [adopted]
    for user in (world.ana, world.boris, world.dan, world.femi):
        assert reports_to_look_up(user, TODAY) == []


def test_a_state_finds_what_it_was_sent(world: World) -> None:
    transmission = sent(world)
    other = a_visit(world, Stage.NOTIFIED)

    received = received_from_the_committee(world.dan, TODAY)

    assert {each.visit for each in received} == {of(transmission), other}
    assert {each.visit: bool(each.report) for each in received}[other] is False
    assert received_from_the_committee(world.erik, TODAY) == []


@pytest.mark.parametrize(
    ("name", "last", "number"),
    [
        ("opened", "Planned", 1),
        ("decided", "Decided", 2),
        ("notified", "Government notified", 3),
        ("over", "Visit ended", 5),
        ("answered", "Answer received", 10),
        ("published", "Released", 12),
        ("withdrawn", "Withdrawn", 13),
    ],
)
def test_the_timeline_holds_what_has_happened(
    world: World, name: str, last: str, number: int
) -> None:
    standing = standing_of(fresh(STAGES[name][0](world)), EVERY_VIEW)

    events = events_of(standing)

    assert len(events) == number
    assert last in {event.label for event in events}
    assert [event.at for event in events] == sorted(event.at for event in events)
    assert all(0 <= event.x <= 1000 for event in events)


def test_the_drawing_reaches_from_the_first_event_to_the_last(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    acknowledge(notification=visit.notification, by=world.dan, at=NOON + 10 * DAY)

    events = events_of(Standing(fresh(visit)))

    assert [event.label for event in events] == [
        *("Planned", "Decided", "Government notified", "Read by the State")
    ]
    assert (events[0].x, events[-1].x) == (0, 1000)


def test_many_stand_where_each_of_them_stands(world: World) -> None:
    visits = [fresh(build(world)) for build in (concluded, unstaffed)]
    visits.append(of(answered(world)))

    one_by_one = [standing_of(visit, EVERY_VIEW) for visit in visits]
    assert standings_of(visits, EVERY_VIEW) == one_by_one
    assert standings_of([], EVERY_VIEW) == []

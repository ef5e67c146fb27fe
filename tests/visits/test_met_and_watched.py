"""Whom the delegation met; and that one must look again, without anybody's name."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.chain import DAY, World, a_visit, fresh
from tests.conftest import NOON, TODAY, Clock
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.agenda.queries.deadlines import deadlines_of
from visita.agenda.queries.waiting import waiting_for
from visita.visits import in_the_field
from visita.visits.actions import meeting, reprisals
from visita.visits.actions.fieldwork import NotOfThisVisit
from visita.visits.actions.guarding import OutOfOrder, SentBefore
from visita.visits.models import (
    ClosingTalk,
    Concern,
    FollowUp,
    MayBeNamed,
    Means,
    Nearness,
    PersonMet,
    Sort,
    Stage,
    Visit,
)

LATER = NOON + DAY
MET = meeting.Met(Sort.AUTHORITY, "Ministry of Justice", TODAY, "Minister", "Karel Voss")
FEAR = reprisals.Fear("Lantern", Nearness.RISK, "Staff stood near.")


def meets(world: World, visit: Visit, met: meeting.Met = MET) -> PersonMet:
    return meeting.meet(key=uuid4(), visit=visit.pk, met=met, by=world.boris, at=LATER)


def worries(world: World, visit: Visit, fear: reprisals.Fear = FEAR) -> Concern:
    return reprisals.record_concern(key=uuid4(), visit=visit.pk, fear=fear, by=world.boris, at=NOON)


def looks_again(world: World, concern: Concern, due_on: date) -> FollowUp:
    return reprisals.set_follow_up(
        key=uuid4(), concern=concern, means=Means.CALL, due_on=due_on, by=world.boris, at=NOON
    )


def test_a_report_names_only_those_who_said_that_it_may(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    for name, may in (("Yes", "YES"), ("No", "NO"), ("Nobody asked", "NOT_ASKED")):
        meets(world, visit, replace(MET, name=name, may_be_named=MayBeNamed(may)))

    assert [each.name for each in in_the_field.people_who_may_be_named(visit)] == ["Yes"]
    assert in_the_field.organisations_met(visit) == ["Ministry of Justice"]


def test_somebody_says_later_whether_the_name_may_be_printed(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    named, nameless = meets(world, visit), meets(world, visit, replace(MET, name=""))

    def asked(person: PersonMet, answer: MayBeNamed) -> PersonMet:
        return meeting.ask_to_be_named(
            person=person.pk, visit=visit.pk, may_be_named=answer, by=world.boris, at=LATER
        )

    with recording() as said:
        for _ in range(2):
            asked(named, MayBeNamed.YES)
    with pytest.raises(meeting.Nameless):
        asked(nameless, MayBeNamed.YES)

    assert in_the_field.people_who_may_be_named(visit) == [named]
    assert [entry["facts"] for entry in said] == [{"outcome": "YES"}]


@pytest.mark.parametrize("day", [TODAY - DAY, TODAY + 2 * DAY])
def test_nobody_was_met_before_the_notification_or_in_the_future(world: World, day: date) -> None:
    with pytest.raises(meeting.ImpossibleDay):
        meets(world, a_visit(world, Stage.NOTIFIED), replace(MET, day=day))


def test_whom_one_met_leaves_no_name_in_the_ledger(world: World) -> None:
    with recording() as said:
        meets(world, a_visit(world, Stage.NOTIFIED))

    (entry,) = (each for each in said if each["act"] == "visit.met")
    assert "Voss" not in str(entry)
    assert "Ministry" not in str(entry)


def test_talks_are_held_with_people_of_this_visit_once(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    mine, other = meets(world, visit), meets(world, a_visit(world, Stage.NOTIFIED))
    key = uuid4()

    def talks(points: str, *people: PersonMet) -> ClosingTalk:
        return meeting.close_with_talks(
            key=key,
            visit=visit.pk,
            on=TODAY,
            points=points,
            people=people,
            by=world.boris,
            at=LATER,
        )

    with pytest.raises(NotOfThisVisit):
        talks("Thanks.", other)
    made = [talks("Thanks.", mine) for _ in range(2)]
    with pytest.raises(SentBefore):
        talks("Other.", mine)

    assert made[0] == made[1]
    assert list(made[0].people.all()) == [mine]


def test_the_page_of_people_met_says_that_nobody_held_stands_there(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    path = f"/desk/visits/{visit.pk}/met/new/"
    typed = {"key": uuid4(), "sort": "OTHER", "organisation": "Press", "day": "2026-11-22"}

    page = shown(browser_of(world.boris).get(path))
    nameless = send(world.boris, path, {**typed, "may_be_named": "YES"})
    made = send(world.boris, path, {**typed, "may_be_named": "NOT_ASKED"})

    assert "Nobody who is deprived of liberty is recorded here" in page
    assert (nameless.status_code, made.status_code) == (400, 302)
    assert "Write the name" in shown(nameless)


def test_a_concern_has_no_field_for_a_name_and_a_code_word_of_its_own(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    path = f"/desk/visits/{visit.pk}/concerns/new/"
    typed = {"key": uuid4(), "level": "RISK", "seen": "Staff stood near."}
    fields = {each.name for each in Concern._meta.get_fields()}

    answers = [
        send(world.boris, path, {**typed, "key": uuid4(), "code_word": word})
        for word in ("Lantern", "lantern", "Elias Thorne", "B14", "ab", "x" * 31)
    ]

    assert not fields & {"name", "full_name", "person"}
    assert [each.status_code for each in answers] == [302, 409, 400, 400, 400, 400]
    assert "Staff stood near." in shown(answers[1]), "what was typed is still there"
    assert Concern.objects.count() == 1


def test_nobody_worries_before_the_visit_has_begun(world: World) -> None:
    with pytest.raises(OutOfOrder):
        worries(world, a_visit(world, Stage.NOTIFIED))


def test_a_task_stands_on_the_desk_until_somebody_says_what_came_of_it(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    task = looks_again(world, worries(world, visit), TODAY + 3 * DAY)
    label = "Look again, as agreed on the visit"

    def due(user: object) -> list[tuple[date | None, bool]]:
        found = waiting_for(user, TODAY + 5 * DAY)  # type: ignore[arg-type]
        return [(each.due_on, each.is_overdue) for each in found if each.label == label]

    assert due(world.boris) == due(world.ana) == [(TODAY + 3 * DAY, True)]
    assert due(world.carla) == due(world.dan) == due(world.femi) == []
    assert TODAY + 3 * DAY in [each.day for each in deadlines_of(world.boris, TODAY)]
    desk = shown(browser_of(world.boris).get("/desk/"))
    assert label in desk
    assert "Lantern" not in desk

    path = f"/desk/visits/{visit.pk}/tasks/{task.pk}/close/"
    empty = send(world.boris, path, {"done_on": "2026-11-22", "outcome": ""})
    future = send(world.boris, path, {"done_on": "2026-11-23", "outcome": "Well."})
    done = send(world.boris, path, {"done_on": "2026-11-22", "outcome": "Well."})
    other = send(world.ana, path, {"done_on": "2026-11-22", "outcome": "Otherwise."})

    assert [each.status_code for each in (empty, future, done, other)] == [400, 409, 302, 409]
    assert fresh(task).outcome == "Well."
    assert due(world.boris) == []


def test_nobody_but_the_delegation_and_the_secretariat_reads_of_a_concern(
    world: World, clock: Clock
) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    concern = worries(world, visit)
    path = f"/desk/visits/{visit.pk}/concerns/{concern.pk}/"

    seen = {
        name: browser_of(getattr(world, name)).get(path).status_code
        for name in ("ana", "boris", "carla", "dan", "erik", "femi", "gita")
    }

    assert seen == {**dict.fromkeys(seen, 404), "ana": 200, "boris": 200}


def test_a_concern_and_its_task_leave_no_word_in_the_ledger(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    with recording() as said:
        task = looks_again(world, worries(world, visit), TODAY + timedelta(days=1))
        reprisals.close_follow_up(
            follow_up=task.pk,
            visit=visit.pk,
            done_on=TODAY,
            outcome="Well.",
            by=world.boris,
            at=NOON,
        )

    assert [entry["act"] for entry in said] == [
        *("visit.concern_recorded", "visit.follow_up_set", "visit.follow_up_closed"),
    ]
    assert "Lantern" not in str(said)
    assert all("facts" not in entry and "private" not in entry for entry in said)

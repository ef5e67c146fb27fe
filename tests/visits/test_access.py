"""Who may see which visit and which notification, on which day. Nobody else learns of one."""

from uuid import uuid4

import pytest
from django.http import Http404

from tests.accounts.builders import a_person
from tests.chain import (
    DAY,
    World,
    a_member,
    a_plan,
    a_stop,
    a_visit,
    an_officer,
    goes,
)
from tests.conftest import NOON, TODAY
from visita.accounts.actions.appointments import appoint
from visita.accounts.models import Role, User
from visita.proceedings.actions import give_seat
from visita.visits import access
from visita.visits.actions.planning import NewDelegate
from visita.visits.models import Capacity, Delegate, LiaisonOfficer, Stage, Visit

PEOPLE = ("ana", "boris", "carla", "dan", "erik", "femi", "gita")


def opens(user: User, visit: Visit, days: range) -> list[bool]:
    return [visit in access.visits_open_to(user, TODAY + day * DAY) for day in days]


@pytest.mark.parametrize("name", PEOPLE)
def test_a_visit_is_open_to_the_secretariat_and_to_those_who_go(world: World, name: str) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    user, sees = getattr(world, name), name in {"ana", "boris"}

    assert (visit in access.visits_open_to(user, TODAY)) is sees
    if sees:
        assert access.visit_for(user, visit.pk, TODAY) == visit
    else:
        with pytest.raises(Http404):
            access.visit_for(user, visit.pk, TODAY)


@pytest.mark.parametrize("name", PEOPLE)
def test_lists_of_visits_are_there_for_members_and_for_those_who_work_on_one(
    world: World, name: str
) -> None:
    a_visit(world)

    works = access.works_on_visits(getattr(world, name), TODAY)

    assert works is (name in {"ana", "boris", "carla"})


@pytest.mark.parametrize("name", PEOPLE)
def test_a_notification_is_open_to_those_who_speak_for_its_state(world: World, name: str) -> None:
    sent = a_visit(world, Stage.NOTIFIED).notification
    user = getattr(world, name)

    assert (sent in access.notifications_open_to(user, TODAY)) is (name == "dan")
    assert access.is_liaison_officer(user, TODAY) is (name in {"dan", "erik"})
    if name == "dan":
        assert access.notification_for(user, sent.pk, TODAY) == sent
    else:
        with pytest.raises(Http404):
            access.notification_for(user, sent.pk, TODAY)


def test_to_the_state_a_visit_that_is_only_decided_does_not_exist(world: World) -> None:
    visit = a_visit(world, Stage.DECIDED)

    assert not access.notifications_open_to(world.dan, TODAY).exists()
    with pytest.raises(Http404):
        access.sent_about(visit)


def test_an_experts_place_opens_today_and_shuts_on_its_day(world: World) -> None:
    visit = a_visit(world)
    until = TODAY + 2 * DAY
    goes(world, visit, NewDelegate(Capacity.EXPERT, "Dr Marlow", world.gita, until=until))

    assert opens(world.gita, visit, range(-1, 3)) == [False, True, True, False]
    assert access.works_on_visits(world.gita, until - DAY)
    assert not access.works_on_visits(world.gita, until)


def test_a_members_place_shuts_with_the_term(world: World) -> None:
    nadia = a_person("nadia")
    member = a_member("Nadia Orr", world.estmark, since=TODAY + 1461 * DAY, days=2)
    give_seat(member=member, user=nadia, by=world.ana, at=NOON)
    visit = a_visit(world)
    goes(world, visit, NewDelegate(Capacity.MEMBER, "Nadia Orr", nadia, member))

    assert opens(nadia, visit, range(1460, 1464)) == [False, True, True, False]


def test_a_former_member_who_is_an_expert_sees_that_visit_and_no_other(world: World) -> None:
    nadia = a_person("nadia")
    member = a_member("Nadia Orr", world.arland, since=TODAY - 9 * DAY, days=9)
    give_seat(member=member, user=nadia, by=world.ana, at=NOON)
    before, now = a_visit(world), a_visit(world)
    Delegate.objects.create(
        visit=before,
        capacity=Capacity.MEMBER,
        full_name="Nadia Orr",
        user=nadia,
        member=member,
        since=TODAY - 9 * DAY,
    )
    goes(world, now, NewDelegate(Capacity.EXPERT, "Nadia Orr", nadia))

    assert opens(nadia, before, range(-1, 1)) == [True, False]
    assert opens(nadia, now, range(-1, 1)) == [False, True]


def test_the_secretariat_sees_visits_as_long_as_the_office_lasts(world: World) -> None:
    nadia, visit = a_person("nadia"), a_visit(world)
    end = TODAY + 3 * DAY
    appoint(user=nadia, role=Role.SECRETARIAT, since=TODAY + DAY, until=end, by=None, at=NOON)

    assert opens(nadia, visit, range(4)) == [False, True, True, False]


def test_who_runs_the_machine_sees_no_visit_whoever_named_them(world: World) -> None:
    """Also on a delegation, and named to it before the office began."""
    visit = a_visit(world)
    goes(world, visit, NewDelegate(Capacity.EXPERT, "Dr Marlow", world.gita))
    since = TODAY + 2 * DAY
    appoint(user=world.gita, role=Role.ADMINISTRATOR, since=since, until=None, by=None, at=NOON)

    assert opens(world.gita, visit, range(4)) == [True, True, False, False]
    assert not access.works_on_visits(world.gita, since)


def test_an_officer_speaks_from_the_first_day_to_the_day_before_the_last(world: World) -> None:
    sent = a_visit(world, Stage.NOTIFIED).notification
    an_officer(world.gita, world.arland, by=world.ana, since=TODAY + DAY, until=TODAY + 3 * DAY)

    days = (TODAY + day * DAY for day in range(4))

    open_ = [sent in access.notifications_open_to(world.gita, day) for day in days]
    assert open_ == [False, True, True, False]


def test_whoever_works_for_the_body_speaks_for_no_state(world: World) -> None:
    """However they came to do both: an office that begins later, a place from before."""
    sent = a_visit(world, Stage.NOTIFIED).notification
    since = TODAY + DAY
    appoint(user=world.dan, role=Role.SECRETARIAT, since=since, until=None, by=None, at=NOON)
    LiaisonOfficer.objects.create(user=world.boris, state=world.arland, since=TODAY)

    assert sent in access.notifications_open_to(world.dan, TODAY)
    assert sent not in access.notifications_open_to(world.dan, since)
    assert not access.speaks_for(world.boris, TODAY).exists()


def test_what_belongs_to_another_visit_is_absent(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    other = a_visit(world, Stage.NOTIFIED, plan=a_plan(world, state=world.estmark))
    own, stop = visit.delegates.get(full_name="Boris"), visit.stops.get()
    stranger, elsewhere = other.delegates.get(full_name="Boris"), a_stop(world, other)

    assert access.delegate_for(visit, own.pk) == own
    assert access.stop_for(visit, stop.pk) == stop
    assert list(access.stops_of(visit)) == [stop]
    assert access.sent_about(visit).visit == visit
    for find, pk in (
        (access.delegate_for, stranger.pk),
        (access.stop_for, elsewhere.pk),
        (access.delegate_for, uuid4()),
        (access.stop_for, uuid4()),
    ):
        with pytest.raises(Http404):
            find(visit, pk)

"""The steps of a visit follow the mandate under which it was planned."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import override_settings

from tests.chain import DAY, PASSES, World, a_plan, a_stop, a_visit, concluded, decided, fresh, goes
from tests.conftest import NOON, TODAY
from tests.pages import send, shown
from visita.agenda.queries.standing import standing_of
from visita.agenda.queries.tasks import tasks_of
from visita.dialogue.models import Assessment
from visita.proceedings.actions import NotAllowed
from visita.proceedings.models import Profile, Standing
from visita.visits import queries
from visita.visits.actions.counterparts import load_counterparts
from visita.visits.actions.going import Impossible
from visita.visits.actions.guarding import OutOfOrder
from visita.visits.actions.planning import NewDelegate, plan_visit
from visita.visits.actions.replanning import decide_in_the_mechanism
from visita.visits.actions.telling import notify_government
from visita.visits.models import Capacity, Counterpart, Stage, Visit

REASON = "The depositary was asked, and has not answered."


@pytest.fixture
def of_a_mechanism() -> Iterator[None]:
    with override_settings(PROFILE="NPM", STATE="ZZ"):
        yield


@pytest.fixture
def of_the_subcommittee() -> Iterator[None]:
    with override_settings(PROFILE="SPT"):
        yield


def short(world: World) -> Visit:
    """One day, one person of the staff."""
    made = plan_visit(
        key=uuid4(),
        plan=a_plan(world, starts_on=TODAY, ends_on=TODAY),
        by=world.ana,
        at=NOON,
    )
    goes(world, made, NewDelegate(Capacity.LEADER, "Gita", world.gita))
    return fresh(made)


def decided_by(world: World, visit: Visit, who: str = "The head") -> Visit:
    return decide_in_the_mechanism(
        visit=visit.pk,
        version=visit.version,
        decided_by=who,
        decided_on=TODAY,
        by=world.ana,
        at=NOON,
    )


def test_a_mechanism_goes_from_its_decision_to_the_gate(world: World, of_a_mechanism: None) -> None:
    visit = decided_by(world, short(world))
    with pytest.raises(OutOfOrder):
        notify_government(visit=visit.pk, version=visit.version, by=world.ana, at=NOON)

    a_stop(world, visit)
    concluded(world, fresh(visit))

    assert fresh(visit).stage == Stage.CONCLUDED
    assert not visit.notifications.exists()


def test_a_mechanism_takes_no_vote_and_a_committee_decides_by_one(
    world: World, of_a_mechanism: None
) -> None:
    own = short(world)
    with pytest.raises(OutOfOrder):
        decided(world, own)
    with override_settings(PROFILE="CPT", STATE=""):
        of_the_committee = a_visit(world)
    with pytest.raises(OutOfOrder):
        decided_by(world, of_the_committee)


def test_nobody_comes_before_the_day_of_the_decision(world: World, of_a_mechanism: None) -> None:
    visit = decided_by(world, short(world))

    with pytest.raises(Impossible):
        a_stop(world, visit, NOON - timedelta(days=1))


@pytest.mark.parametrize("who", ["", "   "])
def test_it_is_known_who_decided(world: World, of_a_mechanism: None, who: str) -> None:
    with pytest.raises(NotAllowed, match="who in the mechanism decided"):
        decided_by(world, short(world), who)


def test_a_mechanism_decides_on_the_page_that_a_committee_votes_on(
    world: World, of_a_mechanism: None
) -> None:
    visit = short(world)
    path = f"/desk/visits/{visit.pk}/decide/"
    typed = {"version": visit.version, "decided_by": "The head", "held_on": str(TODAY)}

    check = send(world.ana, path, {**typed, "checked": ""})
    late = send(world.ana, path, {**typed, "held_on": str(TODAY + DAY)})
    done = send(world.ana, path, typed)

    assert "Part IV" in shown(check)
    assert (late.status_code, done.status_code) == (400, 302)
    assert fresh(visit).decided_by == "The head"


def test_the_subcommittee_asks_for_two_members_and_a_consultation(
    world: World, of_the_subcommittee: None
) -> None:
    plan = a_plan(world, reason_while_unknown=REASON)
    visit = a_visit(world, plan=plan)
    for member, seat in ((world.head, "XN"), (world.second, "XS")):
        Profile.objects.create(
            standing=Standing.MEMBER,
            member=member,
            full_name=member.full_name,
            nationalities=[seat],
            since=TODAY,
        )

    ruling = queries.may_be_decided(visit, PASSES)
    assert ruling.allowed
    assert {each.provision for each in ruling.conditions} >= {"10(2)", "12(a)", "24(1)", "13(3)"}
    decided(world, visit)
    assert {each.provision for each in queries.may_be_notified(fresh(visit)).obstacles} == {"13(2)"}

    Visit.objects.filter(pk=visit.pk).update(consulted_on=TODAY)
    assert queries.may_be_notified(fresh(visit)).allowed

    visit.delegates.filter(full_name="Viktor Hald").delete()
    visit.reason_for_fewer = "Nobody else is free."
    assert {each.provision for each in queries.may_be_notified(fresh(visit)).obstacles} == {
        *("13(2)", "13(3)")
    } - {"13(2)"}


@pytest.mark.parametrize(
    ("profile", "state", "cited"),
    [("CPT", "", "ECPT"), ("SPT", "", "OPCAT"), ("NPM", "ZZ", "OPCAT")],
)
def test_the_tasks_cite_the_treaty_of_the_mandate(
    world: World, profile: str, state: str, cited: str
) -> None:
    with override_settings(PROFILE=profile, STATE=state):
        visit = plan_visit(key=uuid4(), plan=a_plan(world), by=world.ana, at=NOON)

    tasks = tasks_of(standing_of(visit, Assessment.objects.all()))

    assert {task.provision.split()[0] for task in tasks if task.provision} == {cited}
    assert any("Notify" in task.label for task in tasks) is (profile != "NPM")


def test_a_plan_called_off_asks_nothing_of_anybody(world: World) -> None:
    visit = a_visit(world)
    visit.stage = Stage.CALLED_OFF

    assert tasks_of(standing_of(visit, Assessment.objects.all())) == []


def test_whoever_answers_for_places_without_being_a_state_is_named_with_the_agreement(
    world: World,
) -> None:
    """Kosovo*: the agreement of 23 August 2004 and the letters of 19 July 2006."""
    from visita.treaties.models import State

    State.objects.get_or_create(pk="XK", defaults={"name_en": "Kosovo*", "name_fr": "Kosovo*"})
    assert (load_counterparts(), load_counterparts()) == (2, 0)
    found = Counterpart.objects.get(name_en__contains="UNMIK")
    visit = Visit(state=world.arland, counterpart=found, starts_on=TODAY, ends_on=TODAY)

    (due,) = queries.is_owed(visit).conditions

    assert "23 August 2004" in found.agreement
    assert (due.met, due.verified) == (True, False)
    assert "23 August 2004" in due.sentence

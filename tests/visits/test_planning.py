"""A visit is opened, staffed and decided, each step once, in order, and by nobody unnoticed."""

from uuid import uuid4

import pytest

from tests.chain import (
    DAY,
    FAILS,
    PASSES,
    World,
    a_member,
    a_plan,
    a_visit,
    decided,
    fresh,
    goes,
    notified,
)
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.proceedings.actions import NotAllowed, Votes, give_seat
from visita.proceedings.models import Decision
from visita.visits.actions import planning
from visita.visits.actions.guarding import OutOfOrder, SentBefore, Stale
from visita.visits.actions.planning import AlreadyNamed, CannotGo, NewDelegate
from visita.visits.models import Capacity, Stage, Visit


def test_the_same_plan_sent_twice_is_one_visit_and_one_entry(world: World) -> None:
    key = uuid4()
    with recording() as said:
        for _ in range(2):
            planning.plan_visit(key=key, plan=a_plan(world), by=world.ana, at=NOON)

    assert Visit.objects.count() == 1
    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("visit.planned", f"visit:{key}")
    assert set(entry) == {"act", "at", "by", "index", "key", "subject", "v"}


def test_another_plan_under_the_same_key_is_refused_not_lost(world: World) -> None:
    key = uuid4()
    planning.plan_visit(key=key, plan=a_plan(world), by=world.ana, at=NOON)

    later = a_plan(world, ends_on=TODAY + 20 * DAY)
    with pytest.raises(SentBefore):
        planning.plan_visit(key=key, plan=later, by=world.ana, at=NOON)


def test_naming_somebody_is_one_entry_that_names_nobody(world: World) -> None:
    visit = a_visit(world)
    expert = NewDelegate(Capacity.EXPERT, "Dr Ines Marlow", world.gita)

    with recording() as said:
        goes(world, visit, expert)

    (entry,) = said
    assert (entry["act"], entry["facts"]) == ("visit.delegate_named", {"capacity": "EXPERT"})
    assert "Marlow" not in str(entry)
    assert str(world.gita.pk) not in str(entry)
    assert fresh(visit).version == visit.version + 1


def test_a_delegation_has_one_head_and_names_nobody_twice(world: World) -> None:
    visit = a_visit(world)
    for again in (
        NewDelegate(Capacity.HEAD, "Carla", world.carla, world.third),
        NewDelegate(Capacity.EXPERT, "Boris"),
    ):
        with pytest.raises(AlreadyNamed):
            goes(world, visit, again)


@pytest.mark.parametrize("name", ["dan", "femi", "carla"])
def test_who_speaks_for_a_state_runs_the_machine_or_is_a_member_assists_nobody(
    world: World, name: str
) -> None:
    """A member who went as an expert could go to the State that elected them."""
    visit = a_visit(world)

    with pytest.raises(CannotGo), recording() as said:
        goes(world, visit, NewDelegate(Capacity.EXPERT, "Dr Marlow", getattr(world, name)))

    assert not said


def test_a_former_member_may_assist(world: World) -> None:
    member = a_member("Nadia Orr", world.arland, since=TODAY - 9 * DAY, days=9)
    give_seat(member=member, user=world.gita, by=world.ana, at=NOON)
    visit = a_visit(world)

    goes(world, visit, NewDelegate(Capacity.EXPERT, "Nadia Orr", world.gita))

    assert visit.delegates.filter(user=world.gita).exists()


def test_taking_somebody_off_is_one_entry_that_names_nobody(world: World) -> None:
    visit = a_visit(world)
    gone = visit.delegates.get(full_name="Tove Brand")

    with recording() as said:
        planning.remove_delegate(
            visit=visit.pk, version=visit.version, delegate=gone.pk, by=world.ana, at=NOON
        )

    (entry,) = said
    assert entry["act"] == "visit.delegate_removed"
    assert "Tove" not in str(entry)
    assert not visit.delegates.filter(full_name="Tove Brand").exists()


def test_a_decision_keeps_vote_and_reason_and_is_recorded(world: World) -> None:
    visit = a_visit(world)

    with recording() as said:
        decided(world, visit)

    assert fresh(visit).stage == Stage.DECIDED
    assert fresh(visit).decision == Decision.objects.get(subject=visit.pk)
    assert [entry["act"] for entry in said] == ["committee.voted", "visit.decided"]
    assert {entry["subject"] for entry in said} == {f"visit:{visit.pk}"}


@pytest.mark.parametrize("votes", [FAILS, Votes(47, 23, 23)])
def test_a_vote_that_does_not_pass_is_kept_and_decides_nothing(world: World, votes: Votes) -> None:
    visit = a_visit(world)

    decided(world, visit, votes=votes)

    assert fresh(visit).stage == Stage.PLANNED
    assert not Decision.objects.get(subject=visit.pk).passed
    decided(world, fresh(visit))
    assert fresh(visit).stage == Stage.DECIDED


def without(world: World, visit: Visit, *names: str) -> Visit:
    for each in visit.delegates.filter(full_name__in=names):
        version = fresh(visit).version
        planning.remove_delegate(
            visit=visit.pk, version=version, delegate=each.pk, by=world.ana, at=NOON
        )
    return fresh(visit)


@pytest.mark.parametrize(
    ("missing", "reason", "allowed"),
    [
        (("Viktor Hald",), "", False),
        (("Viktor Hald",), "  ", False),
        (("Viktor Hald",), "One day on the spot.", True),
        (("Boris", "Viktor Hald"), "Nobody is free.", False),
    ],
)
def test_fewer_than_two_members_need_a_reason_and_nobody_goes_without_one(
    world: World, missing: tuple[str, ...], reason: str, allowed: bool
) -> None:
    """V4: two members are the general rule."""
    visit = without(world, a_visit(world), *missing)

    def decide() -> Decision:
        return planning.decide_visit(
            visit=visit.pk,
            version=visit.version,
            votes=PASSES,
            held_on=TODAY,
            reason_for_fewer=reason,
            by=world.ana,
            at=NOON,
        )

    if allowed:
        assert decide().passed
        assert fresh(visit).reason_for_fewer == reason
    else:
        with pytest.raises(NotAllowed):
            decide()
        assert not Decision.objects.exists()


def test_a_member_does_not_visit_the_state_that_elected_them(world: World) -> None:
    """R6."""
    visit = a_visit(world)
    own = a_member("Nadia Orr", world.arland)
    goes(world, visit, NewDelegate(Capacity.MEMBER, "Nadia Orr", None, own))

    with pytest.raises(NotAllowed, match="may visit this State"):
        decided(world, fresh(visit))


def test_a_state_that_is_not_bound_on_every_day_is_not_visited(world: World) -> None:
    before = TODAY.replace(year=1994)
    plan = a_plan(world, starts_on=before, ends_on=before + DAY)

    with pytest.raises(NotAllowed, match="Party on every day"):
        decided(world, a_visit(world, plan=plan))


def test_after_the_decision_the_delegation_stays_one_that_may_go(world: World) -> None:
    """Members taken off, or a member of the State visited put on, stop the notification."""
    visit = without(world, a_visit(world, Stage.DECIDED), "Viktor Hald")
    with pytest.raises(NotAllowed, match="large enough"):
        notified(world, visit)

    own = a_member("Nadia Orr", world.arland)
    goes(world, visit, NewDelegate(Capacity.MEMBER, "Nadia Orr", None, own))
    with pytest.raises(NotAllowed, match="may visit this State"):
        notified(world, fresh(visit))


def test_an_older_form_changes_nothing(world: World) -> None:
    visit = a_visit(world)
    goes(world, visit, NewDelegate(Capacity.EXPERT, "Dr Ines Marlow"))

    with pytest.raises(Stale), recording() as said:
        decided(world, visit)

    assert not said
    assert fresh(visit).stage == Stage.PLANNED


def test_numbers_of_votes_that_cannot_be_decide_nothing(world: World) -> None:
    with pytest.raises(ValueError, match="impossible"):
        decided(world, a_visit(world), votes=Votes(10, 11, 2))


def test_a_visit_is_decided_once_and_staffed_until_the_government_knows(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    somebody = visit.delegates.first()
    assert somebody

    with pytest.raises(OutOfOrder):
        decided(world, visit)
    with pytest.raises(OutOfOrder):
        goes(world, visit, NewDelegate(Capacity.EXPERT, "Dr Ines Marlow"))
    with pytest.raises(OutOfOrder) as refused:
        planning.remove_delegate(
            visit=visit.pk, version=visit.version, delegate=somebody.pk, by=world.ana, at=NOON
        )
    assert refused.value.stage == Stage.NOTIFIED

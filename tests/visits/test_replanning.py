"""A plan changes, falls into parts or is called off, as long as nobody outside knows of it."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError

from tests.chain import DAY, World, a_plan, a_visit, decided, fresh
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.proceedings.actions import NotAllowed
from visita.treaties.models import State
from visita.visits.actions import planning
from visita.visits.actions.guarding import OutOfOrder, Stale
from visita.visits.actions.planning import CannotBeThere, SameState
from visita.visits.actions.replanning import (
    Change,
    DaysFollowFromParts,
    OverlappingParts,
    call_off,
    change_plan,
    set_parts,
)
from visita.visits.models import Kind, Stage, Tag, Visit


def days(first: int, last: int) -> tuple[date, date]:
    return TODAY + first * DAY, TODAY + last * DAY


def changed(world: World, visit: Visit, **others: object) -> Visit:
    first, last = days(20, 22)
    wanted = {"kind": Kind.PERIODIC, "starts_on": first, "ends_on": last, **others}
    change = Change(**wanted)  # type: ignore[arg-type]
    return change_plan(visit=visit.pk, version=visit.version, change=change, by=world.ana, at=NOON)


def parted(world: World, visit: Visit, *parts: tuple[date, date]) -> Visit:
    return set_parts(visit=visit.pk, version=visit.version, parts=parts, by=world.ana, at=NOON)


def off(world: World, visit: Visit, because: str = "The State invites us elsewhere.") -> Visit:
    return call_off(visit=visit.pk, version=visit.version, because=because, by=world.ana, at=NOON)


@pytest.mark.parametrize("stage", [Stage.PLANNED, Stage.DECIDED])
def test_days_and_kind_change_until_the_government_is_told(world: World, stage: Stage) -> None:
    visit = a_visit(world, stage)

    with recording() as said:
        changed(world, visit, kind=Kind.AD_HOC, reason="A letter.", tags=(Tag.TARGETED,))

    now = fresh(visit)
    assert (now.starts_on, now.kind, now.tags) == (TODAY + 20 * DAY, "AD_HOC", ["TARGETED"])
    assert (now.stage, now.version) == (stage, visit.version + 1)
    (entry,) = said
    assert entry["act"] == "visit.changed"
    assert entry["facts"] == {"fields": "ends_on+kind+reason+starts_on+tags"}
    assert "letter" not in str(entry)


def test_a_change_that_changes_nothing_is_no_entry(world: World) -> None:
    visit = a_visit(world)
    with recording() as said:
        changed(world, visit, starts_on=visit.starts_on, ends_on=visit.ends_on)

    assert not said
    assert fresh(visit).version == visit.version


def test_after_the_notification_nothing_of_the_plan_changes(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)

    acts: tuple[Callable[[], Visit], ...] = (
        lambda: changed(world, visit),
        lambda: parted(world, visit, days(20, 21), days(25, 26)),
        lambda: off(world, visit),
    )
    for act in acts:
        with pytest.raises(OutOfOrder):
            act()
    assert fresh(visit).starts_on == visit.starts_on


def test_an_older_form_changes_nothing(world: World) -> None:
    visit = a_visit(world)
    changed(world, visit)

    acts: tuple[Callable[[], Visit], ...] = (
        lambda: changed(world, visit, kind=Kind.AD_HOC),
        lambda: parted(world, visit),
        lambda: off(world, visit),
    )
    for act in acts:
        with pytest.raises(Stale):
            act()


def test_a_decided_visit_is_not_moved_to_days_on_which_it_could_not_be(world: World) -> None:
    visit = a_visit(world, Stage.DECIDED)

    with pytest.raises(NotAllowed, match="Party on every day"):
        changed(world, visit, starts_on=date(1994, 1, 1), ends_on=date(1994, 1, 2))
    assert fresh(visit).starts_on == visit.starts_on


def test_parts_have_days_of_their_own_and_make_one_visit(world: World) -> None:
    visit = a_visit(world)

    parted(world, visit, days(30, 33), days(20, 22))

    now = fresh(visit)
    assert [(each.starts_on, each.ends_on) for each in now.parts.all()] == [
        *(days(20, 22), days(30, 33))
    ]
    assert (now.starts_on, now.ends_on) == (TODAY + 20 * DAY, TODAY + 33 * DAY)
    with pytest.raises(DaysFollowFromParts):
        changed(world, now)
    parted(world, now)
    assert not fresh(visit).parts.exists()


@pytest.mark.parametrize(
    "parts", [(days(20, 22), days(22, 24)), (days(20, 30), days(22, 24)), (days(22, 20),)]
)
def test_parts_that_share_a_day_or_end_before_they_start_leave_all_as_it_was(
    world: World, parts: tuple[tuple[date, date], ...]
) -> None:
    visit = a_visit(world)
    parted(world, visit, days(10, 11), days(13, 14))

    with pytest.raises(OverlappingParts):
        parted(world, fresh(visit), *parts)
    assert fresh(visit).parts.count() == 2


def test_a_plan_called_off_ends_with_its_reason_and_is_not_taken_up_again(world: World) -> None:
    visit = a_visit(world, Stage.DECIDED)

    with recording() as said:
        off(world, visit)

    now = fresh(visit)
    assert (now.stage, now.called_off_at) == (Stage.CALLED_OFF, NOON)
    assert now.decision is not None
    assert [entry["act"] for entry in said] == ["visit.called_off"]
    assert "invites" not in str(said)
    with pytest.raises(OutOfOrder):
        off(world, now)
    with pytest.raises(OutOfOrder):
        decided(world, now)


def test_without_a_reason_nothing_is_called_off(world: World) -> None:
    with pytest.raises(ValueError, match="reason"):
        off(world, a_visit(world), "  ")


def test_two_visits_are_one_operation_and_each_stays_its_own(world: World) -> None:
    first = a_visit(world, Stage.NOTIFIED)
    plan = a_plan(world, state=world.estmark, together_with=first)
    key = uuid4()

    for _ in range(2):
        second = planning.plan_visit(key=key, plan=plan, by=world.ana, at=NOON)

    assert fresh(first).operation == fresh(second).operation is not None
    third = planning.plan_visit(
        key=uuid4(),
        plan=a_plan(world, state=State.objects.get(pk="XN"), together_with=first),
        by=world.ana,
        at=NOON,
    )
    assert third.operation == fresh(first).operation


def test_one_operation_goes_to_several_states(world: World) -> None:
    first = a_visit(world)
    with pytest.raises(SameState):
        planning.plan_visit(
            key=uuid4(), plan=a_plan(world, together_with=first), by=world.ana, at=NOON
        )
    assert Visit.objects.count() == 1
    assert fresh(first).operation is None


def test_a_visit_follows_one_to_the_same_state(world: World) -> None:
    plan = a_plan(world, state=world.estmark, follows=a_visit(world))
    with pytest.raises(CannotBeThere):
        planning.plan_visit(key=uuid4(), plan=plan, by=world.ana, at=NOON)


@pytest.mark.parametrize(
    "changes", [{"ends_on": TODAY}, {"kind": Kind.THEMATIC}], ids=["end before start", "no theme"]
)
def test_the_database_refuses_a_plan_that_cannot_be(
    world: World, changes: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError):
        planning.plan_visit(key=uuid4(), plan=a_plan(world, **changes), by=world.ana, at=NOON)


def test_what_the_record_does_not_know_is_decided_for_a_stated_reason_alone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visita.visits.queries.bound_on_every_day", lambda *_, **__: None)
    silent = a_visit(world)
    with pytest.raises(NotAllowed, match="Party on every day"):
        decided(world, silent)

    reasoned = a_visit(world, plan=a_plan(world, reason_while_unknown="No answer came."))
    decided(world, reasoned)

    assert fresh(reasoned).stage == Stage.DECIDED
    assert fresh(reasoned).reason_while_unknown == "No answer came."


def test_no_reason_leads_to_a_state_that_is_not_bound(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visita.visits.queries.bound_on_every_day", lambda *_, **__: False)
    visit = a_visit(world, plan=a_plan(world, reason_while_unknown="All the same."))

    with pytest.raises(NotAllowed, match="Party on every day"):
        decided(world, visit)
    assert fresh(visit).stage == Stage.PLANNED

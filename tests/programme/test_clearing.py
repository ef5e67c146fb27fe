"""Nobody sees the programme by office: people are cleared by name, and it ends."""

from datetime import timedelta

import pytest

from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.programme.conftest import World
from visita.accounts.models import Appointment, User
from visita.programme import access
from visita.programme.actions import clearing
from visita.programme.models import Clearance

DAY = timedelta(days=1)


def test_a_member_begins_while_nobody_is_cleared(people: dict[str, User]) -> None:
    assert not access.may_open_the_compartment(people["ana"], TODAY)
    assert not access.may_open_the_compartment(people["femi"], TODAY)
    with recording() as said:
        clearing.open_compartment(by=people["boris"], on=TODAY, at=NOON)

    assert access.is_cleared(people["boris"], TODAY)
    assert not access.is_cleared(people["carla"], TODAY)
    assert [leaf["act"] for leaf in said] == ["compartment.cleared"]
    assert str(people["boris"].pk) not in str(said)
    with pytest.raises(clearing.MayNotClear):
        clearing.open_compartment(by=people["carla"], on=TODAY, at=NOON)


def test_in_a_mechanism_the_secretariat_begins(people: dict[str, User], settings: object) -> None:
    settings.PROFILE = "NPM"  # type: ignore[attr-defined]

    assert access.may_open_the_compartment(people["ana"], TODAY)
    assert not access.may_open_the_compartment(people["boris"], TODAY)


def test_only_the_cleared_clear_and_only_those_who_work_for_the_body(world: World) -> None:
    with pytest.raises(clearing.MayNotClear):
        clearing.clear(user=world.gus, since=TODAY, until=None, by=world.gus, on=TODAY, at=NOON)
    with pytest.raises(clearing.CannotBeCleared):
        clearing.clear(user=world.femi, since=TODAY, until=None, by=world.ana, on=TODAY, at=NOON)
    with pytest.raises(clearing.EndsBeforeItBegins):
        clearing.clear(
            user=world.gus, since=TODAY, until=TODAY - DAY, by=world.ana, on=TODAY, at=NOON
        )

    assert Clearance.objects.count() == 2


def test_twice_is_once(world: World) -> None:
    clearing.clear(user=world.ana, since=TODAY, until=None, by=world.boris, on=TODAY, at=NOON)

    assert Clearance.objects.filter(user=world.ana).count() == 1


def test_a_clearance_ends_with_the_office(world: World) -> None:
    Appointment.objects.filter(user=world.ana).update(until=TODAY)

    assert not access.is_cleared(world.ana, TODAY)


def test_a_clearance_is_ended_but_not_the_last_one(world: World) -> None:
    mine = Clearance.objects.get(user=world.boris)
    yours = Clearance.objects.get(user=world.ana)

    clearing.end_clearance(clearance=yours.pk, until=TODAY, by=world.boris, on=TODAY, at=NOON)

    assert not access.is_cleared(world.ana, TODAY)
    with pytest.raises(clearing.LastOfAll):
        clearing.end_clearance(clearance=mine.pk, until=TODAY, by=world.boris, on=TODAY, at=NOON)
    with pytest.raises(clearing.MayNotClear):
        clearing.end_clearance(clearance=mine.pk, until=TODAY, by=world.ana, on=TODAY, at=NOON)
    with pytest.raises(clearing.EndsBeforeItBegins):
        clearing.end_clearance(
            clearance=mine.pk, until=TODAY - DAY, by=world.boris, on=TODAY, at=NOON
        )

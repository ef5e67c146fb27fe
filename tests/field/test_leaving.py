"""Whoever a visit is no longer open to holds no key of it a day later."""

from datetime import timedelta

import pytest

from tests.chain import World, a_visit
from tests.conftest import NOON
from tests.field.kits import a_grant, a_vault
from tests.ledger.reading import recording
from visita.accounts.models import Appointment
from visita.field.clearing import take_from_who_left
from visita.sealing.models import Grant
from visita.visits.models import Stage, Visit

LATER = NOON + timedelta(days=2)


@pytest.fixture
def visit(world: World) -> Visit:
    made = a_visit(world, Stage.IN_PROGRESS)
    a_vault(made, world)
    for each in (world.ana, world.boris):
        a_grant(each, made)
    return made


def holders() -> set[str]:
    return {each.key.user.username for each in Grant.objects.filter(revoked_at=None)}


def leaves(world: World) -> None:
    Appointment.objects.filter(user=world.ana).update(until=LATER.date())


def test_who_still_works_on_the_visit_keeps_the_key(visit: Visit) -> None:
    take_from_who_left(at=LATER)

    assert holders() == {"ana", "boris"}


def test_an_office_that_ended_takes_the_key_with_it(visit: Visit, world: World) -> None:
    leaves(world)
    with recording() as said:
        take_from_who_left(at=NOON)
        assert holders() == {"ana", "boris"}
        take_from_who_left(at=LATER)

    assert holders() == {"boris"}
    (entry,) = said
    assert (entry["act"], entry["facts"]) == ("vault.revoked", {"grants": 1})


def test_the_last_who_holds_it_keeps_it(visit: Visit, world: World) -> None:
    Grant.objects.filter(key__user=world.boris).update(text="", revoked_at=NOON)
    leaves(world)

    take_from_who_left(at=LATER)

    assert holders() == {"ana"}

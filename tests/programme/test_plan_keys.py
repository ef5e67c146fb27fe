"""Who holds the key of a plan: given on by those who hold it, taken when a clearance ends."""

import base64
import json
from datetime import timedelta
from uuid import uuid4

import pytest

from tests.accounts.builders import signed_in
from tests.chain import World, world
from tests.conftest import NOON, TODAY, Clock
from tests.programme.test_plans import holders, sealed
from tests.sealing.builders import Holder, a_grant, a_holder, acts_of, opened_by, sealed_to
from visita.accounts.models import Appointment, User
from visita.programme.actions import clearing
from visita.programme.actions.plan_keys import PlanWouldBeLost, take_from_lapsed
from visita.programme.actions.sealing import NewPlan, NotForThese, seal_plan
from visita.programme.models import Clearance, SealedPlan
from visita.programme.queries.plan_keys import people_of
from visita.programme.queries.plans import recipient_of
from visita.sealing.access import grants_in
from visita.sealing.envelopes import new_identity
from visita.sealing.models import Vault
from visita.visits.models import Visit

__all__ = ["holders", "world"]
pytestmark = pytest.mark.django_db


def of_the_plan() -> Vault:
    return Vault.objects.get(kind="PLAN")


def held() -> set[str]:
    return {each.key.user.username for each in grants_in(of_the_plan())}


def address(visit: Visit) -> str:
    return f"/desk/programme/plans/{visit.pk}/"


def cleared_later(world: World, user: User) -> None:
    clearing.clear(user=user, since=TODAY, until=None, by=world.boris, on=TODAY, at=NOON)


def ended(world: World, user: User, by: User) -> None:
    found = Clearance.objects.get(user=user)
    clearing.end_clearance(clearance=found.pk, until=TODAY, by=by, on=TODAY, at=NOON)


def given(visit: Visit, to: User, by: User, texts: dict[str, str]) -> str:
    reply = signed_in(by).post(
        f"{address(visit)}people/{to.pk}/", {"grants": json.dumps(texts)}, follow=True
    )
    return reply.content.decode()


def test_whoever_is_cleared_later_is_given_the_plan_by_a_holder(
    world: World, holders: list[Holder]
) -> None:
    visit, _ = sealed(world, holders)
    cleared_later(world, world.hugo)
    hugo, vault = a_holder(world.hugo), new_identity()
    kept = SealedPlan.objects.get().sealed_id
    asked = signed_in(world.hugo)
    assert asked.post(f"{address(visit)}{kept}/").status_code == 403
    assert "were not given the key" in asked.get(address(visit)).content.decode()

    said = given(visit, world.hugo, world.ana, {"1": a_grant(vault, hugo.key.recipient)})
    assert "The key is given." in said
    assert held() == {"ana", "boris", "hugo"}
    reply = asked.post(f"{address(visit)}{kept}/")
    assert opened_by(hugo.identity.secret, _bytes(reply.json()["grant"]))
    assert acts_of(f"vault:{of_the_plan().pk}") == ["vault.made", "vault.granted"]


def _bytes(armored: str) -> bytes:
    return base64.b64decode("".join(armored.splitlines()[1:-1]))


def test_only_the_cleared_are_given_it_by_those_who_hold_it(
    world: World, holders: list[Holder]
) -> None:
    visit, _ = sealed(world, holders)
    carla, vault = a_holder(world.carla), new_identity()
    cleared_later(world, world.hugo)
    hugo = a_holder(world.hugo)
    to_hugo = {"1": a_grant(vault, hugo.key.recipient)}

    for to, by, texts in [
        (world.carla, world.ana, {"1": a_grant(vault, carla.key.recipient)}),
        (world.hugo, world.hugo, to_hugo),
        (world.hugo, world.ana, {"1": "no age file"}),
        (world.hugo, world.ana, {"2": to_hugo["1"]}),
        (world.hugo, world.ana, {"one": to_hugo["1"]}),
        (world.hugo, world.ana, {}),
    ]:
        assert "Nothing is given" in given(visit, to, by, texts)
    assert held() == {"ana", "boris"}


def test_nobody_seals_a_version_in_place_of_one_they_cannot_open(
    world: World, holders: list[Holder]
) -> None:
    visit, _ = sealed(world, holders)
    cleared_later(world, world.hugo)
    a_holder(world.hugo)
    recipient = recipient_of(visit)
    plan = NewPlan(uuid4(), sealed_to(recipient, b"blind"), "1" * 64, recipient)

    with pytest.raises(NotForThese):
        seal_plan(visit=visit.pk, plan=plan, by=world.hugo, at=NOON)
    assert "data-seal" not in signed_in(world.hugo).get(address(visit)).content.decode()
    assert "data-seal" in signed_in(world.ana).get(address(visit)).content.decode()


def test_the_end_of_a_clearance_takes_the_keys_of_all_plans(
    world: World, holders: list[Holder]
) -> None:
    visit, _ = sealed(world, holders)
    kept = SealedPlan.objects.get().sealed_id

    ended(world, world.ana, world.boris)

    assert held() == {"boris"}
    ana = signed_in(world.ana)
    assert ana.post(f"{address(visit)}{kept}/").status_code == 404
    for path in (f"keys/sealed/{kept}/take/", f"keys/vaults/{of_the_plan().pk}/export/take/"):
        assert ana.post(f"/desk/{path}").status_code == 404
    assert acts_of(f"vault:{of_the_plan().pk}")[-1] == "vault.revoked"
    assert [each.user.username for each in people_of(visit, TODAY)] == ["boris"]


def test_the_last_who_holds_a_plan_gives_it_on_before_the_end(
    world: World, holders: list[Holder], clock: Clock
) -> None:
    sealed(world, holders)
    cleared_later(world, world.hugo)
    ended(world, world.ana, world.boris)
    boris = Clearance.objects.get(user=world.boris)

    with pytest.raises(PlanWouldBeLost):
        ended(world, world.boris, world.hugo)
    boris.refresh_from_db()
    assert boris.until is None
    assert held() == {"boris"}


def test_another_clearance_that_still_holds_keeps_the_keys(
    world: World, holders: list[Holder]
) -> None:
    sealed(world, holders)
    first = Clearance.objects.get(user=world.ana)
    clearing.clear(
        user=world.ana,
        since=TODAY,
        until=TODAY + timedelta(days=30),
        by=world.boris,
        on=TODAY,
        at=NOON,
    )

    clearing.end_clearance(clearance=first.pk, until=TODAY, by=world.boris, on=TODAY, at=NOON)
    assert held() == {"ana", "boris"}


def test_an_office_that_ended_by_itself_loses_the_keys_with_the_next_step(
    world: World, holders: list[Holder]
) -> None:
    visit, _ = sealed(world, holders)
    Appointment.objects.filter(user=world.ana).update(until=TODAY)
    page = signed_in(world.boris).get(address(visit)).content.decode()
    assert "is no longer cleared" in page

    kept = SealedPlan.objects.get().sealed_id
    assert signed_in(world.boris).post(f"{address(visit)}{kept}/").status_code == 200
    assert held() == {"boris"}
    Appointment.objects.update(until=TODAY)
    Clearance.objects.filter(user=world.boris).update(until=TODAY)
    take_from_lapsed(by=world.boris, at=NOON)
    assert held() == {"boris"}  # the last one: the plan would be lost

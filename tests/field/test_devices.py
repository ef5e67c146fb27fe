"""Devices: a code, a key, a last word."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.chain import World, a_visit
from tests.conftest import NOON, Clock
from tests.field.kits import Kit, a_bundle, an_enrolled_kit, device_of, head_of, public, recorded
from visita.field.actions import devices
from visita.field.limits import ENROLMENTS
from visita.field.models import Device
from visita.visits.models import Stage, Visit

MINUTE = timedelta(minutes=1)


def a_code(visit: Visit, world: World) -> str:
    return devices.offer_device(delegate=head_of(visit), by=world.boris, at=NOON)[1]


def test_a_code_is_good_once_and_gives_the_bundle(visit: Visit, world: World) -> None:
    code = a_code(visit, world)

    first, second = Kit().enrol(code), Kit().enrol(code)

    given = first.json()
    assert (first.status_code, second.status_code) == (201, 403)
    assert set(given) == {"device", "now", "bundle"}
    assert set(given["bundle"]) == {"bundle", "signature", "signer"}
    assert second.json() == {"problem": "code-not-good"}
    assert recorded(f"visit:{visit.pk}")[-2:] == ["device.offered", "device.enrolled"]


def test_a_code_is_typed_in_any_letters_and_kept_as_a_digest(visit: Visit, world: World) -> None:
    code = a_code(visit, world)

    assert code not in str(Device.objects.values())
    assert Kit().enrol(code.lower().replace("-", " ")).status_code == 201


def test_a_code_runs_out(visit: Visit, world: World, clock: Clock) -> None:
    code = a_code(visit, world)
    clock.moves(minutes=15)

    assert Kit().enrol(code).status_code == 403


def test_a_code_is_void_once_its_device_is_revoked(visit: Visit, world: World) -> None:
    made, code = devices.offer_device(delegate=head_of(visit), by=world.boris, at=NOON)
    devices.revoke_device(device=made.pk, by=world.ana, at=NOON)

    assert Kit().enrol(code).status_code == 403


def test_codes_cannot_be_tried_for_long(visit: Visit) -> None:
    answers = [Kit().enrol(f"{number:016d}") for number in range(ENROLMENTS.times + 1)]

    assert [each.status_code for each in answers] == [403] * ENROLMENTS.times + [429]
    assert answers[-1].headers["Retry-After"] == "60"


@pytest.mark.parametrize("body", ["", "[]", "{", '{"code": 5}', "x" * 20_000, '{"key":' * 2000])
def test_what_is_no_request_is_answered_in_words(visit: Visit, body: str) -> None:
    answer = Kit().browser.post("/kit/api/enrol/", body, content_type="application/json")

    assert answer.status_code == 400
    assert answer.json()["problem"] in {"no-json", "bad-key"}


def test_a_key_belongs_to_one_device(kit: Kit, visit: Visit, world: World) -> None:
    answer = Kit(secret=kit.secret).enrol(a_code(visit, world))

    assert (answer.status_code, answer.json()) == (409, {"problem": "known-key"})


def test_without_a_bundle_there_is_nothing_to_enrol_for(world: World) -> None:
    bare = a_visit(world, Stage.IN_PROGRESS)

    with pytest.raises(devices.NoBundle):
        devices.offer_device(delegate=head_of(bare), by=world.boris, at=NOON)


class TestContact:
    def test_a_device_learns_that_it_is_trusted_and_of_a_newer_bundle(
        self, kit: Kit, visit: Visit, world: World
    ) -> None:
        newer = a_bundle(visit, world, at=NOON + MINUTE)

        assert kit.contact().json() == {
            "now": NOON.isoformat(),
            "revoked": False,
            "bundle_id": str(newer.pk),
        }

    def test_the_hour_of_a_device_does_not_matter(self, kit: Kit) -> None:
        """Its clock may be a day off: that is one of the things it asks for."""
        assert kit.contact(NOON - timedelta(days=1)).status_code == 200

    def test_the_day_of_a_contact_is_kept_and_no_hour(self, kit: Kit, clock: Clock) -> None:
        clock.moves(days=2)
        kit.contact()

        assert device_of(kit).seen_on == (NOON + timedelta(days=2)).date()

    @pytest.mark.parametrize("other", [{"signature": ""}, {"at": "x"}, {"device": str(uuid4())}])
    def test_nobody_else_learns_anything(self, kit: Kit, other: dict[str, str]) -> None:
        answer = kit.contact(**other)

        assert (answer.status_code, answer.json()) == (403, {"problem": "unknown-device"})

    def test_a_revoked_device_is_told_and_the_ledger_says_so_once(
        self, kit: Kit, visit: Visit, world: World
    ) -> None:
        devices.revoke_device(device=device_of(kit).pk, by=world.ana, at=NOON)
        with pytest.raises(devices.RevokedBefore):
            devices.revoke_device(device=device_of(kit).pk, by=world.ana, at=NOON)

        assert [kit.contact().json()["revoked"] for _ in range(2)] == [True, True]
        acts = recorded(f"visit:{visit.pk}")
        assert acts[-2:] == ["device.revoked", "device.told"]


def test_two_devices_of_one_person_are_two(kit: Kit, visit: Visit, world: World) -> None:
    other = an_enrolled_kit(visit, world)

    assert device_of(other).delegate == device_of(kit).delegate
    assert device_of(other).key == public(other.secret) != device_of(kit).key

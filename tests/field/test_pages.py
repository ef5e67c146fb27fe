"""The desk's side of kits and records."""

import re
from uuid import uuid4

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.field.kits import Kit, device_of, head_of
from visita.accounts.models import User
from visita.field.models import Device
from visita.visits.models import Visit


def page(user: User, visit: Visit, below: str) -> str:
    answer = signed_in(user).get(f"/desk/visits/{visit.pk}/{below}")
    assert answer.status_code == 200, below
    return answer.content.decode()


def test_a_device_is_given_out_by_a_code_that_is_shown_once(visit: Visit, world: World) -> None:
    browser = signed_in(world.boris)
    address = f"/desk/visits/{visit.pk}/kit/devices/offer/"

    shown = browser.post(address, {"delegate": head_of(visit).pk}).content.decode()

    code = re.search(r"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}", shown)
    assert code
    assert "<svg" in shown
    assert Kit().enrol(code[0]).status_code == 201
    assert code[0] not in page(world.boris, visit, "kit/")


def test_a_device_is_not_given_to_somebody_who_does_not_go(visit: Visit, world: World) -> None:
    browser = signed_in(world.ana)

    answer = browser.post(f"/desk/visits/{visit.pk}/kit/devices/offer/", {"delegate": uuid4()})

    assert answer.status_code == 400
    assert not Device.objects.exists()


def test_a_device_is_revoked_and_the_page_says_what_that_does_not_do(
    kit: Kit, visit: Visit, world: World
) -> None:
    browser = signed_in(world.ana)
    address = f"/desk/visits/{visit.pk}/kit/devices/{kit.device}/revoke/"
    asked = browser.get(address).content.decode()

    browser.post(address, {"sure": "yes"})

    assert "It cannot be reached" in asked
    assert device_of(kit).revoked_by == world.ana
    assert "It has not asked since, and cannot be reached." in page(world.ana, visit, "kit/")
    kit.contact()
    assert "was told to wipe itself" in page(world.ana, visit, "kit/")


def test_everybody_on_the_visit_reads_the_same_numbers(visit: Visit, world: World) -> None:
    pages = [page(user, visit, "kit/aloud/") for user in (world.ana, world.boris)]

    numbers = [re.findall(r"<li>(\d{5})</li>", each) for each in pages]
    assert numbers[0] == numbers[1]
    assert len(numbers[0]) == 6

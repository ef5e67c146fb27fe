"""The desk's side of kits and records."""

import json
import re
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.field.kits import Kit, a_grant, an_envelope, device_of, head_of, recorded
from visita.accounts.models import User
from visita.field.models import Device
from visita.field.views.records import A_PAGE
from visita.visits.models import Visit

PAGES = ("", "?page=2", "?page=99")


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


class TestRecords:
    RECORD = uuid4()

    @pytest.fixture
    def cleared(self, kit: Kit, visit: Visit, world: World) -> Client:
        """Boris has the key of the visit, and there is a record."""
        a_grant(world.boris, visit)
        kit.put(self.RECORD, an_envelope())
        return signed_in(world.boris)

    def address(self, visit: Visit, record: UUID = RECORD) -> str:
        return f"/desk/visits/{visit.pk}/records/{record}/"

    def test_the_list_says_a_kind_a_day_and_a_size(self, cleared: Client, visit: Visit) -> None:
        shown = page(User.objects.get(username="boris"), visit, "records/")

        assert str(self.RECORD)[:8] in shown
        assert "22 November 2026" in shown

    def test_a_long_list_is_shown_a_hundred_at_a_time(
        self, kit: Kit, cleared: Client, visit: Visit
    ) -> None:
        for _ in range(A_PAGE):
            kit.put(uuid4(), an_envelope())

        shown = [page(User.objects.get(username="boris"), visit, f"records/{q}") for q in PAGES]

        links = [set(re.findall(r"/records/([0-9a-f-]{36})/", each)) for each in shown]
        assert [len(each) for each in links] == [A_PAGE, 1, 1]
        assert links[0].isdisjoint(links[1])
        assert links[1] == links[2]

    def test_whoever_has_no_key_does_not_learn_that_there_is_a_record(
        self, cleared: Client, visit: Visit, world: World
    ) -> None:
        """Ana works on the visit, and was not given its key; Carla does not."""
        for user in (world.ana, world.carla, world.dan, world.femi):
            browser = signed_in(user)
            for path in ("", "bundles/", f"{self.RECORD}/"):
                there = browser.get(f"/desk/visits/{visit.pk}/records/{path}")
                assert there.status_code == 404
            assert browser.post(f"{self.address(visit)}open/").status_code == 404

    def test_an_opening_is_recorded_before_the_envelope_is_given(
        self, cleared: Client, visit: Visit
    ) -> None:
        answer = cleared.post(f"{self.address(visit)}open/")

        assert b"".join(answer.streaming_content) == an_envelope()  # type: ignore[attr-defined]
        assert recorded(f"sealed:{self.RECORD}") == ["sealed.kept", "sealed.opened"]

    def test_the_page_carries_what_opens_it_and_not_the_envelope(
        self, cleared: Client, visit: Visit
    ) -> None:
        answer = cleared.get(self.address(visit))

        shown = answer.content.decode()
        found = re.search(r'id="record" type="application/json">(.*?)</script>', shown)
        assert found
        data = json.loads(found[1])
        assert set(data) == {
            *("id", "sha256", "signature", "grants", "devices", "bundles"),
            "amendments",
        }
        assert [each["whose"] for each in data["devices"]] == ["Boris"]
        assert "blob:" in answer.headers["Content-Security-Policy"]
        assert recorded(f"sealed:{self.RECORD}") == ["sealed.kept"]

    def test_every_bundle_is_given_whichever_form_a_record_is_of(
        self, cleared: Client, visit: Visit
    ) -> None:
        given = cleared.get(f"/desk/visits/{visit.pk}/records/bundles/").json()

        assert [set(each) for each in given] == [{"recipient"}]

    def test_what_was_set_aside_is_said(self, cleared: Client, kit: Kit, visit: Visit) -> None:
        kit.put(uuid4(), an_envelope(b"cut"), **{"X-Content-SHA256": "0" * 64})

        shown = cleared.get(f"/desk/visits/{visit.pk}/records/").content.decode()

        assert "not what the device said it sends" in shown

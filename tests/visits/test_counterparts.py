"""Authorities and liaison officers over the pages: named, ended, and answered in words."""

from datetime import date
from uuid import uuid4

import pytest

from tests.chain import World, a_visit
from tests.pages import browser_of, send, shown
from visita.accounts.models import User
from visita.visits.models import Authority, LiaisonOfficer, Stage

LONG = "x" * 25_000
EMOJI = "Dr \N{GRINNING FACE} Marlow"


def test_an_authority_that_cannot_be_printed_is_refused_by_name(world: World) -> None:
    for field in ("name", "address"):
        typed = {"name": "Office", "address": "2 Road", field: "中 Office"}
        answer = send(world.ana, "/desk/states/zz/authority/", typed)

        assert answer.status_code == 400
        assert "U+4E2D" in shown(answer)
    assert Authority.objects.get(state="ZZ").name == "Ministry of Justice"
    assert send(world.ana, "/desk/states/qq/authority/", typed).status_code == 404


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"username": "ana"}, 409),
        ({"username": "nobody"}, 400),
        ({"username": "gita", "until": "2026-11-21"}, 400),
        ({"username": "gita", "state": "XE", "until": "2027-11-22"}, 302),
    ],
)
def test_a_liaison_officer_is_for_the_state_of_the_address(
    world: World, typed: dict[str, str], status: int
) -> None:
    whole = {"since": "2026-11-22", **typed}
    for language in ("en", "fr"):
        answer = send(world.ana, "/desk/states/zz/liaison/", whole, language=language)
        assert answer.status_code == status

    named = LiaisonOfficer.objects.filter(user=world.gita)
    assert [each.state_id for each in named] == (["ZZ"] if status == 302 else [])


def the_officer(user: User) -> LiaisonOfficer:
    return LiaisonOfficer.objects.get(user=user)


@pytest.mark.parametrize(
    ("until", "status", "ends"),
    [
        ("", 400, None),
        ("soon", 400, None),
        ("2020-01-01", 409, None),
        ("2026-11-22", 302, date(2026, 11, 22)),
        ("2027-01-01", 302, date(2027, 1, 1)),
    ],
)
def test_the_service_of_a_liaison_officer_is_ended(
    world: World, until: str, status: int, ends: date | None
) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    sent, officer = f"/desk/notifications/{visit.notification.pk}/", the_officer(world.dan)
    path = f"/desk/states/zz/liaison/{officer.pk}/end/"

    answers = [send(world.ana, path, {"until": until}) for _ in range(2)]

    assert [each.status_code for each in answers] == [status] * 2
    assert the_officer(world.dan).until == ends
    still = 404 if ends == date(2026, 11, 22) else 200
    assert browser_of(world.dan).get(sent).status_code == still
    listed = shown(browser_of(world.ana).get("/desk/states/"))
    assert (world.dan.full_name in listed) == (still == 200)


def test_no_service_is_ended_under_another_state(world: World) -> None:
    officer = the_officer(world.dan)

    for state, pk in (("xe", officer.pk), ("zz", uuid4())):
        path = f"/desk/states/{state}/liaison/{pk}/end/"
        assert send(world.ana, path, {"until": "2026-11-22"}).status_code == 404

    assert the_officer(world.dan).until is None


def test_an_authority_is_kept_over_its_page(world: World) -> None:
    typed = {"name": "Office of the Ombudsman", "address": "2 Road\nTarnholm"}

    assert send(world.ana, "/desk/states/zz/authority/", typed).status_code == 302

    assert Authority.objects.get(state="ZZ").name == "Office of the Ombudsman"

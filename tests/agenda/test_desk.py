"""The desk and the file of a visit, as each person opens them, in both languages."""

import pytest

from tests.accounts.builders import a_person
from tests.chain import DAY, World, a_member, a_report, a_transmission, a_visit
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.pages import browser_of, shown
from visita.accounts.actions.appointments import appoint
from visita.accounts.models import Role
from visita.proceedings.actions import give_seat
from visita.reports.models import Stage
from visita.visits.models import Stage as VisitStage


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["ana", "boris", "carla", "dan", "erik", "femi", "gita"])
def test_everybody_has_a_desk(world: World, name: str, language: str) -> None:
    a_visit(world)
    a_report(world, Stage.CIRCULATED)
    sent = a_transmission(world, due=TODAY - DAY)

    page = shown(browser_of(getattr(world, name), language).get("/desk/"))

    assert (f"/desk/received/{sent.pk}/" in page) is (name == "dan")
    assert (f"/desk/files/{sent.report.visit_id}/" in page) is (name in {"ana", "boris"})
    assert ("deadlines.ics" in page) is (name in {"ana", "boris", "carla", "dan"})
    assert name not in {"erik", "femi", "gita"} or str(sent.pk) not in page


@pytest.mark.parametrize("name", ["ana", "boris", "carla", "dan", "femi"])
def test_a_file_is_open_to_those_who_work_on_it_and_opening_is_recorded(
    world: World, name: str
) -> None:
    visit = a_visit(world, VisitStage.NOTIFIED)
    browser = browser_of(getattr(world, name))

    with recording() as said:
        answer = browser.get(f"/desk/files/{visit.pk}/")

    works = name in {"ana", "boris"}
    assert answer.status_code == (200 if works else 404)
    assert [entry["act"] for entry in said] == ["visit.opened" if works else "access.denied"]


def test_whoever_was_somebody_is_reminded_of_the_secrecy_that_never_ends(world: World) -> None:
    nadia = a_person("nadia")
    before = TODAY - 9 * DAY
    appoint(user=nadia, role=Role.SECRETARIAT, since=before, until=TODAY, by=None, at=NOON)
    member = a_member("Nadia Orr", world.arland, since=before, days=9)
    give_seat(member=member, user=nadia, by=world.ana, at=NOON)

    page = shown(browser_of(nadia).get("/desk/"))

    assert "has not, and never will" in page
    assert "/desk/visits/" not in page

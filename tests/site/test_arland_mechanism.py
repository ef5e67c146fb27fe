"""The story of Arland's national mechanism: ten visits in a year, told by what people do."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from pytest_django import DjangoDbBlocker

from tests.accounts.builders import a_browser, signed_in
from tests.conftest import NOON, Clock
from tests.pages import shown
from tests.telling import told_at_noon
from visita.accounts.models import User
from visita.findings.models import Finding
from visita.proceedings.models import Decision, Matter
from visita.reports.models import Report
from visita.site.arland import telling
from visita.site.arland.telling import OtherStory, tell
from visita.site.commands import demo
from visita.site.story import MECHANISM_FIRST, STEPS_OF_A_MECHANISM
from visita.visits.models import Access, Notification, Stage, Visit

pytestmark = pytest.mark.django_db

PEOPLE = ("ana", "boris", "carla", "dan", "femi")
FIRST = f"/desk/visits/{MECHANISM_FIRST}/"
OF_A_MECHANISM = {"PROFILE": "NPM", "STATE": "ZZ"}


@pytest.fixture(scope="module")
def once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with told_at_noon(django_db_blocker, **OF_A_MECHANISM):
        yield


@pytest.fixture
def told(once: None, db: None, clock: Clock) -> Iterator[None]:
    """What a test does to it is undone."""
    with override_settings(VISITA_DEMO=True, **OF_A_MECHANISM):
        yield


def browser(name: str) -> Client:
    return signed_in(User.objects.get(username=name))


def test_ten_short_visits_were_made_in_a_year_without_a_word_to_anybody(told: None) -> None:
    visits = list(Visit.objects.order_by("starts_on"))

    assert len(visits) == 10
    assert {each.mandate for each in visits} == {"NPM"}
    assert {each.stage for each in visits} == {Stage.CONCLUDED}
    assert all(each.starts_on == each.ends_on for each in visits)
    assert all(each.decided_by and each.decided_on and not each.decision for each in visits)
    assert (visits[-1].ends_on - visits[0].starts_on).days <= 366
    assert not Notification.objects.exists()
    assert not Decision.objects.filter(matter=Matter.VISIT).exists()


def test_one_to_three_persons_went_and_an_outside_expert_once_alone(told: None) -> None:
    teams = [list(each.delegates.all()) for each in Visit.objects.all()]

    assert {len(team) for team in teams} == {1, 2, 3}
    assert any(team[0].full_name == "Carla" and len(team) == 1 for team in teams)
    assert not any(each.member for team in teams for each in team)


def test_every_visit_has_its_place_and_findings_and_one_was_refused(told: None) -> None:
    for visit in Visit.objects.all():
        (stop,) = visit.stops.all()
        assert (stop.left_at is None) is (stop.access == Access.REFUSED)
        assert Finding.objects.filter(visit=visit).exists()
    assert Visit.objects.filter(stops__access=Access.REFUSED).count() == 1


def test_two_have_reports_and_the_last_follows_the_first(told: None) -> None:
    assert Report.objects.count() == 2
    assert Visit.objects.latest("starts_on").follows_id == MECHANISM_FIRST


def test_told_twice_it_is_one_story_and_it_is_not_mixed_with_another(told: None) -> None:
    tell(at=NOON)
    assert Visit.objects.count() == 10

    with override_settings(PROFILE="CPT", STATE=""), pytest.raises(OtherStory):
        telling.refuse_another_story()
    with override_settings(PROFILE="CPT", STATE=""), pytest.raises(OtherStory):
        tell(at=NOON)
    assert Visit.objects.count() == 10


@pytest.mark.parametrize("step", STEPS_OF_A_MECHANISM, ids=lambda step: step.url)
def test_every_step_of_the_story_opens(told: None, step: object) -> None:
    person = step.person.lower()  # type: ignore[attr-defined]
    reader = a_browser() if person == "eve" else browser(person)

    assert reader.get(step.url).status_code == 200  # type: ignore[attr-defined]


def test_the_file_speaks_of_the_protocol_and_of_no_government(told: None) -> None:
    text = shown(browser("ana").get(f"/desk/files/{MECHANISM_FIRST}/"))

    assert "Notify the Government" not in text
    assert "Send the report to the authorities" in text
    assert "OPCAT 20(c)" in text
    assert "ECPT" not in text
    page = shown(browser("ana").get(FIRST))
    assert "Decided by" in page
    assert "<h2>Notification</h2>" not in page
    assert settings.PROFILE == "NPM"


def test_the_mechanism_has_a_directory_of_its_own_unless_one_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("VISITA_VAR", "VISITA_PROFILE", "VISITA_STATE", "VISITA_BODY"):
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(demo, "var_directory", lambda: tmp_path)

    demo._be_a_mechanism()
    assert os.environ["VISITA_VAR"] == str(tmp_path / "mechanism")
    assert (os.environ["VISITA_PROFILE"], os.environ["VISITA_STATE"]) == ("NPM", "ZZ")

    monkeypatch.setenv("VISITA_VAR", str(tmp_path / "named"))
    demo._be_a_mechanism()
    assert os.environ["VISITA_VAR"] == str(tmp_path / "named")


MATRIX = {
    "/desk/visits/": {"ana", "boris", "carla"},
    "/desk/visits/plan/": {"ana"},
    FIRST: {"ana", "boris", "carla"},
    f"{FIRST}decide/": {"ana"},
    f"{FIRST}change/": {"ana"},
    f"{FIRST}arrive/": {"ana", "boris", "carla"},
    f"{FIRST}findings/": {"ana", "boris", "carla"},
    f"/desk/files/{MECHANISM_FIRST}/": {"ana", "boris", "carla"},
    f"{FIRST}call-off/": {"ana"},
    "/desk/people/": {"femi"},
}


@pytest.mark.parametrize("address", MATRIX)
def test_who_is_given_which_page(told: None, address: str) -> None:
    given = {name for name in PEOPLE if browser(name).get(address).status_code == 200}

    assert given == MATRIX[address]
    assert a_browser().get(address).status_code == 302


def test_the_ministry_learns_of_a_visit_with_its_report_and_not_before(told: None) -> None:
    """Two worlds in small: a plan, its change and its end leave no trace on any page of others."""
    others = ("dan", "femi")
    pages = ("/desk/", "/desk/visits/", "/desk/talks/", "/desk/deadlines.ics")

    def seen() -> dict[tuple[str, str], str]:
        return {
            (name, page): shown(browser(name).get(page)).partition("csrfmiddlewaretoken")[0]
            for name in others
            for page in pages
        }

    before = seen()
    typed = {
        "key": "0e0fbb0e-7d2c-4a52-a2c3-1f6d0c6f5b11",
        "state": "ZZ",
        "kind": "PERIODIC",
        "starts_on": "2026-12-05",
        "checked": "yes",
    }
    assert browser("ana").post("/desk/visits/plan/", typed).status_code == 302

    assert Visit.objects.filter(stage=Stage.PLANNED).count() == 1
    assert seen() == before

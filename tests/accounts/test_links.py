"""The way into the demonstration: once, there only, and on this machine only."""

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import Settings

from tests.accounts.builders import a_browser, a_person, address
from tests.conftest import NOON, TODAY, Clock
from visita.accounts.access import roles_of
from visita.accounts.actions import links
from visita.accounts.models import OneTimeLink, Role, User
from visita.accounts.tokens import digest

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings: Settings) -> dict[str, str]:
    """Who may enter, and the secret of each link."""
    settings.VISITA_DEMO = True
    return {person.username: token for person, token in links.make_demo_links(on=TODAY, at=NOON)}


def path(token: str) -> str:
    return f"/desk/sign-in/link/{token}/"


def test_each_person_of_the_story_has_a_link_and_their_office(demo: dict[str, str]) -> None:
    assert set(demo) == {"ana", "boris", "carla", "dan", "femi"}
    roles = {user.username: roles_of(user, TODAY) for user in User.objects.all()}

    assert roles["ana"] == {Role.SECRETARIAT}
    assert roles["femi"] == {Role.ADMINISTRATOR}
    assert not roles["boris"] | roles["carla"] | roles["dan"]
    assert OneTimeLink.objects.filter(token=digest(demo["ana"])).exists()


def test_a_link_works_once(demo: dict[str, str], clock: Clock) -> None:
    browser = a_browser()
    assert b"Enter as Ana" in browser.get(path(demo["ana"])).content

    entered = browser.post(path(demo["ana"]))

    assert address(entered) == "/desk/"
    assert b"Secretariat" in browser.get("/desk/").content
    assert a_browser().post(path(demo["ana"])).status_code == 404
    assert a_browser().get(path(demo["ana"])).status_code == 404
    with pytest.raises(links.NotGood):
        links.use_link(token=demo["ana"], at=NOON)


def test_looking_at_a_link_does_not_use_it_up(demo: dict[str, str], clock: Clock) -> None:
    for _ in range(3):
        a_browser().get(path(demo["ana"]))

    assert a_browser().post(path(demo["ana"])).status_code == 302


def test_outside_the_demonstration_a_link_is_nothing(
    demo: dict[str, str], settings: Settings, clock: Clock
) -> None:
    settings.VISITA_DEMO = False

    assert a_browser().get(path(demo["ana"])).status_code == 404
    assert a_browser().post(path(demo["ana"])).status_code == 404
    with pytest.raises(links.NotADemonstration):
        links.use_link(token=demo["ana"], at=NOON)
    with pytest.raises(links.NotADemonstration):
        links.make_demo_links(on=TODAY, at=NOON)


@pytest.mark.parametrize("place", ["192.0.2.1", "", "nonsense"])
def test_from_another_machine_a_link_is_nothing(
    demo: dict[str, str], clock: Clock, place: str
) -> None:
    assert Client(REMOTE_ADDR=place).post(path(demo["ana"])).status_code == 404


def test_a_new_start_makes_new_links_and_the_old_ones_void(
    demo: dict[str, str], clock: Clock
) -> None:
    links.make_demo_links(on=TODAY, at=NOON)

    assert a_browser().post(path(demo["ana"])).status_code == 404
    assert User.objects.count() == 5


def test_a_real_person_of_the_same_name_is_not_let_in_by_link(settings: Settings) -> None:
    settings.VISITA_DEMO = True
    a_person("ana")

    with pytest.raises(links.NotADemonstration):
        links.make_demo_links(on=TODAY, at=NOON)

    assert not OneTimeLink.objects.exists()


def test_people_of_the_demonstration_confirm_by_a_button(
    demo: dict[str, str], clock: Clock
) -> None:
    browser = a_browser()
    browser.post(path(demo["femi"]))
    clock.moves(minutes=6)

    asked = browser.get("/desk/people/invite/")
    assert b"It is me" in browser.get(address(asked)).content
    confirmed = browser.post(address(asked))

    assert address(confirmed) == "/desk/people/invite/"


def test_that_button_is_nothing_in_a_real_installation(
    demo: dict[str, str], clock: Clock, settings: Settings
) -> None:
    browser = a_browser()
    browser.post(path(demo["femi"]))
    settings.VISITA_DEMO = False
    clock.moves(minutes=6)

    assert browser.post("/desk/confirm/").status_code == 403


def test_the_tests_are_no_demonstration() -> None:
    assert settings.VISITA_DEMO is False
    assert settings.DEBUG is False

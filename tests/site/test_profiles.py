"""What a body's mandate, name and languages change of the pages."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.accounts.builders import a_person, signed_in
from tests.conftest import Clock
from visita.accounts.models import Role
from visita.site import navigation


def labels(path: str = "/") -> list[str]:
    return [link.label for link in navigation.menu(path)]


def test_a_committee_elected_by_parties_begins_with_the_record(eve: Client) -> None:
    assert labels()[:3] == ["Record", "Chart", "States"]
    assert "Who is bound, on which day, and why" in eve.get("/").content.decode()


def test_a_mechanism_begins_with_itself(eve: Client, settings: Settings) -> None:
    settings.PROFILE, settings.STATE, settings.BODY = "NPM", "ZZ", "Office <Arland>"

    page = eve.get("/").content.decode()

    assert "<h1>Office &lt;Arland&gt;</h1>" in page
    assert "Article 20" in page
    assert labels()[0] == "Who we are"
    assert not set(labels()) & {"Record", "Chart", "States", "Statements"}
    assert eve.get("/states/").status_code == 200
    assert eve.get("/rules/").status_code == 200


def test_entries_of_parts_that_are_not_there_are_left_out() -> None:
    found = navigation.entries({"treaties:states": "States", "nowhere:nothing": "Nothing"})

    assert found == [("States", "/states/")]


@pytest.mark.parametrize("profile", ["CPT", "SPT", "NPM"])
def test_the_desk_of_a_mechanism_lists_visits_and_places_and_no_elections_or_treaties(
    settings: Settings, db: None, clock: Clock, profile: str
) -> None:
    settings.PROFILE = profile

    page = signed_in(a_person("ana", Role.SECRETARIAT)).get("/desk/").content.decode()

    for url in ("/desk/visits/", "/desk/places/", "/desk/coverage/", "/desk/recommendations/"):
        assert f'<a href="{url}">' in page, url
    for url in ("/desk/elections/", "/desk/states/", "/desk/record/"):
        assert (f'<a href="{url}">' in page) is (profile != "NPM"), url


def test_the_bodys_name_stands_on_every_page(eve: Client, settings: Settings) -> None:
    settings.BODY = "Office of Arland"

    for path in ("/", "/states/", "/desk/sign-in/", "/nowhere/"):
        assert eve.get(path).content.decode().count("Office of Arland") == 2, path


def test_without_a_name_none_is_shown(eve: Client) -> None:
    assert "v-our-body" not in eve.get("/").content.decode()


def test_one_language_alone_is_not_offered_as_a_choice(eve: Client, settings: Settings) -> None:
    settings.LANGUAGES = [("fr", "français")]
    settings.LANGUAGE_CODE = "fr"

    answer = eve.get(reverse("treaties:states"), {"lang": "en"})

    assert 'lang="en"' not in answer.content.decode()
    assert not answer.cookies


def test_over_tls_every_cookie_is_for_tls_and_browsers_are_told_to_stay(eve: Client) -> None:
    plain, safe = (eve.get("/desk/sign-in/?lang=fr", secure=secure) for secure in (False, True))

    assert [bool(each["secure"]) for each in plain.cookies.values()] == [False, False]
    assert [bool(each["secure"]) for each in safe.cookies.values()] == [True, True]
    assert "Strict-Transport-Security" not in plain.headers
    assert safe.headers["Strict-Transport-Security"] == "max-age=31536000"

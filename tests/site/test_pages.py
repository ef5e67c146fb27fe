"""What the site adds to every page: its language, and an answer where something went wrong."""

import pytest
from django.test import Client

from visita.treaties.queries import pages

SECRET = "the password of the database"  # noqa: S105 the test looks for it


@pytest.fixture
def broken(eve: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Eve, while a query fails."""

    def fail() -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(pages, "sources", fail)
    eve.raise_request_exception = False
    return eve


def test_a_failure_shows_neither_traceback_nor_setting(broken: Client) -> None:
    answer = broken.get("/sources/")

    page = answer.content.decode()
    assert answer.status_code == 500
    assert "Something failed on our side" in page
    for word in (SECRET, "Traceback", "RuntimeError", "SECRET_KEY", "django", "visita.treaties"):
        assert word not in page


def test_a_failure_carries_the_headers_too(broken: Client) -> None:
    answer = broken.get("/sources/")

    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Content-Language"] == "en"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies


def test_a_failure_is_told_in_the_language_of_the_page(broken: Client) -> None:
    answer = broken.get("/sources/", headers={"accept-language": "fr"})

    assert '<html lang="fr"' in answer.content.decode()


def test_a_wrong_host_is_refused_and_worth_no_line(
    eve: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = eve.get("/", headers={"host": "evil.example"})

    assert answer.status_code == 400
    assert "evil.example" not in answer.content.decode()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "This form has grown old"), ("fr", "Ce formulaire")],
)
def test_a_form_sent_to_a_page_is_refused_on_a_page_of_ours(
    record: None, language: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    stranger = Client(enforce_csrf_checks=True, headers={"accept-language": language})

    answer = stranger.post("/states/ru/", {"day": "2020-01-01"})

    page = answer.content.decode()
    assert answer.status_code == 403
    assert told in page
    assert "components.css" in page
    assert "CSRF" not in page
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert capsys.readouterr().err == ""


def test_a_form_sent_to_the_interface_is_a_problem(record: None) -> None:
    answer = Client(enforce_csrf_checks=True).post("/api/v1/states/RU", {"day": "2020"})

    assert answer.status_code == 405
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_chosen_language_is_remembered_in_the_only_cookie(eve: Client) -> None:
    chosen = eve.get("/states/ru/?on=2026-11-22&lang=fr")
    later = eve.get("/rules/")

    assert list(chosen.cookies) == ["visita_language"]
    cookie = chosen.cookies["visita_language"]
    assert cookie.value == "fr"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert later.headers["Content-Language"] == "fr"
    assert not later.cookies


@pytest.mark.parametrize("asked", ["xx", "", "FR", "en-gb", "../fr", "\0"])
def test_a_language_not_offered_changes_nothing(eve: Client, asked: str) -> None:
    answer = eve.get("/rules/", {"lang": asked})

    assert answer.headers["Content-Language"] == "en"
    assert not answer.cookies


def test_the_other_language_keeps_page_and_day(eve: Client) -> None:
    page = eve.get("/states/ru/?on=2026-11-22&instrument=opcat").content.decode()

    assert '"/states/ru/?on=2026-11-22&amp;instrument=opcat&amp;lang=fr"' in page


@pytest.mark.parametrize(
    ("url", "current"),
    [("/", "Record"), ("/instruments/ets126/", "Chart"), ("/states/ru/", "States")],
)
def test_the_menu_marks_where_one_is(eve: Client, url: str, current: str) -> None:
    page = eve.get(url).content.decode()

    assert page.count('aria-current="page"') == 1
    assert f'aria-current="page">{current}</a>' in page

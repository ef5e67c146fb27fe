"""Before something grave; work that met an ended session; denials."""

import pytest
from django.test import Client

from tests.accounts.builders import PASSWORD, a_browser, address, an_invitation, signed_in
from tests.conftest import NOON, Clock
from visita.accounts import http
from visita.accounts.actions.invitations import accept_with_codes
from visita.accounts.means import recovery_codes_of
from visita.accounts.models import Session, User
from visita.accounts.tokens import new_token

pytestmark = pytest.mark.django_db
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
TYPED = {"full_name": "Gita Rao", "username": "gita", "language": "en", "days": "3"}


@pytest.fixture
def femi(femi: User) -> User:
    """With a password, an app and recovery codes."""
    from visita.accounts.actions.invitations import invite_again

    token = invite_again(user=femi, days=1, by=None, at=NOON)
    return accept_with_codes(token=token, password=PASSWORD, seed=SEED, at=NOON)


def again(browser: Client, user: User) -> object:
    """Sign in by the form, in the same browser."""
    typed = {"username": user.username, "password": PASSWORD, "code": recovery_codes_of(user)[0]}
    return browser.post("/desk/sign-in/", typed)


def test_for_five_minutes_nobody_is_asked_again(femi: User, clock: Clock) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=5)

    assert browser.get("/desk/people/invite/").status_code == 200


def test_then_one_shows_again_who_one_is_and_goes_on_under_a_new_id(
    femi: User, clock: Clock
) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=5, seconds=1)
    before = browser.cookies["visita_session"].value

    asked = browser.get("/desk/people/invite/")
    wrong = browser.post(address(asked), {"code": "000000"})
    right = browser.post(address(asked), {"code": recovery_codes_of(femi)[0]})

    assert address(asked) == "/desk/confirm/?next=%2Fdesk%2Fpeople%2Finvite%2F"
    assert wrong.status_code == 403
    assert address(right) == "/desk/people/invite/"
    assert browser.get("/desk/people/invite/").status_code == 200
    assert browser.cookies["visita_session"].value != before


def test_looking_around_needs_no_confirming(femi: User, clock: Clock) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=10)

    assert browser.get("/desk/people/").status_code == 200


def test_a_confirmation_in_the_future_counts_for_nothing(femi: User, clock: Clock) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=-1)

    assert browser.get("/desk/people/invite/").status_code == 302


def test_what_was_typed_survives_the_question_who_one_is(femi: User, clock: Clock) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=6)

    asked = browser.post("/desk/people/invite/", TYPED)
    right = browser.post(address(asked), {"code": recovery_codes_of(femi)[0]})
    page = browser.get(address(right)).content.decode()

    assert not User.objects.filter(username="gita").exists()
    assert "Gita Rao" in page
    assert browser.post("/desk/people/invite/", TYPED).status_code == 200
    assert User.objects.filter(username="gita").exists()


def test_what_was_typed_survives_an_ended_session(femi: User, clock: Clock) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=40)

    asked = browser.post("/desk/people/invite/", {**TYPED, "password": "never kept"})
    assert address(asked) == "/desk/sign-in/"
    assert b"you find what you typed again" in browser.get("/desk/sign-in/").content
    landed = again(browser, femi)
    page = browser.get(address(landed)).content.decode()

    assert address(landed) == "/desk/kept/"
    assert "Gita Rao" in page
    assert 'action="/desk/people/invite/"' in page
    assert "never kept" not in page
    assert not User.objects.filter(username="gita").exists()


def test_kept_work_lies_in_cipher(femi: User, clock: Clock) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=40)
    browser.post("/desk/people/invite/", TYPED)

    stored = Session.objects.get(user=None).data

    assert "Gita" not in str(stored)
    assert str(stored["kept"]).startswith("gAAAA")


def test_kept_work_is_for_its_author_alone(femi: User, clock: Clock) -> None:
    _, token = an_invitation("hugo")
    hugo = accept_with_codes(token=token, password=PASSWORD, seed=SEED, at=NOON)
    browser = signed_in(femi)
    clock.moves(minutes=40)
    browser.post("/desk/people/invite/", TYPED)

    landed = again(browser, hugo)

    assert address(landed) == "/desk/"
    assert address(browser.get("/desk/kept/")) == "/desk/"


def test_kept_work_is_gone_after_ten_minutes(
    femi: User, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    browser = signed_in(femi)
    clock.moves(minutes=40)
    browser.post("/desk/people/invite/", TYPED)
    later = time.time() + 601
    monkeypatch.setattr("time.time", lambda: later)

    assert address(again(browser, femi)) == "/desk/"


def test_kept_work_can_be_dropped(femi: User, clock: Clock) -> None:
    browser = signed_in(femi)
    clock.moves(minutes=40)
    browser.post("/desk/people/invite/", TYPED)
    again(browser, femi)

    browser.post("/desk/kept/drop/")

    assert address(browser.get("/desk/kept/")) == "/desk/"


def test_nothing_is_kept_of_a_stranger(femi: User) -> None:
    browser = a_browser()
    browser.cookies["visita_session"] = new_token()

    browser.post("/desk/people/invite/", TYPED)

    assert not Session.objects.filter(user=None).exists()


@pytest.mark.parametrize(
    ("wanted", "landing"),
    [
        ("/desk/security/", "/desk/security/"),
        ("https://else.example/desk/", "/desk/"),
        ("//else.example/desk/", "/desk/"),
        ("/states/", "/desk/"),
        ("/desk/../states/", "/desk/../states/"),
        ("javascript:alert(1)", "/desk/"),
        ("", "/desk/"),
    ],
)
def test_one_lands_inside_and_nowhere_else(femi: User, wanted: str, landing: str) -> None:
    typed = {"username": "femi", "password": PASSWORD, "code": recovery_codes_of(femi)[0]}

    answer = a_browser().post("/desk/sign-in/", {**typed, "next": wanted})

    assert address(answer) == landing


def test_a_denial_is_recorded_and_looks_like_absence(
    boris: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[dict[str, object]] = []
    monkeypatch.setattr(http, "record", lambda **words: said.append(words))

    answer = signed_in(boris).get("/desk/people/")

    assert answer.status_code == 404
    assert [entry["act"] for entry in said] == ["access.denied"]
    assert said[0]["by"] == str(boris.pk)
    assert said[0]["private"] == {"path": "/desk/people/"}


def test_a_form_that_has_grown_old_gives_back_what_was_typed(femi: User, clock: Clock) -> None:
    """Signed in again in another window, the form's token is no longer the one it was."""
    browser = signed_in(femi, client=Client(enforce_csrf_checks=True))
    old = {**TYPED, "csrfmiddlewaretoken": "x" * 64, "password": "never shown"}

    answer = browser.post("/desk/people/invite/", old)
    stranger = Client(enforce_csrf_checks=True).post("/desk/people/invite/", old)

    assert answer.status_code == stranger.status_code == 403
    assert b"Gita Rao" in answer.content
    assert b"never shown" not in answer.content
    assert b"Gita Rao" not in stranger.content

"""Sessions: when they end, that their ids change, and that they can be ended from elsewhere."""

import pytest
from django.conf import settings
from django.test import Client

from tests.accounts.builders import a_browser, a_person, address, signed_in
from tests.conftest import NOON, TODAY, Clock
from visita.accounts.actions import appointments, sessions
from visita.accounts.models import Role, Session, User
from visita.accounts.tokens import digest

pytestmark = pytest.mark.django_db
COOKIE = settings.SESSION_COOKIE_NAME


def is_in(browser: Client) -> bool:
    return browser.get("/desk/").status_code == 200


def test_a_session_ends_after_fifteen_idle_minutes(ana: User, clock: Clock) -> None:
    browser = signed_in(ana)
    clock.moves(minutes=14)
    assert is_in(browser)
    clock.moves(minutes=14)
    assert is_in(browser)
    clock.moves(minutes=16)

    assert not is_in(browser)


def test_a_session_ends_after_eight_hours_however_busy(ana: User, clock: Clock) -> None:
    browser = signed_in(ana)
    for _ in range(8 * 6 - 1):
        clock.moves(minutes=10)
        assert is_in(browser)
    clock.moves(minutes=10)

    assert not is_in(browser)


@pytest.mark.parametrize(
    ("hours", "stays"), [(-24, False), (-1.1, False), (24, False), (-0.08, True), (-0.9, True)]
)
def test_a_clock_set_wrong_makes_no_session_immortal_and_one_set_right_ends_none(
    ana: User, clock: Clock, hours: float, stays: bool
) -> None:
    browser = signed_in(ana)
    clock.moves(hours=hours)

    assert is_in(browser) is stays


def test_after_the_clock_was_set_back_idle_minutes_count_anew(ana: User, clock: Clock) -> None:
    browser = signed_in(ana)
    clock.moves(minutes=-50)
    assert is_in(browser)
    clock.moves(minutes=14)
    assert is_in(browser)
    clock.moves(minutes=16)

    assert not is_in(browser)


def test_after_the_clock_was_set_back_nobody_counts_as_just_confirmed(
    ana: User, clock: Clock
) -> None:
    browser = signed_in(ana)
    clock.moves(minutes=-1)

    assert address(browser.get("/desk/security/codes/")).startswith("/desk/confirm/")


def test_an_ended_session_takes_its_cookie_along(ana: User, clock: Clock) -> None:
    browser = signed_in(ana)
    clock.moves(hours=1)

    answer = browser.get("/desk/")

    assert answer.cookies[COOKIE].value == ""
    assert answer.cookies[COOKIE]["path"] == "/desk/"


def test_the_cookie_is_for_the_inside_alone_and_no_script_reads_it(ana: User) -> None:
    browser = signed_in(ana)
    Session.objects.update(renew=True)

    cookie = browser.get("/desk/", secure=True).cookies[COOKIE]
    Session.objects.update(renew=True)
    plain = browser.get("/desk/").cookies[COOKIE]

    assert (cookie["path"], cookie["samesite"]) == ("/desk/", "Strict")
    assert cookie["httponly"]
    assert cookie["secure"]
    assert not plain["secure"]
    assert not cookie["max-age"]


def test_the_database_does_not_hold_what_the_cookie_says(ana: User) -> None:
    browser = signed_in(ana)
    token = browser.cookies[COOKIE].value

    assert Session.objects.get().key == digest(token) != token


def test_an_id_from_elsewhere_is_never_taken_over(ana: User, clock: Clock) -> None:
    """Fixation: somebody plants an id of their own, then the person signs in."""
    attacker = a_browser()
    attacker.post("/desk/sign-in/passkey/options/")
    planted = attacker.cookies[COOKIE].value
    victim = a_browser()
    victim.cookies[COOKIE] = planted

    signed_in(ana, client=victim)

    assert victim.cookies[COOKIE].value != planted
    assert not is_in(attacker)


def test_an_id_nobody_gave_is_not_accepted(db: None) -> None:
    browser = a_browser()
    browser.cookies[COOKIE] = "chosen-by-me"

    browser.post("/desk/sign-in/passkey/options/")

    assert browser.cookies[COOKIE].value != "chosen-by-me"


def test_a_new_office_gives_a_new_id(boris: User) -> None:
    browser = signed_in(boris)
    before = browser.cookies[COOKIE].value

    appointments.appoint(
        user=boris, role=Role.SECRETARIAT, since=TODAY, until=None, by=None, at=NOON
    )

    assert is_in(browser)
    assert browser.cookies[COOKIE].value != before
    old = a_browser()
    old.cookies[COOKIE] = before
    assert not is_in(old)


def test_somebody_with_two_browsers_sees_both_and_ends_one(ana: User) -> None:
    here, there = signed_in(ana), signed_in(ana)
    other = Session.objects.get(key=digest(there.cookies[COOKIE].value))

    assert here.get("/desk/security/").content.decode().count("since 22 November") == 2
    here.post(f"/desk/security/sessions/{other.pk}/end/")

    assert is_in(here)
    assert not is_in(there)


def test_nobody_ends_the_session_of_another(ana: User, boris: User) -> None:
    hers, his = signed_in(ana), signed_in(boris)
    session = Session.objects.get(key=digest(hers.cookies[COOKIE].value))

    answer = his.post(f"/desk/security/sessions/{session.pk}/end/")

    assert answer.status_code == 404
    assert is_in(hers)


def test_ending_every_other_session(ana: User) -> None:
    browsers = [signed_in(ana) for _ in range(3)]

    browsers[0].post("/desk/security/sessions/end-others/")

    assert [is_in(browser) for browser in browsers] == [True, False, False]


def test_an_administrator_ends_every_session_of_a_person(ana: User, femi: User) -> None:
    hers, his = signed_in(ana), signed_in(femi)

    answer = his.post(f"/desk/people/{ana.pk}/sign-out/")

    assert address(answer) == f"/desk/people/{ana.pk}/"
    assert not is_in(hers)


def test_signing_out_ends_it_here_and_clears_the_browser(ana: User) -> None:
    browser = signed_in(ana)
    token = browser.cookies[COOKIE].value

    answer = browser.post("/desk/sign-out/")

    assert address(answer) == "/desk/signed-out/"
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert b"No day is set on which the duty ends" in browser.get("/desk/signed-out/").content
    kept = a_browser()
    kept.cookies[COOKIE] = token
    assert not is_in(kept)


def test_signing_out_cannot_be_done_by_a_link(ana: User) -> None:
    browser = signed_in(ana)

    assert browser.get("/desk/sign-out/").status_code == 405
    assert is_in(browser)


def test_a_session_ended_during_a_request_stays_ended(ana: User, clock: Clock) -> None:
    from django.test import RequestFactory

    from visita.accounts.session import session_of

    browser = signed_in(ana)
    request = RequestFactory().get("/desk/")
    request.COOKIES[COOKIE] = browser.cookies[COOKIE].value
    held = session_of(request, clock.at)
    sessions.sign_out_everywhere(of=ana, by=ana, at=NOON)

    held["something"] = "typed"
    held.keep()

    assert not Session.objects.exists()


def test_rows_of_strangers_do_not_pile_up(clock: Clock) -> None:
    for _ in range(3):
        a_browser().post("/desk/sign-in/passkey/options/")
    assert Session.objects.count() == 3
    clock.moves(minutes=20)

    a_browser().post("/desk/sign-in/passkey/options/")

    assert Session.objects.count() == 1


def test_looking_at_the_page_of_signing_in_leaves_no_row(db: None) -> None:
    answer = a_browser().get("/desk/sign-in/")

    assert COOKIE not in answer.cookies
    assert not Session.objects.exists()


def test_nothing_of_the_inside_is_kept_by_a_cache(ana: User) -> None:
    for path in ("/desk/", "/desk/sign-in/", "/desk/nothing/"):
        headers = signed_in(ana).get(path).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == "DENY"


def test_somebody_without_an_office_may_sign_in_and_is_told_of_their_duty(clock: Clock) -> None:
    dora = a_person("dora")
    appointments.appoint(
        user=dora,
        role=Role.SECRETARIAT,
        since=TODAY.replace(day=1),
        until=TODAY,
        by=None,
        at=NOON,
    )

    page = signed_in(dora).get("/desk/").content.decode()

    assert "You hold no office today" in page
    assert "Article 13" in page


def test_rows_of_sessions_long_ended_are_dropped_at_the_next_sign_in(
    ana: User, clock: Clock
) -> None:
    signed_in(ana)
    clock.moves(hours=17)

    signed_in(ana, at=clock.at)

    assert Session.objects.count() == 1

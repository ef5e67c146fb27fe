"""Signing in by password and code; recovery codes; what a failure tells; how often one may try."""

import time
from collections.abc import Callable
from threading import BoundedSemaphore, Event, Thread

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.db import connection
from django.test import Client

from tests.accounts.builders import PASSWORD, a_browser, a_person, address, an_invitation
from tests.conftest import NOON
from visita.accounts import hashers, keys, proofs
from visita.accounts.actions.invitations import accept_with_codes
from visita.accounts.limits import BY_NAME_AND_PLACE, BY_PLACE
from visita.accounts.means import recovery_codes_of
from visita.accounts.models import User

pytestmark = pytest.mark.django_db
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
WRONG = {"username": "gita", "password": PASSWORD, "code": "000000"}


def code(steps: int = 0) -> str:
    """What an app with the seed shows now, or shows some steps of 30 seconds later."""
    return str(format_hotp_value(hotp_value(SEED, int(time.time()) // 30 + steps)))


@pytest.fixture
def gita(db: None) -> User:
    """Uses a password and an app."""
    _, token = an_invitation("gita")
    return accept_with_codes(token=token, password=PASSWORD, seed=SEED, at=NOON)


def tried(browser: Client | None = None, **typed: str) -> "object":
    return (browser or a_browser()).post("/desk/sign-in/", {**WRONG, **typed})


def status(answer: object) -> int:
    return int(getattr(answer, "status_code", 0))


def test_password_and_code_sign_in(gita: User) -> None:
    browser = a_browser()

    answer = tried(browser, code=code())

    assert address(answer) == "/desk/"
    assert b"Gita" in browser.get("/desk/").content


def test_a_code_of_the_app_works_once(gita: User) -> None:
    now = code()

    assert status(tried(code=now)) == 302
    assert status(tried(code=now)) == 403


def test_a_recovery_code_works_once_with_the_password(gita: User) -> None:
    first = recovery_codes_of(gita)[0]

    assert status(tried(code=first, password="")) == 403
    assert status(tried(code=first)) == 302
    assert status(tried(code=first)) == 403
    assert len(recovery_codes_of(gita)) == 9


def test_without_a_password_a_recovery_code_is_enough_and_a_code_of_an_app_is_not(
    gita: User,
) -> None:
    gita.set_unusable_password()
    gita.save()

    assert status(tried(code=code(), password="")) == 403
    assert status(tried(code=recovery_codes_of(gita)[0], password="")) == 302


def test_seeds_and_codes_are_not_in_the_database_in_clear(gita: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator")
        stored = repr(cursor.fetchall())

    assert SEED not in stored
    for each in recovery_codes_of(gita):
        assert each.replace(" ", "") not in stored
    assert "gAAAA" in stored


def test_keys_can_be_changed_by_putting_a_new_one_on_top(
    gita: User, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    from cryptography.fernet import Fernet

    old = settings.ACCOUNTS_KEYS.read_text()
    file = Path(str(tmp_path)) / "keys"
    file.write_text(Fernet.generate_key().decode() + "\n" + old)
    monkeypatch.setattr(settings, "ACCOUNTS_KEYS", file)

    assert status(tried(code=code())) == 302
    fresh = keys.encrypt("text")
    monkeypatch.setattr(settings, "ACCOUNTS_KEYS", Path(str(tmp_path)) / "other")
    with pytest.raises(keys.Unreadable):
        keys.decrypt(fresh)
    assert (Path(str(tmp_path)) / "other").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "typed",
    [
        {"username": "nobody"},
        {"password": "wrong words of a passphrase"},
        {"password": ""},
        {"code": "123"},
        {"username": "boris", "password": ""},
    ],
)
def test_a_failure_tells_nothing(gita: User, boris: User, typed: dict[str, str]) -> None:
    """Same status, same body, whether the name exists, and whatever was wrong."""
    assert facts(tried(None, code="000000")) == facts(tried(None, **typed), **typed)


def facts(answer: object, username: str = "gita", **_: str) -> tuple[int, str]:
    text = getattr(answer, "content", b"").decode().replace(f'value="{username}"', "")
    parts = text.split('name="csrfmiddlewaretoken" value="')
    return status(answer), parts[0] + "".join(part[64:] for part in parts[1:])


def test_a_name_that_does_not_exist_costs_a_hash_too(
    gita: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    encode = hashers.BoundedArgon2.encode

    def counted(self: hashers.BoundedArgon2, password: str, salt: object) -> str:
        hashed.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(hashers.BoundedArgon2, "encode", counted)

    with pytest.raises(proofs.NotProven):
        proofs.person_of_codes("nobody", "some words", "1")

    assert hashed == ["some words"]


def test_one_name_may_be_tried_five_times_in_five_minutes_from_one_place(gita: User) -> None:
    statuses = [status(tried()) for _ in range(BY_NAME_AND_PLACE.times + 1)]

    assert statuses == [403] * 5 + [429]


def test_the_answer_to_too_many_is_the_same_for_a_name_that_does_not_exist(gita: User) -> None:
    for _ in range(5):
        tried()
        BY_PLACE.give_back("127.0.0.1")
    known = tried()
    for _ in range(5):
        tried(username="nobody")
        BY_PLACE.give_back("127.0.0.1")
    unknown = tried(username="nobody")

    assert status(known) == status(unknown) == 429
    assert getattr(known, "content", 1) == getattr(unknown, "content", 2)
    assert getattr(known, "headers", {})["Retry-After"]


def test_who_tries_a_name_elsewhere_does_not_lock_its_owner_out(gita: User) -> None:
    attacker = Client(REMOTE_ADDR="192.0.2.7")
    for _ in range(12):
        tried(attacker)

    assert status(tried(attacker, code=code())) == 429
    assert status(tried(code=code())) == 302


def test_a_full_count_leaves_other_names_and_the_passkey_alone(gita: User) -> None:
    _, token = an_invitation("hugo")
    accept_with_codes(token=token, password=PASSWORD, seed=SEED, at=NOON)
    for _ in range(6):
        tried()
        BY_PLACE.give_back("127.0.0.1")

    assert status(tried(username="hugo", code=code())) == 302
    assert a_browser().post("/desk/sign-in/passkey/options/").status_code == 200


def test_a_place_may_try_ten_names_a_minute_whatever_it_claims_to_be(gita: User) -> None:
    """X-Forwarded-For is not believed: another value does not make another place."""
    statuses = [
        status(
            Client(headers={"x-forwarded-for": f"198.51.100.{number}"}).post(
                "/desk/sign-in/", {**WRONG, "username": f"name{number}"}
            )
        )
        for number in range(BY_PLACE.times + 1)
    ]

    assert statuses == [403] * 10 + [429]


def test_success_gives_its_try_back_and_no_more(gita: User) -> None:
    for _ in range(4):
        tried()

    assert status(tried(code=code())) == 302
    assert status(tried()) == 403
    assert status(tried()) == 429


def test_at_most_two_passwords_are_checked_at_once_and_others_are_told_to_wait(
    gita: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hashers, "PATIENCE", 0.05)
    free = Event()
    held = [Thread(target=hold, args=(free.wait,)) for _ in range(hashers.AT_ONCE)]
    for thread in held:
        thread.start()
    try:
        answer = a_browser().post("/desk/sign-in/", WRONG)
        other = a_browser().get("/desk/sign-in/")
    finally:
        free.set()
        for thread in held:
            thread.join()

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert other.status_code == 200
    assert status(tried(code=code())) == 302


def test_only_two_wait_so_that_the_pages_keep_their_threads(db: None) -> None:
    """With everybody in turn and in line, the next is told at once."""
    free = Event()
    held = [Thread(target=hold, args=(free.wait,)) for _ in range(hashers.AT_ONCE)]
    waiting = [Thread(target=hold, args=(int,)) for _ in range(hashers.WAITING)]
    for thread in (*held, *waiting):
        thread.start()
    deadline = time.monotonic() + 5
    while hashers._places._value and time.monotonic() < deadline:
        time.sleep(0.01)
    began = time.monotonic()
    with pytest.raises(hashers.Busy):
        hashers._Turn().__enter__()
    took = time.monotonic() - began
    free.set()
    for thread in (*held, *waiting):
        thread.join()

    assert took < 0.5
    with hashers._Turn():
        pass


def test_whoever_was_told_to_come_back_has_not_tried(
    gita: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No password was looked at, so coming back often locks nobody out."""
    with monkeypatch.context() as rush:
        rush.setattr(hashers, "_places", BoundedSemaphore(1))
        with hashers._Turn():
            answers = [status(tried(code=code())) for _ in range(BY_PLACE.times + 1)]

    assert set(answers) == {503}
    assert status(tried(code=code())) == 302


def hold(until: Callable[[], object]) -> None:
    with hashers._Turn():
        until()


def test_a_password_must_be_long_and_not_ones_own_name(clock: object) -> None:
    _, token = an_invitation("gudrun")
    browser = a_browser()
    browser.get(f"/desk/invitation/{token}/codes/")

    for bad in ("short", "gudrungudrun", "123456789012345", PASSWORD + "x"):
        answer = browser.post(
            f"/desk/invitation/{token}/codes/",
            {"password": bad, "password_again": PASSWORD, "code": "000000"},
        )
        assert answer.status_code == 400
        assert b"Please correct this first" in answer.content


def test_means_of_a_person_who_never_joined_let_nobody_in(boris: User) -> None:
    assert status(tried(username="boris", password="", code="000000")) == 403
    assert a_person("carla").has_usable_password() is False

"""The database goes away, is locked, or has no room: a clear answer, and nothing lost."""

import errno
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import OperationalError, connection, transaction
from django.db.utils import IntegrityError, ProgrammingError
from django.test import Client
from django.urls import reverse

from tests.accounts.builders import a_person, signed_in
from tests.addresses import MORE, PAGES
from tests.conftest import NOON, Clock
from visita.accounts.actions import invitations
from visita.accounts.models import Role, User
from visita.site.faults import AWAY, BUSY, FULL, Trouble, trouble_in
from visita.treaties.problems import MEDIA_TYPE

SAID = "connection to server at 10.0.0.7 failed: password of visita"
INVITE = "/desk/people/invite/"
TYPED = {"full_name": "Gita Rao", "username": "gita", "language": "en", "days": "3"}
ADDRESSES = sorted({*(PAGES | MORE).values(), "/api/v1/states/RU", reverse("treaties:acts-feed")})


def away() -> OperationalError:
    fault = OperationalError(SAID)
    fault.__cause__ = psycopg.OperationalError(SAID)
    return fault


@contextmanager
def database_away() -> Iterator[None]:
    def refuse(*_: object) -> None:
        raise away()

    with connection.execute_wrapper(refuse):
        yield


def stays() -> Client:
    """Somebody who sees what the server sends even when it fails."""
    return Client(raise_request_exception=False, headers={"accept-language": "en"})


@pytest.fixture
def femi(db: None, clock: Clock) -> Client:
    return signed_in(a_person("femi", Role.ADMINISTRATOR), client=stays())


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_says_that_the_database_is_away_and_comes_back(
    record: None, address: str
) -> None:
    reader = stays()
    with database_away():
        answer = reader.get(address)

    if answer.status_code == 200:
        assert b"connection" not in answer.content  # it asks the database nothing
        return
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.headers["Cache-Control"] == "no-store"
    assert SAID not in answer.content.decode()
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert reader.get(address).status_code < 400


def test_most_pages_do_need_the_database(record: None) -> None:
    with database_away():
        answered = [stays().get(each).status_code for each in ADDRESSES]

    assert answered.count(503) > len(ADDRESSES) / 2


def test_the_page_says_it_in_the_readers_language(record: None) -> None:
    with database_away():
        answer = stays().get("/", headers={"accept-language": "fr"})

    assert '<html lang="fr"' in answer.content.decode()


def test_a_program_is_told_by_a_problem(record: None) -> None:
    with database_away():
        answer = stays().get("/api/v1/states")

    assert answer.headers["Content-Type"] == MEDIA_TYPE
    assert (answer.json()["code"], answer.headers["Retry-After"]) == ("unavailable", "5")


def test_what_was_typed_is_shown_to_be_copied_and_nothing_is_kept(femi: Client) -> None:
    with database_away():
        answer = femi.post(INVITE, {**TYPED, "password": "not to be shown"})

    page = answer.content.decode()
    assert answer.status_code == 503
    assert "Gita Rao" in page
    assert "look first, then send it again" in page
    assert "not to be shown" not in page
    assert not User.objects.filter(username="gita").exists()


def test_a_stranger_is_not_shown_what_another_site_made_them_send(db: None) -> None:
    with database_away():
        answer = stays().post("/desk/sign-in/", {"username": "Gita Rao", "code": "1"})

    assert answer.status_code == 503
    assert "Gita Rao" not in answer.content.decode()


def test_a_form_too_large_to_be_read_is_answered_all_the_same(femi: Client) -> None:
    with database_away():
        answer = femi.post(INVITE, {"full_name": "G" * 1_100_000})

    assert answer.status_code == 503


def test_the_log_gets_a_code_and_nothing_the_database_said(
    record: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR), database_away():
        stays().get("/states/ru/?on=2026-11-22")

    assert [each.getMessage() for each in caplog.records] == ["503: unavailable (OperationalError)"]
    assert not any(each.exc_info for each in caplog.records)


def test_a_fault_of_our_own_stays_one(
    femi: Client, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise IntegrityError(SAID)

    monkeypatch.setattr(invitations, "invite", fail)

    assert femi.post(INVITE, TYPED).status_code == 500


@contextmanager
def no_room() -> Iterator[None]:
    """As the database itself says it: SQLite may not grow, PostgreSQL's table may not."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")  # other tests leave room behind
            cursor.execute("PRAGMA max_page_count = 1")
            yield
            cursor.execute("PRAGMA max_page_count = 1000000")
            return
        cursor.execute(
            "CREATE FUNCTION no_room() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION"
            " 'could not extend file' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql;"
            " CREATE TRIGGER no_room BEFORE INSERT ON accounts_user EXECUTE FUNCTION no_room()"
        )
        yield
        cursor.execute("DROP FUNCTION no_room CASCADE")


@pytest.mark.django_db(transaction=True)
def test_a_full_disk_is_said_and_what_was_typed_is_shown(clock: Clock) -> None:
    femi = signed_in(a_person("femi", Role.ADMINISTRATOR), client=stays())
    with no_room():
        answers = [
            femi.post(INVITE, {**TYPED, "username": f"gita{each}", "full_name": "Gita" * 30})
            for each in range(40)
        ]

    full = [answer for answer in answers if answer.status_code == 507]
    assert full
    assert {answer.status_code for answer in answers} <= {200, 507}
    assert "no room left" in full[0].content.decode()
    assert "Gita" in full[0].content.decode()
    assert User.objects.filter(username__startswith="gita").count() == 40 - len(full)
    assert femi.post(INVITE, TYPED).status_code == 200


@contextmanager
def locked() -> Iterator[None]:
    """Somebody else holds what a writer needs, for longer than we are ready to wait."""
    place = connection.settings_dict
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 100")
        other = sqlite3.connect(str(place["NAME"]), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
        return
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '100ms'")
    words: dict[str, Any] = {"dbname": place["NAME"], "user": place["USER"], "host": place["HOST"]}
    with psycopg.connect(**words, port=place["PORT"], password=place["PASSWORD"]) as held:
        held.execute("LOCK TABLE ledger_head IN ACCESS EXCLUSIVE MODE")
        yield


@pytest.mark.django_db(transaction=True)
def test_a_database_locked_too_long_is_said_and_nothing_is_half_done(clock: Clock) -> None:
    femi = signed_in(a_person("femi", Role.ADMINISTRATOR), client=stays())
    with locked():
        answer = femi.post(INVITE, TYPED)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert "Others are writing" in answer.content.decode()
    assert not User.objects.filter(username="gita").exists()
    assert femi.post(INVITE, TYPED).status_code == 200


def from_postgresql(state: str, kind: type[Exception] = OperationalError) -> Callable[[], object]:
    def made() -> BaseException:
        fault = kind("x")
        fault.__cause__ = psycopg.errors.lookup(state)("x")
        return fault

    return made


def from_sqlite(place: str) -> Callable[[], object]:
    def made() -> BaseException:
        try:
            sqlite3.connect(place).execute("PRAGMA user_version")
        except sqlite3.Error as fault:
            return fault
        raise AssertionError

    return made


@pytest.mark.parametrize(
    ("make", "trouble"),
    [
        (away, AWAY),
        (from_postgresql("57P01"), AWAY),
        (from_postgresql("57P03"), AWAY),
        (from_postgresql("42P01", ProgrammingError), AWAY),
        (from_postgresql("42703", ProgrammingError), None),
        (from_postgresql("40P01"), BUSY),
        (from_postgresql("53300"), BUSY),
        (from_postgresql("53100"), FULL),
        (from_postgresql("23505", IntegrityError), None),
        (from_sqlite("/nonexistent/x.sqlite3"), AWAY),
        (from_sqlite(__file__), AWAY),
        (lambda: OSError(errno.ENOSPC, "x"), FULL),
        (lambda: OSError(errno.EPERM, "x"), None),
        (lambda: RuntimeError("x"), None),
    ],
)
def test_what_each_fault_is(make: Callable[[], BaseException], trouble: Trouble | None) -> None:
    assert trouble_in(make()) is trouble


def test_no_transaction_is_left_open_by_any_of_it(femi: Client) -> None:
    with database_away():
        femi.post(INVITE, TYPED)

    with transaction.atomic():
        assert User.objects.filter(username="femi", invited_at=NOON).exists()

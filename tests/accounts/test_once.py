"""Who somebody is on a day is asked once while a page is read, and anew for the next page."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.accounts.builders import a_person, signed_in
from tests.conftest import TODAY
from visita.accounts.access import is_secretariat, roles_of
from visita.accounts.models import Appointment, Role
from visita.accounts.once import asked_once


@pytest.mark.django_db
def test_inside_a_question_is_asked_once_for_a_person_and_a_day() -> None:
    ana, femi = a_person("ana", Role.SECRETARIAT), a_person("femi", Role.ADMINISTRATOR)

    with asked_once(), CaptureQueriesContext(connection) as asked:
        for _ in range(3):
            assert is_secretariat(ana, TODAY)
            assert not is_secretariat(femi, TODAY)
            assert not is_secretariat(ana, TODAY - timedelta(days=9999))

    assert len(asked) == 3


@pytest.mark.django_db
def test_outside_and_afterwards_it_is_asked_anew() -> None:
    ana = a_person("ana", Role.SECRETARIAT)
    with asked_once():
        assert roles_of(ana, TODAY)
    Appointment.objects.all().delete()

    assert not roles_of(ana, TODAY)
    with asked_once():
        assert not roles_of(ana, TODAY)


@pytest.mark.django_db
def test_a_block_within_another_asks_nothing_again() -> None:
    ana = a_person("ana", Role.SECRETARIAT)

    with asked_once(), CaptureQueriesContext(connection) as asked:
        assert roles_of(ana, TODAY)
        with asked_once():
            assert roles_of(ana, TODAY)
        assert roles_of(ana, TODAY)

    assert len(asked) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_menu_asks_no_question_twice_whatever_was_sent(method: str) -> None:
    browser = signed_in(a_person("ana", Role.SECRETARIAT))

    with CaptureQueriesContext(connection) as asked:
        assert browser.generic(method, "/desk/nothing/").status_code == 404

    questions = [each["sql"] for each in asked if each["sql"].startswith("SELECT")]
    assert len(questions) == len(set(questions))

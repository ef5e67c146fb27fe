"""The page for whoever watches over the machine."""

import json

import pytest
from django.db import OperationalError
from django.test import Client

from tests.site.test_logs import Written, written
from visita.site import views

__all__ = ["written"]
CANARY = "canary-password"


def test_it_says_one_constant_word_while_the_database_answers(eve: Client) -> None:
    answer = eve.get("/health/")

    assert (answer.status_code, answer.content) == (200, b"ok")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert eve.head("/health/").status_code == 200
    assert eve.post("/health/").status_code == 405


@pytest.mark.django_db
def test_it_says_so_when_the_database_does_not(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses() -> bool:
        raise OperationalError(f"could not connect: {CANARY}")

    monkeypatch.setattr(views, "has_states", refuses)

    answer = Client().get("/health/")

    assert (answer.status_code, answer.content) == (503, b"the database does not answer")
    assert answer.headers["Cache-Control"] == "no-store"
    [line] = written.text.splitlines()
    assert json.loads(line)["event"] == "health.failed"
    assert CANARY not in line

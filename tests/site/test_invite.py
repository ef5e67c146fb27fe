"""`visita invite`, and what the demonstration prints of its people."""

import re

import pytest
from pytest_django import Settings

from tests.accounts.builders import a_browser, a_person
from visita.accounts.models import Invitation, Role, User
from visita.site import prepare
from visita.site.commands import demo
from visita.site.main import main

pytestmark = pytest.mark.django_db
Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test database is in order already."""
    monkeypatch.setattr(prepare, "_bring_into_order", lambda **_: None)


def test_the_first_administrator_is_invited_on_the_machine(capsys: Output) -> None:
    words = ["invite", "femi", "--full-name", "Femi Adeyemi", "--role", "administrator"]

    assert main([*words, "--days", "3", "--port", "8123"]) == 0

    printed = capsys.readouterr()
    link = re.fullmatch(r"http://localhost:8123(/desk/invitation/\S+/)\n", printed.out)
    assert link
    assert "femi can join once, until" in printed.err
    femi = User.objects.get(username="femi")
    assert femi.full_name == "Femi Adeyemi"
    assert femi.appointments.get().role == Role.ADMINISTRATOR
    assert a_browser().get(link[1]).status_code == 200
    days = Invitation.objects.get().expires_at - Invitation.objects.get().made_at
    assert days.days == 3


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ([], "NAME"),
        (["Femi"], "NAME"),
        (["ana"], "already"),
        (["femi", "--role", "king"], "--role"),
        (["femi", "--days", "31"], "--days"),
        (["femi", "--days", "0"], "--days"),
    ],
)
def test_bad_words_are_refused_in_one_line(capsys: Output, words: list[str], names: str) -> None:
    a_person("ana")

    assert main(["invite", *words]) == 2

    printed = capsys.readouterr()
    assert names in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_the_demonstration_prints_a_way_in_for_each_person(
    capsys: Output, settings: Settings
) -> None:
    settings.VISITA_DEMO = True

    demo._ways_in("http://localhost:8000")

    said = capsys.readouterr().err
    links = re.findall(r"http://localhost:8000(/desk/sign-in/link/\S+/)", said)
    assert len(links) == 5
    assert "Femi, administrator" in said
    assert a_browser().get(links[0]).status_code == 200


def test_a_real_person_is_never_let_in_by_the_demonstration(
    capsys: Output, settings: Settings
) -> None:
    settings.VISITA_DEMO = True
    a_person("ana")

    demo._ways_in("http://localhost:8000")

    assert "/desk/sign-in/link/" not in capsys.readouterr().err

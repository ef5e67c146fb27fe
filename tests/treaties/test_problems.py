"""Every code of the catalogue: produced, described, and without anything about our insides."""

import errno
from pathlib import Path
from types import ModuleType
from unittest.mock import Mock

import pytest
from django.db import OperationalError
from django.test import Client

from visita.site import navigation
from visita.treaties.problems import PROBLEMS, Code
from visita.treaties.queries import pages

DOCS = Path(__file__).resolve().parents[2] / "docs" / "api.md"
MANY = "&".join(f"p{number}=1" for number in range(1001))
TELL_TALES = ("Traceback", "visita/", "visita.", "django", ".py", "pydantic")

PRODUCED = {
    Code.BAD_REQUEST: f"states?{MANY}",
    Code.NOT_FOUND: "nothing",
    Code.UNKNOWN_STATE: "states/Atlantis",
    Code.UNKNOWN_INSTRUMENT: "instruments/ETS999",
    Code.UNKNOWN_RULE: "rules/D99",
    Code.METHOD_NOT_ALLOWED: "states",
    Code.BAD_PARAMETER: "majorities?members=some",
    Code.BEFORE_OPENING: "instruments/ETS126/chart?on=1987-11-25",
    Code.IMPOSSIBLE_SUPPOSITION: (
        "states/BR/status?instrument=ETS126&on=2026-11-22&suppose=denunciation_withdrawn=2020"
    ),
    Code.NO_DATE_RULE: "date-rules/denunciation?instrument=UNCAT&date=2025-10-02",
    Code.SERVER_ERROR: "instruments",
    Code.UNAVAILABLE: "instruments",
    Code.NO_ROOM: "instruments",
}
FAULTS: dict[Code, Exception] = {
    Code.SERVER_ERROR: RuntimeError("visita/treaties/secret.py"),
    Code.UNAVAILABLE: OperationalError("visita/treaties/secret.py"),
    Code.NO_ROOM: OSError(errno.ENOSPC, "visita/treaties/secret.py"),
}


@pytest.fixture
def stranger(record: None) -> Client:
    """Somebody who sees what the server sends even when it fails."""
    return Client(raise_request_exception=False)


def _fail(*asked: object) -> None:
    raise RuntimeError("visita/treaties/secret.py")


@pytest.mark.parametrize("code", Code)
def test_every_code_is_produced_as_rfc_9457_says(
    code: Code, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault := FAULTS.get(code):
        monkeypatch.setattr(pages, "instruments", Mock(side_effect=fault))
    ask = stranger.post if code is Code.METHOD_NOT_ALLOWED else stranger.get

    answer = ask(f"/api/v1/{PRODUCED[code]}")

    content = answer.json()
    assert answer.status_code == PROBLEMS[code].status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Content-Language"] == "en"
    assert set(content) == {"type", "title", "status", "detail", "instance", "code", "errors"}
    assert content["code"] == code.value
    assert content["status"] == answer.status_code
    assert content["type"] == f"/api/v1/problems/{code.value}"
    assert content["instance"] == "/api/v1/" + PRODUCED[code].partition("?")[0]
    assert bool(content["errors"]) is (code is Code.BAD_PARAMETER)
    assert not [tale for tale in TELL_TALES if tale in answer.content.decode()]


def test_the_catalogue_holds_every_code_once_and_says_what_to_do() -> None:
    assert set(PROBLEMS) == set(Code)
    assert all(each.title.endswith(".") and each.advice.endswith(".") for each in PROBLEMS.values())


@pytest.mark.parametrize("code", Code)
def test_the_address_of_a_type_explains_it(code: Code) -> None:
    content = Client().get(PROBLEMS[code].type).json()

    assert content == {
        "code": code.value,
        "status": PROBLEMS[code].status,
        "title": PROBLEMS[code].title,
        "advice": PROBLEMS[code].advice,
    }


@pytest.mark.parametrize("code", Code)
def test_the_manual_has_the_line_of_every_code(code: Code) -> None:
    problem = PROBLEMS[code]
    line = f"| `{code.value}` | {problem.status} | {problem.title} | {problem.advice} |"

    assert line in DOCS.read_text("utf-8").splitlines()


def test_other_methods_are_told_which_are_allowed(stranger: Client) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"):
        answer = stranger.generic(method, "/api/v1/states/RU")

        assert answer.status_code == 405, method
        assert {each.strip() for each in answer.headers["Allow"].split(",")} == {"GET", "HEAD"}
        assert answer.json()["code"] == "method_not_allowed"


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v2/states", "/api/v1/states/", "/api/%00", "/api/é"]
)
def test_addresses_nobody_made_are_problems_too(path: str, stranger: Client) -> None:
    answer = stranger.get(path)

    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"


def test_pages_for_people_stay_pages(stranger: Client) -> None:
    missing = stranger.get("/no-such-page")
    unreadable = stranger.get(f"/?{MANY}")

    assert missing.status_code == 404
    assert missing.headers["Content-Type"].startswith("text/html")
    assert "Access-Control-Allow-Origin" not in missing.headers
    assert unreadable.status_code == 400
    assert unreadable.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(("where", "what"), [(pages, "instruments"), (navigation, "menu")])
def test_a_page_that_fails_says_so_without_saying_why(
    where: ModuleType, what: str, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if what fails is the frame that all pages share."""
    monkeypatch.setattr(where, what, _fail)

    answer = stranger.get("/instruments/")

    assert answer.status_code == 500
    assert answer.headers["Content-Type"].startswith("text/html")
    assert not [tale for tale in ("Traceback", "secret.py") if tale in answer.content.decode()]


def test_every_faulty_parameter_is_named_with_its_place(stranger: Client) -> None:
    answer = stranger.get(
        "/api/v1/acts?since=yesterday&kind=war&limit=0&known-on=2020-01-01&offset=1"
    )
    strict = answer.json()["errors"]
    answer = stranger.get("/api/v1/acts?since=yesterday&kind=war&limit=0")
    faulty = answer.json()["errors"]

    assert [(each["parameter"], each["place"]) for each in strict] == [("known-on", "query")]
    assert {each["parameter"] for each in faulty} == {"since", "kind", "limit"}
    assert all(each["detail"].endswith(".") for each in faulty)

"""Every address, every method, every person, every stage: what each of them is given."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from tests.access.conftest import PEOPLE, WORDS, Addresses, same
from tests.access.routes import (
    ALL,
    BEFORE_SIGNING_IN,
    INSIDE_NAMES,
    INTERFACE,
    LET_IN,
    OF_A_DEVICE,
    OF_ONES_OWN,
    ONLY_POST,
    PATTERN,
    PUBLIC,
)
from tests.accounts.builders import a_person, signed_in
from tests.conftest import Clock
from visita.accounts.http import INSIDE
from visita.accounts.models import Role, User
from visita.site.story import SECOND
from visita.visits.models import Stage, Visit

DOOR, IN, NOTHING, NOT_SO = "to sign in", "let in", "404", "405"
OF_A_VISIT = sorted(name for name in LET_IN if {"visit"} == set(PATTERN[name].pattern.converters))
OPAQUE = sorted(
    name
    for name in LET_IN
    if set(PATTERN[name].pattern.converters) - {*WORDS, "code"} and name not in OF_ONES_OWN
)


def test_every_address_is_listed() -> None:
    names = {name for name, *_ in ALL}

    programs = {f"api:{name}" for name in INTERFACE} | OF_A_DEVICE
    assert names == PUBLIC | BEFORE_SIGNING_IN | set(LET_IN) | programs
    assert not set(LET_IN) & (PUBLIC | BEFORE_SIGNING_IN | OF_A_DEVICE)
    assert len(names) == len(ALL), "two addresses of one name"


def test_what_is_inside_lies_below_one_address_and_nothing_else_does() -> None:
    for name, _, address in ALL:
        inside = name in BEFORE_SIGNING_IN or name in LET_IN
        assert f"/{address}".startswith(INSIDE) is inside, name


def test_only_what_is_listed_is_open_to_strangers() -> None:
    for name in INSIDE_NAMES:
        is_open = getattr(PATTERN[name].callback, "open_to_strangers", False)
        assert is_open is (name in BEFORE_SIGNING_IN), name


def outcome(browser: Client, method: str, path: str) -> str:
    answer = browser.generic(method, path)
    location = answer.headers.get("Location", "")
    if location.startswith("/desk/sign-in/"):
        return DOOR
    if answer.status_code == 404 and (
        b"This page is not here" in answer.content or method == "HEAD"
    ):
        return NOTHING
    assert answer.status_code < 500, (method, path)
    return NOT_SO if answer.status_code == 405 else IN


@pytest.mark.parametrize("name", sorted(LET_IN))
def test_each_person_is_given_what_is_theirs(
    browsers: dict[str, Client], first: Addresses, name: str
) -> None:
    path = first.of(name)
    for person in PEOPLE:
        for method in ("POST",) if name in ONLY_POST else ("GET", "HEAD", "POST"):
            if method == "POST" and name in {"accounts:sign-out", "accounts:end-others"}:
                continue  # would end the sessions of this test; tried in tests/accounts
            found = outcome(browsers[person], method, path)
            if found == NOT_SO and method == "POST":
                continue  # nobody posts here: tried below, with the other methods

            wanted = DOOR if person == "stranger" else IN if person in LET_IN[name] else NOTHING
            assert found == wanted, (person, method)


@pytest.mark.parametrize("name", sorted(LET_IN))
def test_other_methods_are_refused_before_anything_is_looked_up(
    browsers: dict[str, Client], first: Addresses, name: str
) -> None:
    """So that they tell nobody whether there is something."""
    there, nowhere = first.of(name), first.invented(name)
    reads = browsers["ana"].generic("OPTIONS", there).headers["Allow"]
    methods = {"PUT", "PATCH", "DELETE", "TRACE", "POST", "GET"} - set(reads.split(", "))
    for person in ("dan", "femi"):
        for method in sorted(methods):
            answers = [browsers[person].generic(method, path) for path in (there, nowhere)]
            assert {answer.status_code for answer in answers} == {405}
            assert len({(answer.content, str(answer.headers)) for answer in answers}) == 1


SENT_BEFORE = frozenset(
    {
        *("visits:letter", "visits:credentials", "field:records", "field:bundles"),
        *("findings:take", "findings:take-stop"),
        "field:open-amendments",
        *("interviews:registers", "interviews:hold"),
    }
)
"""Absent until the Government is notified; of sealed records, until the visit has a key."""


@pytest.mark.parametrize("name", OF_A_VISIT)
def test_a_visit_is_there_for_those_on_it_whatever_its_stage(
    browsers: dict[str, Client], first: Addresses, name: str
) -> None:
    """The follow-up that is notified, and one that is only planned, which Boris is not on."""
    planned = Visit.objects.create(
        state_id="ZZ",
        kind="PERIODIC",
        starts_on="2027-02-01",
        ends_on="2027-02-05",
        opened_by=User.objects.get(username="ana"),
        opened_at="2026-11-20T10:00:00Z",
    )
    for person in PEOPLE:
        let_in = person in LET_IN[name]
        outside = DOOR if person == "stranger" else NOTHING
        missing_letter = name in SENT_BEFORE and person == "ana"
        method = "POST" if name in ONLY_POST else "GET"

        notified = outcome(browsers[person], method, first.of(name, visit=SECOND))
        secret = outcome(browsers[person], method, first.of(name, visit=planned.pk))

        assert notified == (IN if let_in else outside), person
        on_it = let_in and person == "ana" and not missing_letter
        assert secret == (IN if on_it else outside), person
    assert Visit.objects.get(pk=planned.pk).stage == Stage.PLANNED


@pytest.mark.parametrize("name", OPAQUE)
def test_an_invented_id_is_answered_like_a_denial(
    browsers: dict[str, Client], first: Addresses, name: str
) -> None:
    """What Dan or Femi may not see and what is not there look the same, byte for byte."""
    person = "femi" if "dan" in LET_IN[name] else "dan"
    path, invented, nothing = first.of(name), first.invented(name), "/desk/nothing/"
    method = "POST" if name in ONLY_POST else "GET"

    answers = {each: browsers[person].generic(method, each) for each in (path, invented, nothing)}

    assert {answer.status_code for answer in answers.values()} == {404}
    assert len({same(answer.content, each) for each, answer in answers.items()}) == 1


@pytest.mark.parametrize("name", OPAQUE)
def test_whoever_is_let_in_is_let_in_to_what_exists_only(
    browsers: dict[str, Client], first: Addresses, name: str
) -> None:
    person = sorted(LET_IN[name])[0]
    method = "POST" if name in ONLY_POST else "GET"

    assert outcome(browsers[person], method, first.invented(name)) == NOTHING


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_public_page_is_the_same_for_everybody(
    browsers: dict[str, Client], first: Addresses, name: str
) -> None:
    """Also for who is signed in and whose browser sends every cookie it has."""
    path = first.of(name, code="fr") if name == "treaties:state" else first.of(name)
    browsers["ana"].cookies[settings.SESSION_COOKIE_NAME]["path"] = "/"

    answers = [browsers[person].get(path) for person in PEOPLE]

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert not any(answer.cookies for answer in answers)


def test_the_interface_for_programs_reads_no_session(browsers: dict[str, Client]) -> None:
    browsers["ana"].cookies[settings.SESSION_COOKIE_NAME]["path"] = "/"
    for path in ("/api/v1/", "/api/v1/instruments", "/api/v1/states/fr", "/api/v1/openapi.json"):
        answers = [browsers[person].get(path) for person in PEOPLE]

        assert len({answer.content for answer in answers}) == 1
        assert not any(answer.cookies for answer in answers)


@pytest.mark.parametrize("name", sorted(OF_A_DEVICE))
def test_what_a_kit_asks_for_reads_no_session(
    browsers: dict[str, Client], first: Addresses, name: str
) -> None:
    """Signed in or not: who is no device of a visit is nobody here."""
    browsers["ana"].cookies[settings.SESSION_COOKIE_NAME]["path"] = "/"
    path = first.of(name, record=uuid4(), part="0")
    for method in ("GET", "POST", "PUT", "DELETE"):
        answers = [browsers[person].generic(method, path) for person in PEOPLE]

        assert {answer.status_code for answer in answers} <= {400, 403, 405}
        assert len({answer.content for answer in answers}) == 1
        assert not any(answer.cookies for answer in answers)


def test_a_stranger_does_not_learn_which_addresses_there_are(
    browsers: dict[str, Client], first: Addresses
) -> None:
    paths = [first.of(name) for name in LET_IN]
    for path in (*paths, "/desk/nothing/", f"/desk/visits/{uuid4()}/", f"/desk/people/{uuid4()}/"):
        answer = browsers["stranger"].get(path)
        assert answer.status_code == 302, path
        assert answer.headers["Location"].startswith("/desk/sign-in/?next="), path
        assert not answer.cookies


@pytest.mark.parametrize("name", INSIDE_NAMES)
def test_no_form_is_taken_without_its_token(first: Addresses, name: str, clock: Clock) -> None:
    """CSRF: without a token, with a wrong one, and with a right one sent from another site."""
    gita = a_person("gita", Role.SECRETARIAT)
    browser = signed_in(gita, client=Client(enforce_csrf_checks=True))
    token = browser.get("/desk/security/").cookies[settings.CSRF_COOKIE_NAME].value
    path = first.of(name)

    assert browser.post(path).status_code == 403
    assert browser.post(path, {"csrfmiddlewaretoken": "x" * 64}).status_code == 403
    far = browser.post(path, {"csrfmiddlewaretoken": token}, headers={"origin": "http://else"})
    assert far.status_code == 403

"""Every address, every person: what each of them is given. An address not listed here fails."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.accounts.builders import a_browser, a_person, signed_in
from tests.conftest import Clock
from visita.accounts.http import INSIDE
from visita.accounts.models import Role, User

OPEN, DOOR, IN, NOTHING, GONE = "open", "to sign in", "let in", "404", "own answer"

PUBLIC = frozenset(
    {
        *("treaties:home", "treaties:instruments", "treaties:instrument", "treaties:states"),
        *("treaties:state", "treaties:rules", "treaties:rule", "treaties:mandates"),
        *("treaties:statements", "treaties:sources", "treaties:acts-feed"),
        *("treaties:effects-calendar", "first-page", "health"),
    }
)
"""The same for everybody, byte for byte: no session is read."""

INTERFACE = frozenset(
    {
        *("list_instruments", "get_instrument", "get_chart", "list_states", "get_state"),
        *("get_status", "get_powers", "get_supposition", "list_acts", "list_statements"),
        *("list_rules", "get_rule", "get_date_rule", "get_majorities", "get_index"),
        *("list_problems", "get_problem", "openapi-json", "api-root"),
    }
)
"""For programs: public, and read without any cookie."""

FOR_EVERYBODY_INSIDE = frozenset(
    {
        *("desk", "kept", "drop-kept", "sign-out", "confirm", "confirm-passkey"),
        *("security", "add-passkey", "new-passkey-options", "codes", "recovery-codes"),
        "end-others",
    }
)
OF_ONES_OWN = frozenset({"remove-passkey", "end-session"})
"""Need something of one's own: with a foreign or an invented id they are absent."""

FOR_ADMINISTRATORS = frozenset({"people", "invite"})
ABOUT_A_PERSON = frozenset(
    {"person", "invite-again", "appoint", "withdraw-means", "sign-out-person", "end-appointment"}
)
BEFORE_SIGNING_IN = frozenset(
    {
        *("sign-in", "sign-in-passkey", "passkey-options", "sign-in-link", "signed-out"),
        *("invitation", "invitation-options", "invitation-codes"),
    }
)
ONLY_POST = frozenset(
    {
        *("drop-kept", "sign-out", "sign-in-passkey", "passkey-options", "invitation-options"),
        *("confirm-passkey", "add-passkey", "new-passkey-options", "remove-passkey"),
        *("end-session", "end-others", "invite-again", "appoint", "withdraw-means"),
        *("sign-out-person", "end-appointment"),
    }
)
WORDS = {"key": "ETS126", "code": "fr", "name": "D5", "token": "none", "handle": "none"}
PEOPLE = ("ana", "boris", "femi", "stranger")


def routes(
    patterns: list[URLPattern | URLResolver] | None = None, space: str = "", before: str = ""
) -> Iterator[tuple[str, URLPattern, str]]:
    """Every address of the resolver: name, pattern, address as a pattern."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            below = f"{pattern.namespace}:" if pattern.namespace else space
            yield from routes(pattern.url_patterns, below, address)
        else:
            yield f"{space}{pattern.name}", pattern, address


ALL = list(routes())
INSIDE_NAMES = [name.removeprefix("accounts:") for name, *_ in ALL if name.startswith("accounts:")]


def test_every_address_is_listed() -> None:
    listed = {
        *(FOR_EVERYBODY_INSIDE | OF_ONES_OWN | FOR_ADMINISTRATORS),
        *(ABOUT_A_PERSON | BEFORE_SIGNING_IN),
    }

    assert {name for name, *_ in ALL if not name.startswith(("accounts:", "api"))} == PUBLIC
    assert {name for name, *_ in ALL if name.startswith("api:")} == {
        f"api:{name}" for name in INTERFACE
    }
    assert set(INSIDE_NAMES) == listed


def test_what_is_inside_lies_below_one_address_and_nothing_else_does() -> None:
    for name, _, address in ALL:
        assert f"/{address}".startswith(INSIDE) is name.startswith("accounts:"), name


def test_only_what_is_listed_is_open_to_strangers() -> None:
    for name, pattern, _ in ALL:
        if name.startswith("accounts:"):
            is_open = getattr(pattern.callback, "open_to_strangers", False)
            assert is_open is (name.removeprefix("accounts:") in BEFORE_SIGNING_IN), name


@pytest.fixture
def browsers(db: None, clock: Clock) -> dict[str, Client]:
    people = {
        "ana": a_person("ana", Role.SECRETARIAT),
        "boris": a_person("boris"),
        "femi": a_person("femi", Role.ADMINISTRATOR),
    }
    found = {name: signed_in(user) for name, user in people.items()}
    return {**found, "stranger": a_browser()}


def path_of(name: str) -> str:
    """The address with ids that are there for an administrator: Carla and her office."""
    pattern = next(each for found, each, _ in ALL if found == f"accounts:{name}")
    carla = User.objects.get(username="carla")
    ids = {
        "person": carla.pk,
        "appointment": carla.appointments.get().pk,
        "session": uuid4(),
        **WORDS,
    }
    wanted = {key: ids[key] for key in pattern.pattern.converters}
    return reverse(f"accounts:{name}", kwargs=wanted)


def expected(name: str, person: str) -> str:
    if name in BEFORE_SIGNING_IN:
        return OPEN
    if person == "stranger":
        return DOOR
    if name in FOR_EVERYBODY_INSIDE:
        return IN
    if name in OF_ONES_OWN:
        return NOTHING
    return IN if person == "femi" else NOTHING


def outcome(browser: Client, method: str, path: str) -> str:
    answer = browser.get(path) if method == "GET" else browser.post(path)
    location = answer.headers.get("Location", "")
    if location.startswith(reverse("accounts:sign-in")):
        return DOOR
    if answer.status_code == 404 and b"This page is not here" in answer.content:
        return NOTHING
    assert answer.status_code < 500, (method, path)
    return IN


@pytest.mark.django_db
@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("name", INSIDE_NAMES)
def test_each_person_is_given_what_is_theirs(
    browsers: dict[str, Client], name: str, person: str
) -> None:
    a_person("carla", Role.SECRETARIAT)
    method = "POST" if name in ONLY_POST else "GET"

    found = outcome(browsers[person], method, path_of(name))

    wanted = expected(name, person)
    if wanted == OPEN:  # their own answer: a page, or that the token is none
        assert found in {IN, NOTHING}
    else:
        assert found == wanted


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(ABOUT_A_PERSON))
def test_an_invented_id_is_answered_like_a_denial(browsers: dict[str, Client], name: str) -> None:
    """What Boris may not see and what is not there look the same, byte for byte."""
    a_person("carla", Role.SECRETARIAT)
    path = path_of(name)
    invented = "/".join(str(uuid4()) if len(part) == 36 else part for part in path.split("/"))
    send = browsers["boris"].post if name in ONLY_POST else browsers["boris"].get

    denied, absent, nothing = send(path), send(invented), send("/desk/nothing/")

    assert {denied.status_code, absent.status_code, nothing.status_code} == {404}
    assert same(denied.content, path) == same(absent.content, invented)
    assert same(denied.content, path) == same(nothing.content, "/desk/nothing/")


def same(content: bytes, path: str) -> str:
    """The page without its own address (in the links to other languages) and the form's token."""
    text = content.decode().replace(path, "PATH")
    before, _, after = text.partition('name="csrfmiddlewaretoken" value="')
    return before + after[64:]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_public_page_is_the_same_for_everybody(browsers: dict[str, Client], name: str) -> None:
    """Also for who is signed in and whose browser sends every cookie it has."""
    pattern = next(each for found, each, _ in ALL if found == name)
    path = reverse(name, kwargs={key: WORDS[key] for key in pattern.pattern.converters})
    browsers["ana"].cookies[settings.SESSION_COOKIE_NAME]["path"] = "/"

    answers = [browsers[person].get(path) for person in PEOPLE]

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert not any(answer.cookies for answer in answers)


@pytest.mark.usefixtures("record")
def test_the_interface_for_programs_reads_no_session(browsers: dict[str, Client]) -> None:
    browsers["ana"].cookies[settings.SESSION_COOKIE_NAME]["path"] = "/"
    for path in ("/api/v1/", "/api/v1/instruments", "/api/v1/states/fr", "/api/v1/openapi.json"):
        answers = [browsers[person].get(path) for person in PEOPLE]

        assert len({answer.content for answer in answers}) == 1
        assert not any(answer.cookies for answer in answers)


@pytest.mark.django_db
def test_a_stranger_does_not_learn_which_addresses_there_are(browsers: dict[str, Client]) -> None:
    a_person("carla", Role.SECRETARIAT)
    for path in ("/desk/nothing/", "/desk/people/", path_of("person"), f"/desk/people/{uuid4()}/"):
        answer = browsers["stranger"].get(path)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/desk/sign-in/?next=")
        assert not answer.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("name", INSIDE_NAMES)
def test_no_form_is_taken_without_its_token(name: str, clock: Clock) -> None:
    """CSRF: without a token, with a wrong one, and with a right one sent from another site."""
    a_person("carla", Role.SECRETARIAT)
    femi = a_person("femi", Role.ADMINISTRATOR)
    browser = signed_in(femi, client=Client(enforce_csrf_checks=True))
    token = browser.get("/desk/").cookies[settings.CSRF_COOKIE_NAME].value
    path = path_of(name)

    assert browser.post(path).status_code == 403
    assert browser.post(path, {"csrfmiddlewaretoken": "x" * 64}).status_code == 403
    far = browser.post(path, {"csrfmiddlewaretoken": token}, headers={"origin": "http://else"})
    assert far.status_code == 403

"""People, sessions and codes for the tests."""

from datetime import datetime

from django.conf import settings
from django.test import Client

from tests.conftest import NOON, TODAY
from visita.accounts.actions import sessions
from visita.accounts.actions.appointments import appoint
from visita.accounts.actions.invitations import NewPerson, invite
from visita.accounts.models import Role, User

PASSWORD = "seven herons over the fen"  # noqa: S105 of a test


def a_person(name: str, role: Role | None = None) -> User:
    """Somebody who was invited and may have an office; with no means of signing in yet."""
    new = NewPerson(username=name, full_name=name.capitalize())
    user, _ = invite(person=new, role=None, days=7, by=None, on=TODAY, at=NOON)
    if role:
        appoint(user=user, role=role, since=TODAY, until=None, by=None, at=NOON)
    return user


def an_invitation(name: str, *, days: int = 7, at: datetime = NOON) -> tuple[User, str]:
    new = NewPerson(username=name, full_name=name.capitalize())
    return invite(person=new, role=None, days=days, by=None, on=TODAY, at=at)


def signed_in(user: User, *, at: datetime = NOON, client: Client | None = None) -> Client:
    """A browser in which the person has just signed in."""
    browser = client or a_browser()
    _, token = sessions.begin_session(user=user, way="passkey", device="Test", at=at, data={})
    browser.cookies[settings.SESSION_COOKIE_NAME] = token
    return browser


def a_browser() -> Client:
    return Client(headers={"accept-language": "en"})


def address(of: object) -> str:
    """Where a redirect leads."""
    return str(getattr(of, "url", ""))

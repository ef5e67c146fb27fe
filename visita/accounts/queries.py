"""Reads for the pages: people with their offices, sessions and means of signing in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Prefetch, QuerySet

from visita.accounts.access import on_day
from visita.accounts.models import Appointment, Invitation, Session, User, Way
from visita.accounts.tokens import digest

IDLE = timedelta(minutes=15)
ABSOLUTE = timedelta(hours=8)
CONFIRMED_FOR = timedelta(minutes=5)
SET_BACK = timedelta(hours=1)
"""A clock corrected by so much does not sign everybody out."""


ON_ITS_WAY = timedelta(hours=1)
"""An invitation by mail of which nothing was heard for longer will not arrive any more."""


@dataclass(frozen=True)
class Mailed:
    """What became of an open invitation that goes by mail."""

    made_at: datetime
    handed_over_at: datetime | None
    has_failed: bool


@dataclass(frozen=True)
class Person:
    """A line of the administrator's list: who may sign in, and in which office."""

    user: User
    appointments: tuple[Appointment, ...]
    has_joined: bool


def people(among: QuerySet[User], *, on: date) -> list[Person]:
    """Every person of *among* with the offices held on the day."""
    held = Appointment.objects.filter(on_day(on))
    found = among.prefetch_related(Prefetch("appointments", held, to_attr="held"))
    return [Person(user, tuple(user.held), user.joined_at is not None) for user in found]


def person_by_name(username: str) -> User | None:
    """Whoever signs in under the name; capital letters do not count."""
    return User.objects.filter(username__iexact=username.strip()).first()


def appointments_of(user: User) -> list[Appointment]:
    """All a person ever held, the latest first."""
    return list(user.appointments.order_by("-since"))


def is_live(session: Session, at: datetime) -> bool:
    """A session ends when nothing is heard of it, and in any case after a working day.

    Where the clock was set back by no more than an hour it goes on, and ends that much later; a
    session from further in the future has ended, so that none lives until a day that never comes.
    """
    idle, age = at - session.seen_at, at - session.began_at
    return -SET_BACK <= idle <= IDLE and -SET_BACK <= age < ABSOLUTE


def is_confirmed(session: Session, at: datetime) -> bool:
    """Has the person shown within five minutes who they are?"""
    return (
        session.confirmed_at is not None
        and timedelta(0) <= at - session.confirmed_at <= CONFIRMED_FOR
    )


def sessions_of(user: User, at: datetime) -> list[Session]:
    """Where the person is signed in now."""
    return [session for session in user.sessions.all() if is_live(session, at)]


def session_by_token(token: str) -> Session | None:
    """The session of a cookie, with its person, live or not."""
    return Session.objects.select_related("user").filter(key=digest(token)).first()


def open_invitation(token: str, at: datetime) -> Invitation | None:
    """The invitation of an address, if it can still be accepted."""
    return (
        Invitation.objects.select_related("user")
        .filter(token=digest(token), accepted_at=None, withdrawn_at=None, expires_at__gt=at)
        .first()
    )


def mailed_to(user: User, at: datetime) -> Mailed | None:
    """The open invitation of a person, if it goes by mail."""
    found = user.invitations.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=at).first()
    if not found or found.how != Way.MAIL:
        return None
    is_lost = not found.mailed_at and at - found.made_at > ON_ITS_WAY
    return Mailed(found.made_at, found.mailed_at, bool(found.mail_failed_at) or is_lost)

"""Sessions begin, are renewed, confirmed and ended. The caller sets the cookie."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import Session, User
from visita.accounts.queries import ABSOLUTE, IDLE
from visita.accounts.tokens import digest, new_token
from visita.ledger.actions import record

DEVICE_LENGTH = 200


@transaction.atomic
def begin_session(
    *, user: User, way: str, device: str, at: datetime, data: dict[str, object]
) -> tuple[Session, str]:
    """Sign a person in. Returns the session and the token for the cookie, always a new one."""
    forget_old_sessions(at=at)
    token = new_token()
    session = Session.objects.create(
        key=digest(token),
        user=user,
        began_at=at,
        seen_at=at,
        confirmed_at=at,
        by_link=way == "link",
        device=device[:DEVICE_LENGTH],
        data=data,
    )
    record(
        act="account.signed_in", subject=_subject(user), by=str(user.pk), at=at, facts={"way": way}
    )
    return session, token


def begin_nameless_session(*, device: str, at: datetime) -> tuple[Session, str]:
    """Remember a stranger for the few minutes a sign-in takes. No act, so no record."""
    Session.objects.filter(user=None, seen_at__lte=at - IDLE).delete()
    token = new_token()
    session = Session.objects.create(
        key=digest(token), began_at=at, seen_at=at, device=device[:DEVICE_LENGTH]
    )
    return session, token


def renew(session: Session) -> str:
    """Give the session another token; the old one is worth nothing from now on."""
    token = new_token()
    session.key, session.renew = digest(token), False
    session.save(update_fields=["key", "renew"])
    return token


@transaction.atomic
def confirm(*, session: Session, by: User, way: str, at: datetime) -> str:
    """The person has shown again who they are. Returns the session's new token."""
    session.confirmed_at = at
    session.save(update_fields=["confirmed_at"])
    record(act="account.confirmed", subject=_subject(by), by=str(by.pk), at=at, facts={"way": way})
    return renew(session)


@transaction.atomic
def end_session(*, session: UUID, of: User, by: User, at: datetime) -> None:
    """End one session of a person. Ending what has ended is no fault."""
    Session.objects.filter(pk=session, user=of).delete()
    record(act="account.session_ended", subject=_subject(of), by=str(by.pk), at=at)


@transaction.atomic
def sign_out_everywhere(*, of: User, by: User | None, at: datetime, but: UUID | None = None) -> int:
    """End every session of a person, except one if it is named. Returns how many."""
    others = Session.objects.filter(user=of)
    ended, _ = (others.exclude(pk=but) if but else others).delete()
    record(
        act="account.signed_out_everywhere",
        subject=_subject(of),
        by=str(by.pk) if by else None,
        at=at,
        facts={"sessions": ended},
    )
    return ended


def forget_old_sessions(*, at: datetime) -> None:
    """Drop the rows of sessions that ended by themselves long enough ago."""
    Session.objects.filter(began_at__lte=at - 2 * ABSOLUTE).delete()


def _subject(user: User) -> str:
    return f"person:{user.pk}"

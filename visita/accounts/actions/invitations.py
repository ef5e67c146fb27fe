"""Inviting people, and what an invitation gives: setting, once, how one will sign in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from visita.accounts import proofs
from visita.accounts.actions.appointments import appoint
from visita.accounts.actions.sessions import sign_out_everywhere
from visita.accounts.models import Invitation, Role, User, Way
from visita.accounts.tokens import digest, new_token
from visita.ledger.actions import record

DAYS = 7
LONGEST = 30


class NameTaken(Exception):
    """Somebody signs in under this name already."""


class NotOpen(Exception):
    """The invitation was accepted, withdrawn, has expired, or never was: which, is not said."""


@dataclass(frozen=True)
class NewPerson:
    """What is known of a person when they are invited."""

    username: str
    full_name: str
    email: str = ""
    language: str = "en"


@transaction.atomic
def invite(
    *, person: NewPerson, role: Role | None, days: int, by: User | None, on: date, at: datetime
) -> tuple[User, str]:
    """Invite somebody new; an office given with it begins on the day. Returns the secret token.

    *by* is nobody for the command on the machine itself, which makes the first administrator.

    Raises:
        NameTaken: the name to sign in with is in use.
    """
    user = _new_user(person, role=role, by=by, on=on, at=at)
    _, token = _new_invitation(user, Way.PAPER, days=days, by=by, at=at)
    return user, token


@transaction.atomic
def invite_by_mail(
    *, person: NewPerson, role: Role | None, days: int, by: User, on: date, at: datetime
) -> Invitation:
    """The same by mail. Its secret is made when it is sent: nobody has it until then.

    Raises:
        NameTaken: the name to sign in with is in use.
    """
    user = _new_user(person, role=role, by=by, on=on, at=at)
    made, _ = _new_invitation(user, Way.MAIL, days=days, by=by, at=at)
    return made


@transaction.atomic
def invite_again(*, user: User, days: int, by: User | None, at: datetime) -> str:
    """For somebody who lost every means, or never came: earlier invitations are void."""
    _, token = _new_invitation(user, Way.PAPER, days=days, by=by, at=at)
    return token


@transaction.atomic
def invite_again_by_mail(*, user: User, days: int, by: User, at: datetime) -> Invitation:
    """The same by mail."""
    made, _ = _new_invitation(user, Way.MAIL, days=days, by=by, at=at)
    return made


def _new_user(
    person: NewPerson, *, role: Role | None, by: User | None, on: date, at: datetime
) -> User:
    if User.objects.filter(username__iexact=person.username).exists():
        raise NameTaken
    user = User(
        username=person.username,
        full_name=person.full_name,
        email=person.email,
        language=person.language,
        invited_at=at,
    )
    user.set_unusable_password()
    user.save()
    if role:
        appoint(user=user, role=role, since=on, until=None, by=by, at=at)
    return user


def _new_invitation(
    user: User, how: Way, *, days: int, by: User | None, at: datetime
) -> tuple[Invitation, str]:
    token = new_token()
    Invitation.objects.filter(user=user, accepted_at=None, withdrawn_at=None).update(
        withdrawn_at=at
    )
    made = Invitation.objects.create(
        user=user,
        token=digest(token),
        how=how,
        made_at=at,
        made_by=by,
        expires_at=at + timedelta(days=min(days, LONGEST)),
    )
    record(
        act="account.invited",
        subject=f"person:{user.pk}",
        by=str(by.pk) if by else None,
        at=at,
        facts={"days": days, "how": how.value.lower()},
    )
    return made, token


@transaction.atomic
def accept_with_passkey(*, token: str, name: str, credential: dict[str, Any], at: datetime) -> User:
    """Take the invitation up with a passkey that was just made.

    Raises:
        NotOpen: it cannot be accepted (any more).
    """
    user = _accepted(token, way="passkey", at=at)
    proofs.add_passkey(user, name, credential)
    proofs.new_recovery_codes(user)
    return user


@transaction.atomic
def accept_with_codes(*, token: str, password: str, seed: str, at: datetime) -> User:
    """Take the invitation up with a password and an app's codes, where no passkey is possible.

    Raises:
        NotOpen: it cannot be accepted (any more).
    """
    user = _accepted(token, way="codes", at=at)
    user.set_password(password)
    user.save(update_fields=["password"])
    proofs.add_app(user, seed)
    proofs.new_recovery_codes(user)
    return user


def _accepted(token: str, *, way: str, at: datetime) -> User:
    """Whose it is. What the person had before is void: they said it was lost."""
    invitation = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("user")
        .filter(token=digest(token), accepted_at=None, withdrawn_at=None, expires_at__gt=at)
        .first()
    )
    if not invitation:
        raise NotOpen
    invitation.accepted_at = at
    invitation.save(update_fields=["accepted_at"])
    user = invitation.user
    proofs.remove_all(user)
    sign_out_everywhere(of=user, by=user, at=at)
    user.joined_at = user.joined_at or at
    user.save(update_fields=["joined_at"])
    record(
        act="account.joined",
        subject=f"person:{user.pk}",
        by=str(user.pk),
        at=at,
        facts={"way": way},
    )
    return user

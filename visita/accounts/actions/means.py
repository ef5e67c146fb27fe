"""Changing with what one signs in. Whoever loses a means loses every other session with it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from visita.accounts import proofs
from visita.accounts.actions.sessions import sign_out_everywhere
from visita.accounts.means import means_of, passkey_by_handle
from visita.accounts.models import Invitation, User
from visita.ledger.actions import record


class LastMeans(Exception):
    """Without this one the person could not sign in any more."""


class NoSuchPasskey(Exception):
    """The person has no passkey under this handle."""


@transaction.atomic
def add_passkey(*, by: User, name: str, credential: dict[str, Any], at: datetime) -> None:
    """Add a passkey that was just made on a device."""
    proofs.add_passkey(by, name, credential)
    _record("account.passkey_added", by, by, at)


@transaction.atomic
def remove_passkey(*, by: User, handle: str, session: UUID | None, at: datetime) -> None:
    """Take a passkey away, and end every session but this one.

    Raises:
        NoSuchPasskey: it is not this person's.
        LastMeans: there is no other way in.
    """
    User.objects.select_for_update().get(pk=by.pk)
    found = passkey_by_handle(by, handle)
    if not found:
        raise NoSuchPasskey
    if means_of(by).ways <= 1:
        raise LastMeans
    found.delete()
    _record("account.passkey_removed", by, by, at)
    sign_out_everywhere(of=by, by=by, at=at, but=session)


@transaction.atomic
def set_codes(*, by: User, password: str, seed: str, session: UUID | None, at: datetime) -> None:
    """Set a password and an app's codes; earlier ones are void, and other sessions end."""
    by.set_password(password)
    by.save(update_fields=["password"])
    proofs.add_app(by, seed)
    _record("account.codes_set", by, by, at)
    sign_out_everywhere(of=by, by=by, at=at, but=session)


@transaction.atomic
def renew_recovery_codes(*, by: User, at: datetime) -> list[str]:
    """Ten new codes; the old ones are void."""
    codes = proofs.new_recovery_codes(by)
    _record("account.recovery_codes_made", by, by, at)
    return codes


@transaction.atomic
def withdraw_means(*, of: User, by: User, at: datetime) -> None:
    """Somebody has left, or a device is in wrong hands: no way in is left, and no session."""
    proofs.remove_all(of)
    Invitation.objects.filter(user=of, accepted_at=None, withdrawn_at=None).update(withdrawn_at=at)
    _record("account.means_withdrawn", of, by, at)
    sign_out_everywhere(of=of, by=by, at=at)


def _record(act: str, of: User, by: User, at: datetime) -> None:
    record(act=act, subject=f"person:{of.pk}", by=str(by.pk), at=at)

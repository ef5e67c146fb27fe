"""An invitation on its way by mail: its secret, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import Invitation, Way
from visita.accounts.tokens import digest, new_token
from visita.ledger.actions import record


@dataclass(frozen=True)
class Letter:
    """What goes into one mail. It is kept nowhere."""

    to: str
    language: str
    token: str
    until: datetime


@transaction.atomic
def make_secret(invitation: UUID, *, at: datetime) -> Letter | None:
    """Give the invitation a new secret; one sent before is void. None where it is not open.

    No entry: nobody has done anything yet.
    """
    found = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("user")
        .filter(pk=invitation, how=Way.MAIL, accepted_at=None, withdrawn_at=None)
        .filter(expires_at__gt=at, mailed_at=None, mail_failed_at=None)
        .first()
    )
    if not found:
        return None
    token = new_token()
    found.token = digest(token)
    found.save(update_fields=["token"])
    return Letter(found.user.email, found.user.language, token, found.expires_at)


@transaction.atomic
def note_handed_over(invitation: UUID, *, at: datetime) -> None:
    """The mail server has taken it."""
    Invitation.objects.filter(pk=invitation).update(mailed_at=at)
    _record("account.invitation_mailed", invitation, at)


@transaction.atomic
def give_up(invitation: UUID, *, at: datetime) -> None:
    """It was tried often enough."""
    Invitation.objects.filter(pk=invitation).update(mail_failed_at=at)
    _record("account.invitation_not_mailed", invitation, at)


def _record(act: str, invitation: UUID, at: datetime) -> None:
    person = Invitation.objects.values_list("user", flat=True).get(pk=invitation)
    record(act=act, subject=f"person:{person}", by=None, at=at)

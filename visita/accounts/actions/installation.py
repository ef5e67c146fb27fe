"""What happens to the installation as a whole: it is copied, and it begins anew from a copy."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import Invitation, OneTimeLink, Session
from visita.ledger.actions import record


@transaction.atomic
def copied(*, backup: UUID, recipients: Sequence[str], at: datetime) -> None:
    """Everything is about to leave, for those who hold the keys of these recipients.

    Recorded before the copy is made, so that no copy is without its entry, and each holds its own.
    """
    who = {f"recipient_{number}": each for number, each in enumerate(recipients, 1)}
    record(
        act="installation.copied",
        subject=f"backup:{backup}",
        by=None,
        at=at,
        facts={"recipients": len(recipients), **who},
    )


@transaction.atomic
def restored(*, restore: UUID, backup: UUID, leaves: int, at: datetime) -> None:
    """A copy takes the place of what was lost: what let somebody in then lets nobody in now.

    Invitations are void too, because one that was taken up since the copy stands open in it.
    """
    sessions, _ = Session.objects.all().delete()
    links, _ = OneTimeLink.objects.filter(used_at=None).delete()
    invitations = Invitation.objects.filter(accepted_at=None, withdrawn_at=None).update(
        withdrawn_at=at
    )
    record(
        act="installation.restored",
        subject=f"restore:{restore}",
        by=None,
        at=at,
        facts={
            "backup": str(backup),
            "leaves": leaves,
            "sessions": sessions,
            "links": links,
            "invitations": invitations,
        },
    )

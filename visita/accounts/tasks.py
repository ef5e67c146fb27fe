"""Work done in the background."""

import logging
from datetime import timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.timezone import now
from django_tasks import task

from visita.accounts import mail
from visita.accounts.actions import mailing

PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=25))
"""After each try that failed; after the last of them it is given up."""

log = logging.getLogger("visita.mail")


@task()
def send_invitation(invitation: str, site: str, failures: int = 0) -> None:
    """Hand an invitation to the mail server, and again a few times where it is not taken.

    The secret is made here, for each try anew, so that nothing that waits in the database holds
    it. *site* is where Visita is, such as https://visita.example.org.
    """
    made = mailing.make_secret(UUID(invitation), at=now())
    if not made:
        return  # withdrawn, taken up or expired meanwhile
    try:
        mail.send_invitation(
            to=made.to,
            language=made.language,
            address=site + reverse("accounts:invitation", args=[made.token]),
            until=made.until,
        )
    except mail.NotSent as fault:
        code = str(fault)
        log.warning("The mail server did not take it: %s.", code, extra={"code": code})
        if fault.for_good or failures == len(PAUSES):
            mailing.give_up(UUID(invitation), at=now())
        else:
            later = send_invitation.using(run_after=now() + PAUSES[failures])
            later.enqueue(invitation, site, failures + 1)
    else:
        mailing.note_handed_over(UUID(invitation), at=now())

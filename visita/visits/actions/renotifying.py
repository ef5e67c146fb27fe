"""A later notification takes the place of an earlier one; what was sent before stays readable."""

from datetime import date, datetime

from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.visits import queries
from visita.visits.models import Cause, Notification, Postponement, Visit

Days = tuple[date, date]


class ImpossibleDays(Exception):
    """The last day comes before the first, or a day is past on which the visit is still to be."""


def notify_anew(visit: Visit, *, by: User, at: datetime) -> Notification:
    """Tell the Government how it stands now: days, and exactly who comes (ECPT 8(1), 14(1)).

    Raises:
        NotAllowed: somebody who assists is not named, or the authority is not known.
    """
    ruling = queries.may_be_notified_anew(visit)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    text = queries.notification_text(visit)
    sent = Notification.objects.create(
        visit=visit,
        number=visit.notification.number + 1,
        text=text,
        digest=digest_of(text),
        sent_at=at,
        sent_by=by,
    )
    record(
        act="visit.renotified",
        subject=f"visit:{visit.pk}",
        by=str(by.pk),
        at=at,
        facts={"digest": sent.digest, "letter": sent.number},
    )
    return sent


def move(
    visit: Visit, days: Days, *, cause: Cause, reason: str, by: User, at: datetime
) -> Postponement | None:
    """Give the visit other days; the old ones are kept beside them. The caller saves the visit.

    Raises:
        ImpossibleDays: what the name says.
    """
    first, last = days
    before = (visit.starts_on, visit.ends_on)
    if days == before:
        return None
    today = localtime(at).date()
    has_begun = visit.begun_at is not None and first == visit.starts_on
    if last < first or last < today or (first < today and not has_begun):
        raise ImpossibleDays
    visit.starts_on, visit.ends_on = days
    return Postponement.objects.create(
        visit=visit,
        cause=cause,
        reason=reason,
        first_before=before[0],
        last_before=before[1],
        first_after=first,
        last_after=last,
        by=by,
        at=at,
    )

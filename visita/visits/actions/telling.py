"""What the Government is told, and through whom the State speaks: Articles 8(1), 14(1) and 15."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.access import roles_of
from visita.accounts.models import User
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.treaties.models import State
from visita.visits import queries
from visita.visits.access import works_on_visits
from visita.visits.actions.guarding import OutOfOrder, changed, locked
from visita.visits.models import (
    Acknowledgement,
    Authority,
    LiaisonOfficer,
    Notification,
    Stage,
)


class WorksForTheBody(Exception):
    """Nobody works for the Committee and speaks for a State."""


class EndsBeforeItBegins(Exception):
    """A service ends on its first day at the earliest: then it never was."""


@transaction.atomic
def notify_government(*, visit: UUID, version: int, by: User, at: datetime) -> Notification:
    """Tell the Government of the intention to visit (ECPT 8(1)): State, days, who comes; no place.

    From then on the delegation may go to any place at any time.

    Raises:
        Stale, OutOfOrder: what the names say.
        NotAllowed: the authority is not known, not everybody who assists is named, or the
            delegation is no longer one that may go.
    """
    found = locked(visit, version, Stage.DECIDED)
    if found.mandate == "NPM":
        raise OutOfOrder(Stage.DECIDED)
    ruling = queries.may_be_notified(found)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    text = queries.notification_text(found)
    sent = Notification.objects.create(
        visit=found, text=text, digest=digest_of(text), sent_at=at, sent_by=by
    )
    found.stage = Stage.NOTIFIED
    changed(found, "stage")
    record(
        act="visit.notified",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"digest": sent.digest},
    )
    return sent


@transaction.atomic
def acknowledge(*, notification: Notification, by: User, at: datetime) -> Acknowledgement:
    """The State has read it. A second time changes nothing."""
    read, is_new = Acknowledgement.objects.get_or_create(
        notification=notification, defaults={"by": by, "at": at}
    )
    if is_new:
        subject = f"notification:{notification.pk}"
        record(act="notification.acknowledged", subject=subject, by=str(by.pk), at=at)
    return read


@transaction.atomic
def name_authority(*, state: State, name: str, address: str, by: User, at: datetime) -> Authority:
    """Keep whom the State wants to be notified, as it communicated it (ECPT 15)."""
    kept, _ = Authority.objects.update_or_create(
        state=state, defaults={"name": name, "address": address}
    )
    record(act="authority.named", subject=f"state:{state.pk}", by=str(by.pk), at=at)
    return kept


@transaction.atomic
def name_liaison_officer(
    *, state: State, user: User, since: date, until: date | None, by: User, at: datetime
) -> LiaisonOfficer:
    """Let a person speak for the State (ECPT 15) from a day until, but not including, another.

    Twice is once.

    Raises:
        WorksForTheBody: the person holds an office or a seat on the first of these days to come.
    """
    User.objects.select_for_update().get(pk=user.pk)
    first = max(since, localtime(at).date())
    if roles_of(user, first) or works_on_visits(user, first):
        raise WorksForTheBody
    same = LiaisonOfficer.objects.filter(state=state, user=user, since=since, until=until)
    if there := same.first():
        return there
    made = LiaisonOfficer.objects.create(state=state, user=user, since=since, until=until)
    record(
        act="liaison.named",
        subject=f"state:{state.pk}",
        by=str(by.pk),
        at=at,
        facts={"since": since.isoformat(), "until": until.isoformat() if until else ""},
        private={"user": str(user.pk)},
    )
    return made


@transaction.atomic
def end_liaison_service(*, officer: UUID, until: date, by: User, at: datetime) -> LiaisonOfficer:
    """Record that a person speaks for the State until, but not including, a day (ECPT 15).

    From that day the person reads nothing of what the State was sent. Twice is once.

    Raises:
        EndsBeforeItBegins: the service begins after that day.
    """
    found = LiaisonOfficer.objects.select_for_update().get(pk=officer)
    if until < found.since:
        raise EndsBeforeItBegins
    if found.until == until:
        return found
    found.until = until
    found.save(update_fields=["until"])
    record(
        act="liaison.ended",
        subject=f"state:{found.state_id}",
        by=str(by.pk),
        at=at,
        facts={"until": until.isoformat()},
        private={"user": str(found.user_id)},
    )
    return found


@transaction.atomic
def open_notification(*, notification: UUID, by: User, at: datetime) -> None:
    """The State opens what it was sent."""
    subject = f"notification:{notification}"
    record(act="notification.opened", subject=subject, by=str(by.pk), at=at)

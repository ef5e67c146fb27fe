"""Who may see which visit. Whoever may not must not learn that there is one.

A visit is open to the Secretariat and to those who go on it, each while the office lasts. To a
State it does not exist: what is sent to it is a thing of its own, from the moment it is sent.
"""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.committee.models import Term
from visita.visits.models import Capacity, Delegate, LiaisonOfficer, Notification, Visit


def visits_open_to(user: User, on: date) -> QuerySet[Visit]:
    """The visits this person works on: one question to the database, whoever asks."""
    if is_secretariat(user, on):
        return Visit.objects.all()
    return Visit.objects.filter(Exists(_places_of(user, on).filter(visit=OuterRef("pk"))))


def _places_of(user: User, on: date) -> QuerySet[Delegate]:
    """Places on delegations that hold on the day: a member's as long as the term."""
    in_office = Term.objects.filter(member=OuterRef("member"), since__lte=on, until__gt=on)
    return Delegate.objects.filter(
        Q(member__isnull=True) | Exists(in_office),
        Q(until__isnull=True) | Q(until__gt=on),
        user=user,
        since__lte=on,
    )


def visit_for(user: User, visit: UUID, on: date) -> Visit:
    """The visit, or 404."""
    found = visits_open_to(user, on).select_related("state").filter(pk=visit).first()
    if not found:
        raise Http404
    return found


def is_on_delegation(user: User, visit: Visit, on: date) -> bool:
    return _places_of(user, on).filter(visit=visit).exists()


def heads(user: User, visit: Visit, on: date) -> bool:
    return _places_of(user, on).filter(visit=visit, capacity=Capacity.HEAD).exists()


def speaks_for(user: User, on: date) -> QuerySet[LiaisonOfficer]:
    """The States for which this person is liaison officer on the day."""
    held = LiaisonOfficer.objects.filter(user=user, since__lte=on)
    return held.filter(Q(until__isnull=True) | Q(until__gt=on))


def is_liaison_officer(user: User, on: date) -> bool:
    return speaks_for(user, on).exists()


def notifications_open_to(user: User, on: date) -> QuerySet[Notification]:
    """What was sent to the States this person speaks for."""
    states = speaks_for(user, on).values("state")
    return Notification.objects.filter(visit__state__in=states)


def notification_for(user: User, notification: UUID, on: date) -> Notification:
    """The notification, or 404."""
    open_ = notifications_open_to(user, on).select_related("visit__state")
    found = open_.filter(pk=notification).first()
    if not found:
        raise Http404
    return found

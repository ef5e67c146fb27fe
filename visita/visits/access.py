"""Who may see which visit. Whoever may not must not learn that there is one.

A visit is open to the Secretariat and to those who go on it, each while the office lasts. To a
State it does not exist: what is sent to it is a thing of its own, from the moment it is sent.
"""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from visita.accounts.access import on_day, roles_of
from visita.accounts.models import Role, User
from visita.accounts.once import once
from visita.committee.models import Term
from visita.proceedings.access import is_member
from visita.treaties.models import State
from visita.visits.models import Delegate, LiaisonOfficer, Notification, Stop, Visit


def visits_open_to(user: User, on: date) -> QuerySet[Visit]:
    """The visits this person works on. An administrator works on none, whoever named them."""
    offices = roles_of(user, on)
    if Role.SECRETARIAT in offices:
        return Visit.objects.all()
    if Role.ADMINISTRATOR in offices:
        return Visit.objects.none()
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
    found = visits_open_to(user, on).select_related("state", "counterpart").filter(pk=visit).first()
    if not found:
        raise Http404
    return found


def may_open(user: User, visit: Visit, on: date) -> bool:
    return visits_open_to(user, on).filter(pk=visit.pk).exists()


@once
def has_a_place(user: User, on: date) -> bool:
    """On any delegation, on that day."""
    return _places_of(user, on).exists()


@once
def works_on_visits(user: User, on: date) -> bool:
    """Somebody who may ever see a visit, whether there is one or not."""
    offices = roles_of(user, on)
    if Role.ADMINISTRATOR in offices:
        return False
    return bool(offices) or is_member(user, on) or has_a_place(user, on)


def delegate_for(visit: Visit, delegate: UUID) -> Delegate:
    """Somebody who goes on this visit, which the caller has opened, or 404."""
    found = visit.delegates.filter(pk=delegate).first()
    if not found:
        raise Http404
    return found


def stop_for(visit: Visit, stop: UUID) -> Stop:
    """A stop of this visit, which the caller has opened, or 404."""
    found = visit.stops.filter(pk=stop).first()
    if not found:
        raise Http404
    return found


def stop_open_to(user: User, stop: UUID, on: date) -> Stop:
    """A stop of one of the visits this person works on, or 404."""
    visits = visits_open_to(user, on)
    found = Stop.objects.select_related("visit__state").filter(pk=stop, visit__in=visits).first()
    if not found:
        raise Http404
    return found


def stops_of(visit: Visit) -> QuerySet[Stop]:
    """The stops of this visit, which the caller has opened."""
    return visit.stops.all()


def sent_about(visit: Visit) -> Notification:
    """The notification of this visit, which the caller has opened, or 404."""
    sent = Notification.objects.select_related("visit__state", "sent_by").filter(visit=visit)
    found = sent.first()
    if not found:
        raise Http404
    return found


def speaks_for(user: User, on: date) -> QuerySet[LiaisonOfficer]:
    """The States for which this person is liaison officer on the day.

    Nobody works for the body and speaks for a State: whoever does both speaks for none.
    """
    if roles_of(user, on) or is_member(user, on) or has_a_place(user, on):
        return LiaisonOfficer.objects.none()
    return LiaisonOfficer.objects.filter(on_day(on), user=user)


def officer_for(state: State, officer: UUID) -> LiaisonOfficer:
    """Somebody who speaks, spoke or will speak for this State, or 404."""
    found = LiaisonOfficer.objects.select_related("user").filter(state=state, pk=officer).first()
    if not found:
        raise Http404
    return found


@once
def is_liaison_officer(user: User, on: date) -> bool:
    return speaks_for(user, on).exists()


def notifications_open_to(user: User, on: date) -> QuerySet[Notification]:
    """What was sent to the States this person speaks for."""
    states = speaks_for(user, on).values("state")
    return Notification.objects.filter(visit__state__in=states)


def notification_for(user: User, notification: UUID, on: date) -> Notification:
    """The notification, or 404."""
    open_ = notifications_open_to(user, on).select_related("visit__state", "sent_by")
    found = open_.filter(pk=notification).first()
    if not found:
        raise Http404
    return found

"""Who holds which office on a day, and whom an administrator may see."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from visita.accounts.models import Appointment, Role, Session, User
from visita.accounts.once import once


def on_day(on: date) -> Q:
    """Appointments that hold on the day: they end by themselves, at the first day after."""
    return Q(since__lte=on) & (Q(until__isnull=True) | Q(until__gt=on))


@once
def roles_of(user: User, on: date) -> frozenset[Role]:
    """Every office the person holds on the day."""
    held = Appointment.objects.filter(on_day(on), user=user).values_list("role", flat=True)
    return frozenset(Role(role) for role in held)


def is_secretariat(user: User, on: date) -> bool:
    return Role.SECRETARIAT in roles_of(user, on)


def is_administrator(user: User, on: date) -> bool:
    """Runs the machine and invites people; sees nothing of the substance."""
    return Role.ADMINISTRATOR in roles_of(user, on)


def people_open_to(user: User, on: date) -> QuerySet[User]:
    """The administrator keeps the list of people; nobody else sees it."""
    return User.objects.all() if is_administrator(user, on) else User.objects.none()


def person_for(user: User, person: UUID, on: date) -> User:
    """The person, or 404: whoever may not see them must not learn that they exist."""
    found = people_open_to(user, on).filter(pk=person).first()
    if not found:
        raise Http404
    return found


def appointment_for(user: User, appointment: UUID, on: date) -> Appointment:
    """The appointment, or 404."""
    people = people_open_to(user, on)
    found = Appointment.objects.filter(pk=appointment, user__in=people).first()
    if not found:
        raise Http404
    return found


def session_for(user: User, session: UUID) -> Session:
    """One of the person's own sessions, or 404."""
    found = Session.objects.filter(pk=session, user=user).first()
    if not found:
        raise Http404
    return found

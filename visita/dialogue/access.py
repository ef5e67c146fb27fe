"""What was sent is open to those who may read the report, and to the State it was sent to."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.dialogue.models import Assessment, Transmission
from visita.reports.access import reports_open_to
from visita.visits.access import speaks_for, visits_open_to


def transmissions_open_to(user: User, on: date) -> QuerySet[Transmission]:
    """For those inside the body."""
    return Transmission.objects.filter(report__in=reports_open_to(user, on))


def transmission_for(user: User, transmission: UUID, on: date) -> Transmission:
    """The transmission, or 404."""
    return _found(transmissions_open_to(user, on), transmission)


def assessments_open_to(user: User, on: date) -> QuerySet[Assessment]:
    """One that rests on a later visit tells that there was one.

    So it is open to those who work on that visit, or may read its report.
    """
    works_on = Q(visit__in=visits_open_to(user, on))
    reads_of = Q(visit__in=reports_open_to(user, on).values("visit"))
    return Assessment.objects.filter(Q(visit=None) | works_on | reads_of)


def may_assess(user: User, on: date) -> bool:
    return is_secretariat(user, on)


def received_by(user: User, on: date) -> QuerySet[Transmission]:
    """For those who speak for a State: what it was sent."""
    return Transmission.objects.filter(state__in=speaks_for(user, on).values("state"))


def received_for(user: User, transmission: UUID, on: date) -> Transmission:
    """What the person's State was sent, or 404."""
    return _found(received_by(user, on), transmission)


def _found(among: QuerySet[Transmission], transmission: UUID) -> Transmission:
    wanted = among.select_related("state", "report__visit").filter(pk=transmission)
    found = wanted.first()
    if not found:
        raise Http404
    return found

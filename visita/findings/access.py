"""Findings are open to whoever the visit is open to."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.findings.models import Finding
from visita.visits.access import visits_open_to
from visita.visits.models import Visit


def findings_open_to(user: User, on: date) -> QuerySet[Finding]:
    return Finding.objects.filter(visit__in=visits_open_to(user, on))


def finding_for(user: User, visit: Visit, finding: UUID, on: date) -> Finding:
    """The finding, or 404."""
    found = findings_open_to(user, on).filter(pk=finding, visit=visit).first()
    if not found:
        raise Http404
    return found

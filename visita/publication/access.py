"""The gate is kept by those who work on the visit; a State asks for what it was sent itself."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.publication.models import Request
from visita.visits.access import visits_open_to


def requests_open_to(user: User, on: date) -> QuerySet[Request]:
    visits = visits_open_to(user, on)
    return Request.objects.filter(transmission__report__visit__in=visits)


def request_for(user: User, request: UUID, on: date) -> Request:
    """The request, or 404."""
    open_ = requests_open_to(user, on).select_related(
        "transmission__state", "transmission__report__visit", "checked_by"
    )
    found = open_.filter(pk=request).first()
    if not found:
        raise Http404
    return found

"""The gate is kept by those who work on the visit; a State asks for what it was sent itself.

What others claim is received and held against the record by the Secretariat alone.
"""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.intake.access import claim_for
from visita.intake.models import Claim
from visita.publication.models import ClaimCheck, Request
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


def claim_to_check(user: User, claim: UUID, on: date) -> Claim:
    """The claim, if it is about a State, or 404."""
    found = claim_for(user, claim, on)
    if not found.state:
        raise Http404
    return found


def checks_open_to(user: User, on: date) -> QuerySet[ClaimCheck]:
    return ClaimCheck.objects.all() if is_secretariat(user, on) else ClaimCheck.objects.none()


def check_for(user: User, check: UUID, on: date) -> ClaimCheck:
    """The claim check, or 404."""
    open_ = checks_open_to(user, on).select_related(
        "claim__item", "state", "instrument", "checked_by"
    )
    found = open_.filter(pk=check).first()
    if not found:
        raise Http404
    return found

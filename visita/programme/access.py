"""Who may see the programme: people cleared by name, while it lasts, and nobody by office.

To everybody else, the rest of the Secretariat and of the Committee included, no programme exists.
"""

from datetime import date
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404

from visita.accounts.access import is_administrator, is_secretariat
from visita.accounts.models import User
from visita.accounts.once import once
from visita.proceedings.access import is_member
from visita.programme.models import Choice, Clearance, Draw, Proposal, Year
from visita.visits.access import is_liaison_officer


def clearances_on(on: date) -> QuerySet[Clearance]:
    """Those that hold on the day."""
    return Clearance.objects.filter(Q(until__isnull=True) | Q(until__gt=on), since__lte=on)


def may_be_cleared(user: User, on: date) -> bool:
    """The Secretariat and members in office; nobody who runs the machine or speaks for a State."""
    if is_administrator(user, on) or is_liaison_officer(user, on):
        return False
    return is_secretariat(user, on) or is_member(user, on)


@once
def is_cleared(user: User, on: date) -> bool:
    """Cleared by name, and still in the office that made it possible."""
    return clearances_on(on).filter(user=user).exists() and may_be_cleared(user, on)


@once
def may_open_the_compartment(user: User, on: date) -> bool:
    """While nobody is cleared, a member begins; in a mechanism, which has none, the Secretariat."""
    begins = is_secretariat if settings.PROFILE == "NPM" else is_member
    if not (begins(user, on) and may_be_cleared(user, on)):
        return False
    cleared = clearances_on(on).select_related("user")
    return not any(may_be_cleared(each.user, on) for each in cleared)


def year_for(user: User, year: str, on: date) -> Year:
    """The programme of the year as an address names it, or 404."""
    named = year.isascii() and year.isdecimal() and len(year) == 4
    open_ = Year.objects.all() if named and is_cleared(user, on) else Year.objects.none()
    found = open_.filter(year=int(year)).first() if named else None
    if not found:
        raise Http404
    return found


def choice_for(year: Year, choice: UUID) -> Choice:
    """A choice of this year, which the caller has opened, or 404."""
    found = year.choices.select_related("state", "place", "visit").filter(pk=choice).first()
    if not found:
        raise Http404
    return found


def draw_for(year: Year, draw: UUID) -> Draw:
    """A draw of this year, which the caller has opened, or 404."""
    found = year.draws.filter(pk=draw).first()
    if not found:
        raise Http404
    return found


def proposal_for(year: Year, proposal: UUID) -> Proposal:
    """An announcement prepared for this year, which the caller has opened, or 404."""
    found = year.proposals.filter(pk=proposal).first()
    if not found:
        raise Http404
    return found


def clearance_for(user: User, clearance: UUID, on: date) -> Clearance:
    """Somebody's clearance, for those who are cleared themselves, or 404."""
    among = Clearance.objects.select_related("user") if is_cleared(user, on) else None
    found = among.filter(pk=clearance).first() if among is not None else None
    if not found:
        raise Http404
    return found

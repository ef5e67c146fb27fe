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
from visita.programme.models import Choice, Clearance, Draw, Proposal, SealedPlan, Year
from visita.sealing.access import grants_in, keys_of, vaults_of
from visita.sealing.models import Compartment, Key, Vault
from visita.visits.access import is_liaison_officer, visits_open_to
from visita.visits.models import Visit


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


def plans_open_to(user: User, on: date) -> QuerySet[Visit]:
    """The visits whose places this person may plan: those they see, or that the year holds."""
    if not is_cleared(user, on):
        return Visit.objects.none()
    planned = Choice.objects.filter(visit__isnull=False).values("visit")
    seen = visits_open_to(user, on).values("pk")
    return Visit.objects.filter(Q(pk__in=planned) | Q(pk__in=seen)).select_related("state")


def plan_for(user: User, visit: UUID, on: date) -> Visit:
    """The visit whose places this person may plan, or 404."""
    found = plans_open_to(user, on).filter(pk=visit).first()
    if not found:
        raise Http404
    return found


def version_for(visit: Visit, sealed: UUID) -> SealedPlan:
    """A version of the plan of this visit, which the caller has opened, or 404."""
    among = SealedPlan.objects.select_related("sealed__vault_key__vault")
    found = among.filter(visit=visit, sealed=sealed).first()
    if not found:
        raise Http404
    return found


def keys_for_plan(visit: Visit, on: date) -> list[Key]:
    """The keys of everybody who may open the plan of this visit on the day."""
    return list(keys_of(planners_of(visit, on)))


def planners_of(visit: Visit, on: date) -> list[User]:
    """Everybody who may open the plan of this visit on the day, with a key or without."""
    cleared = {each.user for each in clearances_on(on).select_related("user")}
    return [each for each in cleared if plans_open_to(each, on).filter(pk=visit.pk).exists()]


def plan_vaults() -> QuerySet[Vault]:
    """The vaults of all plans, to take their keys from somebody."""
    return vaults_of(Compartment.PLAN)


def lapsed_in(vault: Vault, on: date) -> list[User]:
    """Those who hold a key of the vault of a plan, and are no longer cleared."""
    holders = {each.key.user for each in grants_in(vault)}
    return [each for each in holders if not is_cleared(each, on)]

"""Who is a member on a day, and who may see what happens in camera."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.access import is_administrator, is_secretariat
from visita.accounts.models import User
from visita.committee.access import members_in_office
from visita.committee.models import Member
from visita.proceedings.models import Election, Holder


def member_of(user: User, on: date) -> Member | None:
    """The member this person is, while the term lasts. It ends by itself.

    An administrator sees nothing of the substance, whatever else the person is.
    """
    if is_administrator(user, on):
        return None
    held = Holder.objects.filter(user=user, member__in=members_in_office(on))
    found = held.select_related("member").first()
    return found.member if found else None


def is_member(user: User, on: date) -> bool:
    return member_of(user, on) is not None


def attends(user: User, on: date) -> bool:
    """Members and their secretariat are in the room; nobody else is."""
    return is_secretariat(user, on) or is_member(user, on)


def holders_in_office(on: date) -> QuerySet[Holder]:
    """The members in office who sign in, with their persons."""
    held = Holder.objects.filter(member__in=members_in_office(on))
    return held.select_related("user", "member__state").order_by("member__full_name")


def elections_open_to(user: User, on: date) -> QuerySet[Election]:
    return Election.objects.all() if attends(user, on) else Election.objects.none()


def election_for(user: User, election: UUID, on: date) -> Election:
    """The election, or 404."""
    open_ = elections_open_to(user, on).select_related("member")
    found = open_.filter(pk=election).first()
    if not found:
        raise Http404
    return found

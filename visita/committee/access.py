"""Whose term covers a day, and who is in the Bureau then."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from visita.committee.models import Member, Office, Term


def members_in_office(on: date) -> QuerySet[Member]:
    """Every member whose term covers the day."""
    running = Term.objects.filter(member=OuterRef("pk"), since__lte=on, until__gt=on)
    return Member.objects.filter(Exists(running))


def bureau_on(on: date) -> QuerySet[Member]:
    """Every member in office who holds an office of the Bureau on the day."""
    held = Office.objects.filter(member=OuterRef("pk"), since__lte=on, until__gt=on)
    return members_in_office(on).filter(Exists(held))

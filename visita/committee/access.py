"""Whose term covers a day."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from visita.committee.models import Member, Term


def members_in_office(on: date) -> QuerySet[Member]:
    """Every member whose term covers the day."""
    running = Term.objects.filter(member=OuterRef("pk"), since__lte=on, until__gt=on)
    return Member.objects.filter(Exists(running))

"""Reads for the pages of a mechanism's commissions and decisions."""

from visita.proceedings.models import Commission, Determination


def commissions() -> list[Commission]:
    """By name, with their heads and members."""
    found = Commission.objects.select_related("head").prefetch_related("members")
    return list(found.order_by("name"))


def determinations() -> list[Determination]:
    """The latest first."""
    found = Determination.objects.select_related("commission", "person")
    return list(found.order_by("-taken_on", "-recorded_at"))

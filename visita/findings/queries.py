"""Reads for the page of findings."""

from collections.abc import Collection
from uuid import UUID

from visita.findings.models import Finding
from visita.visits.models import Visit


def current(visit: Visit) -> list[Finding]:
    """The findings that no later one supersedes, in the order in which they were recorded."""
    found = Finding.objects.filter(visit=visit, superseded_by=None)
    return list(found.select_related("stop", "recorded_by"))


def visits_with_findings(visits: Collection[UUID]) -> frozenset[UUID]:
    """Those of *visits* of which anything was recorded."""
    found = Finding.objects.filter(visit__in=visits).order_by()
    return frozenset(found.values_list("visit_id", flat=True).distinct())

"""Reads for the page of findings."""

from visita.findings.models import Finding
from visita.visits.models import Visit


def current(visit: Visit) -> list[Finding]:
    """The findings that no later one supersedes, in the order in which they were recorded."""
    found = Finding.objects.filter(visit=visit, superseded_by=None)
    return list(found.select_related("stop", "recorded_by"))


def has_any(visit: Visit) -> bool:
    return Finding.objects.filter(visit=visit).exists()

"""What every page about a visit has around it: the way back to its file, the banner of a story."""

from visita.visits.models import Visit

Framed = Visit
"""What a view is handed by another that has asked whether it is open."""


def around(visit: Visit) -> dict[str, object]:
    """Context of a page inside the file of *visit*."""
    return {"visit": visit, "fiction": visit.state.is_fictional}

"""What can be recorded of a visit while the delegation is there, and afterwards."""

from datetime import datetime
from uuid import UUID

from visita.visits import queries
from visita.visits.models import Stage, Stop, Visit

BEGUN = (Stage.IN_PROGRESS, Stage.INTERRUPTED, Stage.CONCLUDED)
"""What was seen is written down while the delegation is there, or afterwards."""

KNOWN = (Stage.NOTIFIED, Stage.CONSULTATION, *BEGUN, Stage.REFUSED)
"""From the notification on: a delegation is received, or turned back, before its first place."""


class Impossible(Exception):
    """The hour lies before the notification, in the future, or before the arrival."""


class NotOfThisVisit(Exception):
    """The place or the person belongs to another visit."""


def check_hour(visit: Visit, hour: datetime, at: datetime) -> None:
    """Nothing of a visit happens before it was notified, or in the future.

    Raises:
        Impossible: what the name says.
    """
    if not queries.open_since(visit) <= hour <= at:
        raise Impossible


def check_stop(visit: UUID, stop: Stop | None) -> None:
    """Is the place one of this visit's?

    Raises:
        NotOfThisVisit: it is not.
    """
    if stop and stop.visit_id != visit:
        raise NotOfThisVisit

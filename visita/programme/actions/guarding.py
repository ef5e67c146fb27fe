"""A year is changed by one person at a time, and every change says why."""

from datetime import datetime
from uuid import UUID

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.programme.models import Change, Choice, Year


class Stale(Exception):
    """Somebody changed the year since the form was opened: nothing was done."""


def locked(year: UUID, version: int | None) -> Year:
    """The year, for this transaction alone.

    Raises:
        Stale: what the name says.
    """
    found = Year.objects.select_for_update().get(pk=year)
    if version is not None and found.version != version:
        raise Stale
    return found


def changed(
    year: Year,
    what: str,
    *,
    reason: str,
    by: User,
    at: datetime,
    choice: Choice | None = None,
    before: str = "",
    after: str = "",
) -> None:
    """Keep what changed and why, and let older forms know. The ledger hears only that it did."""
    made = Change.objects.create(
        year=year, choice=choice, what=what, before=before, after=after, reason=reason, by=by, at=at
    )
    year.version += 1
    year.save(update_fields=["version"])
    record(
        act="compartment.changed",
        subject=f"change:{made.pk}",
        by=str(by.pk),
        at=at,
        private={"what": what, "reason": reason},
    )

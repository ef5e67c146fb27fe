"""Putting the people of a delegation into sub-teams, day by day."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.guarding import changed, locked
from visita.visits.models import Stage, SubTeam, TeamPlace, Visit
from visita.visits.teams import days_of

WHILE_IT_LASTS = tuple(
    stage for stage in Stage if stage not in {Stage.CONCLUDED, Stage.REFUSED, Stage.CALLED_OFF}
)


class NoDayOfTheVisit(Exception):
    """A sub-team works on a day of the visit."""


@transaction.atomic
def group(
    *,
    visit: UUID,
    version: int,
    day: date,
    teams: Mapping[UUID, tuple[str, bool]],
    by: User,
    at: datetime,
) -> Visit:
    """Keep who works with whom on *day*: for a delegate the letter, and whether they lead it.

    What was kept for that day before is replaced.

    Raises:
        Stale, OutOfOrder: what the names say.
        NoDayOfTheVisit: what the name says.
    """
    found = locked(visit, version, *WHILE_IT_LASTS)
    if day not in days_of(found):
        raise NoDayOfTheVisit
    SubTeam.objects.filter(visit=found, day=day).delete()
    letters = sorted({letter for letter, _ in teams.values()})
    made = {
        letter: SubTeam.objects.create(visit=found, day=day, letter=letter) for letter in letters
    }
    for delegate in found.delegates.filter(pk__in=teams):
        letter, leads = teams[delegate.pk]
        TeamPlace.objects.create(team=made[letter], delegate=delegate, day=day, is_head=leads)
    changed(found)
    record(
        act="visit.grouped",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"teams": len(made)},
    )
    return found

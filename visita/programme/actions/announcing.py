"""Telling the public which States come next year: no day, no place, and two people agree."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.programme.actions.guarding import changed, locked
from visita.programme.models import Proposal, Stage
from visita.programme.queries.years import announced_states
from visita.publication.actions.announcing import announce


class NotAdopted(Exception):
    """Only a year that was adopted is announced."""


class SamePerson(Exception):
    """Whoever prepared it does not release it."""


class Changed(Exception):
    """The year is made of other States by now: prepare it anew."""


class ReleasedBefore(Exception):
    """It went out before."""


@transaction.atomic
def prepare(*, key: UUID, year: UUID, version: int, by: User, at: datetime) -> Proposal:
    """Put down the States of the regular visits as they stand. The same *key* twice is once.

    Raises:
        Stale, NotAdopted: what the names say.
    """
    if there := Proposal.objects.filter(pk=key, year=year).first():
        return there
    found = locked(year, version)
    if found.stage != Stage.ADOPTED:
        raise NotAdopted
    states = [state.pk for state in announced_states(found)]
    made = Proposal.objects.create(
        pk=key, year=found, states=states, prepared_by=by, prepared_at=at
    )
    changed(found, "PREPARED", reason="", by=by, at=at)
    return made


@transaction.atomic
def release(*, proposal: UUID, by: User, at: datetime) -> Proposal:
    """Let it go out. A later announcement of the same year takes its place.

    Raises:
        SamePerson, Changed, ReleasedBefore: what the names say.
    """
    year = locked(Proposal.objects.get(pk=proposal).year_id, None)
    found = Proposal.objects.select_for_update().get(pk=proposal)
    if found.released_at:
        raise ReleasedBefore
    if found.prepared_by_id == by.pk:
        raise SamePerson
    if found.states != [state.pk for state in announced_states(year)]:
        raise Changed
    found.released_by, found.released_at = by, at
    found.save(update_fields=["released_by", "released_at"])
    announce(year=year.year, states=found.states, by=by, at=at)
    changed(year, "ANNOUNCED", reason="", by=by, at=at)
    return found

"""Telling the public which States a body will visit in a year: their names and nothing else."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.publication.models import Announcement, AnnouncementOutbox, Way


@transaction.atomic
def announce(*, year: int, states: Sequence[str], by: User, at: datetime) -> Announcement:
    """Let the States of a year be known. The job puts them outside; an earlier list goes.

    *states* are codes. Whoever calls has seen to it that two people agreed.
    """
    earlier = list(Announcement.objects.select_for_update().filter(year=year))
    text = {"year": year, "states": list(states)}
    made = Announcement.objects.create(
        year=year,
        number=len(earlier) + 1,
        states=list(states),
        digest=digest_of(text),
        released_by=by,
        released_at=at,
    )
    for each in earlier:
        AnnouncementOutbox.objects.get_or_create(
            release=each, way=Way.BACK, defaults={"made_at": at}
        )
    AnnouncementOutbox.objects.create(release=made, way=Way.OUT, made_at=at)
    record(
        act="publication.announced",
        subject=f"announcement:{made.pk}",
        by=str(by.pk),
        at=at,
        facts={"year": year, "edition": made.number, "digest": made.digest},
    )
    return made

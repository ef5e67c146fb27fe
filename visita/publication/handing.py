"""Handing down: the outbox is emptied into the public side, what is taken back first.

It can be done twice, by two at once, or be interrupted anywhere, and comes to the same. What was
taken back before it ever went out never goes out.
"""

from datetime import datetime

from django.db import transaction

from visita.portal.actions import Released, shelve, take_off
from visita.publication.models import Outbox, Release, Way


def empty_outbox(*, at: datetime) -> int:
    """Take back what must go, then hand down what waits. Returns how many were done."""
    waiting = list(Outbox.objects.filter(done_at=None).order_by("made_at"))
    ordered = sorted(waiting, key=lambda each: each.way != Way.BACK)
    return sum(_hand(each, at) for each in ordered)


@transaction.atomic
def _hand(line: Outbox, at: datetime) -> bool:
    """Do one line, unless somebody has done it meanwhile.

    Only lines that were seen and held count as done: one that is added meanwhile waits its turn.
    """
    of_this_edition = Outbox.objects.select_for_update().filter(release=line.release_id)
    there = {each.way: each for each in of_this_edition}
    if there[line.way].done_at:
        return False
    if Way.BACK in there:
        take_off(edition=line.release_id, at=at)
    else:
        shelve(_handed_down(line.release))
    held = [each.pk for each in there.values()]
    Outbox.objects.filter(pk__in=held, done_at=None).update(done_at=at)
    return True


def _handed_down(release: Release) -> Released:
    visit = release.request.transmission.report.visit
    return Released(
        edition=release.pk,
        document=release.document,
        number=release.number,
        state=visit.state_id,
        title=release.text["title"],
        language=release.text["language"],
        visit_starts_on=visit.starts_on,
        visit_ends_on=visit.ends_on,
        text=release.text,
        digest=release.digest,
        pdf=bytes(release.pdf),
        published_at=release.released_at,
    )

"""Handing down: the outbox is emptied into the public side, what is taken back first.

It can be done twice, or be interrupted anywhere, and comes to the same. What was taken back before
it ever went out never goes out.
"""

from datetime import datetime

from visita.portal.actions import Released, shelve, take_off
from visita.publication.models import Outbox, Release, Way


def empty_outbox(*, at: datetime) -> int:
    """Take back what must go, then hand down what waits. Returns how many were done."""
    waiting = Outbox.objects.filter(done_at=None).select_related("release")
    backward = list(waiting.filter(way=Way.BACK))
    for each in backward:
        take_off(edition=each.release_id, at=at)
        Outbox.objects.filter(release=each.release_id, done_at=None).update(done_at=at)
    forward = list(waiting.filter(way=Way.OUT))
    for each in forward:
        shelve(_handed_down(each.release))
        Outbox.objects.filter(pk=each.pk).update(done_at=at)
    return len(backward) + len(forward)


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

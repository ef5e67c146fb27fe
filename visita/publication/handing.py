"""Handing down: the outbox is emptied into the public side, what is taken back first.

It can be done twice, by two at once, or be interrupted anywhere, and comes to the same. What was
taken back before it ever went out never goes out.
"""

from datetime import date, datetime

from django.db import transaction

from visita.portal.actions import Released, put_up, shelve, take_down, take_off
from visita.publication.models import (
    AnnouncementOutbox,
    CheckOutbox,
    CheckRelease,
    Outbox,
    Release,
    Way,
)
from visita.treaties.actions import CheckedClaim, publish_check, withdraw_check

Line = Outbox | CheckOutbox | AnnouncementOutbox


def empty_outbox(*, at: datetime) -> int:
    """Take back what must go, then hand down what waits. Returns how many were done."""
    waiting: list[Line] = [
        *Outbox.objects.filter(done_at=None).order_by("made_at"),
        *CheckOutbox.objects.filter(done_at=None).order_by("made_at"),
        *AnnouncementOutbox.objects.filter(done_at=None).order_by("made_at"),
    ]
    ordered = sorted(waiting, key=lambda each: each.way != Way.BACK)
    return sum(_hand(each, at) for each in ordered)


@transaction.atomic
def _hand(line: Line, at: datetime) -> bool:
    """Do one line, unless somebody has done it meanwhile.

    Only lines that were seen and held count as done: one that is added meanwhile waits its turn.
    """
    lines = type(line)._default_manager
    of_this_edition = lines.select_for_update().filter(release=line.release_id)
    there = {each.way: each for each in of_this_edition}
    if there[line.way].done_at:
        return False
    if Way.BACK in there:
        _take_off(line, at)
    else:
        _hand_down(line)
    held = [each.pk for each in there.values()]
    lines.filter(pk__in=held, done_at=None).update(done_at=at)
    return True


def _take_off(line: Line, at: datetime) -> None:
    if isinstance(line, CheckOutbox):
        withdraw_check(edition=line.release_id, at=at)
    elif isinstance(line, AnnouncementOutbox):
        take_down(announcement=line.release_id, at=at)
    else:
        take_off(edition=line.release_id, at=at)


def _hand_down(line: Line) -> None:
    if isinstance(line, CheckOutbox):
        publish_check(_checked(line.release))
    elif isinstance(line, AnnouncementOutbox):
        _announce(line)
    else:
        shelve(_handed_down(line.release))


def _announce(line: AnnouncementOutbox) -> None:
    said = line.release
    put_up(announcement=said.pk, year=said.year, states=said.states, at=said.released_at)


def _checked(release: CheckRelease) -> CheckedClaim:
    return CheckedClaim(
        **{**release.text, "known_on": date.fromisoformat(release.text["known_on"])},
        edition=release.pk,
        claim_check=release.claim_check_id,
        number=release.number,
        digest=release.digest,
        released_at=release.released_at,
    )


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

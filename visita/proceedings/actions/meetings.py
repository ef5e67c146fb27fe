"""Meetings: opened, given an agenda, attended, closed. One person at a time."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Max

from visita.accounts.models import User
from visita.committee.access import members_in_office
from visita.committee.models import Member
from visita.ledger.actions import record
from visita.proceedings.models import Attendance, Item, ItemMatter, Meeting, MeetingKind
from visita.proceedings.queries.voting import quorum_of
from visita.rules.counts import ImpossibleCount
from visita.rules.ecpt.procedure import extra_meeting_is_held
from visita.rules.ruling import Ruling


class Stale(Exception):
    """Somebody changed the meeting since the form was opened: nothing was done."""


class Closed(Exception):
    """The meeting was closed, and stays as it is."""


class NumberTaken(Exception):
    """A plenary meeting has this number."""


class SentBefore(Exception):
    """The form was sent before with something else in it: what was recorded first stays."""


class NotCalled(Exception):
    """Nobody who can has called the additional meeting; `ruling` says who could."""

    def __init__(self, ruling: Ruling) -> None:
        self.ruling = ruling
        super().__init__("; ".join(each.sentence for each in ruling.conditions))


class NotInOffice(Exception):
    """Somebody is said to be present who is no member on that day."""


@dataclass(frozen=True)
class NewMeeting:
    """A meeting as it is opened."""

    kind: MeetingKind
    starts_on: date
    ends_on: date
    members: int
    number: int | None = None
    place: str = ""
    members_reason: str = ""
    by_bureau: bool = False
    requests: int = 0


def ruling_on_call(new: NewMeeting) -> Ruling | None:
    """May the meeting be held outside the calendar? None where no rule is known.

    Raises:
        ImpossibleCount: more requests than members.
    """
    if new.kind is not MeetingKind.EXTRA or settings.PROFILE != "CPT":
        return None
    if new.requests > new.members:
        raise ImpossibleCount(f"{new.requests} requests of {new.members} members is impossible.")
    return extra_meeting_is_held(
        decided_by_bureau=new.by_bureau, members=new.members, requests=new.requests
    )


@transaction.atomic
def open_meeting(*, key: UUID, new: NewMeeting, by: User, at: datetime) -> Meeting:
    """Open a meeting. The same *key* sent twice is one meeting.

    Raises:
        NotCalled, NumberTaken, SentBefore: what the names say.
    """
    ruling = ruling_on_call(new)
    if ruling and not ruling.allowed:
        raise NotCalled(ruling)
    if there := Meeting.objects.filter(pk=key).first():
        if any(getattr(there, name) != value for name, value in vars(new).items()):
            raise SentBefore
        return there
    try:
        with transaction.atomic():
            made = Meeting.objects.create(pk=key, **vars(new), opened_by=by, opened_at=at)
    except IntegrityError:
        if there := Meeting.objects.filter(pk=key).first():
            return there
        raise NumberTaken from None
    _record("meeting.opened", made, by, at)
    return made


def held_open(meeting: UUID, version: int) -> Meeting:
    """The meeting, for this transaction alone.

    Raises:
        Stale, Closed: what the names say.
    """
    found = Meeting.objects.select_for_update().get(pk=meeting)
    if found.closed_at:
        raise Closed
    if found.version != version:
        raise Stale
    return found


@transaction.atomic
def add_item(
    *, meeting: UUID, version: int, matter: ItemMatter, text: str, by: User, at: datetime
) -> Item:
    """Put something at the end of the agenda.

    Raises:
        Stale, Closed: what the names say.
    """
    found = held_open(meeting, version)
    last = found.items.aggregate(last=Max("position"))["last"] or 0
    made = Item.objects.create(meeting=found, position=last + 1, matter=matter, text=text)
    _changed(found)
    _record("meeting.item_added", found, by, at)
    return made


@transaction.atomic
def raise_item(*, meeting: UUID, version: int, item: UUID, by: User, at: datetime) -> None:
    """Let an item change places with the one before it; the first stays where it is.

    Raises:
        Stale, Closed: what the names say.
    """
    found = held_open(meeting, version)
    order = list(found.items.all())
    place = next(place for place, each in enumerate(order) if each.pk == item)
    if place:
        order[place - 1], order[place] = order[place], order[place - 1]
    for position, each in enumerate(order, start=1):
        each.position = position
    Item.objects.bulk_update(order, ["position"])
    _changed(found)
    _record("meeting.item_moved", found, by, at)


@transaction.atomic
def remove_item(*, meeting: UUID, version: int, item: UUID, by: User, at: datetime) -> None:
    """Take an item off the agenda.

    Raises:
        Stale, Closed: what the names say.
    """
    found = held_open(meeting, version)
    found.items.filter(pk=item).delete()
    _changed(found)
    _record("meeting.item_removed", found, by, at)


@dataclass(frozen=True)
class Present:
    """Who is in the room: members of the record, and how many others."""

    members: Collection[Member]
    unnamed: int = 0
    presiding: Member | None = None


@transaction.atomic
def record_attendance(
    *, meeting: UUID, version: int, present: Present, by: User, at: datetime
) -> None:
    """Say who is in the room, instead of what was said before.

    Raises:
        Stale, Closed: what the names say.
        NotInOffice: one of them is no member on the first day, or who presides is not present.
        ImpossibleCount: more present than members.
    """
    found = held_open(meeting, version)
    ids = {each.pk for each in present.members}
    if members_in_office(found.starts_on).filter(pk__in=ids).count() != len(ids):
        raise NotInOffice
    if present.presiding and present.presiding.pk not in ids:
        raise NotInOffice
    quorum_of(members=found.members, present=len(ids) + present.unnamed)
    found.attendance.all().delete()
    Attendance.objects.bulk_create(Attendance(meeting=found, member_id=each) for each in ids)
    found.unnamed, found.presiding = present.unnamed, present.presiding
    _changed(found, "unnamed", "presiding")
    _record("meeting.attended", found, by, at, present=len(ids) + present.unnamed)


@transaction.atomic
def close_meeting(*, meeting: UUID, version: int, by: User, at: datetime) -> Meeting:
    """Close the meeting: from then on its agenda and attendance stay.

    Raises:
        Stale, Closed: what the names say.
    """
    found = held_open(meeting, version)
    found.closed_at = at
    _changed(found, "closed_at")
    _record("meeting.closed", found, by, at)
    return found


def _changed(meeting: Meeting, *fields: str) -> None:
    meeting.version += 1
    meeting.save(update_fields=[*fields, "version"])


def _record(act: str, meeting: Meeting, by: User, at: datetime, **facts: int) -> None:
    record(act=act, subject=f"meeting:{meeting.pk}", by=str(by.pk), at=at, facts=facts)

"""What becomes of a place: it opens, closes, opens again, merges into another or is split off."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.places.actions.guarding import Impossible, changed, locked, sent_before
from visita.places.actions.register import Facts
from visita.places.models import Change, Happening, Name, Place
from visita.places.queries.history import ends_of, is_within, originals_of
from visita.rules.partial_date import PartialDate
from visita.treaties.models import State


class Circle(Exception):
    """Going from place to place would lead back to where one began."""


class OtherState(Exception):
    """Places of two States do not become one."""


@dataclass(frozen=True)
class What:
    """What happened, on a day as exact as its source."""

    change: Change
    day: str
    source: str
    note: str = ""


@transaction.atomic
def happen(*, key: UUID, place: UUID, version: int, what: What, by: User, at: datetime) -> Place:
    """The place opened, closed or opened again. The same *key* sent twice is one happening.

    Raises:
        SentBefore, Stale: what the names say.
        Impossible: what is open cannot open, what is closed cannot close, before its opening.
    """
    if sent_before(Happening, key, place_id=place, change=what.change, day=what.day):
        return Place.objects.get(pk=place)
    found = locked(place, version)
    _fits(found, what)
    _kept(key, found, what, None, by, at)
    if what.change == Change.CLOSED:
        found.closed = what.day
    elif what.change == Change.REOPENED:
        found.closed = ""
    else:
        found.opened = what.day
    changed(found)
    record(
        act="place.happened",
        subject=f"place:{place}",
        by=str(by.pk),
        at=at,
        facts={"change": what.change.value},
    )
    return found


def _fits(place: Place, what: What) -> None:
    is_closed = bool(place.closed)
    wanted = {Change.CLOSED: not is_closed, Change.REOPENED: is_closed}
    if not wanted.get(what.change, not place.opened and not is_closed):
        raise Impossible
    before = place.closed if what.change == Change.REOPENED else place.opened
    if before and PartialDate.parse(what.day).last < PartialDate.parse(before).first:
        raise Impossible


@transaction.atomic
def merge(
    *, key: UUID, place: UUID, version: int, into: UUID, what: What, by: User, at: datetime
) -> Place:
    """The place became part of *into*, and its units with it. It stays readable, and closed.

    Raises:
        SentBefore, Stale, Impossible, OtherState: what the names say.
        Circle: *into* is the place, one of its units, or became part of it.
    """
    if sent_before(Happening, key, place_id=place, other_id=into, day=what.day):
        return Place.objects.get(pk=place)
    _alone(place)
    found, whole = locked(place, version), Place.objects.get(pk=into)
    if found.state_id != whole.state_id:
        raise OtherState
    if ends_of(whole.pk) == found.pk or whole == found or is_within(whole, found.pk):
        raise Circle
    if whole.closed:
        raise Impossible
    _fits(found, What(Change.CLOSED, what.day, what.source))
    _kept(key, found, what, whole, by, at)
    for unit in found.units.exclude(pk=whole.pk):
        unit.within = whole
        changed(unit)
    found.closed = what.day
    changed(found)
    record(act="place.merged", subject=f"place:{place}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def split(
    *,
    key: UUID,
    place: UUID,
    version: int,
    facts: Facts,
    units: tuple[UUID, ...],
    what: What,
    by: User,
    at: datetime,
) -> Place:
    """A new place was split off this one and took *units* with it.

    Raises:
        SentBefore, Stale, Impossible: what the names say.
        Circle: the place was itself split off one that stands under this key.
    """
    if there := sent_before(Place, key, name=facts.name):
        return there
    _alone(place)
    found = locked(place, version)
    if key in originals_of(found.pk):
        raise Circle
    _fits(found, What(Change.CLOSED, what.day, what.source))
    made = Place.objects.create(
        pk=key,
        state_id=found.state_id,
        opened=what.day,
        recorded_by=by,
        recorded_at=at,
        **vars(facts),
    )
    Name.objects.create(place=made, text=made.name, since=what.day, source=facts.source)
    _kept(None, made, what, found, by, at)
    for unit in found.units.filter(pk__in=units):
        unit.within = made
        changed(unit)
    changed(found)
    record(act="place.split", subject=f"place:{key}", by=str(by.pk), at=at)
    return made


def _alone(place: UUID) -> None:
    """Merging and splitting in one State wait for each other, so that no circle closes unseen."""
    state = Place.objects.values("state")
    State.objects.select_for_update(no_key=True).get(pk__in=state.filter(pk=place))


def _kept(
    key: UUID | None, place: Place, what: What, other: Place | None, by: User, at: datetime
) -> None:
    named = {"pk": key} if key else {}
    Happening.objects.create(
        **named,
        place=place,
        change=what.change,
        day=what.day,
        other=other,
        note=what.note,
        source=what.source,
        recorded_by=by,
        recorded_at=at,
    )

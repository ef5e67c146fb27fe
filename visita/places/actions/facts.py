"""Dated facts about a place: names, figures, whose it is, what is known of its scope."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.places.actions.guarding import changed, held, locked, sent_before
from visita.places.models import Figure, Given, Hold, Measure, Name, OtherVisits, Reach, Scope


class Overlaps(Exception):
    """A place is under one jurisdiction, and in one effective control, at a time."""


class EndsBefore(Exception):
    """The end lies before the beginning."""


@dataclass(frozen=True)
class Called:
    """A name in one language, while it was used."""

    text: str
    language: str
    since: str
    until: str
    source: str


@transaction.atomic
def add_name(*, key: UUID, place: UUID, called: Called, by: User, at: datetime) -> Name:
    """Another name, such as one in a second language or one of earlier years.

    Raises:
        SentBefore: what the name says.
    """
    found = held(place)
    if there := sent_before(Name, key, place_id=place, **asdict(called)):
        return there
    made = Name.objects.create(pk=key, place=found, **asdict(called))
    record(
        act="place.named",
        subject=f"place:{place}",
        by=str(by.pk),
        at=at,
        private={"place": called.text},
    )
    return made


@dataclass(frozen=True)
class Counted:
    """How many there were on a day, and who says so."""

    measure: Measure
    value: int
    day: str
    source: str


@transaction.atomic
def add_figure(*, key: UUID, place: UUID, counted: Counted, by: User, at: datetime) -> Figure:
    """Keep a figure. What another source says of the same day stays beside it.

    Raises:
        SentBefore: what the name says.
    """
    found = held(place)
    if there := sent_before(Figure, key, place_id=place, **asdict(counted)):
        return there
    made = Figure.objects.create(
        pk=key, place=found, recorded_by=by, recorded_at=at, **asdict(counted)
    )
    record(
        act="place.counted",
        subject=f"place:{place}",
        by=str(by.pk),
        at=at,
        facts={"measure": counted.measure.value},
    )
    return made


@dataclass(frozen=True)
class Held:
    """Whose the place was, from the first day to the first on which it no longer was."""

    reach: Reach
    state: str | None
    held_by: str
    since: date
    until: date | None
    source: str


@transaction.atomic
def add_hold(*, key: UUID, place: UUID, what: Held, by: User, at: datetime) -> Hold:
    """Say under whose jurisdiction, or in whose control, the place was.

    Raises:
        SentBefore: what the name says.
        Overlaps: somebody else's is recorded for some of these days.
    """
    found = held(place)
    said = {**asdict(what), "state_id": what.state}
    del said["state"]
    if there := sent_before(Hold, key, place_id=place, **said):
        return there
    not_over = Q(until__isnull=True) | Q(until__gt=what.since)
    begun = Q(since__lt=what.until) if what.until else Q()
    if found.holds.filter(not_over & begun, reach=what.reach).exists():
        raise Overlaps
    made = Hold.objects.create(pk=key, place=found, recorded_by=by, recorded_at=at, **said)
    record(
        act="place.held",
        subject=f"place:{place}",
        by=str(by.pk),
        at=at,
        facts={"reach": what.reach.value},
    )
    return made


@transaction.atomic
def end_hold(*, place: UUID, hold: UUID, until: date, by: User, at: datetime) -> Hold:
    """The first day on which it was no longer so. A later word replaces an earlier one.

    Raises:
        EndsBefore, Overlaps: what the names say.
    """
    found = held(place).holds.get(pk=hold)
    if until <= found.since:
        raise EndsBefore
    others = Hold.objects.filter(place=place, reach=found.reach).exclude(pk=hold)
    if others.filter(since__gte=found.since, since__lt=until).exists():
        raise Overlaps
    found.until = until
    found.save(update_fields=["until"])
    record(act="place.hold_ended", subject=f"place:{place}", by=str(by.pk), at=at)
    return found


@dataclass(frozen=True)
class InScope:
    """What the two scope tests ask about a place. None is unknown."""

    persons_held: bool | None
    may_be_held: bool | None
    by_a_public_authority: bool | None
    by_its_order: bool | None
    at_its_instigation: bool | None
    with_its_consent: bool | None
    with_its_acquiescence: bool | None
    may_leave_at_will: bool | None
    source: str


@transaction.atomic
def know_scope(*, place: UUID, version: int, known: InScope, by: User, at: datetime) -> Scope:
    """Say what is known of who is held there, by whom, and whether they may leave.

    Raises:
        Stale: what the name says.
    """
    found = locked(place, version)
    made, _ = Scope.objects.update_or_create(place=found, defaults=asdict(known))
    changed(found)
    record(act="place.scope_known", subject=f"place:{place}", by=str(by.pk), at=at)
    return made


@dataclass(frozen=True)
class Visited:
    """Visits of a Protecting Power or the Red Cross in a period, in the four parts of the bar."""

    since: date
    until: date | None
    by_protecting_power_or_red_cross: bool | None
    effectively: bool | None
    regularly: bool | None
    under_the_geneva_conventions: bool | None
    access: Given
    source: str


@transaction.atomic
def add_other_visits(
    *, key: UUID, place: UUID, visited: Visited, by: User, at: datetime
) -> OtherVisits:
    """Keep what is known of a period. Two sources on the same days are two rows.

    Raises:
        SentBefore: what the name says.
    """
    found = held(place)
    if there := sent_before(OtherVisits, key, place_id=place, **asdict(visited)):
        return there
    made = OtherVisits.objects.create(
        pk=key, place=found, recorded_by=by, recorded_at=at, **asdict(visited)
    )
    record(
        act="place.other_visits_known",
        subject=f"place:{place}",
        by=str(by.pk),
        at=at,
        facts={"access": visited.access.value},
    )
    return made

"""A place enters the register, its entry is put right, and what changed of it is kept."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.places.actions.guarding import changed, locked, sent_before
from visita.places.models import Change, Happening, Name, Operator, Place, Precision, Type


class NothingNew(Exception):
    """The form says what the register says already."""


class DayMissing(Exception):
    """A new name or another use begins on a day, be it only a year."""


@dataclass(frozen=True)
class Facts:
    """What the register says of a place at any one time. Empty is unknown."""

    name: str
    type: Type
    source: str
    authority: str = ""
    operator: str = ""
    operated: Operator | str = ""
    address: str = ""
    town: str = ""
    region: str = ""
    postcode: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    precision: Precision | str = ""
    code: str = ""

    def named(self, name: str) -> "Facts":
        """The same of a place that is called otherwise."""
        return replace(self, name=name)


@dataclass(frozen=True)
class Changed:
    """Since when the place is called, or used, otherwise; a partial date."""

    day: str
    note: str = ""


@transaction.atomic
def add_place(
    *,
    key: UUID,
    state: str,
    facts: Facts,
    by: User,
    at: datetime,
    within: Place | None = None,
    opened: str = "",
    language: str = "",
) -> Place:
    """Enter a place, or a unit of one. The same *key* sent twice is one place.

    Raises:
        SentBefore: the same key with another name or State.
    """
    if there := sent_before(Place, key, name=facts.name, state_id=state):
        return there
    made = Place.objects.create(
        pk=key,
        state_id=state,
        within=within,
        opened=opened,
        recorded_by=by,
        recorded_at=at,
        **asdict(facts),
    )
    Name.objects.create(
        place=made, text=made.name, language=language, since=opened, source=facts.source
    )
    if opened:
        _happened(made, Change.OPENED, Changed(opened), facts.source, by, at)
    record(
        act="place.added",
        subject=f"place:{key}",
        by=str(by.pk),
        at=at,
        private={"place": made.name},
    )
    return made


@transaction.atomic
def change_place(
    *,
    place: UUID,
    version: int,
    facts: Facts,
    by: User,
    at: datetime,
    since: Changed | None = None,
) -> Place:
    """Put the entry right; with *since*, a name or a use that differs is a change and is kept.

    Raises:
        Stale, NothingNew: what the names say.
        DayMissing: the place is said to have changed, and no day is given.
    """
    found = locked(place, version)
    before = facts_of(found)
    if replace(facts, source=before.source) == before:
        raise NothingNew
    if since and not since.day:
        raise DayMissing
    if facts.name != before.name:
        _named(found, facts, since, by, at)
    if since and facts.type != before.type:
        use = replace(since, note=since.note or f"{Type(before.type).value} > {facts.type.value}")
        _happened(found, Change.CHANGED_USE, use, facts.source, by, at)
    for name, value in asdict(facts).items():
        setattr(found, name, value)
    changed(found)
    record(
        act="place.changed",
        subject=f"place:{place}",
        by=str(by.pk),
        at=at,
        facts={"change": "CHANGED" if since else "CORRECTED"},
        private={"place": found.name},
    )
    return found


def facts_of(place: Place) -> Facts:
    """What the register says of the place now."""
    return Facts(**{each: getattr(place, each) for each in Facts.__dataclass_fields__})


def _named(place: Place, facts: Facts, since: Changed | None, by: User, at: datetime) -> None:
    """A new name ends the old one; a name put right replaces it."""
    in_force = place.names.filter(text=place.name, until="")
    if not since:
        for each in in_force:
            each.text = facts.name
            each.save(update_fields=["text", "folded"])
        return
    in_force.update(until=since.day)
    Name.objects.create(place=place, text=facts.name, since=since.day, source=facts.source)
    renamed = replace(since, note=since.note or f"{place.name} > {facts.name}"[:500])
    _happened(place, Change.RENAMED, renamed, facts.source, by, at)


def _happened(
    place: Place, change: Change, what: Changed, source: str, by: User, at: datetime
) -> Happening:
    return Happening.objects.create(
        pk=uuid4(),
        place=place,
        change=change,
        day=what.day,
        note=what.note,
        source=source,
        recorded_by=by,
        recorded_at=at,
    )

"""Both sides consult, the State informs about each person, and something is arranged: 9(2)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions import NotAllowed
from visita.visits.actions.guarding import OutOfOrder, changed, held, locked, sent_before
from visita.visits.actions.renotifying import Days, move, notify_anew
from visita.visits.matters import (
    GOING_ON,
    accounted_for,
    last_day_in,
    may_exchange,
    open_representations,
    stage_again,
)
from visita.visits.models import (
    Arrangement,
    Cause,
    Concerned,
    Exchange,
    Information,
    Representation,
    Side,
    Stage,
    Visit,
)
from visita.visits.rulings import on_arrangement


class NothingOpen(Exception):
    """Nothing is under consultation, so there is nothing to write to."""


class NotOwed(Exception):
    """A day before the representation, after the meeting with the person, or to come."""


class NotOfTheirs(Exception):
    """A place that the State has not named in this representation."""


@dataclass(frozen=True)
class Agreed:
    """What both sides agreed. *days* None: the visit keeps its days."""

    text: str
    lets_work: bool
    days: Days | None = None
    place: str = ""
    place_on: date | None = None
    transfer: str = ""


@transaction.atomic
def write(
    *, key: UUID, visit: UUID, side: Side, text: str, is_internal: bool, by: User, at: datetime
) -> Exchange:
    """Add an entry to the log. An internal one is for the body alone.

    Raises:
        SentBefore: the same key with another text.
        NothingOpen: what the name says.
    """
    found = held(visit)
    if there := sent_before(
        Exchange, key, visit_id=visit, text=text, side=side, is_internal=is_internal
    ):
        return there
    if not may_exchange(found):
        raise NothingOpen
    made = Exchange.objects.create(
        pk=key, visit=found, side=side, text=text, is_internal=is_internal, by=by, at=at
    )
    record(
        act="visit.consulted",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"side": side.value, "internal": "yes" if is_internal else "no"},
    )
    return made


def write_as_body(
    *, key: UUID, visit: UUID, text: str, is_internal: bool, by: User, at: datetime
) -> Exchange:
    """An entry of the body; raises what `write` raises."""
    return write(
        key=key, visit=visit, side=Side.BODY, text=text, is_internal=is_internal, by=by, at=at
    )


def write_as_state(*, key: UUID, visit: UUID, text: str, by: User, at: datetime) -> Exchange:
    """An entry of the State; raises what `write` raises."""
    return write(key=key, visit=visit, side=Side.STATE, text=text, is_internal=False, by=by, at=at)


@transaction.atomic
def inform(
    *,
    key: UUID,
    person: Concerned,
    day: date,
    whereabouts: str,
    text: str,
    by: User,
    at: datetime,
) -> Information:
    """Keep what the State tells about one person for one day (ECPT 9(2)).

    Raises:
        SentBefore: the same key with something else.
        NotOwed: what the name says.
    """
    visit = held(person.representation.visit_id)
    told = {"day": day, "whereabouts": whereabouts, "text": text}
    if there := sent_before(Information, key, person=person, **told):
        return there
    first = localtime(person.representation.at).date()
    last = min(localtime(at).date(), person.met_on or date.max)
    if not first <= day <= last:
        raise NotOwed
    made = Information.objects.create(
        pk=key, person=person, day=day, whereabouts=whereabouts, text=text, by=by, at=at
    )
    record(act="visit.informed", subject=f"visit:{visit.pk}", by=str(by.pk), at=at)
    return made


@transaction.atomic
def meet(*, visit: UUID, person: UUID, on: date, by: User, at: datetime) -> Concerned:
    """The delegation met the person: from the next day on nothing is owed. Twice is once.

    Raises:
        OutOfOrder: the visit is not going on.
    """
    locked(visit, None, Stage.IN_PROGRESS, Stage.INTERRUPTED, Stage.CONCLUDED)
    found = Concerned.objects.get(pk=person, representation__visit=visit)
    if found.met_on is None:
        found.met_on = on
        found.save(update_fields=["met_on"])
        record(act="visit.person_met", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def arrange(
    *, visit: UUID, version: int, representation: UUID, agreed: Agreed, by: User, at: datetime
) -> Arrangement:
    """End the consultation about one representation, and let the visit go on (ECPT 9(2)).

    Where the days change, the Government is notified anew.

    Raises:
        Stale, OutOfOrder: what the names say, or something was arranged before.
        NotAllowed: the Committee could not work without delay, or a day lacks information.
        NotOfTheirs, ImpossibleDays: what the names say.
    """
    found = locked(visit, version, *GOING_ON)
    about = open_representations(found).filter(pk=representation).first()
    if about is None:
        raise OutOfOrder(Stage(found.stage))
    _check(found, about, agreed, localtime(at).date())
    made = Arrangement.objects.create(
        representation=about,
        text=agreed.text,
        place=agreed.place,
        place_on=agreed.place_on,
        transfer=agreed.transfer,
        by=by,
        at=at,
    )
    _go_on(found, agreed, by=by, at=at)
    record(
        act="visit.arranged",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"aim": about.aim, "moved": "yes" if agreed.days else "no"},
    )
    return made


def _check(visit: Visit, about: Representation, agreed: Agreed, on: date) -> None:
    known = accounted_for(about, last=last_day_in(visit.notification), on=on)
    ruling = on_arrangement(lets_work=agreed.lets_work, accounted_for=known)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    if agreed.place and agreed.place not in about.places:
        raise NotOfTheirs


def _go_on(visit: Visit, agreed: Agreed, *, by: User, at: datetime) -> None:
    moved = agreed.days and move(
        visit, agreed.days, cause=Cause.ARRANGEMENT, reason=agreed.text, by=by, at=at
    )
    visit.stage = stage_again(visit)
    changed(visit, "stage", "starts_on", "ends_on")
    if moved:
        notify_anew(visit, by=by, at=at)

"""Officials and organisations whom the delegation met, and the talks at the end."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits import queries
from visita.visits.actions.fieldwork import BEGUN, KNOWN, NotOfThisVisit
from visita.visits.actions.guarding import held, locked, sent_before
from visita.visits.models import ClosingTalk, MayBeNamed, PersonMet, Sort, Visit


class ImpossibleDay(Exception):
    """Before the notification, or a day that has not come."""


class Nameless(Exception):
    """Nobody can be named in a report whose name is not known."""


@dataclass(frozen=True)
class Met:
    """Somebody who spoke for an authority or an organisation: never a person who is held."""

    sort: Sort
    organisation: str
    day: date
    function: str = ""
    name: str = ""
    may_be_named: MayBeNamed = MayBeNamed.NOT_ASKED


@transaction.atomic
def meet(*, key: UUID, visit: UUID, met: Met, by: User, at: datetime) -> PersonMet:
    """Record whom the delegation met. The same *key* sent twice is one.

    Raises:
        SentBefore: the same key with something else.
        OutOfOrder: the Government has not been notified.
        ImpossibleDay, Nameless: what the names say.
    """
    held(visit)
    if there := sent_before(PersonMet, key, visit_id=visit, **vars(met)):
        return there
    found = locked(visit, None, *KNOWN)
    _check_day(found, met.day, at)
    if met.may_be_named == MayBeNamed.YES and not met.name:
        raise Nameless
    made = PersonMet.objects.create(pk=key, visit=found, recorded_by=by, **vars(met))
    record(
        act="visit.met",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"kind": met.sort.value},
        private={"name": met.name, "organisation": met.organisation},
    )
    return made


@transaction.atomic
def ask_to_be_named(
    *, person: UUID, visit: UUID, may_be_named: MayBeNamed, by: User, at: datetime
) -> PersonMet:
    """Keep whether a report may print a name, as the person last said. Twice is once.

    Raises:
        Nameless: what the name says.
    """
    held(visit)
    found = PersonMet.objects.get(pk=person, visit=visit)
    if found.may_be_named == may_be_named:
        return found
    if may_be_named == MayBeNamed.YES and not found.name:
        raise Nameless
    found.may_be_named = may_be_named
    found.save(update_fields=["may_be_named"])
    facts = {"outcome": may_be_named.value}
    record(act="visit.naming_asked", subject=f"visit:{visit}", by=str(by.pk), at=at, facts=facts)
    return found


@transaction.atomic
def close_with_talks(
    *,
    key: UUID,
    visit: UUID,
    on: date,
    points: str,
    people: Collection[PersonMet],
    by: User,
    at: datetime,
) -> ClosingTalk:
    """Record a talk at the end of the visit, with whom and its main points.

    Raises:
        SentBefore: the same key with something else.
        OutOfOrder: the visit has not begun.
        NotOfThisVisit, ImpossibleDay: what the names say.
    """
    held(visit)
    if there := sent_before(ClosingTalk, key, visit_id=visit, day=on, points=points):
        return there
    found = locked(visit, None, *BEGUN)
    _check_day(found, on, at)
    if any(each.visit_id != visit for each in people):
        raise NotOfThisVisit
    made = ClosingTalk.objects.create(pk=key, visit=found, day=on, points=points, recorded_by=by)
    made.people.set(people)
    record(act="visit.talks_held", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return made


def _check_day(visit: Visit, day: date, at: datetime) -> None:
    if not localtime(queries.open_since(visit)).date() <= day <= localtime(at).date():
        raise ImpossibleDay

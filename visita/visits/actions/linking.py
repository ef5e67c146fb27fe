"""A stop and its place in the register. What was written at the gate stays as it is."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.places.models import Place
from visita.visits.actions.guarding import held
from visita.visits.models import Stop, Visit


class CannotBeThere(Exception):
    """The place in the register lies in another State than the one visited."""


def check_entry(visit: Visit, entry: Place | None) -> None:
    """Does the place lie in the State visited?

    Raises:
        CannotBeThere: it does not.
    """
    if entry and entry.state_id != visit.state_id:
        raise CannotBeThere


@transaction.atomic
def link_stop(*, stop: UUID, visit: UUID, entry: Place | None, by: User, at: datetime) -> Stop:
    """Say which place of the register a stop was at, or that it is none of them. Twice is once.

    Raises:
        CannotBeThere: what the name says.
    """
    found = Stop.objects.get(pk=stop, visit=held(visit))
    check_entry(found.visit, entry)
    if found.entry == entry:
        return found
    before = found.entry_id
    found.entry = entry
    found.save(update_fields=["entry"])
    private = {"entry": str(entry.pk) if entry else "", "before": str(before or "")}
    record(
        act="visit.stop_linked",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        private=private,
    )
    return found


@transaction.atomic
def link_stops(*, stop: UUID, place: UUID, by: User, at: datetime) -> int:
    """Say which place of the register the stop was at, and every other of that name in that State.

    What is linked already stays as it is. Returns how many were linked.

    Raises:
        CannotBeThere: what the name says.
    """
    first = Stop.objects.select_related("visit").get(pk=stop)
    check_entry(first.visit, Place.objects.get(pk=place))
    alike = Stop.objects.select_for_update(of=("self",)).filter(
        entry__isnull=True, place=first.place, visit__state=first.visit.state_id
    )
    visits = sorted({each.visit_id for each in alike})
    number = Stop.objects.filter(pk__in=[each.pk for each in alike]).update(entry=place)
    for visit in visits:
        record(act="visit.stop_linked", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return number


@transaction.atomic
def tell_of_coverage_export(*, rows: int, by: User, at: datetime) -> None:
    """The list of what was visited was taken out."""
    record(
        act="visit.coverage_exported",
        subject="register:coverage",
        by=str(by.pk),
        at=at,
        facts={"rows": rows},
    )

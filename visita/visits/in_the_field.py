"""Reads of what a delegation recorded on the spot, for pages, the desk and the report."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import QuerySet

from visita.rules.ecpt.facilities import Facility, facilities_are_provided
from visita.rules.ruling import Ruling
from visita.visits.models import (
    Access,
    ClosingTalk,
    Concern,
    FollowUp,
    Incident,
    Letter,
    MayBeNamed,
    Observation,
    ObservationKind,
    PersonMet,
    Reply,
    Stop,
    Visit,
)

FACILITY = {
    Letter.TERRITORY: Facility.TERRITORY,
    Letter.PLACES: Facility.PLACES,
    Letter.ACCESS: Facility.ACCESS,
    Letter.INFORMATION: Facility.INFORMATION,
}


def people_who_may_be_named(visit: Visit) -> list[PersonMet]:
    """For the list at the end of a report: whoever said that their name may be printed."""
    return list(visit.people_met.filter(may_be_named=MayBeNamed.YES))


def organisations_met(visit: Visit) -> list[str]:
    """Authorities and organisations, each once: naming them names nobody."""
    met = visit.people_met.order_by("sort", "organisation")
    return list(dict.fromkeys(met.values_list("organisation", flat=True)))


def people_met(visit: Visit) -> list[PersonMet]:
    return list(visit.people_met.order_by("day", "sort", "organisation", "name", "id"))


def incidents(visit: Visit) -> list[Incident]:
    """Those that are open first."""
    found = visit.incidents.select_related("stop")
    return sorted(found, key=lambda each: each.resolved_at is not None)


def lasted(incident: Incident) -> timedelta | None:
    """After how long an obstruction ended."""
    return incident.resolved_at - incident.happened_at if incident.resolved_at else None


def are_facilities_provided(visit: Visit) -> Ruling:
    """Does the State provide what it owes on this visit (ECPT 8(2))?

    What was refused and not granted since makes it no. What was granted after a delay leaves it
    open, as does a letter of which nothing is recorded: whether that was enough is for the body.
    """
    stops, told = list(visit.stops.all()), list(visit.incidents.all())
    return facilities_are_provided(
        {facility: _provided(letter, stops, told) for letter, facility in FACILITY.items()}
    )


def _provided(letter: Letter, stops: list[Stop], told: list[Incident]) -> bool | None:
    mine = [each for each in told if each.letter == letter]
    if any(not each.granted for each in mine):
        return False
    at_gates = [each for each in stops if letter in each.refused]
    if any(each.access == Access.REFUSED for each in at_gates):
        return False
    if letter != Letter.ACCESS or mine or not stops:
        return None
    return True if all(each.access == Access.GIVEN for each in stops) else None


def concerns(visit: Visit) -> list[Concern]:
    found = visit.concerns.select_related("stop").prefetch_related("follow_ups")
    return list(found)


def follow_ups_open(visits: QuerySet[Visit]) -> list[FollowUp]:
    """What is due on these visits, the next first."""
    found = FollowUp.objects.filter(concern__visit__in=visits, done_on=None)
    return list(found.select_related("concern__visit__state"))


def closing_talks(visit: Visit) -> list[ClosingTalk]:
    return list(visit.closing_talks.prefetch_related("people"))


def observations_of(visit: Visit, kind: ObservationKind | None = None) -> list[Observation]:
    """What was sent to the State before the report, with what it answered."""
    found = visit.observations.select_related("reply", "sent_by")
    return list(found.filter(kind=kind) if kind else found)


def unanswered(among: QuerySet[Observation]) -> QuerySet[Observation]:
    """Those with a deadline to which the State has not answered."""
    return among.filter(reply=None, due_on__isnull=False)


def unanswered_on(visits: QuerySet[Visit]) -> QuerySet[Observation]:
    """The same, for those who work on these visits."""
    found = Observation.objects.filter(visit__in=visits).select_related("visit__state")
    return unanswered(found)


def reply_to(observation: Observation) -> Reply | None:
    return getattr(observation, "reply", None)


def is_overdue(observation: Observation, on: date) -> bool:
    return bool(observation.due_on and on > observation.due_on and not reply_to(observation))

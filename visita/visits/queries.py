"""Reads for the pages of visits, and the facts on which the law rules."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from visita.committee import access
from visita.committee.models import Member
from visita.proceedings.actions import Votes, ruling_on
from visita.rules.ecpt.delegation import (
    assistants_are_named,
    authority_is_known,
    member_may_take_part,
)
from visita.rules.ecpt.visit_steps import VisitFacts, VisitState, may_decide, visit_step
from visita.rules.ecpt.visits import delegation_is_large_enough
from visita.rules.ruling import Ruling, both
from visita.treaties.law import BODIES
from visita.treaties.models import Instrument, State
from visita.treaties.queries.answers import answer
from visita.treaties.queries.pages import states_that_consented
from visita.visits.models import (
    MEMBERS_OF_THE_COMMITTEE,
    Access,
    Acknowledgement,
    Authority,
    Capacity,
    Delegate,
    LiaisonOfficer,
    Notification,
    Stop,
    Visit,
)


def facts_of(visit: Visit, votes: Votes | None = None) -> VisitFacts:
    """What the file says, in the words of the law. Places chosen beforehand are not in it."""
    going = list(visit.delegates.select_related("member"))
    members = [each for each in going if each.capacity in MEMBERS_OF_THE_COMMITTEE]
    assistants = [each.full_name for each in going if each not in members]
    named = [str(person["name"]) for person in people_named(visit)]
    authority = Authority.objects.filter(state=visit.state_id).first()
    return VisitFacts(
        decision=ruling_on(votes) if votes else None,
        party_on_every_day=bound_on_every_day(
            visit.state, since=visit.starts_on, last=visit.ends_on
        ),
        delegation=delegation_is_large_enough(
            members=len(members), reason_for_fewer=visit.reason_for_fewer
        ),
        members=tuple(_may_take_part(each, visit) for each in members),
        authority=authority_is_known(
            name_given=bool(authority and authority.name),
            address_given=bool(authority and authority.address),
        ),
        assistants=assistants_are_named(assistants=assistants, named=named),
        delegation_arrived=visit.stops.exists(),
        delegation_left=not visit.stops.filter(INSIDE_NOW).exists(),
    )


INSIDE_NOW = Q(left_at__isnull=True) & ~Q(access=Access.REFUSED)
"""Stops the delegation has entered and not left."""


def _may_take_part(delegate: Delegate, visit: Visit) -> Ruling:
    own = delegate.member.state_id == visit.state_id if delegate.member else None
    return member_may_take_part(elected_for_visited_state=own)


def bound_on_every_day(state: State, *, since: date, last: date) -> bool | None:
    """Is the State bound on the first and the last day? Nobody leaves and returns in between."""
    instrument = Instrument.objects.get(key=BODIES[settings.PROFILE])
    first = answer(state=state, instrument=instrument, on=since).standing.bound
    return both(first, answer(state=state, instrument=instrument, on=last).standing.bound)


def may_be_decided(visit: Visit, votes: Votes | None) -> Ruling:
    """May the visit be decided with these votes; without any, the vote is unknown.

    Raises:
        ImpossibleCount: impossible numbers of votes.
    """
    return visit_step(
        start=VisitState.PLANNED, end=VisitState.DECIDED, facts=facts_of(visit, votes)
    )


def may_be_notified(visit: Visit) -> Ruling:
    """The delegation may have changed since the decision, and is looked at once more."""
    facts = facts_of(visit)
    step = visit_step(start=VisitState.DECIDED, end=VisitState.NOTIFIED, facts=facts)
    going = [each for each in may_decide(facts).conditions if each.provision in THOSE_WHO_GO]
    return Ruling((*step.conditions, *going))


THOSE_WHO_GO = frozenset({"7(2)", "Rules of Procedure, on visits"})
"""Provisions on the delegation among the conditions of a decision."""


def may_begin(visit: Visit) -> Ruling:
    return visit_step(start=VisitState.NOTIFIED, end=VisitState.IN_PROGRESS, facts=facts_of(visit))


def may_be_concluded(visit: Visit) -> Ruling:
    return visit_step(start=VisitState.IN_PROGRESS, end=VisitState.CONCLUDED, facts=facts_of(visit))


def people_named(visit: Visit) -> list[dict[str, str]]:
    """Everybody who comes, members first, as the notification names them (ECPT 14(1))."""
    order = list(Capacity)
    going = sorted(visit.delegates.all(), key=lambda each: order.index(Capacity(each.capacity)))
    return [{"name": each.full_name, "capacity": each.capacity} for each in going]


def notification_text(visit: Visit) -> dict[str, object]:
    """What the Government is told: never a place, for the file holds none."""
    authority = Authority.objects.get(state=visit.state_id)
    return {
        "state": visit.state_id,
        "kind": visit.kind,
        "starts_on": visit.starts_on.isoformat(),
        "ends_on": visit.ends_on.isoformat(),
        "authority": authority.name,
        "address": authority.address,
        "people": people_named(visit),
    }


def members_in_office(on: date) -> QuerySet[Member]:
    """Who may be chosen as head or member of a delegation."""
    return access.members_in_office(on)


@dataclass(frozen=True)
class VisitLine:
    """A line of a list of visits."""

    visit: Visit
    head: str


def visit_lines(among: QuerySet[Visit]) -> list[VisitLine]:
    """Visits with their heads of delegation, the latest first."""
    found = among.select_related("state").prefetch_related("delegates")
    return [VisitLine(visit, _head(visit)) for visit in found]


def _head(visit: Visit) -> str:
    heads = (each.full_name for each in visit.delegates.all() if each.capacity == Capacity.HEAD)
    return next(heads, "")


@dataclass(frozen=True)
class PlaceSeen:
    """A place that was visited, and when the body came to it last."""

    place: str
    state: State
    times: int
    last: datetime


def places_seen(among: QuerySet[Visit]) -> list[PlaceSeen]:
    """Every place that one of these visits came to, the latest first."""
    stops: dict[tuple[str, str], list[Stop]] = {}
    found = Stop.objects.filter(visit__in=among).select_related("visit__state")
    for stop in found.order_by("-arrived_at"):
        stops.setdefault((stop.visit.state_id, stop.place), []).append(stop)
    return [
        PlaceSeen(each[0].place, each[0].visit.state, len(each), each[0].arrived_at)
        for each in stops.values()
    ]


def delegates(visit: Visit) -> list[Delegate]:
    """Everybody who goes, members first."""
    order = list(Capacity)
    return sorted(visit.delegates.all(), key=lambda each: order.index(Capacity(each.capacity)))


def visits_with_delegates(visits: Collection[UUID]) -> frozenset[UUID]:
    """Those of *visits* on which somebody goes."""
    going = Delegate.objects.filter(visit__in=visits).order_by()
    return frozenset(going.values_list("visit_id", flat=True).distinct())


def stops(visit: Visit) -> list[Stop]:
    return list(visit.stops.all())


def notification_of(visit: Visit) -> Notification | None:
    sent = Notification.objects.select_related("acknowledgement", "sent_by")
    return sent.filter(visit=visit).first()


def acknowledgement_of(notification: Notification) -> Acknowledgement | None:
    return getattr(notification, "acknowledgement", None)


def people_in(notification: Notification) -> list[tuple[str, str]]:
    """Name and function of everybody the notification names."""
    people = notification.text["people"]
    return [(each["name"], str(Capacity(each["capacity"]).label)) for each in people]


def states_of_the_mandate() -> QuerySet[State]:
    """States a visit can be to: those of the Convention, of which the record is complete, or all.

    The record of OPCAT does not reach every State, so its absence there says nothing.
    """
    every = State.objects.order_by("-is_fictional", "name_en")
    if settings.PROFILE != "CPT":
        return every
    return every.filter(pk__in=states_that_consented(BODIES["CPT"]))


@dataclass(frozen=True)
class Counterpart:
    """A State with its authority and those who speak for it, or will."""

    state: State
    authority: Authority | None
    officers: tuple[LiaisonOfficer, ...]


def counterparts(on: date) -> list[Counterpart]:
    """Every State that a visit can be to, without the officers whose service was over by then."""
    authorities = {each.state_id: each for each in Authority.objects.all()}
    not_over = Q(until__isnull=True) | Q(until__gt=on)
    officers: dict[str, list[LiaisonOfficer]] = {}
    for each in LiaisonOfficer.objects.filter(not_over).select_related("user"):
        officers.setdefault(each.state_id, []).append(each)
    return [
        Counterpart(state, authorities.get(state.pk), tuple(officers.get(state.pk, ())))
        for state in states_of_the_mandate()
    ]


def authority_of(state: State) -> dict[str, str]:
    """What a form for the authority begins with."""
    found = Authority.objects.filter(state=state).first()
    return {"name": found.name, "address": found.address} if found else {}

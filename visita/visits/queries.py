"""Reads for the pages of visits, and the facts on which the law rules."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.timezone import localtime, make_aware

from visita.committee import access
from visita.committee.models import Member
from visita.proceedings.actions import Votes, ruling_on
from visita.rules.ecpt.delegation import (
    assistants_are_named,
    authority_is_known,
    member_may_take_part,
)
from visita.rules.ecpt.visit_steps import (
    VisitFacts,
    VisitState,
    may_decide,
    visit_is_due,
    visit_step,
)
from visita.rules.ecpt.visits import delegation_is_large_enough
from visita.rules.opcat.mechanism_visits import (
    MechanismFacts,
    MechanismVisit,
    has_its_powers,
    mechanism_step,
)
from visita.rules.opcat.visit_steps import (
    SubcommitteeFacts,
    SubcommitteeVisit,
    binds,
    subcommittee_step,
)
from visita.rules.ruling import Condition, Ruling, both
from visita.treaties.law import BODIES
from visita.treaties.models import Instrument, State
from visita.treaties.queries.answers import answer
from visita.treaties.queries.pages import states_that_consented
from visita.visits.independence import is_independent
from visita.visits.languages import language_name
from visita.visits.letters import BINDING, NOTHING
from visita.visits.models import (
    HEADS,
    MEMBERS_OF_THE_COMMITTEE,
    Access,
    Acknowledgement,
    Authority,
    Capacity,
    Delegate,
    Notification,
    Stage,
    Stop,
    Visit,
)
from visita.visits.models import Counterpart as OtherThanState
from visita.visits.opcat import mechanism_facts, subcommittee_facts
from visita.visits.wording import languages_of, letters_about, officers_of


def facts_of(visit: Visit, votes: Votes | None = None) -> VisitFacts:
    """What the file says, in the words of the law. Places chosen beforehand are not in it."""
    going = list(visit.delegates.select_related("member"))
    members = [each for each in going if each.capacity in MEMBERS_OF_THE_COMMITTEE]
    assistants = [each.full_name for each in going if each not in members]
    named = [str(person["name"]) for person in people_named(visit)]
    authority = Authority.objects.filter(state=visit.state_id).first()
    return VisitFacts(
        decision=ruling_on(votes) if votes else None,
        party_on_every_day=_bound(visit),
        reason_while_unknown=visit.reason_while_unknown,
        agreement=visit.counterpart.agreement if visit.counterpart else "",
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
        delegation_left=_has_left(visit),
    )


INSIDE_NOW = Q(left_at__isnull=True) & ~Q(access=Access.REFUSED)
"""Stops the delegation has entered and not left."""


def _may_take_part(delegate: Delegate, visit: Visit) -> Ruling:
    own = delegate.member.state_id == visit.state_id if delegate.member else None
    return member_may_take_part(elected_for_visited_state=own)


def bound_on_every_day(
    state: State, *, since: date, last: date, body: str | None = None
) -> bool | None:
    """Is the State bound on the first and the last day? Nobody leaves and returns in between."""
    instrument = Instrument.objects.get(key=BODIES[body or settings.PROFILE])
    first = answer(state=state, instrument=instrument, on=since).standing.bound
    return both(first, answer(state=state, instrument=instrument, on=last).standing.bound)


def may_be_decided(visit: Visit, votes: Votes | None) -> Ruling:
    """May the visit be decided with these votes; without any, the vote is unknown.

    Raises:
        ImpossibleCount: impossible numbers of votes.
    """
    if visit.mandate == "SPT":
        step = (SubcommitteeVisit.PLANNED, SubcommitteeVisit.DECIDED)
        return _of_the_subcommittee(visit, *step, votes)
    return may_be_decided_on(visit, facts_of(visit, votes))


def may_be_decided_on(visit: Visit, facts: VisitFacts) -> Ruling:
    """May a visit under the Convention be decided on these facts?"""
    step = visit_step(start=VisitState.PLANNED, end=VisitState.DECIDED, facts=facts)
    return Ruling((*step.conditions, is_independent(visit)))


def may_be_notified(visit: Visit) -> Ruling:
    """The delegation may have changed since the decision, and is looked at once more."""
    if visit.mandate == "SPT":
        return _of_the_subcommittee(visit, SubcommitteeVisit.DECIDED, SubcommitteeVisit.NOTIFIED)
    facts = facts_of(visit)
    step = visit_step(start=VisitState.DECIDED, end=VisitState.NOTIFIED, facts=facts)
    going = [each for each in may_decide(facts).conditions if each.provision in THOSE_WHO_GO]
    return Ruling((*step.conditions, *going, is_independent(visit)))


def may_be_notified_anew(visit: Visit) -> Ruling:
    """Other days are looked at as the first were: the State must be bound on every one."""
    bound = [each for each in may_decide(facts_of(visit)).conditions if each.provision == "2"]
    return Ruling((*may_be_notified(visit).conditions, *bound))


THOSE_WHO_GO = frozenset({"7(2)", "Rules of Procedure, on visits"})
"""Provisions on the delegation among the conditions of a decision."""


def may_begin(visit: Visit) -> Ruling:
    if visit.mandate == "NPM":
        return _of_a_mechanism(visit, MechanismVisit.DECIDED, MechanismVisit.IN_PROGRESS)
    if visit.mandate == "SPT":
        step = (SubcommitteeVisit.NOTIFIED, SubcommitteeVisit.IN_PROGRESS)
        return _of_the_subcommittee(visit, *step)
    return visit_step(start=VisitState.NOTIFIED, end=VisitState.IN_PROGRESS, facts=facts_of(visit))


def may_be_concluded(visit: Visit) -> Ruling:
    if visit.mandate == "NPM":
        return _of_a_mechanism(visit, MechanismVisit.IN_PROGRESS, MechanismVisit.CONCLUDED)
    if visit.mandate == "SPT":
        step = (SubcommitteeVisit.IN_PROGRESS, SubcommitteeVisit.CONCLUDED)
        return _of_the_subcommittee(visit, *step)
    return visit_step(start=VisitState.IN_PROGRESS, end=VisitState.CONCLUDED, facts=facts_of(visit))


def people_named(visit: Visit) -> list[dict[str, str]]:
    """Everybody who comes, members first, as the notification names them (ECPT 14(1))."""
    order = list(Capacity)
    going = sorted(visit.delegates.all(), key=lambda each: order.index(Capacity(each.capacity)))
    return [{"name": each.full_name, "capacity": each.capacity} for each in going]


def notification_text(visit: Visit) -> dict[str, object]:
    """What the Government is told: never a place, for the file holds none.

    A later one says which it replaces and what is different. The letters are part of it, word for
    word, in every language in which they are sent.
    """
    told = {
        "mandate": visit.mandate,
        "state": visit.state_id,
        "kind": visit.kind,
        "starts_on": visit.starts_on.isoformat(),
        "ends_on": visit.ends_on.isoformat(),
        "parts": [
            [each.starts_on.isoformat(), each.ends_on.isoformat()] for each in visit.parts.all()
        ],
        **_addressed(visit),
        "people": people_named(visit),
        "officers": officers_of(visit.state_id, visit.starts_on),
        "replaces": _replaced(visit),
    }
    return {**told, "letters": letters_about(told)}


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
    heads = (each.full_name for each in visit.delegates.all() if each.capacity in HEADS)
    return next(heads, "")


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
    by_agreement = OtherThanState.objects.values("state")
    return every.filter(Q(pk__in=states_that_consented(BODIES["CPT"])) | Q(pk__in=by_agreement))


def _has_left(visit: Visit) -> bool:
    return not visit.stops.filter(INSIDE_NOW).exists()


def _bound(visit: Visit) -> bool | None:
    """Is the State bound on every day, by the treaty of the body that visits?"""
    return bound_on_every_day(
        visit.state, since=visit.starts_on, last=visit.ends_on, body=visit.mandate
    )


def is_owed(visit: Visit) -> Ruling:
    """What a plan can say already: is the State bound on the days, by the body's own treaty?"""
    return Ruling(_due(visit))


def _due(visit: Visit) -> tuple[Condition, ...]:
    bound = _bound(visit)
    reason = visit.reason_while_unknown
    if visit.mandate == "NPM":
        law = True if reason.strip() else None
        return (has_its_powers(MechanismFacts(state_is_bound=bound, national_law=law)),)
    if visit.mandate == "SPT":
        return binds(SubcommitteeFacts(state_is_bound=bound, reason_while_unknown=reason))
    agreement = visit.counterpart.agreement if visit.counterpart else ""
    facts = VisitFacts(party_on_every_day=bound, reason_while_unknown=reason, agreement=agreement)
    return (visit_is_due(facts),)


def may_be_decided_by(visit: Visit, who: str) -> Ruling:
    """Of a mechanism: may this person or body in it decide the visit?"""
    return _of_a_mechanism(visit, MechanismVisit.PLANNED, MechanismVisit.DECIDED, who)


def may_be_changed(visit: Visit) -> Ruling:
    """Does a decided visit, with its days as they are to be, stay one that may be decided?"""
    if visit.mandate == "NPM":
        return may_be_decided_by(visit, visit.decided_by)
    conditions = may_be_decided(visit, None).conditions
    return Ruling(tuple(each for each in conditions if each.provision not in ON_THE_VOTE))


ON_THE_VOTE = frozenset({"6(1)", "10(2)"})
"""Provisions on the vote itself among the conditions of a decision."""


def _of_the_subcommittee(
    visit: Visit, start: SubcommitteeVisit, end: SubcommitteeVisit, votes: Votes | None = None
) -> Ruling:
    facts = subcommittee_facts(visit, bound=_bound(visit), left=_has_left(visit), votes=votes)
    return subcommittee_step(start=start, end=end, facts=facts)


def _of_a_mechanism(
    visit: Visit, start: MechanismVisit, end: MechanismVisit, who: str = ""
) -> Ruling:
    facts = mechanism_facts(visit, bound=_bound(visit), left=_has_left(visit), decided_by=who)
    return mechanism_step(start=start, end=end, facts=facts)


def begins_at(visit: Visit) -> Stage:
    """The stage from which the delegation may come: a mechanism tells nobody beforehand."""
    return Stage.DECIDED if visit.mandate == "NPM" else Stage.NOTIFIED


def open_since(visit: Visit) -> datetime:
    """From when the delegation may have come to a place: the notification, or the decision.

    Raises:
        Notification.DoesNotExist: the Government was not told of a visit it must be told of.
    """
    if visit.mandate == "NPM" and visit.decided_on:
        return make_aware(datetime.combine(visit.decided_on, time.min))
    first = visit.notifications.earliest("number")
    return first.sent_at.replace(second=0, microsecond=0)  # people write minutes


def states_of_the_record() -> QuerySet[State]:
    """Every State: talks are possible with one that is not bound."""
    return State.objects.order_by("-is_fictional", "name_en")


def is_known_to_nobody(visit: Visit) -> bool:
    """Before anybody outside hears of it, a plan can change."""
    return visit.stage in {Stage.PLANNED, Stage.DECIDED}


def _addressed(visit: Visit) -> dict[str, str]:
    """To whom it goes; to nobody yet in a draft for a State that has named no authority."""
    found = Authority.objects.filter(state=visit.state_id).first()
    name = found.name if found else NOTHING
    return {
        "authority": visit.counterpart.name_en if visit.counterpart else name,
        "address": found.address if found else NOTHING,
    }


def _replaced(visit: Visit) -> dict[str, object]:
    """The notification before, and what it said of days, addressee and people; or nothing."""
    before = visit.notifications.order_by("number").last()
    if not before:
        return {}
    told = ("starts_on", "ends_on", "parts", "authority", "address", "people")
    return {
        "number": before.number,
        "sent_on": localtime(before.sent_at).date().isoformat(),
        "facts": {name: before.text[name] for name in told if name in before.text},
    }


def languages_sent(notification: Notification, language: str) -> list[tuple[str, str]]:
    """Codes and names of the languages in which the State has the letter."""
    letters = notification.text.get("letters") or [{"language": code} for code in BINDING]
    codes = [each["language"] for each in letters]
    return [(code, language_name(code, language)) for code in codes]


def languages_to_send(visit: Visit, language: str) -> list[tuple[str, str]]:
    """Codes and names of the languages in which the State would be written to now."""
    codes = languages_of(visit.state_id, visit.mandate)
    return [(code, language_name(code, language)) for code in codes]

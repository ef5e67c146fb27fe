"""A list of names is received, the Party consulted where it must be, and a member elected."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from visita.accounts.models import User
from visita.committee.models import Term
from visita.ledger.actions import record
from visita.proceedings.actions import (
    Ballot,
    NotAllowed,
    keep_election,
    ruling_on_election,
)
from visita.proceedings.models import Candidate, CandidateList, Election, Profile
from visita.rules.ecpt.elections import candidates_are_in_order, proposer
from visita.rules.ecpt.membership import (
    TERM_YEARS,
    nationality_is_free,
    term_ends,
    term_may_differ,
)
from visita.rules.ruling import Condition, Ruling
from visita.treaties.models import State

OTHERS_KNOWN = gettext_noop("The nationalities of every other member are on their profiles.")


class ElectedBefore(Exception):
    """Somebody was elected from this list."""


class ConsultedBefore(Exception):
    """The Party was consulted, as was recorded."""


@dataclass(frozen=True)
class NewCandidate:
    """A name as it stands on a list."""

    full_name: str
    nationalities: tuple[str, ...]
    profession: str = ""
    note: str = ""


@dataclass(frozen=True)
class NewList:
    """A list as it came from the Bureau of the Assembly."""

    state: State
    reason: str
    received_on: date
    candidates: tuple[NewCandidate, ...]
    consulted_on: date | None = None
    term_years: int = TERM_YEARS
    term_decided_on: date | None = None

    @property
    def own_nationals(self) -> int:
        return sum(1 for each in self.candidates if self.state.pk in each.nationalities)


@dataclass(frozen=True)
class Outcome:
    """Who was elected from a list, by how many votes, and when the term begins."""

    candidate: UUID
    votes: int
    votes_for: int
    held_on: date
    since: date


def ruling_on_list(drawn_up: NewList) -> Ruling:
    """Can the Committee of Ministers elect from this list?"""
    return candidates_are_in_order(
        candidates=len(drawn_up.candidates),
        own_nationals=drawn_up.own_nationals,
        list_by_assembly_bureau=True,
    )


@transaction.atomic
def receive_list(*, key: UUID, drawn_up: NewList, by: User, at: datetime) -> CandidateList:
    """Keep a list of names. Sent twice with one key, it is one list.

    Raises:
        NotAllowed: it does not hold three names, or not two of the State's own nationals.
    """
    ruling = ruling_on_list(drawn_up)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    if there := CandidateList.objects.filter(pk=key).first():
        return there
    made = CandidateList.objects.create(
        pk=key,
        state=drawn_up.state,
        reason=drawn_up.reason,
        proposed_by=proposer(
            party_is_member_of_the_council=is_in_the_council(
                drawn_up.state, on=drawn_up.received_on
            )
        ).value,
        received_on=drawn_up.received_on,
        consulted_on=drawn_up.consulted_on,
        term_years=drawn_up.term_years,
        term_decided_on=drawn_up.term_decided_on,
        recorded_by=by,
        recorded_at=at,
    )
    _keep_candidates(made, drawn_up)
    record(
        act="member.candidates_listed",
        subject=f"candidates:{made.pk}",
        by=str(by.pk),
        at=at,
        facts={"state": drawn_up.state.iso2, "candidates": len(drawn_up.candidates)},
    )
    return made


def _keep_candidates(made: CandidateList, drawn_up: NewList) -> None:
    Candidate.objects.bulk_create(
        Candidate(
            candidate_list=made,
            position=position,
            full_name=each.full_name,
            nationalities=sorted(each.nationalities),
            profession=each.profession,
            note=each.note,
        )
        for position, each in enumerate(drawn_up.candidates, start=1)
    )


def is_in_the_council(state: State, *, on: date) -> bool:
    since, until = state.coe_member_since, state.coe_member_until
    return bool(since and since <= on and not (until and until <= on))


@transaction.atomic
def record_consultation(
    *, candidates: UUID, consulted_on: date, by: User, at: datetime
) -> CandidateList:
    """Say when a Party outside the Council of Europe was consulted (ECPT 5(1)).

    Raises:
        ConsultedBefore, ElectedBefore: what the names say.
    """
    found = CandidateList.objects.select_for_update().get(pk=candidates)
    if found.election_id:
        raise ElectedBefore
    if found.consulted_on:
        raise ConsultedBefore
    found.consulted_on = consulted_on
    found.version += 1
    found.save(update_fields=["consulted_on", "version"])
    record(act="member.party_consulted", subject=f"candidates:{found.pk}", by=str(by.pk), at=at)
    return found


def ruling_on_outcome(found: CandidateList, outcome: Outcome) -> Ruling:
    """Is the candidate elected? List, majority, consultation, terms, length, nationality.

    Raises:
        ImpossibleCount: more votes for than votes.
    """
    candidate = found.candidates.get(pk=outcome.candidate)
    ruling = ruling_on_election(found.state, _ballot(found, outcome), on=outcome.held_on)
    conditions = [*ruling.conditions, *_length(found, outcome)]
    until = term_ends(outcome.since, years=found.term_years)
    conditions += _nationality(found, candidate, since=outcome.since, until=until)
    return Ruling(tuple(conditions))


def _ballot(found: CandidateList, outcome: Outcome) -> Ballot:
    names = list(found.candidates.all())
    consulted = found.consulted_on
    return Ballot(
        candidates=tuple(each.full_name for each in names),
        own_nationals=sum(1 for each in names if found.state_id in each.nationalities),
        elected=next(each.full_name for each in names if each.pk == outcome.candidate),
        votes=outcome.votes,
        votes_for=outcome.votes_for,
        party_was_consulted=bool(consulted and consulted <= outcome.held_on),
    )


def _length(found: CandidateList, outcome: Outcome) -> tuple[Condition, ...]:
    """Four years need no decision; another length does, before the election (5(4))."""
    if found.term_years == TERM_YEARS:
        return ()
    decided = found.term_decided_on
    return term_may_differ(
        years=found.term_years,
        decided_before_the_election=None if decided is None else decided < outcome.held_on,
        election_on=outcome.held_on,
    ).conditions


def _nationality(
    found: CandidateList, candidate: Candidate, *, since: date, until: date
) -> tuple[Condition, ...]:
    """Every nationality is tested; a member whose nationalities are not known leaves it open."""
    terms = Term.objects.filter(since__lt=until, until__gt=since)
    others = {
        term.member_id
        for term in terms.select_related("member")
        if (term.member.full_name, term.member.state_id) != (candidate.full_name, found.state_id)
    }
    known = dict(
        Profile.objects.filter(member__in=others).values_list("member_id", "nationalities")
    )
    held = {code for codes in known.values() for code in codes}
    clash = nationality_is_free(nationalities=candidate.nationalities, held_by_other_members=held)
    if clash.obstacles or all(known.get(member) for member in others):
        return clash.conditions
    return (
        *clash.conditions,
        Condition(None, OTHERS_KNOWN, "4(3)"),
    )


@transaction.atomic
def elect_from_list(*, candidates: UUID, outcome: Outcome, by: User, at: datetime) -> Election:
    """Record who was elected from a list; the term begins, and the profile holds what is known.

    Raises:
        ElectedBefore: one list fills one seat once.
        NotAllowed: `ruling` says why.
        SeatTaken: the seat is filled on one of these days.
        ImpossibleCount: impossible numbers.
    """
    found = CandidateList.objects.select_for_update().get(pk=candidates)
    list(State.objects.select_for_update().order_by("pk").values_list("pk"))
    if found.election_id:
        raise ElectedBefore
    ruling = ruling_on_outcome(found, outcome)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    held = keep_election(
        state=found.state,
        ballot=_ballot(found, outcome),
        held_on=outcome.held_on,
        since=outcome.since,
        until=term_ends(outcome.since, years=found.term_years),
        by=by,
        at=at,
    )
    _fill_profile(held, found.candidates.get(pk=outcome.candidate))
    found.election = held
    found.version += 1
    found.save(update_fields=["election", "version"])
    return held


def _fill_profile(held: Election, candidate: Candidate) -> None:
    """What the list says of the person."""
    profile = Profile.objects.get(member=held.member)
    profile.nationalities = candidate.nationalities
    profile.nominated_by = held.state
    if candidate.profession and candidate.profession not in profile.professions:
        profile.professions = [*profile.professions, candidate.profession]
    profile.save(update_fields=["nationalities", "nominated_by", "professions"])

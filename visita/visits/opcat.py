"""What the file of a visit says in the words of the Optional Protocol."""

from collections.abc import Iterable
from uuid import UUID

from visita.proceedings.actions import Votes
from visita.proceedings.models import Interest, Profile
from visita.rules.opcat.delegations import Delegate as Going
from visita.rules.opcat.delegations import delegation_is_complete
from visita.rules.opcat.mechanism_visits import MechanismFacts
from visita.rules.opcat.subcommittee import decision_is_taken
from visita.rules.opcat.visit_steps import SubcommitteeFacts
from visita.rules.ruling import Ruling
from visita.visits.models import MEMBERS_OF_THE_COMMITTEE, Delegate, Visit


def subcommittee_facts(
    visit: Visit, *, bound: bool | None, left: bool, votes: Votes | None = None
) -> SubcommitteeFacts:
    """The record does not say whether Part III was postponed, so that stays unknown.

    Raises:
        ValueError: impossible numbers of votes.
    """
    members = [
        each
        for each in visit.delegates.select_related("member__state")
        if each.capacity in MEMBERS_OF_THE_COMMITTEE
    ]
    return SubcommitteeFacts(
        decision=_taken(votes) if votes else None,
        state_is_bound=bound,
        reason_while_unknown=visit.reason_while_unknown,
        delegation=delegation_is_complete(visited=visit.state_id, members=_going(members, visit)),
        consulted=visit.consulted_on is not None,
        delegation_arrived=visit.stops.exists(),
        delegation_left=left,
    )


def _taken(votes: Votes) -> Ruling:
    return decision_is_taken(
        members=votes.members, present=votes.present, votes_for=votes.votes_for
    )


def _going(members: Iterable[Delegate], visit: Visit) -> list[Going]:
    known = Profile.objects.filter(member__in=[each.member_id for each in members])
    profiles = {each.member_id: each for each in known}
    tied = set(
        Interest.objects.filter(profile__in=known, state=visit.state_id, ended_on=None).values_list(
            "profile", flat=True
        )
    )
    return [_person(each, profiles.get(each.member_id), tied) for each in members]


def _person(delegate: Delegate, profile: Profile | None, tied: set[UUID]) -> Going:
    """Of somebody without a profile no nationality is known but that of the seat."""
    seat = delegate.member.state_id if delegate.member else ""
    if profile is None:
        return Going(frozenset({seat}), seat, None)
    nominated_by = profile.nominated_by_id or seat
    return Going(frozenset({*profile.nationalities, seat}), nominated_by, profile.pk not in tied)


def mechanism_facts(
    visit: Visit, *, bound: bool | None, left: bool, decided_by: str = ""
) -> MechanismFacts:
    """Where the Protocol may not bind, the stated reason names the law that gives access."""
    return MechanismFacts(
        decided_by=decided_by or visit.decided_by,
        state_is_bound=bound,
        national_law=True if visit.reason_while_unknown.strip() else None,
        somebody_goes=visit.delegates.exists(),
        team_arrived=visit.stops.exists(),
        team_left=left,
    )

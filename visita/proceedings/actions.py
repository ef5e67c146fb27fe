"""Elections and votes are recorded, with the ruling that says whether they have an effect."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.access import is_administrator
from visita.accounts.models import User
from visita.committee.actions import begin_term
from visita.committee.models import Member, Term
from visita.ledger.actions import record
from visita.proceedings.models import Decision, Election, Holder, Matter
from visita.rules.ecpt.elections import candidates_are_in_order, election
from visita.rules.ecpt.membership import reelection, term_ends
from visita.rules.ecpt.proceedings import decision
from visita.rules.ruling import Ruling
from visita.treaties.models import State


class NotAllowed(Exception):
    """The law refuses; `ruling` says which condition is not met or not known."""

    def __init__(self, ruling: Ruling) -> None:
        self.ruling = ruling
        missing = (*ruling.obstacles, *ruling.unknowns)
        super().__init__("; ".join(each.sentence for each in missing))


class SeatElsewhere(Exception):
    """The person is another member already."""


class RunsTheMachine(Exception):
    """The person is an administrator, who sees nothing of the substance."""


@dataclass(frozen=True)
class Ballot:
    """An election as it was reported: the list of names, and the vote."""

    candidates: tuple[str, ...]
    own_nationals: int
    elected: str
    votes: int
    votes_for: int
    party_was_consulted: bool = False


@dataclass(frozen=True)
class Votes:
    """How many were in office, in the room, in favour, and abstained."""

    members: int
    present: int
    votes_for: int
    abstentions: int = 0


def ruling_on_election(state: State, ballot: Ballot, *, on: date) -> Ruling:
    """Is the candidate elected? Article 5(1), and how often before by 5(3), in one ruling.

    Raises:
        ImpossibleCount: impossible numbers.
    """
    listed = candidates_are_in_order(
        candidates=len(ballot.candidates),
        own_nationals=ballot.own_nationals,
        list_by_assembly_bureau=True,
    )
    since, until = state.coe_member_since, state.coe_member_until
    elected = election(
        votes=ballot.votes,
        votes_for=ballot.votes_for,
        party_is_member_of_the_council=bool(since and since <= on and not (until and until <= on)),
        party_was_consulted=ballot.party_was_consulted,
    )
    served = Term.objects.filter(member__full_name=ballot.elected, member__state=state).count()
    again = reelection(terms_served=served, election_on=on)
    return Ruling((*listed.conditions, *elected.conditions, *again.conditions))


@transaction.atomic
def elect(
    *, state: State, ballot: Ballot, held_on: date, since: date, by: User, at: datetime
) -> Election:
    """Record an election and begin the term that follows from it (ECPT 5(1), 5(3)).

    Raises:
        NotAllowed: the list or the majority is not as the Convention asks, or it is one term too
            many.
        SeatTaken: the seat is filled on one of these days.
        ImpossibleCount: impossible numbers.
    """
    ruling = ruling_on_election(state, ballot, on=held_on)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    member = begin_term(full_name=ballot.elected, state=state, since=since, until=term_ends(since))
    held = Election.objects.create(
        state=state,
        held_on=held_on,
        candidates=list(ballot.candidates),
        own_nationals=ballot.own_nationals,
        elected=ballot.elected,
        votes=ballot.votes,
        votes_for=ballot.votes_for,
        member=member,
        recorded_by=by,
        recorded_at=at,
    )
    record(
        act="member.elected",
        subject=f"member:{member.pk}",
        by=str(by.pk),
        at=at,
        facts={"state": state.iso2, "votes": ballot.votes, "votes_for": ballot.votes_for},
    )
    return held


@transaction.atomic
def give_seat(*, member: Member, user: User, by: User, at: datetime) -> Holder:
    """Say which person who signs in is this member: from then on the term opens doors.

    Twice is once.

    Raises:
        SeatElsewhere, RunsTheMachine: what the names say.
    """
    User.objects.select_for_update().get(pk=user.pk)
    if is_administrator(user, localtime(at).date()):
        raise RunsTheMachine
    if there := Holder.objects.filter(member=member, user=user).first():
        return there
    if Holder.objects.filter(user=user).exists():
        raise SeatElsewhere
    held, _ = Holder.objects.update_or_create(member=member, defaults={"user": user})
    record(
        act="member.signs_in",
        subject=f"member:{member.pk}",
        by=str(by.pk),
        at=at,
        private={"user": str(user.pk)},
    )
    return held


@transaction.atomic
def decide(
    *, matter: Matter, subject: UUID, votes: Votes, held_on: date, by: User, at: datetime
) -> Decision:
    """Record a vote of the Committee, passed or not (ECPT 6(1)).

    Raises:
        ImpossibleCount: more votes than members present, or another impossible number.
    """
    ruling = ruling_on(votes)
    made = Decision.objects.create(
        matter=matter,
        subject=subject,
        held_on=held_on,
        members=votes.members,
        present=votes.present,
        votes_for=votes.votes_for,
        abstentions=votes.abstentions,
        passed=bool(ruling.allowed),
        recorded_by=by,
        recorded_at=at,
    )
    record(
        act="committee.voted",
        subject=f"{matter.value.lower()}:{subject}",
        by=str(by.pk),
        at=at,
        facts={
            "members": votes.members,
            "present": votes.present,
            "votes_for": votes.votes_for,
            "abstentions": votes.abstentions,
            "passed": int(bool(ruling.allowed)),
        },
    )
    return made


def ruling_on(votes: Votes) -> Ruling:
    """Has the Committee decided?

    Raises:
        ImpossibleCount: impossible numbers.
    """
    return decision(
        members=votes.members,
        present=votes.present,
        votes_for=votes.votes_for,
        abstentions=votes.abstentions,
    )

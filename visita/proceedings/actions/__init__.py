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
from visita.proceedings.actions.voting import keep
from visita.proceedings.models import Decision, Election, Holder, Matter, Meeting, Profile, Standing
from visita.proceedings.queries.voting import Votes, open_meeting_on, ruling_on
from visita.rules.ecpt.elections import candidates_are_in_order, election
from visita.rules.ecpt.membership import reelection, term_ends
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
    until = term_ends(since)
    return keep_election(
        state=state, ballot=ballot, held_on=held_on, since=since, until=until, by=by, at=at
    )


def keep_election(
    *, state: State, ballot: Ballot, held_on: date, since: date, until: date, by: User, at: datetime
) -> Election:
    """Write down an election that is in order: the term, the member's profile, the votes."""
    member = begin_term(full_name=ballot.elected, state=state, since=since, until=until)
    keep_profile(member, since=since, until=until)
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


def keep_profile(member: Member, *, since: date, until: date) -> Profile:
    """The profile of a member, new or with a longer time. What is not known of them stays empty."""
    profile, made = Profile.objects.get_or_create(
        member=member,
        defaults={
            "standing": Standing.MEMBER,
            "full_name": member.full_name,
            "since": since,
            "until": until,
        },
    )
    if not made:
        profile.since = min(profile.since, since)
        profile.until = max(profile.until or until, until)
        profile.version += 1
        profile.save(update_fields=["since", "until", "version"])
    return profile


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
    if not Profile.objects.filter(user=user).exists():
        Profile.objects.filter(member=member).update(user=user)
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
    *,
    matter: Matter,
    subject: UUID,
    votes: Votes,
    held_on: date,
    by: User,
    at: datetime,
    meeting: Meeting | None = None,
) -> Decision:
    """Record a vote of the body, passed or not (ECPT 6(1)); in the meeting open on that day.

    Raises:
        ImpossibleCount: more votes than members present, or another impossible number.
    """
    made = Decision(
        matter=matter,
        subject=subject,
        held_on=held_on,
        meeting=meeting or open_meeting_on(held_on),
    )
    return keep(made, votes, ruling_on(votes), by=by, at=at)


__all__ = ["Votes", "decide", "ruling_on"]

"""Decisions in a meeting, of the Bureau between meetings, and the signatures under them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.actions.signatures import keep_signature
from visita.accounts.models import User
from visita.accounts.signing import Proof
from visita.ledger.actions import record
from visita.proceedings.access import signing_capacity
from visita.proceedings.actions.meetings import SentBefore, held_open
from visita.proceedings.models import (
    Decision,
    DecisionSignature,
    Majority,
    Matter,
    Meeting,
)
from visita.proceedings.queries.voting import (
    LABEL,
    Votes,
    digest,
    in_session,
    kept_ruling,
    ruling_on,
)
from visita.rules.ecpt.procedure import bureau_has_decided, bureau_may_decide_visit
from visita.rules.ecpt.visits import VisitKind
from visita.rules.ruling import Ruling


class MoreThanAttended(Exception):
    """More are said to have been in the room for the vote than were present at the meeting."""

    def __init__(self, present: int) -> None:
        self.present = present
        super().__init__(str(present))


class NotOfThisMeeting(Exception):
    """The day of the vote is none of the meeting's days."""


class NotPassed(Exception):
    """What was not adopted is not signed."""


class SignedBefore(Exception):
    """The person has signed this decision."""


class MayNotSign(Exception):
    """The person may not sign this decision, or the Bureau's vote is not theirs."""


@dataclass(frozen=True)
class Motion:
    """What is put to the vote in a meeting."""

    text: str
    majority: Majority
    votes: Votes
    held_on: date


@transaction.atomic
def decide_in_meeting(
    *, key: UUID, meeting: UUID, version: int, motion: Motion, by: User, at: datetime
) -> Decision:
    """Record a vote of the meeting on a general matter, passed or not, with its ruling.

    The same *key* sent twice is one vote.

    Raises:
        Stale, Closed, SentBefore: what the names say.
        NotOfThisMeeting, MoreThanAttended: what the names say.
        ImpossibleCount: impossible numbers.
    """
    Meeting.objects.select_for_update().get(pk=meeting)
    if there := Decision.objects.filter(pk=key).first():
        if (there.text, there.meeting_id) != (motion.text, meeting):
            raise SentBefore
        return there
    found = held_open(meeting, version)
    if not found.starts_on <= motion.held_on <= found.ends_on:
        raise NotOfThisMeeting
    in_the_room = found.attendance.count() + found.unnamed
    if motion.votes.present > in_the_room:
        raise MoreThanAttended(in_the_room)
    votes = motion.votes
    ruling = ruling_on(votes, motion.majority)
    return keep(
        Decision(
            pk=key,
            matter=Matter.GENERAL,
            subject=key,
            meeting=found,
            held_on=motion.held_on,
            text=motion.text,
            majority=motion.majority,
        ),
        votes,
        ruling,
        by=by,
        at=at,
    )


def keep(made: Decision, votes: Votes, ruling: Ruling, *, by: User, at: datetime) -> Decision:
    """Write a vote down with its numbers and what the law makes of it."""
    made.members, made.present = votes.members, votes.present
    made.votes_for, made.votes_against = votes.votes_for, votes.votes_against
    made.abstentions, made.ruling = votes.abstentions, kept_ruling(ruling)
    made.passed = bool(ruling.allowed)
    made.recorded_by, made.recorded_at = by, at
    made.save(force_insert=True)
    record(
        act="committee.voted",
        subject=f"{made.matter.lower()}:{made.subject}",
        by=str(by.pk),
        at=at,
        facts={
            "members": votes.members,
            "present": votes.present,
            "votes_for": votes.votes_for,
            "abstentions": votes.abstentions,
            "passed": int(made.passed),
        },
    )
    return made


def bureau_ruling(*, kind: VisitKind, urgent: bool | None, votes: Votes, held_on: date) -> Ruling:
    """May the Bureau decide this visit, and has it? Both are unverified rules of procedure.

    Raises:
        ImpossibleCount: impossible numbers.
    """
    may = bureau_may_decide_visit(
        kind=kind, urgent=urgent, committee_in_session=in_session(held_on)
    )
    has = bureau_has_decided(
        officers=votes.members, present=votes.present, votes_for=votes.votes_for
    )
    return Ruling((*may.conditions, *has.conditions))


@transaction.atomic
def bureau_decides(
    *,
    subject: UUID,
    kind: VisitKind,
    urgent: bool | None,
    votes: Votes,
    held_on: date,
    by: User,
    at: datetime,
) -> Decision:
    """Record that the Bureau decided a visit between sessions; *votes* are those of its members.

    Raises:
        ImpossibleCount: impossible numbers.
    """
    ruling = bureau_ruling(kind=kind, urgent=urgent, votes=votes, held_on=held_on)
    made = Decision(
        matter=Matter.VISIT,
        subject=subject,
        held_on=held_on,
        majority=Majority.BUREAU,
        by_bureau=True,
    )
    return keep(made, votes, ruling, by=by, at=at)


@transaction.atomic
def sign_decision(
    *, decision: UUID, proof: Proof, by: User, on: date, at: datetime
) -> DecisionSignature:
    """Put a person's signature under an adopted decision.

    Raises:
        NotPassed, SignedBefore, MayNotSign: what the names say.
    """
    User.objects.select_for_update().get(pk=by.pk)
    found = Decision.objects.select_related("meeting").get(pk=decision)
    if not found.passed:
        raise NotPassed
    capacity = signing_capacity(by, found, on)
    if capacity is None:
        raise MayNotSign
    if found.signatures.filter(signer=by).exists():
        raise SignedBefore
    text = digest(found)
    kept = keep_signature(label=LABEL, digest=text, proof=proof, by=by, at=at)
    made = DecisionSignature.objects.create(
        decision=found, proof=kept, signer=by, capacity=capacity
    )
    record(
        act="decision.signed",
        subject=f"decision:{found.pk}",
        by=str(by.pk),
        at=at,
        facts={"digest": text, "capacity": capacity.value, "way": proof.way.value},
    )
    return made

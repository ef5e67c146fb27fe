"""What the law of the mandate makes of a vote, and the exact text that is signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from visita.ledger.digests import digest_of
from visita.proceedings.models import OF_THE_WHOLE, Decision, Majority, Meeting
from visita.rules.counts import ImpossibleCount
from visita.rules.ecpt import proceedings as convention
from visita.rules.ecpt.procedure import DEFAULT_RULES
from visita.rules.opcat import subcommittee
from visita.rules.ruling import Condition, Ruling

LABEL = "decision"
"""Of a signature: it stands under a decision and nothing else."""


@dataclass(frozen=True)
class Votes:
    """How many were in office, in the room, in favour, and abstained."""

    members: int
    present: int
    votes_for: int
    abstentions: int = 0
    votes_against: int | None = None


def ruling_on(votes: Votes, majority: Majority = Majority.PRESENT) -> Ruling:
    """Has the body decided? By the law of the mandate it works under.

    Raises:
        ImpossibleCount: impossible numbers.
    """
    against = votes.votes_against or 0
    if against and not 0 < against <= votes.present - votes.votes_for - votes.abstentions:
        raise ImpossibleCount(f"{against} votes against is impossible.")
    if settings.PROFILE == "SPT" and majority is Majority.PRESENT:
        return _of_the_subcommittee(votes)
    if majority is Majority.TWO_THIRDS:
        return convention.two_thirds_decision(
            members=votes.members,
            present=votes.present,
            votes_for=votes.votes_for,
            abstentions=votes.abstentions,
        )
    return convention.decision(
        members=votes.members,
        present=votes.present,
        votes_for=votes.votes_for,
        abstentions=votes.abstentions,
        abstention_counts_as_present=DEFAULT_RULES.abstention_counts_as_present,
    )


def _of_the_subcommittee(votes: Votes) -> Ruling:
    try:
        return subcommittee.decision_is_taken(
            members=votes.members, present=votes.present, votes_for=votes.votes_for
        )
    except ValueError as impossible:
        raise ImpossibleCount(*impossible.args) from None


def quorum_of(*, members: int, present: int) -> Ruling:
    """Are enough members in the room?

    Raises:
        ImpossibleCount: more present than members, or no members.
    """
    if settings.PROFILE != "SPT":
        return convention.is_quorate(members=members, present=present)
    try:
        return subcommittee.is_quorate(members=members, present=present)
    except ValueError as impossible:
        raise ImpossibleCount(*impossible.args) from None


def open_meeting_on(on: date) -> Meeting | None:
    """The one meeting of the whole body that is open on the day; none where there are several."""
    there = Meeting.objects.filter(
        kind__in=OF_THE_WHOLE, starts_on__lte=on, ends_on__gte=on, closed_at=None
    )
    found = list(there[:2])
    return found[0] if len(found) == 1 else None


def in_session(on: date) -> bool | None:
    """Does the whole body meet on the day? Unknown while no meeting was ever recorded."""
    known = Meeting.objects.filter(kind__in=OF_THE_WHOLE)
    if not known.exists():
        return None
    return known.filter(starts_on__lte=on, ends_on__gte=on).exists()


def kept_ruling(ruling: Ruling) -> list[dict[str, Any]]:
    """A ruling as it is frozen with what it was asked for."""
    return [
        {
            "met": each.met,
            "text": each.text,
            "provision": each.provision,
            "values": {name: str(value) for name, value in each.values.items()},
            "verified": each.verified,
        }
        for each in ruling.conditions
    ]


def ruling_of(decision: Decision) -> Ruling | None:
    """The ruling as it was frozen; none with a decision that was recorded before that was kept."""
    kept: list[Mapping[str, Any]] = decision.ruling
    return Ruling(tuple(Condition(**each) for each in kept)) if kept else None


def text_of(decision: Decision) -> dict[str, object]:
    """Everything a signature stands under: the wording, the day and how the vote went."""
    return {
        "id": str(decision.pk),
        "matter": decision.matter,
        "subject": str(decision.subject),
        "held_on": decision.held_on.isoformat(),
        "text": decision.text,
        "majority": decision.majority,
        "members": decision.members,
        "present": decision.present,
        "votes_for": decision.votes_for,
        "votes_against": "" if decision.votes_against is None else str(decision.votes_against),
        "abstentions": decision.abstentions,
        "passed": int(decision.passed),
    }


def digest(decision: Decision) -> str:
    """Of the text as it stands in the database now."""
    return digest_of(text_of(decision))

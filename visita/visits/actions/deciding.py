"""The Bureau decides an urgent visit between two sessions."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions import NotAllowed, Votes
from visita.proceedings.actions.voting import bureau_decides
from visita.proceedings.models import Decision
from visita.visits.actions.guarding import OutOfOrder, changed, locked
from visita.visits.bureau import kind_in_law, may_be_decided_by_the_bureau
from visita.visits.models import Stage
from visita.visits.queries import ON_THE_VOTE

OF_THE_BUREAU = ON_THE_VOTE | {"Rules of Procedure, Rule 9"}
"""Provisions on the vote and on who may take it."""


@dataclass(frozen=True)
class BureauVote:
    """How the President and the Vice-Presidents voted, and whether it could not wait."""

    votes: Votes
    held_on: date
    urgent: bool
    reason_for_fewer: str = ""


@transaction.atomic
def decide_by_bureau(
    *, visit: UUID, version: int, vote: BureauVote, by: User, at: datetime
) -> Decision:
    """Record the Bureau's vote on an urgent visit; if it has effect, the visit is decided.

    Raises:
        Stale, OutOfOrder: what the names say; only the Committee has a Bureau.
        NotAllowed: the visit itself is not one that may be decided, whatever the vote.
        ImpossibleCount: impossible numbers of votes.
    """
    found = locked(visit, version, Stage.PLANNED)
    if found.mandate != "CPT":
        raise OutOfOrder(Stage.PLANNED)
    found.reason_for_fewer = vote.reason_for_fewer
    ruling = may_be_decided_by_the_bureau(
        found, urgent=vote.urgent, votes=vote.votes, held_on=vote.held_on
    )
    if any(not each.met for each in ruling.conditions if each.provision not in OF_THE_BUREAU):
        raise NotAllowed(ruling)
    made = bureau_decides(
        subject=found.pk,
        kind=kind_in_law(found),
        urgent=vote.urgent,
        votes=vote.votes,
        held_on=vote.held_on,
        by=by,
        at=at,
    )
    if made.passed:
        found.stage, found.decision = Stage.DECIDED, made
        changed(found, "stage", "decision", "reason_for_fewer")
        record(act="visit.decided", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return made

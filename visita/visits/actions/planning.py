"""Opening the file of a visit, saying who goes, and deciding it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from visita.accounts.access import is_administrator
from visita.accounts.models import User
from visita.committee.models import Member
from visita.ledger.actions import record
from visita.proceedings.access import is_member
from visita.proceedings.actions import NotAllowed, Votes, decide
from visita.proceedings.models import Decision, Matter
from visita.treaties.models import State
from visita.visits import queries
from visita.visits.access import is_liaison_officer
from visita.visits.actions.guarding import OutOfOrder, changed, held, locked, sent_before
from visita.visits.models import (
    HEADS,
    MEMBERS_OF_THE_COMMITTEE,
    Capacity,
    Counterpart,
    Delegate,
    Kind,
    Stage,
    Tag,
    Visit,
)


class AlreadyNamed(Exception):
    """The delegation has a head, or names this person already."""


class CannotBeThere(Exception):
    """A visit follows one to the same State."""


class SameState(Exception):
    """Visits of one operation go to several States, each learning of its own alone."""


class CannotGo(Exception):
    """The person speaks for a State, runs the machine, or is a member who is to go as one."""


@dataclass(frozen=True)
class Plan:
    """What is known of a visit when it is opened."""

    state: State
    kind: Kind
    starts_on: date
    ends_on: date
    reason: str = ""
    follows: Visit | None = None
    tags: tuple[Tag, ...] = ()
    theme: str = ""
    counterpart: Counterpart | None = None
    reason_while_unknown: str = ""
    consulted_on: date | None = None
    together_with: Visit | None = None
    """Another visit of the same operation: a return flight is two visits."""


@dataclass(frozen=True)
class NewDelegate:
    """Somebody who is to go. A member is named by the seat, anybody else by name."""

    capacity: Capacity
    full_name: str
    user: User | None = None
    member: Member | None = None
    until: date | None = None
    """The first day on which the file is closed again to somebody who assists."""


def draft(plan: Plan) -> Visit:
    """The visit as it would be: nothing is kept of it."""
    return Visit(
        state=plan.state,
        mandate=settings.PROFILE,
        counterpart=plan.counterpart,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        reason_while_unknown=plan.reason_while_unknown,
    )


@transaction.atomic
def plan_visit(*, key: UUID, plan: Plan, by: User, at: datetime) -> Visit:
    """Begin the file of a visit. The same *key* sent twice is one visit.

    Raises:
        SentBefore: the same key with another plan.
        CannotBeThere, SameState: what the names say.
    """
    if plan.follows and plan.follows.state_id != plan.state.pk:
        raise CannotBeThere
    known = {**vars(plan), "tags": [tag.value for tag in plan.tags], "mandate": settings.PROFILE}
    together = known.pop("together_with")
    made, is_new = Visit.objects.get_or_create(
        pk=key, defaults={**known, "opened_by": by, "opened_at": at}
    )
    if is_new:
        _join(made, together)
        record(act="visit.planned", subject=f"visit:{key}", by=str(by.pk), at=at)
    else:
        sent_before(Visit, key, **known)
    return made


def _join(made: Visit, other: Visit | None) -> None:
    """Make both visits parts of one operation."""
    if other is None:
        return
    with_it = held(other.pk)
    if with_it.state_id == made.state_id:
        raise SameState
    if with_it.operation is None:
        with_it.operation = uuid4()
        changed(with_it, "operation")
    made.operation = with_it.operation
    made.save(update_fields=["operation"])


@transaction.atomic
def name_delegate(
    *, visit: UUID, version: int, delegate: NewDelegate, by: User, on: date, at: datetime
) -> Delegate:
    """Add somebody to the delegation, as long as the Government has not been told who comes.

    Raises:
        Stale, OutOfOrder: what the names say.
        AlreadyNamed: there is a head, or this person is on the list.
        CannotGo: what the name says.
    """
    found = locked(visit, version, Stage.PLANNED, Stage.DECIDED)
    if delegate.user and not may_go(delegate.user, delegate, on):
        raise CannotGo
    there = found.delegates.all()
    if delegate.capacity in HEADS and there.filter(capacity__in=HEADS).exists():
        raise AlreadyNamed
    if there.filter(full_name=delegate.full_name).exists():
        raise AlreadyNamed
    made = Delegate.objects.create(
        visit=found,
        capacity=delegate.capacity,
        full_name=delegate.full_name,
        user=delegate.user,
        member=delegate.member if delegate.capacity in MEMBERS_OF_THE_COMMITTEE else None,
        since=on,
        until=delegate.until,
    )
    changed(found)
    record(
        act="visit.delegate_named",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"capacity": delegate.capacity.value},
        private={"delegate": delegate.full_name},
    )
    return made


def may_go(user: User, delegate: NewDelegate, on: date) -> bool:
    """A member goes as a member: what forbids a member to go forbids it to the expert too."""
    if is_administrator(user, on) or is_liaison_officer(user, on):
        return False
    return delegate.capacity in MEMBERS_OF_THE_COMMITTEE or not is_member(user, on)


@transaction.atomic
def remove_delegate(*, visit: UUID, version: int, delegate: UUID, by: User, at: datetime) -> None:
    """Take somebody off the delegation again; not once the Government has been told.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = locked(visit, version, Stage.PLANNED, Stage.DECIDED)
    removed = found.delegates.get(pk=delegate)
    removed.delete()
    changed(found)
    record(
        act="visit.delegate_removed",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        private={"delegate": removed.full_name},
    )


@transaction.atomic
def decide_visit(
    *,
    visit: UUID,
    version: int,
    votes: Votes,
    held_on: date,
    reason_for_fewer: str,
    by: User,
    at: datetime,
) -> Decision:
    """Record the Committee's vote on the visit; if it passed, the visit is decided.

    Raises:
        Stale, OutOfOrder: what the names say.
        NotAllowed: the visit itself is not one that may be decided, whatever the vote.
        ImpossibleCount: impossible numbers of votes.
    """
    found = locked(visit, version, Stage.PLANNED)
    if found.mandate == "NPM":
        raise OutOfOrder(Stage.PLANNED)
    found.reason_for_fewer = reason_for_fewer
    ruling = queries.may_be_decided(found, votes)
    beside_the_vote = [
        each for each in ruling.conditions if each.provision not in queries.ON_THE_VOTE
    ]
    if any(not each.met for each in beside_the_vote):
        raise NotAllowed(ruling)
    made = decide(matter=Matter.VISIT, subject=found.pk, votes=votes, held_on=held_on, by=by, at=at)
    if made.passed:
        found.stage, found.decision = Stage.DECIDED, made
        changed(found, "stage", "decision", "reason_for_fewer")
        record(act="visit.decided", subject=f"visit:{visit}", by=str(by.pk), at=at)
    return made

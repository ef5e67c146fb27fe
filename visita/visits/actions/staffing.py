"""Choosing the delegation: several people at once, its parts, and what those who assist declare."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.access import holders_in_office
from visita.proceedings.models import Profile, Standing
from visita.visits.actions.guarding import changed, locked
from visita.visits.actions.planning import AlreadyNamed, CannotGo, NewDelegate, may_go
from visita.visits.choosing import CAPACITY_OF, Wanted, profiles_of
from visita.visits.models import (
    MEMBERS_OF_THE_COMMITTEE,
    Capacity,
    Composition,
    Delegate,
    Stage,
    Undertaking,
    Visit,
)

BEFORE_THE_STATE_KNOWS = (Stage.PLANNED, Stage.DECIDED)


class NotYet(Exception):
    """A declaration of a day that has not come, or of a member, who makes a solemn one."""


@dataclass(frozen=True)
class Chosen:
    """Somebody with a profile who is to go."""

    profile: Profile
    capacity: Capacity


@transaction.atomic
def choose_delegation(
    *,
    visit: UUID,
    version: int,
    chosen: Sequence[Chosen],
    wanted: Wanted,
    by: User,
    on: date,
    at: datetime,
) -> Visit:
    """Let exactly *chosen* go, of those who have a profile. People named by hand stay.

    Raises:
        Stale, OutOfOrder: what the names say.
        AlreadyNamed: two heads, or two people of one name.
        CannotGo: somebody's standing or office does not allow that capacity.
    """
    found = locked(visit, version, *BEFORE_THE_STATE_KNOWS)
    going = list(found.delegates.all())
    known = profiles_of(going)
    after = {each.profile.pk: each for each in chosen}
    _no_two_alike([each for each in going if each.pk not in known], chosen)
    leaving = [each for each in going if each.pk in known and known[each.pk] not in after]
    for each in leaving:
        each.delete()
    added = [_add(found, each, on) for each in chosen if each.profile.pk not in known.values()]
    _set_capacities(found, after)
    _keep_wanted(found, wanted)
    changed(found, "reason_for_fewer")
    record(
        act="visit.delegation_chosen",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"added": len(added), "removed": len(leaving)},
        private={"delegation": "\n".join(sorted(each.profile.full_name for each in chosen))},
    )
    return found


def _no_two_alike(by_hand: Sequence[Delegate], chosen: Sequence[Chosen]) -> None:
    names = [each.profile.full_name for each in chosen] + [each.full_name for each in by_hand]
    capacities = [each.capacity for each in chosen] + [Capacity(each.capacity) for each in by_hand]
    if capacities.count(Capacity.HEAD) > 1 or len(set(names)) < len(names):
        raise AlreadyNamed


def _add(visit: Visit, each: Chosen, on: date) -> Delegate:
    """As a member first: the head is set when the one before is no longer it."""
    person, member = each.profile, each.profile.member
    if not _fits(each):
        raise CannotGo
    seat = holders_in_office(on).filter(member=member).first() if member else None
    user = seat.user if seat else person.user
    named = NewDelegate(each.capacity, person.full_name, user, member)
    if user and not may_go(user, named, on):
        raise CannotGo
    return Delegate.objects.create(
        visit=visit,
        capacity=CAPACITY_OF[Standing(person.standing)],
        full_name=person.full_name,
        user=user,
        member=member,
        profile=person,
        since=on,
        until=None if member else person.until,
    )


def _fits(each: Chosen) -> bool:
    if each.profile.standing == Standing.MEMBER:
        return each.capacity in MEMBERS_OF_THE_COMMITTEE
    return each.capacity == CAPACITY_OF[Standing(each.profile.standing)]


def _set_capacities(visit: Visit, after: dict[UUID, Chosen]) -> None:
    """Whoever is no longer the head first: there is never a moment with two."""
    going = list(visit.delegates.all())
    known = profiles_of(going)
    wanted = [(each, after[known[each.pk]]) for each in going if each.pk in known]
    for each, choice in sorted(wanted, key=lambda pair: pair[1].capacity == Capacity.HEAD):
        if not _fits(choice):
            raise CannotGo
        each.capacity, each.profile = choice.capacity, choice.profile
        each.save(update_fields=["capacity", "profile"])


def _keep_wanted(visit: Visit, wanted: Wanted) -> None:
    visit.reason_for_fewer = wanted.reason_for_fewer
    Composition.objects.update_or_create(
        visit=visit, defaults={"mental_health": wanted.mental_health}
    )


@transaction.atomic
def record_undertaking(
    *, visit: UUID, delegate: UUID, declared_on: date, by: User, on: date, at: datetime
) -> Undertaking:
    """Somebody who assists has declared to keep what is learnt confidential (ECPT 13).

    Twice is once: the day recorded first stays.

    Raises:
        OutOfOrder: the visit is over.
        NotYet: what the name says.
    """
    found = locked(visit, None, *(stage for stage in Stage if stage not in OVER))
    person = found.delegates.get(pk=delegate)
    if declared_on > on or person.capacity in MEMBERS_OF_THE_COMMITTEE:
        raise NotYet
    made, is_new = Undertaking.objects.get_or_create(
        delegate=person,
        defaults={"declared_on": declared_on, "recorded_by": by, "recorded_at": at},
    )
    if is_new:
        record(
            act="visit.confidentiality_declared",
            subject=f"visit:{visit}",
            by=str(by.pk),
            at=at,
            facts={"capacity": person.capacity},
            private={"delegate": person.full_name},
        )
    return made


OVER = frozenset({Stage.REFUSED, Stage.CALLED_OFF})

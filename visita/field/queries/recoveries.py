"""Whether a visit's key can be recovered, and how far a recovery that was asked for has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from math import comb
from typing import TYPE_CHECKING

from visita.field.clearing import vault_in
from visita.field.recovery_access import acted_on, recoveries_before, set_of
from visita.proceedings.access import in_the_bureau
from visita.sealing import access
from visita.sealing.models import Deed, Ending, Recovery
from visita.sealing.orders import MOST, fits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visita.accounts.models import User
    from visita.sealing.models import Keeper, RecoverySet, Step
    from visita.visits.models import Visit


@dataclass(frozen=True)
class Named:
    """Somebody who was named when a set was made, and whether they can still take part."""

    name: str
    has_the_key: bool
    in_the_bureau: bool

    @property
    def is_able(self) -> bool:
        return self.has_the_key and self.in_the_bureau


@dataclass(frozen=True)
class Prepared:
    """A set as it stands on a day."""

    threshold: int
    generation: int
    made_by: str
    made_at: datetime
    named: list[Named]

    @property
    def able(self) -> int:
        return sum(each.is_able for each in self.named)

    @property
    def ways(self) -> int:
        """How many groups of the least size there are among those who still can."""
        return comb(self.able, self.threshold)

    @property
    def ways_at_first(self) -> int:
        return comb(len(self.named), self.threshold)


@dataclass(frozen=True)
class Course:
    """A recovery that was asked for: by whom, why, who did what since, and how it ended."""

    recovery: Recovery
    steps: list[Step]
    needed: int
    is_open: bool
    can_succeed: bool

    @property
    def opened(self) -> int:
        return sum(each.act == Deed.OPEN for each in self.steps)

    @property
    def is_last(self) -> bool:
        """Whether whoever comes next opens the last layer."""
        return self.opened + 1 == self.needed

    @property
    def told(self) -> str:
        """How it ended; one that nobody has ended, but whose time is over, has lapsed."""
        if self.is_open:
            return ""
        return str(Ending(self.recovery.ending or Ending.LAPSED).label)


def thresholds(people: int) -> list[int]:
    """How many of so many can be asked for."""
    return [each for each in range(1, min(people, MOST) + 1) if fits(each, people)]


def prepared_for(visit: Visit, on: date) -> Prepared | None:
    found = set_of(visit)
    return _prepared(found, on) if found else None


def _prepared(found: RecoverySet, on: date) -> Prepared:
    bureau = {each.pk for each in in_the_bureau(on)}
    keepers = found.keepers.select_related("key__user")
    return Prepared(
        threshold=found.threshold,
        generation=found.vault_key.generation,
        made_by=found.made_by.full_name,
        made_at=found.made_at,
        named=[_named(each, each.key.user_id in bureau) for each in keepers],
    )


def _named(keeper: Keeper, in_bureau: bool) -> Named:
    return Named(keeper.key.user.full_name, keeper.key.retired_at is None, in_bureau)


def courses_of(visit: Visit, *, on: date, at: datetime) -> list[Course]:
    """What was asked about the visit, the newest first."""
    vault = vault_in(visit)
    found: Iterable[Recovery] = access.recoveries_of(vault) if vault else ()
    return [course_of(each, on=on, at=at) for each in found]


def course_of(recovery: Recovery, *, on: date, at: datetime) -> Course:
    """One of them, or one that the caller is asked."""
    steps = list(recovery.steps.select_related("keeper__key__user"))
    bureau = {each.pk for each in in_the_bureau(on)}
    left = [each for each in access.keepers_left(recovery) if each.key.user_id in bureau]
    opened = sum(each.act == Deed.OPEN for each in steps)
    needed = recovery.set.threshold
    return Course(
        recovery=recovery,
        steps=steps,
        needed=needed,
        is_open=not recovery.ending and at < recovery.open_until,
        can_succeed=opened + len(left) >= needed,
    )


def recoveries_waiting(user: User, *, on: date, at: datetime) -> list[Recovery]:
    """Those in which this person of the Bureau has done nothing yet, while they are open."""
    open_ = recoveries_before(user, on).filter(ending="")
    return [each for each in open_ if at < each.open_until and not acted_on(user, each)]

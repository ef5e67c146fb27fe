"""Visits whose key fewer could recover than were meant to, told to those who can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from visita.field.queries.recoveries import thresholds
from visita.field.recovery_access import candidates
from visita.sealing import access
from visita.sealing.models import Compartment
from visita.visits.access import visits_open_to

if TYPE_CHECKING:
    from uuid import UUID

    from visita.accounts.models import User
    from visita.sealing.models import RecoverySet
    from visita.visits.models import Visit


@dataclass(frozen=True)
class Lacking:
    """A visit whose key's recovery is to be prepared, and how many of those named still could."""

    visit: Visit
    named: int
    able: int

    @property
    def was_prepared(self) -> bool:
        return self.named > 0


def recovery_lacking(user: User, on: date) -> list[Lacking]:
    """Where this person holds the key in use, and some or all of its keepers are no longer able.

    The latest visit first. Nothing while too few of the Bureau have a key: nobody could prepare it.
    """
    keys = {each.vault.subject: each for each in access.keys_held(user, Compartment.VISIT)}
    bureau = {each.key.pk for each in candidates(on) if each.key} if keys else set()
    if not thresholds(len(bureau)):
        return []
    sets = {each.vault_key_id: each for each in access.recovery_sets_of(keys.values())}
    visits = visits_open_to(user, on).filter(pk__in=keys).select_related("state")
    latest = visits.order_by("-starts_on")
    found = [_lacking(each, sets.get(keys[each.pk].pk), bureau) for each in latest]
    return [each for each in found if each.able < each.named or not each.was_prepared]


def _lacking(visit: Visit, prepared: RecoverySet | None, bureau: set[UUID]) -> Lacking:
    named = [each.key_id for each in prepared.keepers.all()] if prepared else []
    return Lacking(visit, len(named), sum(each in bureau for each in named))

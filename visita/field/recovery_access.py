"""Who can recover the key of a visit together, who may ask for it, and who is asked on a day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.field.clearing import clearable, vault_in
from visita.proceedings.access import in_the_bureau
from visita.sealing import access
from visita.sealing.models import Key, Recovery, RecoverySet
from visita.visits.models import Visit

Asked = Recovery
"""What a view is handed, which knows no tables."""


@dataclass(frozen=True)
class Candidate:
    """Somebody of the Bureau, and the key by which they could take part."""

    user: User
    key: Key | None


def candidates(on: date) -> list[Candidate]:
    """The Bureau on the day, also those who have no key yet."""
    people = in_the_bureau(on)
    keys = {each.user_id: each for each in access.keys_of(people)}
    return [Candidate(each, keys.get(each.pk)) for each in people]


def keys_named(recipients: list[str], on: date) -> list[Key]:
    """The keys of the Bureau that these are the public halves of, in this order."""
    there = {each.key.recipient: each.key for each in candidates(on) if each.key}
    return [there[each] for each in recipients if each in there]


def may_ask(user: User, visit: Visit, on: date) -> bool:
    """Whoever could be given the key, and has one of their own to which it can be sealed."""
    return access.key_of(user) is not None and clearable(visit, on).filter(pk=user.pk).exists()


def holds_it(user: User, visit: Visit) -> bool:
    """Whether this person was given the key in use, and can so prepare its recovery."""
    vault = vault_in(visit)
    if not vault:
        return False
    return access.grants_of(user, vault).filter(vault_key__retired_at=None).exists()


def set_of(visit: Visit) -> RecoverySet | None:
    vault = vault_in(visit)
    return access.recovery_set_of(vault) if vault else None


def recovery_of(visit: Visit, user: User, recovery: UUID) -> Recovery:
    """What this person asked about a visit that the caller has opened, or 404."""
    vault = vault_in(visit)
    asked = access.recoveries_of(vault) if vault else Recovery.objects.none()
    found = asked.filter(key__user=user, pk=recovery).first()
    if not found:
        raise Http404
    return found


def recoveries_before(user: User, on: date) -> QuerySet[Recovery]:
    """What this person is asked as one of the Bureau, while they are in it."""
    asked = access.recoveries_asking(user)
    return asked if user in in_the_bureau(on) else asked.none()


def recovery_before(user: User, recovery: UUID, on: date) -> Recovery:
    """One of them, or 404."""
    found = recoveries_before(user, on).filter(pk=recovery).first()
    if not found:
        raise Http404
    return found


def acted_on(user: User, recovery: Recovery) -> bool:
    return recovery.steps.filter(keeper__key__user=user).exists()

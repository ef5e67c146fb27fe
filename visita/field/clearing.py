"""Who can be given the key of a visit: who goes and signs in, and the Secretariat; nobody else."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localtime

from visita.accounts.access import on_day
from visita.accounts.models import Appointment, Role, User
from visita.sealing import access, actions
from visita.sealing.models import Compartment, Grant, Key, Vault
from visita.visits.access import visits_open_to
from visita.visits.models import Visit


class NotClearable(Exception):
    """The person neither goes on this visit nor serves in the Secretariat, or has no key."""


@dataclass(frozen=True)
class Person:
    """Somebody who could open what comes back, and whether they can."""

    user: User
    key: Key | None
    generations: tuple[int, ...]

    @property
    def is_cleared(self) -> bool:
        return bool(self.generations)


def clearable(visit: Visit, on: date) -> QuerySet[User]:
    """Whom the key may be given to on the day."""
    serves = Appointment.objects.filter(on_day(on), user=OuterRef("pk"), role=Role.SECRETARIAT)
    goes = visit.delegates.filter(Q(until__isnull=True) | Q(until__gt=on)).values("user")
    return User.objects.filter(Q(pk__in=goes) | Exists(serves))


def vault_in(visit: Visit) -> Vault | None:
    return access.vault_of(Compartment.VISIT, visit.pk)


def people_of(visit: Visit, on: date) -> list[Person]:
    """Everybody who can be cleared, and whoever is cleared though they could not be any more."""
    vault = vault_in(visit)
    grants = list(access.grants_in(vault)) if vault else []
    users = {each.pk: each for each in clearable(visit, on)}
    users |= {each.key.user_id: each.key.user for each in grants}
    keys = {each.user_id: each for each in access.keys_of(users.values())}
    found = [Person(user, keys.get(pk), _held(pk, grants)) for pk, user in users.items()]
    return sorted(found, key=lambda each: (not each.is_cleared, each.user.full_name))


def _held(user: UUID, grants: list[Grant]) -> tuple[int, ...]:
    return tuple(sorted(each.vault_key.generation for each in grants if each.key.user_id == user))


def holder_in(visit: Visit, user: UUID) -> User | None:
    """Somebody who holds a key of the visit, in office or not."""
    vault = vault_in(visit)
    found = access.grants_in(vault).filter(key__user=user).first() if vault else None
    return found.key.user if found else None


def held_by(user: User, visit: Visit) -> list[dict[str, object]]:
    """What this person opens the vault with, for their browser to seal to somebody else."""
    vault = vault_in(visit)
    grants = access.grants_of(user, vault) if vault else []
    return [{"generation": each.vault_key.generation, "text": each.text} for each in grants]


def make_visit_key(
    *, visit: Visit, recipient: str, grants: Mapping[str, str], by: User, on: date, at: datetime
) -> Vault:
    """Keep the visit's key, given to these people. Whoever makes it is one of them.

    Raises:
        NotClearable: what the name says, of one of them.
        VaultThere, BadKey: as sealing says.
    """
    cleared = {each.recipient for each in access.keys_of(clearable(visit, on))}
    own = access.key_of(by)
    if own is None or own.recipient not in grants or not grants.keys() <= cleared:
        raise NotClearable
    return actions.make_vault(
        kind=Compartment.VISIT,
        subject=visit.pk,
        recipient=recipient,
        grants=grants,
        by=by,
        at=at,
    )


def give_key(
    *, visit: Visit, to: UUID, texts: Mapping[int, str], by: User, on: date, at: datetime
) -> None:
    """Give one more person the keys of the visit that *by* holds and sealed to them.

    Raises:
        NotClearable: what the name says.
        NoVault, BadKey: as sealing says.
    """
    user, vault = clearable(visit, on).filter(pk=to).first(), vault_in(visit)
    key = access.key_of(user) if user else None
    if not key or not vault:
        raise NotClearable
    for generation, text in texts.items():
        actions.grant(vault=vault, generation=generation, to=key, text=text, by=by, at=at)


def take_from_who_left(*, at: datetime) -> None:
    """Take the keys of visits from those to whom a visit is no longer open: a term, an office or a
    place on the delegation has ended. Nothing is taken from the last who holds a vault.
    """
    on = localtime(at).date()
    for vault in access.vaults_of(Compartment.VISIT):
        for user in {each.key.user for each in access.grants_in(vault)}:
            if visits_open_to(user, on).filter(pk=vault.subject).exists():
                continue
            with suppress(actions.LastGrant):
                actions.revoke(vault=vault, of=user, by=None, at=at)

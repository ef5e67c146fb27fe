"""Who may open what is sealed: whoever holds a grant. Who is given one, higher parts decide."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from visita.accounts.access import is_administrator
from visita.accounts.models import User
from visita.sealing.models import (
    Compartment,
    Deed,
    Envelope,
    Grant,
    Keeper,
    Key,
    Layer,
    Recovery,
    RecoverySet,
    Sealed,
    Vault,
    VaultKey,
    Wrap,
)


def key_of(user: User) -> Key | None:
    """The key this person uses now."""
    return Key.objects.filter(user=user, retired_at=None).first()


def keys_of(users: Iterable[User]) -> QuerySet[Key]:
    """The keys these people use now; whoever has made none is missing."""
    return Key.objects.filter(user__in=users, retired_at=None).select_related("user")


def wraps_of(user: User) -> QuerySet[Wrap]:
    """The wraps of this person's key that are there."""
    return Wrap.objects.filter(key__user=user, key__retired_at=None, removed_at=None)


def wrap_for(user: User, wrap: UUID) -> Wrap:
    """One of the person's own wraps, or 404."""
    found = wraps_of(user).filter(pk=wrap).first()
    if not found:
        raise Http404
    return found


def vault_of(kind: Compartment, subject: UUID) -> Vault | None:
    """The vault of a visit or a plan, which the caller has opened. None has been made: None."""
    return Vault.objects.filter(kind=kind, subject=subject).first()


def vaults_of(kind: Compartment) -> QuerySet[Vault]:
    """All of one kind that hold anything, to take their keys from those who left."""
    return Vault.objects.filter(kind=kind, shredded_at=None)


def key_in_use(vault: Vault) -> VaultKey | None:
    """The key to which new things are sealed."""
    return vault.keys.filter(retired_at=None).first()


def grants_in(vault: Vault) -> QuerySet[Grant]:
    """Who holds the keys of a vault which the caller has opened."""
    held = Grant.objects.filter(vault_key__vault=vault, revoked_at=None)
    return held.select_related("key__user", "vault_key")


def holders_ever(vault: Vault) -> QuerySet[Key]:
    """The keys to which this vault's was ever granted, those taken back or ended too."""
    granted = Grant.objects.filter(vault_key__vault=vault, key=OuterRef("pk"))
    return Key.objects.filter(Exists(granted)).select_related("user")


def grants_of(user: User, vault: Vault) -> QuerySet[Grant]:
    """What this person holds of this vault's keys, the newest generation first."""
    own = grants_in(vault).filter(key__user=user, key__retired_at=None)
    return own.order_by("-vault_key__generation")


def keys_held(user: User, kind: Compartment) -> QuerySet[VaultKey]:
    """The keys in use that this person was given, of vaults that hold anything."""
    held = Grant.objects.filter(
        vault_key=OuterRef("pk"), key__user=user, key__retired_at=None, revoked_at=None
    )
    in_use = VaultKey.objects.filter(retired_at=None, vault__kind=kind, vault__shredded_at=None)
    return in_use.filter(Exists(held)).select_related("vault")


def vaults_open_to(user: User) -> QuerySet[Vault]:
    """Vaults of whose keys this person holds one."""
    held = Grant.objects.filter(
        vault_key__vault=OuterRef("pk"), key__user=user, key__retired_at=None, revoked_at=None
    )
    return Vault.objects.filter(Exists(held))


def vault_for(user: User, vault: UUID) -> Vault:
    """A vault of whose keys this person holds one, or 404."""
    found = vaults_open_to(user).filter(pk=vault).first()
    if not found:
        raise Http404
    return found


def holders_of(user: User, on: date) -> QuerySet[Key]:
    """The keys in use, for the administrator, who takes them from those who leave."""
    there = Key.objects.filter(retired_at=None).select_related("user")
    return there.order_by("user__full_name") if is_administrator(user, on) else there.none()


def sealed_in(vault: Vault) -> QuerySet[Sealed]:
    """What is sealed to the keys of a vault which the caller has opened."""
    return Sealed.objects.filter(vault_key__vault=vault).select_related("vault_key")


def sealed_for(user: User, sealed: UUID) -> Sealed:
    """Something sealed to a vault of whose keys this person holds one, or 404."""
    open_to = Sealed.objects.filter(vault_key__vault__in=vaults_open_to(user))
    found = open_to.select_related("vault_key__vault").filter(pk=sealed).first()
    if not found:
        raise Http404
    return found


def key_with(recipient: str) -> VaultKey | None:
    """The vault's key to which a device seals, also one that was rotated since."""
    return VaultKey.objects.select_related("vault").filter(recipient=recipient).first()


def recovery_set_of(vault: Vault) -> RecoverySet | None:
    """What lets several together recover the key of a vault which the caller has opened."""
    found = RecoverySet.objects.filter(vault_key__vault=vault, ended_at=None)
    return found.select_related("vault_key", "made_by").first()


def recovery_sets_of(keys: Iterable[VaultKey]) -> QuerySet[RecoverySet]:
    """The same of several keys which the caller has opened, with those who are named in each."""
    found = RecoverySet.objects.filter(vault_key__in=keys, ended_at=None)
    return found.prefetch_related("keepers")


def recoveries_of(vault: Vault) -> QuerySet[Recovery]:
    """Whatever was asked about a vault which the caller has opened, the newest first."""
    found = Recovery.objects.filter(set__vault_key__vault=vault)
    return found.select_related("key__user", "set__vault_key")


def recoveries_asking(user: User) -> QuerySet[Recovery]:
    """Where this person is one of the keepers, and uses the key they had then."""
    mine = Keeper.objects.filter(set=OuterRef("set"), key__user=user, key__retired_at=None)
    return Recovery.objects.filter(Exists(mine)).select_related("key__user", "set__vault_key")


def keepers_left(recovery: Recovery) -> QuerySet[Keeper]:
    """Who has neither opened a layer nor refused, and still uses the key they had then."""
    there = recovery.set.keepers.filter(key__retired_at=None)
    return there.exclude(pk__in=recovery.steps.values("keeper")).select_related("key__user")


def layers_opened(recovery: Recovery) -> int:
    return recovery.steps.filter(act=Deed.OPEN).count()


def waiting_layers(recovery: Recovery) -> QuerySet[Layer] | QuerySet[Envelope]:
    """What the next one opens: of the set at first, later what the one before has left."""
    begun = layers_opened(recovery) > 0
    return recovery.layers.all() if begun else recovery.set.envelopes.all()

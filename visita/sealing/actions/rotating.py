"""A vault gets another key, and what was sealed to earlier ones is sealed again by a holder."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.actions.keeping import write_body
from visita.sealing.actions.recovering import end_set
from visita.sealing.actions.vaults import NoVault, new_generation
from visita.sealing.models import Sealed, Vault, VaultKey


class OtherHolders(Exception):
    """The grants are not for those who hold the key now, or it was rotated meanwhile."""


@transaction.atomic
def rotate(
    *,
    vault: Vault,
    generation: int,
    recipient: str,
    grants: Mapping[str, str],
    by: User,
    at: datetime,
) -> VaultKey:
    """Retire the vault's key *generation* and keep the next, for everybody who holds it now.

    What could recover the one that is retired is wiped.

    Raises:
        OtherHolders, BadKey: what the names say.
    """
    Vault.objects.select_for_update().get(pk=vault.pk)
    now = access.key_in_use(vault)
    held = access.grants_in(vault).filter(vault_key=now, key__retired_at=None)
    holders = {each.key.recipient for each in held}
    if not now or now.generation != generation or grants.keys() != holders:
        raise OtherHolders
    if not held.filter(key__user=by).exists():
        raise OtherHolders
    end_set(vault, at)
    VaultKey.objects.filter(pk=now.pk).update(retired_at=at)
    made = new_generation(vault, recipient, grants, by=by, at=at)
    record(
        act="vault.rotated",
        subject=f"vault:{vault.pk}",
        by=str(by.pk),
        at=at,
        facts={"generation": made.generation, "grants": len(grants)},
    )
    return made


@transaction.atomic
def reseal(*, sealed: Sealed, body: Iterable[bytes], by: User, at: datetime) -> Sealed:
    """Keep, in place of an envelope to an earlier key, one to the key in use. Twice is once.

    The server cannot see that the same is in it: the ledger names who sealed it again, and the
    digest of what there was is in its first entry.

    Raises:
        NoVault: *by* does not hold the key in use.
        NotAnEnvelope, TooLarge: as when something is kept.
    """
    vault = Vault.objects.select_for_update().get(pk=sealed.vault_key.vault_id)
    held = access.grants_of(by, vault).filter(vault_key__retired_at=None).first()
    if not held:
        raise NoVault
    found = Sealed.objects.select_for_update().get(pk=sealed.pk)
    if found.vault_key_id == held.vault_key_id:
        return found
    found.parts.all().delete()
    found.vault_key = held.vault_key
    digest, found.bucket = write_body(found, body)
    found.save(update_fields=["vault_key", "bucket"])
    record(
        act="sealed.resealed",
        subject=f"sealed:{found.pk}",
        by=str(by.pk),
        at=at,
        facts={"generation": held.vault_key.generation, "sha256": digest},
    )
    return found

"""A compartment's key: made in the browser, granted to one person's key after the other.

Who may be granted it, the part of the program decides to which the compartment belongs.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.actions.identities import BadKey
from visita.sealing.checks import NotAnEnvelope, check_envelope, check_recipient
from visita.sealing.models import Compartment, Grant, Key, Vault, VaultKey


class VaultThere(Exception):
    """The visit or the plan has one already."""


class NoVault(Exception):
    """There is no such key, or the person does not hold it."""


class LastGrant(Exception):
    """Without this one nobody could open the vault any more."""


@transaction.atomic
def make_vault(
    *,
    kind: Compartment,
    subject: UUID,
    recipient: str,
    grants: Mapping[str, str],
    by: User,
    at: datetime,
) -> Vault:
    """Keep the public half of a new vault's key and its *grants*, by the recipient of each person.

    Raises:
        VaultThere: what the name says.
        BadKey: no grant, one to a key nobody uses, or something that is no grant.
    """
    vault, is_new = Vault.objects.get_or_create(kind=kind, subject=subject)
    if not is_new:
        raise VaultThere
    new_generation(vault, recipient, grants, by=by, at=at)
    record(
        act="vault.made",
        subject=f"vault:{vault.pk}",
        by=str(by.pk),
        at=at,
        facts={"kind": kind.value, "grants": len(grants)},
    )
    return vault


@transaction.atomic
def grant(*, vault: Vault, generation: int, to: Key, text: str, by: User, at: datetime) -> Grant:
    """Give one more person one of the vault's keys; *by* holds it and sealed it to them.

    Twice is once.

    Raises:
        NoVault: what the name says.
        BadKey: *to* is no longer in use, or the text is no grant.
    """
    Vault.objects.select_for_update().get(pk=vault.pk)
    held = access.grants_of(by, vault).filter(vault_key__generation=generation).first()
    if not held:
        raise NoVault
    there = Grant.objects.filter(vault_key=held.vault_key, key=to, revoked_at=None).first()
    if there:
        return there
    made = _granted(held.vault_key, to, text, by=by, at=at)
    record(
        act="vault.granted",
        subject=f"vault:{vault.pk}",
        by=str(by.pk),
        at=at,
        facts={"generation": generation},
        private={"user": str(to.user_id)},
    )
    return made


@transaction.atomic
def revoke(*, vault: Vault, of: User, by: User | None, at: datetime) -> int:
    """Take from a person every key of the vault. Returns how many grants there were.

    *by* None: nobody did, their clearance ended by itself.

    What the person has opened before is known to them all the same.

    Raises:
        LastGrant: what the name says.
    """
    Vault.objects.select_for_update().get(pk=vault.pk)
    held = access.grants_in(vault).filter(key__user=of)
    if not held.exists():
        return 0
    if not access.grants_in(vault).exclude(key__user=of).exists():
        raise LastGrant
    ended = held.update(text="", revoked_at=at)
    record(
        act="vault.revoked",
        subject=f"vault:{vault.pk}",
        by=str(by.pk) if by else None,
        at=at,
        facts={"grants": ended},
        private={"user": str(of.pk)},
    )
    return ended


def new_generation(
    vault: Vault, recipient: str, grants: Mapping[str, str], *, by: User, at: datetime
) -> VaultKey:
    """The next key of the vault, granted to the keys that *grants* names.

    Raises:
        BadKey: what it says above.
    """
    in_use = Key.objects.filter(retired_at=None, recipient__in=grants)
    people = {each.recipient: each for each in in_use}
    if not grants or grants.keys() != people.keys():
        raise BadKey
    try:
        checked = check_recipient(recipient)
    except NotAnEnvelope:
        raise BadKey from None
    if VaultKey.objects.filter(recipient=checked).exists():
        raise BadKey
    made = VaultKey.objects.create(
        vault=vault,
        generation=vault.keys.count() + 1,
        recipient=checked,
        made_by=by,
        made_at=at,
    )
    for each, text in grants.items():
        _granted(made, people[each], text, by=by, at=at)
    return made


def _granted(vault_key: VaultKey, to: Key, text: str, *, by: User, at: datetime) -> Grant:
    if to.retired_at:
        raise BadKey
    try:
        check_envelope(text, opened_by="key")
    except NotAnEnvelope:
        raise BadKey from None
    return Grant.objects.create(vault_key=vault_key, key=to, text=text, by=by, at=at)

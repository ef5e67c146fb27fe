"""What makes the recovery of a vault's key possible, and asking for it. Nothing is opened here.

Who counts among those who may be asked, and who may ask, the part decides whose vault it is.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.actions.identities import BadKey
from visita.sealing.actions.vaults import NoVault
from visita.sealing.checks import NotAnEnvelope, check_envelope
from visita.sealing.models import (
    OPEN_FOR,
    Ending,
    Envelope,
    Keeper,
    Key,
    Layer,
    Recovery,
    RecoverySet,
    Vault,
)
from visita.sealing.orders import fits, orders
from visita.sealing.signatures import is_signed, raw


class NotSuch(ValueError):
    """So many of so many cannot be set, or the envelopes are not those of every order."""


class NotSigned(ValueError):
    """What was sent is not signed with the person's key."""


class NoSet(Exception):
    """There is nothing to ask: no set, or one of an earlier key."""


class AskedAlready(Exception):
    """The person has asked, and that is still open."""


def words_of(recovery: UUID, vault_key: UUID, step: str, text: str) -> str:
    """What is signed in a recovery.

    *step* is `asked` or `refused`, and *text* the reason; or the number of a layer, and *text* what
    is handed in.
    """
    return f"visita-recovery/1:{recovery}:{vault_key}:{step}:{digest_of(text)}"


def digest_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@transaction.atomic
def prepare_recovery(
    *,
    vault: Vault,
    generation: int,
    threshold: int,
    keepers: Sequence[Key],
    envelopes: Mapping[str, str],
    by: User,
    at: datetime,
) -> RecoverySet:
    """Keep what lets *threshold* of the keepers together recover the vault's key in use.

    It takes the place of the set that was there, and ends what was asked of that.

    Raises:
        NoVault: *by* does not hold the key *generation*, or another is in use by now.
        NotSuch: what the name says.
        BadKey: a keeper's key is no longer in use, or one of the texts is no envelope.
    """
    Vault.objects.select_for_update().get(pk=vault.pk)
    held = access.grants_of(by, vault).filter(vault_key__retired_at=None).first()
    if not held or held.vault_key.generation != generation:
        raise NoVault
    _check(threshold, keepers, envelopes)
    end_set(vault, at)
    made = RecoverySet.objects.create(
        vault_key=held.vault_key, threshold=threshold, made_by=by, made_at=at
    )
    Keeper.objects.bulk_create(
        Keeper(set=made, key=key, position=place) for place, key in enumerate(keepers)
    )
    Envelope.objects.bulk_create(
        Envelope(set=made, order=order, text=text) for order, text in envelopes.items()
    )
    record(
        act="recovery.prepared",
        subject=f"vault:{vault.pk}",
        by=str(by.pk),
        at=at,
        facts={"generation": generation, "threshold": threshold, "keepers": len(keepers)},
    )
    return made


@transaction.atomic
def ask_for_recovery(
    *, recovery: UUID, vault: Vault, reason: str, signature: str, by: User, at: datetime
) -> Recovery:
    """Ask the keepers of the vault's key, with a reason; the same sent twice is asked once.

    Raises:
        NoSet, AskedAlready, NotSigned: what the names say; NotSigned also where there is no key.
    """
    Vault.objects.select_for_update().get(pk=vault.pk)
    if there := Recovery.objects.filter(pk=recovery, key__user=by).first():
        return there
    key, found = access.key_of(by), access.recovery_set_of(vault)
    if not found:
        raise NoSet
    words = words_of(recovery, found.vault_key_id, "asked", reason)
    if not key or not reason.strip() or not signed(words, signature, key):
        raise NotSigned
    let_lapse(at=at)
    if Recovery.objects.filter(set=found, key__user=by, ending="").exists():
        raise AskedAlready
    made = Recovery.objects.create(
        pk=recovery, set=found, key=key, reason=reason, signature=signature, at=at
    )
    record(
        act="recovery.asked",
        subject=f"recovery:{made.pk}",
        by=str(by.pk),
        at=at,
        facts={"vault": str(vault.pk), "sha256": digest_of(reason)},
    )
    return made


@transaction.atomic
def withdraw(*, recovery: Recovery, by: User, at: datetime) -> None:
    """End what was asked. What was opened of it is gone; twice is once."""
    found = locked(recovery)
    if found.ending:
        return
    end(Recovery.objects.filter(pk=found.pk), Ending.WITHDRAWN, at)
    subject = f"recovery:{found.pk}"
    record(act="recovery.withdrawn", subject=subject, by=str(by.pk), at=at)


@transaction.atomic
def let_lapse(*, at: datetime) -> int:
    """End every recovery that was open for too long. Returns how many there were."""
    open_ = Recovery.objects.filter(ending="", at__lte=at - OPEN_FOR)
    late = list(open_.select_for_update().values_list("pk", flat=True))
    end(Recovery.objects.filter(pk__in=late), Ending.LAPSED, at)
    for each in late:
        record(act="recovery.lapsed", subject=f"recovery:{each}", by=None, at=at)
    return len(late)


def end_set(vault: Vault, at: datetime) -> None:
    """Wipe the envelopes of the set there is, and end what was asked of it."""
    there = RecoverySet.objects.filter(vault_key__vault=vault, ended_at=None)
    end(Recovery.objects.filter(set__in=there, ending=""), Ending.CHANGED, at)
    Envelope.objects.filter(set__in=there).delete()
    there.update(ended_at=at)


def end(recoveries: QuerySet[Recovery], ending: Ending, at: datetime) -> None:
    """End them. Layers that were opened are wiped, whatever the ending."""
    Layer.objects.filter(recovery__in=recoveries).delete()
    recoveries.update(ending=ending, ended_at=at)


def locked(recovery: Recovery) -> Recovery:
    """The recovery as it is now, with its vault: whoever else acts on it waits."""
    found = Recovery.objects.select_related("set__vault_key", "key__user").get(pk=recovery.pk)
    Vault.objects.select_for_update().get(pk=found.set.vault_key.vault_id)
    found.refresh_from_db(fields=["ending", "ended_at"])
    return found


def signed(words: str, signature: str, key: Key) -> bool:
    return is_signed(words, signature=raw(signature), key=key.verify_key)


def _check(threshold: int, keepers: Sequence[Key], envelopes: Mapping[str, str]) -> None:
    if not fits(threshold, len(keepers)) or len({each.pk for each in keepers}) != len(keepers):
        raise NotSuch
    if envelopes.keys() != set(orders(threshold, len(keepers))):
        raise NotSuch
    if any(each.retired_at for each in keepers):
        raise BadKey
    for text in envelopes.values():
        checked_layer(text)


def checked_layer(text: str) -> str:
    """An envelope that one key opens.

    Raises:
        BadKey: it is none.
    """
    try:
        check_envelope(text, opened_by="key")
    except NotAnEnvelope:
        raise BadKey from None
    return text

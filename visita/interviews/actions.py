"""A register is opened as a whole; an entry is kept as it came, and never changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.interviews.access import entries_of
from visita.ledger.actions import record
from visita.sealing.access import key_in_use
from visita.sealing.actions import keep_sealed
from visita.sealing.models import Kind, Sealed, Vault
from visita.sealing.queries import bytes_of

LARGEST = 300_000
"""Bytes of one entry: some pages of words, never a file."""


class KeyChanged(Exception):
    """It is sealed to another key than the vault's key in use. Nothing was kept."""


@dataclass(frozen=True)
class Opened:
    """A register as it is handed out: how many entries, and then one after the other."""

    number: int
    entries: Iterator[tuple[Sealed, bytes]]


@transaction.atomic
def open_register(*, vault: Vault, kind: Kind, by: User, at: datetime) -> Opened:
    """Record that a holder of the vault's key is given a register; then it may be given.

    What is added while it is being read is not in it.
    """
    found = list(entries_of(vault, kind))
    record(
        act="vault.register_opened",
        subject=f"vault:{vault.pk}",
        by=str(by.pk),
        at=at,
        facts={"kind": int(kind), "size": len(found)},
    )
    return Opened(len(found), ((each, b"".join(bytes_of(each))) for each in found))


@transaction.atomic
def keep_entry(
    *,
    vault: Vault,
    kind: Kind,
    entry: UUID,
    sealed_to: str,
    body: bytes,
    by: User,
    at: datetime,
) -> Sealed:
    """Keep an entry under the id that the browser drew. The same again is kept once.

    Raises:
        KeyChanged, OtherBytes, NotAnEnvelope: what the names say.
    """
    Vault.objects.select_for_update().get(pk=vault.pk)
    key = key_in_use(vault)
    if not key or key.recipient != sealed_to:
        raise KeyChanged
    return keep_sealed(vault_key=key, sealed=entry, kind=kind, body=[body], by=by, at=at)

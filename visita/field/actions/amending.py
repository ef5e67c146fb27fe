"""Amendments of records: kept sealed, and given out together, so that none is singled out."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.field.record_access import amendments_of
from visita.ledger.actions import record
from visita.sealing.access import grants_of
from visita.sealing.actions import NotGranted, TooLarge, keep_sealed
from visita.sealing.models import Grant, Kind, Sealed, Vault

LARGEST = 1_000_000
"""Bytes of one amendment, which holds text alone."""


@transaction.atomic
def keep_amendment(
    *, grant: Grant, amendment: UUID, body: Iterable[bytes], by: User, at: datetime
) -> Sealed:
    """Keep what a holder of the vault's key signed and sealed in the browser. Twice is once.

    Of which record it is stands in the envelope alone.

    Raises:
        NotGranted: the grant was taken back meanwhile.
        NotAnEnvelope, OtherBytes, TooLarge: as when anything is kept.
    """
    if not Grant.objects.select_for_update().filter(pk=grant.pk, revoked_at=None).first():
        raise NotGranted
    return keep_sealed(
        vault_key=grant.vault_key,
        sealed=amendment,
        kind=Kind.AMENDMENT,
        body=_at_most(LARGEST, body),
        by=by,
        at=at,
    )


@transaction.atomic
def open_amendments(*, vault: Vault, by: User, at: datetime) -> list[Sealed]:
    """All amendments that this person can open. That they are given out is recorded first.

    Raises:
        NotGranted: the person holds no key of the vault.
    """
    grants = grants_of(by, vault)
    if not grants.exists():
        raise NotGranted
    found = list(amendments_of(grants).filter(vault_key__in=grants.values("vault_key")))
    record(
        act="vault.amendments_opened",
        subject=f"vault:{vault.pk}",
        by=str(by.pk),
        at=at,
        facts={"amendments": len(found)},
    )
    return found


def _at_most(most: int, body: Iterable[bytes]) -> Iterator[bytes]:
    size = 0
    for piece in body:
        size += len(piece)
        if size > most:
            raise TooLarge
        yield piece

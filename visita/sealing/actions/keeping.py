"""Sealed things are kept as they came, and given out to whoever holds a key of their vault."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.checks import check_sealed
from visita.sealing.models import PART, Grant, Kind, Part, Sealed, VaultKey
from visita.sealing.queries import bytes_of

LARGEST = 200_000_000
"""Bytes of one sealed object."""


class OtherBytes(Exception):
    """Something else was kept under this id."""


class TooLarge(Exception):
    """More bytes than one object may have."""


class NotGranted(Exception):
    """The person holds no key that opens it. The refusal is recorded."""


@transaction.atomic
def keep_sealed(
    *,
    vault_key: VaultKey,
    sealed: UUID,
    kind: Kind,
    body: Iterable[bytes],
    by: User | None,
    at: datetime,
) -> Sealed:
    """Keep an age file, handed over in pieces, under the id it was given where it was made.

    The same bytes sent twice are kept once. *by* None: a device sent it.

    Raises:
        NotAnEnvelope: it does not begin as an age file that a key opens.
        OtherBytes, TooLarge: what the names say.
    """
    # one at a time, so that the same sent twice at once is kept once
    VaultKey.objects.select_for_update().values_list("pk").get(pk=vault_key.pk)
    if there := Sealed.objects.filter(pk=sealed).first():
        return _the_same(there, vault_key, body)
    made = Sealed(pk=sealed, vault_key=vault_key, kind=kind, day=localtime(at).date())
    digest, made.bucket = write_body(made, body)
    made.save(force_insert=True)
    record(
        act="sealed.kept",
        subject=f"sealed:{made.pk}",
        by=str(by.pk) if by else None,
        at=at,
        facts={"vault": str(vault_key.vault_id), "kind": int(kind), "sha256": digest},
    )
    return made


def record_opening(*, sealed: Sealed, by: User, at: datetime) -> Grant:
    """Record that the person is given what is sealed, and the grant that opens it.

    Raises:
        NotGranted: the person holds none; this is recorded, too.
    """
    vault = sealed.vault_key.vault
    found = access.grants_of(by, vault).filter(vault_key=sealed.vault_key).first()
    with transaction.atomic():
        record(
            act="sealed.opened" if found else "sealed.refused",
            subject=f"sealed:{sealed.pk}",
            by=str(by.pk),
            at=at,
            facts={"vault": str(vault.pk)},
        )
    if not found:
        raise NotGranted
    return found


def write_body(sealed: Sealed, body: Iterable[bytes]) -> tuple[str, int]:
    """Write the parts of a sealed object; returns its SHA-256 and its size.

    Raises:
        NotAnEnvelope, TooLarge: what it says above.
    """
    digest, size = sha256(), 0
    for number, piece in enumerate(_in_parts(body)):
        if number == 0:
            check_sealed(piece)
        size += len(piece)
        if size > LARGEST:
            raise TooLarge
        digest.update(piece)
        Part.objects.create(sealed=sealed, number=number, body=piece)
    return digest.hexdigest(), size


def _in_parts(body: Iterable[bytes]) -> Iterator[bytes]:
    """In pieces of the size of a part, and at least one."""
    waiting = b""
    for piece in body:
        waiting += piece
        while len(waiting) > PART:
            yield waiting[:PART]
            waiting = waiting[PART:]
    yield waiting


def _the_same(there: Sealed, vault_key: VaultKey, body: Iterable[bytes]) -> Sealed:
    if there.vault_key.vault_id != vault_key.vault_id or _digest(body) != _digest(bytes_of(there)):
        raise OtherBytes
    return there


def _digest(pieces: Iterable[bytes]) -> bytes:
    made = sha256()
    for piece in pieces:
        made.update(piece)
    return made.digest()

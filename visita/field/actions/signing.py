"""A bundle is kept once its signature was found right; it is never changed afterwards."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.field.bundles import Choice, text_of
from visita.field.models import Bundle
from visita.field.signatures import is_signed, raw
from visita.ledger.actions import record
from visita.sealing.access import key_in_use, key_of, vault_of
from visita.sealing.models import Compartment, VaultKey
from visita.visits.models import HEADS, Visit


class NotTheHead(Exception):
    """Only the head of the delegation signs."""


class NoVisitKey(Exception):
    """The visit has no key yet to which records could be sealed."""


class NoSigningKey(Exception):
    """The head has no key of their own yet."""


class WronglySigned(Exception):
    """The signature does not stand under this text, or was made by another key."""


@dataclass(frozen=True)
class Ready:
    """A bundle that waits for its signature."""

    id: UUID
    text: str
    vault_key: VaultKey
    signer: str


def prepare_bundle(*, bundle: UUID, visit: Visit, chosen: Choice, by: User, at: datetime) -> Ready:
    """The text to be signed: the same from the same choice, at whatever time it is asked for.

    Raises:
        NotTheHead, NoVisitKey, NoSigningKey: what the names say.
    """
    if not visit.delegates.filter(capacity__in=HEADS, user=by).exists():
        raise NotTheHead
    vault = vault_of(Compartment.VISIT, visit.pk)
    key = key_in_use(vault) if vault else None
    if not vault or not key:
        raise NoVisitKey
    own = key_of(by)
    if not own:
        raise NoSigningKey
    text = text_of(
        bundle=bundle, vault=vault.pk, recipient=key.recipient, made_at=at, chosen=chosen
    )
    return Ready(bundle, text, key, own.verify_key)


@transaction.atomic
def keep_bundle(*, visit: Visit, ready: Ready, signature: str, by: User, at: datetime) -> Bundle:
    """Keep what was signed. Devices that are enrolled from now on take it along.

    Raises:
        WronglySigned: what the name says.
    """
    if not is_signed(ready.text, signature=raw(signature), key=ready.signer):
        raise WronglySigned
    if there := Bundle.objects.filter(pk=ready.id, visit=visit, text=ready.text).first():
        return there
    made = Bundle.objects.create(
        pk=ready.id,
        visit=visit,
        vault_key=ready.vault_key,
        text=ready.text,
        signature=signature,
        signer=ready.signer,
        signed_by=by,
        signed_at=at,
    )
    record(
        act="bundle.signed",
        subject=f"visit:{visit.pk}",
        by=str(by.pk),
        at=at,
        facts={"digest": sha256(ready.text.encode()).hexdigest()},
    )
    return made

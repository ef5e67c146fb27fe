"""A vault is carried away, still sealed, by somebody who can open it."""

import json
from datetime import datetime
from typing import IO

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access, exports
from visita.sealing.envelopes import sealed_to
from visita.sealing.models import Sealed, Vault, Way
from visita.sealing.queries import bytes_of

OFFLINE = (Way.PASSPHRASE, Way.RECOVERY)
"""Ways that need no browser. A passkey's wrap opens at its own site only."""


@transaction.atomic
def export_vault(*, vault: Vault, into: IO[bytes], by: User, at: datetime) -> None:
    """Write what is sealed in a vault, with the person's own grants and wraps, and record it."""
    objects = list(access.sealed_in(vault))
    exports.write(
        into,
        vault=str(vault.pk),
        wraps=[each.text for each in access.wraps_of(by).filter(way__in=OFFLINE)],
        grants={g.vault_key.generation: g.text for g in access.grants_of(by, vault)},
        signers=_signers(vault, by),
        objects=(_listed(each) for each in objects),
    )
    record(
        act="vault.exported",
        subject=f"vault:{vault.pk}",
        by=str(by.pk),
        at=at,
        facts={"number": len(objects)},
    )


def _signers(vault: Vault, by: User) -> bytes:
    """Whose signatures count, sealed to a key that *by* holds: a file on the way names nobody."""
    names = {each.verify_key: each.user.full_name for each in access.holders_ever(vault)}
    held = access.grants_of(by, vault)[:1]
    text = json.dumps(names).encode()
    return sealed_to(text, recipients=[each.vault_key.recipient for each in held])


def _listed(sealed: Sealed) -> exports.Sealed:
    return exports.Sealed(
        str(sealed.pk),
        sealed.kind,
        sealed.day.isoformat(),
        sealed.vault_key.generation,
        bytes_of(sealed),
    )

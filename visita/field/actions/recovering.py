"""The recovery of a visit's key: prepared, and asked for. Layers are opened in sealing."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from visita.accounts.models import User
from visita.field.clearing import NotClearable, vault_in
from visita.field.recovery_access import keys_named, may_ask
from visita.sealing import actions
from visita.sealing.models import Recovery, RecoverySet
from visita.visits.models import Visit


class NotOfTheBureau(Exception):
    """Somebody who was named is not in the Bureau on the day, or has no key by now."""


def prepare(
    *,
    visit: Visit,
    generation: int,
    threshold: int,
    keepers: list[str],
    envelopes: Mapping[str, str],
    by: User,
    on: date,
    at: datetime,
) -> RecoverySet:
    """Keep what lets *threshold* of these of the Bureau, by their keys, recover the visit's key.

    Raises:
        NotOfTheBureau: what the name says.
        NoVault, NotSuch, BadKey: as sealing says.
    """
    vault, keys = vault_in(visit), keys_named(keepers, on)
    if not vault:
        raise actions.NoVault
    if len(keys) != len(keepers):
        raise NotOfTheBureau
    return actions.prepare_recovery(
        vault=vault,
        generation=generation,
        threshold=threshold,
        keepers=keys,
        envelopes=envelopes,
        by=by,
        at=at,
    )


def ask(
    *,
    visit: Visit,
    recovery: UUID,
    reason: str,
    signature: str,
    by: User,
    on: date,
    at: datetime,
) -> Recovery:
    """Ask the Bureau for the visit's key, for oneself.

    Raises:
        NotClearable: the person could not be given the key today, or has none of their own.
        NoSet, AskedAlready, NotSigned: as sealing says.
    """
    vault = vault_in(visit)
    if not vault:
        raise actions.NoSet
    if not may_ask(by, visit, on):
        raise NotClearable
    return actions.ask_for_recovery(
        recovery=recovery, vault=vault, reason=reason, signature=signature, by=by, at=at
    )

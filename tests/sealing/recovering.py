"""A recovery as the browsers of those who take part carry it out, one step after the other."""

import json
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from tests.conftest import NOON
from tests.sealing.builders import Holder, a_grant, armored, opened_by, sealed_to
from visita.sealing import access, actions
from visita.sealing.actions.recovering import words_of
from visita.sealing.envelopes import Identity
from visita.sealing.headers import dearmored
from visita.sealing.models import Ending, Recovery, RecoverySet, Vault
from visita.sealing.orders import begun_by, orders

REASON = "My bag was taken with both devices in it."


def layered(vault: Identity, people: list[Identity], threshold: int) -> dict[str, str]:
    made = {}
    for order in orders(threshold, len(people)):
        sealed = f"{vault.secret}\n".encode()
        for position in reversed(order):
            sealed = sealed_to(people[int(position)].recipient, sealed)
        made[order] = armored(sealed)
    return made


def a_set(
    vault: Vault, identity: Identity, *keepers: Holder, by: Holder, threshold: int = 2
) -> RecoverySet:
    now = access.key_in_use(vault)
    assert now
    return actions.prepare_recovery(
        vault=vault,
        generation=now.generation,
        threshold=threshold,
        keepers=[each.key for each in keepers],
        envelopes=layered(identity, [each.identity for each in keepers], threshold),
        by=by.user,
        at=NOON,
    )


def asked(vault: Vault, by: Holder, *, at: datetime = NOON, name: UUID | None = None) -> Recovery:
    recovery, found = name or uuid4(), access.recovery_set_of(vault)
    assert found
    return actions.ask_for_recovery(
        recovery=recovery,
        vault=vault,
        reason=REASON,
        signature=by.sign(words_of(recovery, found.vault_key_id, "asked", REASON)),
        by=by.user,
        at=at,
    )


def peeled(recovery: Recovery, by: Holder) -> dict[str, str]:
    """What the browser hands in: what is left, or the grant to whoever asked."""
    position = recovery.set.keepers.get(key=by.key).position
    waiting = dict(access.waiting_layers(recovery).values_list("order", "text"))
    left = {}
    for order in begun_by(position, waiting):
        inner = opened_by(by.identity.secret, dearmored(waiting[order]))
        vault = Identity(inner.decode().strip(), "") if len(order) == 1 else None
        left[order[1:]] = a_grant(vault, recovery.key.recipient) if vault else armored(inner)
    return left


def opens(
    recovery: Recovery,
    by: Holder,
    *,
    layers: Mapping[str, str] | None = None,
    signature: str = "",
    at: datetime = NOON,
) -> Ending | None:
    """The keeper opens the next layer, or hands in what the test gives instead."""
    found = peeled(recovery, by) if layers is None else layers
    sent, number = json.dumps(found), access.layers_opened(recovery) + 1
    words = words_of(recovery.pk, recovery.set.vault_key_id, str(number), sent)
    return actions.open_layer(
        recovery=recovery,
        number=number,
        layers=found,
        sent=sent,
        signature=signature or by.sign(words),
        by=by.user,
        at=at,
    )


def refuses(recovery: Recovery, by: Holder, reason: str = "I could not reach you.") -> None:
    words = words_of(recovery.pk, recovery.set.vault_key_id, "refused", reason)
    actions.refuse(recovery=recovery, reason=reason, signature=by.sign(words), by=by.user, at=NOON)

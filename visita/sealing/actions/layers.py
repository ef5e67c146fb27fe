"""A recovery goes on: one keeper after the other opens a layer, and the last one grants the key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.actions.recovering import (
    NotSigned,
    checked_layer,
    digest_of,
    end,
    locked,
    signed,
    words_of,
)
from visita.sealing.models import Deed, Ending, Grant, Keeper, Layer, Recovery, Step
from visita.sealing.orders import begun_by, left_after


class NoPart(Exception):
    """The recovery is over, or this person takes no part in it, or no longer."""


@dataclass(frozen=True)
class Waiting:
    """What one keeper can open: which layer of the recovery it is, and the envelopes by order."""

    number: int
    layers: dict[str, str]


class Overtaken(Exception):
    """Somebody else was first: what is to be opened now is something else."""


@transaction.atomic
def take_layers(*, recovery: Recovery, by: User, at: datetime) -> Waiting:
    """Hand a keeper what they can open now, and record that first.

    Raises:
        NoPart: what the name says.
    """
    found = locked(recovery)
    keeper = _asked(found, by, at)
    waiting = dict(access.waiting_layers(found).values_list("order", "text"))
    mine = {order: waiting[order] for order in begun_by(keeper.position, waiting)}
    number = access.layers_opened(found) + 1
    _record("recovery.layer_taken", found, by, at, step=number)
    return Waiting(number, mine)


@transaction.atomic
def open_layer(
    *,
    recovery: Recovery,
    number: int,
    layers: Mapping[str, str],
    sent: str,
    signature: str,
    by: User,
    at: datetime,
) -> Ending | None:
    """Keep what is left after the next layer; after the last, the grant to whoever asked.

    *sent* is the text that holds *layers*, as it came: its digest is signed. Sent twice is once.

    Raises:
        NoPart, Overtaken, NotSigned: what the names say.
        BadKey: a text is no envelope.
    """
    found, digest = locked(recovery), digest_of(sent)
    if Step.objects.filter(recovery=found, keeper__key__user=by, sha256=digest).exists():
        return Ending(found.ending) if found.ending else None
    keeper = _asked(found, by, at)
    if number != access.layers_opened(found) + 1:
        raise Overtaken
    waiting = access.waiting_layers(found).values_list("order", flat=True)
    if layers.keys() != left_after(keeper.position, waiting):
        raise Overtaken
    texts = {order: checked_layer(text) for order, text in layers.items()}
    _keep(found, keeper, str(number), sent, signature, at=at)
    found.layers.all().delete()
    ending = None
    if "" in texts:
        ending = _granted(found, texts[""], by, at)
    else:
        Layer.objects.bulk_create(Layer(recovery=found, order=o, text=t) for o, t in texts.items())
    _record("recovery.layer_opened", found, by, at, step=number, sha256=digest)
    return ending


@transaction.atomic
def refuse(*, recovery: Recovery, reason: str, signature: str, by: User, at: datetime) -> None:
    """Refuse to take part. Where too few are left, the recovery ends.

    Raises:
        NoPart, NotSigned: what the names say; NotSigned also where there is no reason.
    """
    found, digest = locked(recovery), digest_of(reason)
    if Step.objects.filter(recovery=found, keeper__key__user=by, sha256=digest).exists():
        return
    keeper = _asked(found, by, at)
    if not reason.strip():
        raise NotSigned
    _keep(found, keeper, "refused", reason, signature, at=at)
    if access.keepers_left(found).count() < found.set.threshold - access.layers_opened(found):
        end(Recovery.objects.filter(pk=found.pk), Ending.REFUSED, at)
    _record("recovery.refused", found, by, at, sha256=digest)


def _asked(found: Recovery, by: User, at: datetime) -> Keeper:
    keeper = access.keepers_left(found).filter(key__user=by).first()
    if found.ending or found.open_until <= at or found.key.retired_at or not keeper:
        raise NoPart
    return keeper


def _keep(
    found: Recovery, keeper: Keeper, step: str, text: str, signature: str, *, at: datetime
) -> None:
    if not signed(words_of(found.pk, found.set.vault_key_id, step, text), signature, keeper.key):
        raise NotSigned
    opened = step.isdecimal()
    Step.objects.create(
        recovery=found,
        keeper=keeper,
        act=Deed.OPEN if opened else Deed.REFUSE,
        number=int(step) if opened else 0,
        sha256=digest_of(text),
        reason="" if opened else text,
        signature=signature,
        at=at,
    )


def _granted(found: Recovery, text: str, by: User, at: datetime) -> Ending:
    """In place of a grant that is there: who asked may have found that it opens nothing."""
    vault_key = found.set.vault_key
    there = Grant.objects.filter(vault_key=vault_key, key=found.key, revoked_at=None)
    there.update(text="", revoked_at=at)
    Grant.objects.create(vault_key=vault_key, key=found.key, text=text, by=by, at=at)
    end(Recovery.objects.filter(pk=found.pk), Ending.GRANTED, at)
    return Ending.GRANTED


def _record(act: str, found: Recovery, by: User, at: datetime, **facts: str | int) -> None:
    record(
        act=act,
        subject=f"recovery:{found.pk}",
        by=str(by.pk),
        at=at,
        facts={"vault": str(found.set.vault_key.vault_id), **facts},
    )

"""A person's own key: made in their browser, kept here in wraps that they alone open."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.checks import NotAnEnvelope, check_envelope, check_recipient
from visita.sealing.models import Key, Way, Wrap

OPENED_BY = {Way.PASSKEY: "passkey", Way.PASSPHRASE: "passphrase", Way.RECOVERY: "passphrase"}
CREDENTIAL = "AGE-PLUGIN-FIDO2PRF-1"
LONGEST_CREDENTIAL = 2000


class BadKey(ValueError):
    """What the browser sent is no key, no wrap, or not signed by the key it names."""


class HasKey(Exception):
    """The person has a key already."""


class NoKeyYet(Exception):
    """The person has none."""


class LastWrap(Exception):
    """Without this one nobody could open the key any more."""


@dataclass(frozen=True)
class NewWrap:
    """A key file in a wrap, as the browser made it."""

    way: Way
    label: str
    text: str
    credential: str = ""


@dataclass(frozen=True)
class NewKey:
    """The public halves of a key; `proof` is the signature of its second half under both."""

    recipient: str
    verify_key: str
    proof: str


def words_of_proof(user: UUID, recipient: str) -> str:
    """What the key signs when it is made: whose it is, and its other half."""
    return f"visita-key/1:{user}:{recipient}"


def make_key(*, by: User, made: NewKey, wraps: Sequence[NewWrap], at: datetime) -> Key:
    """Keep the public halves of a person's key and the first wraps of it, at least one.

    Raises:
        HasKey: what the name says.
        BadKey: no wrap, or one of the parts is not what it is said to be.
    """
    _check(made, by)
    return keep_key(by=by, made=made, wraps=wraps, at=at)


@transaction.atomic
def keep_key(*, by: User, made: NewKey, wraps: Sequence[NewWrap], at: datetime) -> Key:
    """Write down a key whose proof is in order; raises what `make_key` raises."""
    User.objects.select_for_update().get(pk=by.pk)
    if access.key_of(by):
        raise HasKey
    if not wraps or Key.objects.filter(recipient=made.recipient).exists():
        raise BadKey
    key = Key.objects.create(
        user=by, recipient=made.recipient, verify_key=made.verify_key, made_at=at
    )
    for each in wraps:
        _wrap(key, each, at)
    record(
        act="key.made",
        subject=f"person:{by.pk}",
        by=str(by.pk),
        at=at,
        facts={"recipient": made.recipient, "wraps": len(wraps)},
    )
    return key


@transaction.atomic
def add_wrap(*, by: User, wrap: NewWrap, at: datetime) -> Wrap:
    """Keep one more wrap of the person's key.

    Raises:
        NoKeyYet, BadKey: what the names say.
    """
    User.objects.select_for_update().get(pk=by.pk)
    key = access.key_of(by)
    if not key:
        raise NoKeyYet
    made = _wrap(key, wrap, at)
    _record("key.wrapped", by, made.way, at)
    return made


@transaction.atomic
def remove_wrap(*, by: User, wrap: UUID, at: datetime) -> None:
    """Take a wrap away: nothing of it is left. What has been removed stays so.

    Raises:
        LastWrap: what the name says.
    """
    User.objects.select_for_update().get(pk=by.pk)
    there = access.wraps_of(by)
    found = there.filter(pk=wrap).first()
    if not found:
        return
    if there.count() == 1:
        raise LastWrap
    there.filter(pk=wrap).update(text="", credential="", removed_at=at)
    _record("key.unwrapped", by, found.way, at)


def _record(act: str, by: User, way: str, at: datetime) -> None:
    record(act=act, subject=f"person:{by.pk}", by=str(by.pk), at=at, facts={"way": way})


def _wrap(key: Key, new: NewWrap, at: datetime) -> Wrap:
    fits = new.credential.startswith(CREDENTIAL) and len(new.credential) <= LONGEST_CREDENTIAL
    if fits is not (new.way == Way.PASSKEY) or not new.label:
        raise BadKey
    try:
        check_envelope(new.text, opened_by=OPENED_BY[new.way])
    except NotAnEnvelope:
        raise BadKey from None
    return Wrap.objects.create(
        key=key,
        way=new.way,
        label=new.label,
        text=new.text,
        credential=new.credential,
        made_at=at,
    )


def _check(made: NewKey, by: User) -> None:
    try:
        same = check_recipient(made.recipient) == made.recipient
        signer = Ed25519PublicKey.from_public_bytes(
            base64.b64decode(made.verify_key, validate=True)
        )
        words = words_of_proof(by.pk, made.recipient).encode()
        signer.verify(base64.b64decode(made.proof, validate=True), words)
    except (NotAnEnvelope, InvalidSignature, binascii.Error, ValueError):
        raise BadKey from None
    if not same:
        raise BadKey

"""Signing the exact text of something: by a passkey, whose proof anybody can check later.

The device is asked to sign a challenge that is the digest of three things: what kind of text it
is, the digest of the text, and a number drawn for this one time. So an answer counts for this text
alone, and a stored signature can be computed again without us.
"""

from dataclasses import dataclass
from hashlib import sha256
from secrets import token_hex
from typing import Any, cast

from allauth.core import context
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.exceptions import InvalidSignature
from django.conf import settings
from django.http import HttpRequest
from fido2 import cbor
from fido2.cose import CoseKey
from fido2.webauthn import (
    AuthenticationResponse,
    AuthenticatorData,
    CollectedClientData,
    UserVerificationRequirement,
)

from visita.accounts.means import means_of
from visita.accounts.models import Signature, SignedBy, User
from visita.accounts.proofs import BAD_SHAPE, NotProven, check_counter
from visita.accounts.session import Remembered

__all__ = ["NotProven"]

REMEMBERED = "signing"


@dataclass(frozen=True)
class Proof:
    """What stands behind a signature that was just made."""

    way: SignedBy
    nonce: str
    evidence: dict[str, str]


def challenge_for(*, label: str, digest: str, nonce: str) -> bytes:
    """What the device signs: one digest of the kind, the text's digest and the number."""
    return sha256(f"visita:{label}:{digest}:{nonce}".encode()).digest()


def options_for_signing(
    request: HttpRequest, user: User, *, label: str, digest: str
) -> dict[str, Any]:
    """What the browser asks of one of the person's passkeys. The session remembers it."""
    nonce = token_hex(32)
    challenge = challenge_for(label=label, digest=digest, nonce=nonce)
    with context.request_context(request):
        options, state = webauthn.get_server().authenticate_begin(
            credentials=webauthn.get_credentials(user),
            user_verification=UserVerificationRequirement.REQUIRED,
            challenge=challenge,
        )
    request.session[REMEMBERED] = {
        "state": state,
        "nonce": nonce,
        "label": label,
        "digest": digest,
    }
    return dict(options)


def proof_by_passkey(
    request: HttpRequest, user: User, credential: Any, *, label: str, digest: str
) -> Proof:
    """The proof, if a passkey of this person answered for this text and verified its user.

    Raises:
        NotProven: it did not, or the text has changed since.
    """
    asked = request.session.pop(REMEMBERED, None)
    if not isinstance(asked, dict) or (asked["label"], asked["digest"]) != (label, digest):
        raise NotProven
    with context.request_context(request):
        try:
            answer = AuthenticationResponse.from_dict(credential)
            known = webauthn.get_credentials(user)
            used = webauthn.get_server().authenticate_complete(asked["state"], known, answer)
            means = webauthn.get_authenticator_by_credential_id(user, used.credential_id)
        except BAD_SHAPE:
            raise NotProven from None
    if means is None:
        raise NotProven
    check_counter(means, answer)
    return Proof(SignedBy.PASSKEY, asked["nonce"], _evidence(answer, used.public_key))


def _evidence(answer: AuthenticationResponse, key: CoseKey) -> dict[str, str]:
    return {
        "credential": bytes(answer.raw_id).hex(),
        "public_key": cbor.encode(dict(key)).hex(),
        "client_data": bytes(answer.response.client_data).hex(),
        "authenticator_data": bytes(answer.response.authenticator_data).hex(),
        "signature": bytes(answer.response.signature).hex(),
    }


def needs_a_passkey(user: User) -> bool:
    """Whoever has a passkey signs with it: the weaker way is for those who have none."""
    return bool(means_of(user).passkeys)


def proof_by_confirmation(session: Remembered, user: User) -> Proof:
    """For a person without a passkey who has just shown who they are (`@confirmed_recently`).

    Raises:
        NotProven: the person has a passkey, and must use it.
    """
    if needs_a_passkey(user):
        raise NotProven
    by_link = bool(settings.VISITA_DEMO and session.row and session.row.by_link)
    way = SignedBy.DEMONSTRATION if by_link else SignedBy.CODE
    return Proof(way, token_hex(32), {})


@dataclass(frozen=True)
class Check:
    """What a stored signature is worth today, against the text as it stands today."""

    same_text: bool
    """The digest of the text is the one that was signed."""
    proven: bool | None
    """The device's signature holds; unknown where no device signed."""


def check(signature: Signature, *, label: str, digest: str) -> Check:
    """Compute a signature again from what is stored with it, and nothing else."""
    same = (signature.label, signature.digest) == (label, digest)
    if signature.way != SignedBy.PASSKEY:
        return Check(same, None)
    return Check(same, _holds(signature))


def _holds(signature: Signature) -> bool:
    try:
        part = {name: bytes.fromhex(value) for name, value in signature.evidence.items()}
        client = CollectedClientData(part["client_data"])
        device = AuthenticatorData(part["authenticator_data"])
        key = CoseKey.parse(dict(cast(Any, cbor.decode(part["public_key"]))))
        key.verify(part["authenticator_data"] + client.hash, part["signature"])
    except (*BAD_SHAPE, InvalidSignature):
        return False
    expected = challenge_for(label=signature.label, digest=signature.digest, nonce=signature.nonce)
    return (
        client.type == CollectedClientData.TYPE.GET
        and client.challenge == expected
        and device.is_user_verified()
    )

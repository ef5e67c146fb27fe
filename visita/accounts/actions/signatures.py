"""Keeping signatures. What they stand under is the matter of whoever asks for them."""

from datetime import datetime

from django.db import transaction

from visita.accounts.models import Signature, User
from visita.accounts.signing import Proof


@transaction.atomic
def keep_signature(*, label: str, digest: str, proof: Proof, by: User, at: datetime) -> Signature:
    """Keep what was just proven. The caller records it, for the ledger names what was signed."""
    return Signature.objects.create(
        signer=by,
        label=label,
        digest=digest,
        nonce=proof.nonce,
        way=proof.way,
        evidence=proof.evidence,
        signed_at=at,
    )

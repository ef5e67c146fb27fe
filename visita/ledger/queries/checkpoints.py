"""Checkpoints of this ledger: signing its state, and comparing it with one kept elsewhere."""

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings

from visita.ledger.checkpoint import opened, signed, verifier_of
from visita.ledger.keys import signing_key
from visita.ledger.queries.proofs import root_at, size_now


@dataclass(frozen=True)
class Signed:
    """A checkpoint as text, with what it says."""

    text: str
    size: int
    root: bytes


class Comparison(StrEnum):
    """What a kept checkpoint tells of the ledger now."""

    BEGINS_WITH_IT = "begins"
    ALTERED = "altered"
    CUT_OFF = "cut"


@dataclass(frozen=True)
class Compared:
    """The outcome, and how many entries there were then and are now."""

    outcome: Comparison
    then: int
    now: int


def signed_now() -> Signed:
    """Size and root by the stored hashes; whether the leaves still fit is for `verify` to say.

    Raises:
        BadKey: the key that signs cannot be used.
    """
    size = size_now()
    root = root_at(size)
    text = signed(size=size, root=root, key=signing_key(settings.LEDGER_SIGNING_KEY))
    return Signed(text, size, root)


def compared(note: str) -> Compared:
    """The ledger of today beside a checkpoint that its own key has signed.

    Raises:
        BadCheckpoint: it is none, of another ledger, or altered since it was signed.
        BadKey: the key that signs cannot be used.
    """
    kept = opened(note, verifier_of(signing_key(settings.LEDGER_SIGNING_KEY)))
    now = size_now()
    if kept.size > now:
        return Compared(Comparison.CUT_OFF, kept.size, now)
    same = root_at(kept.size) == kept.root
    return Compared(Comparison.BEGINS_WITH_IT if same else Comparison.ALTERED, kept.size, now)

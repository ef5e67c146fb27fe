"""What the server can tell of an envelope: that it is one, and for which kind of opening."""

from collections.abc import Sequence

from visita.sealing.envelopes import BadRecipient, checked_recipient
from visita.sealing.headers import NotAge, kinds, stanzas

LARGEST_TEXT = 20_000
LEAST_COST = 18
"""Of a passphrase, as a power of two: a second or more for each guess on today's machines."""
OPENED_BY = {"X25519": "key", "scrypt": "passphrase", "age-encryption.org/fido2prf": "passkey"}


class NotAnEnvelope(ValueError):
    """Not an age file, or one that something else opens than was said."""


def check_envelope(text: str, *, opened_by: str) -> None:
    """An age file in text that one key, passphrase or passkey opens, and nothing else.

    Raises:
        NotAnEnvelope: what the name says; also a passphrase that costs too little to try.
    """
    try:
        lines = [] if len(text) > LARGEST_TEXT else kinds(text)
    except NotAge:
        raise NotAnEnvelope from None
    if len(lines) != 1 or OPENED_BY.get(lines[0][0]) != opened_by:
        raise NotAnEnvelope
    if opened_by == "passphrase" and not _costs_enough(lines[0]):
        raise NotAnEnvelope


def check_sealed(body: bytes) -> None:
    """The beginning of an age file that a key opens.

    Raises:
        NotAnEnvelope: what the name says.
    """
    try:
        lines = stanzas(body)
    except NotAge:
        raise NotAnEnvelope from None
    if {each[0] for each in lines} != {"X25519"}:
        raise NotAnEnvelope


def check_recipient(text: str) -> str:
    """The one way to write a key's public half.

    Raises:
        NotAnEnvelope: it is none.
    """
    try:
        return checked_recipient(text)
    except BadRecipient:
        raise NotAnEnvelope from None


def _costs_enough(words: Sequence[str]) -> bool:
    return len(words) == 3 and words[2].isdecimal() and int(words[2]) >= LEAST_COST

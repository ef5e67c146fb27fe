"""What is signed for the kits of a visit, and the numbers by which everybody compares it."""

import json
from hashlib import sha256

from visita.field.signatures import raw


def recipient_in(text: str) -> str:
    """To whom records are sealed that are made with this bundle."""
    return str(json.loads(text)["recipient"])


def fingerprint(*, signer: str, recipient: str) -> str:
    """Six groups of five digits, to be read aloud: the same on the desk and on every device.

    The first thirty decimal digits of SHA-256 over the raw public key and the recipient's text.

    >>> fingerprint(signer="AAAA", recipient="age1")
    '06940 02342 79637 54053 50187 98683'
    """
    number = int.from_bytes(sha256(raw(signer) + recipient.encode("ascii")).digest())
    digits = f"{number:078d}"[:30]
    return " ".join(digits[start : start + 5] for start in range(0, 30, 5))

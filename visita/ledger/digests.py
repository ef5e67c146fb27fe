"""The digest of a text that is handed over: of its one canonical form."""

from collections.abc import Mapping
from hashlib import sha256

from visita.ledger.leaves import canonical


def digest_of(text: Mapping[str, object]) -> str:
    """SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of numbers, texts and lists.

    Raises:
        Unfit: another kind of value, or half a surrogate pair.
    """
    return sha256(canonical(text, lists=True)).hexdigest()

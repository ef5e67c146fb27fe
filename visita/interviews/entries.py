"""An entry of a register, once it is opened: what its author signed, and whose signature it bears.

The browser's twin is `static/interviews/entries.js`. What is signed names the place, so that no
entry passes for one of another register, of another visit, or for a second one.
"""

from collections.abc import Mapping
from hashlib import sha256

from visita.sealing.signatures import is_signed, raw

FORMAT = "visita-register/1"
TEXT, SIGNATURE = "entry.json", "signature"


def words_signed(text: bytes, *, entry: str, vault: str, register: str) -> str:
    return f"{FORMAT}:{vault}:{register}:{entry}:{sha256(text).hexdigest()}"


def author_of(
    parts: Mapping[str, bytes], *, entry: str, vault: str, register: str, signers: Mapping[str, str]
) -> str:
    """Whose it is, by *signers*, names by verify key in base64; empty where nobody of them signed
    exactly this.
    """
    text, signature = parts.get(TEXT), parts.get(SIGNATURE)
    if text is None or signature is None:
        return ""
    said = words_signed(text, entry=entry, vault=vault, register=register)
    given = raw(signature.decode("ascii", "replace"))
    found = (name for key, name in signers.items() if is_signed(said, signature=given, key=key))
    return next(found, "")

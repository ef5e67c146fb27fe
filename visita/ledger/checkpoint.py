"""Checkpoints: size and root of the ledger, signed, in the text form other logs use too.

C2SP tlog-checkpoint (three lines: origin, size, root) inside a C2SP signed-note (a blank line, then
signatures, Ed25519 with key identifier). Whoever keeps one elsewhere can tell whether the ledger
still begins with what it held then.
"""

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"
ROOT_BYTES = 32
SIGNATURE = re.compile(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)")
BODY = re.compile(r"([^\0-\x1f]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n([^\0-\x1f]+\n)*")


class BadCheckpoint(ValueError):
    """Not a checkpoint of this ledger. The text says why."""


@dataclass(frozen=True)
class Checkpoint:
    """What was signed. *origin* names the ledger."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{_base64(self.root)}\n"


@dataclass(frozen=True)
class Verifier:
    """A public key under the name it signs with, written ``name+identifier+key``."""

    name: str
    public: bytes

    @property
    def identifier(self) -> bytes:
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.identifier.hex()}+{_base64(ED25519 + self.public)}"

    @classmethod
    def parse(cls, text: str) -> "Verifier":
        """Read what ``str`` wrote.

        Raises:
            BadCheckpoint: it is something else, or mistyped.
        """
        name, _, rest = text.strip().partition("+")
        key = _decoded(rest.partition("+")[2])
        found = cls(name, key[1:])
        if key[:1] != ED25519 or len(key) != 33 or str(found) != text.strip():
            raise BadCheckpoint("not a key of the form name+identifier+key.")
        return found

    def accepts(self, signature: bytes, text: str) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except InvalidSignature:
            return False
        return True


def verifier_of(key: Ed25519PrivateKey) -> Verifier:
    """The public half; its name, which is the ledger's origin too, comes from the key itself."""
    public = key.public_key().public_bytes_raw()
    return Verifier(f"visita/ledger/{sha256(public).hexdigest()[:16]}", public)


def signed(*, size: int, root: bytes, key: Ed25519PrivateKey) -> str:
    """The text of a checkpoint."""
    verifier = verifier_of(key)
    text = str(Checkpoint(verifier.name, size, root))
    signature = _base64(verifier.identifier + key.sign(text.encode()))
    return f"{text}\n\u2014 {verifier.name} {signature}\n"


def opened(note: str, verifier: Verifier) -> Checkpoint:
    """Read a checkpoint that *verifier*'s key has signed. Signatures of others are passed over.

    Raises:
        BadCheckpoint: another form, not signed by this key, or altered since.
    """
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    found = BODY.fullmatch(text)
    if not found or not signatures.endswith("\n") or len(_decoded(found[3])) != ROOT_BYTES:
        raise BadCheckpoint("it is not a checkpoint of three lines, a blank one and signatures.")
    origin, size, root = found[1], int(found[2]), _decoded(found[3])
    _check_signatures(signatures, text, verifier)
    if origin != verifier.name:
        raise BadCheckpoint(f"it is of {origin}, not of {verifier.name}.")
    return Checkpoint(origin, size, root)


def _check_signatures(lines: str, text: str, verifier: Verifier) -> None:
    accepted = False
    for line in lines.removesuffix("\n").split("\n"):
        found = SIGNATURE.fullmatch(line)
        raw = _decoded(found[2]) if found else b""
        if not found or len(raw) < 5:
            raise BadCheckpoint("a line of its signatures is malformed.")
        if (found[1], raw[:4]) == (verifier.name, verifier.identifier):
            if not verifier.accepts(raw[4:], text):
                raise BadCheckpoint("its signature is wrong: it was altered after signing.")
            accepted = True
    if not accepted:
        raise BadCheckpoint(f"it is not signed by {verifier.name}.")


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode()


def _decoded(text: str) -> bytes:
    """The bytes, or none at all where *text* is not the one way to write them in base 64."""
    try:
        raw = b64decode(text, validate=True)
    except ValueError:
        return b""
    return raw if _base64(raw) == text else b""

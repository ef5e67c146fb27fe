"""What anybody can tell of an age file without a key: its form, never what it holds."""

import base64
import binascii
import re
from dataclasses import dataclass
from pathlib import Path

FIRST_LINE = b"age-encryption.org/v1\n"
ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
ARMOUR_END = b"-----END AGE ENCRYPTED FILE-----"
LARGEST_HEADER = 1_000_000
"""Bytes that are searched for the header's end; ours stay below 3 kB."""
NONCE, TAG, CHUNK = 16, 16, 65_536
"""Bytes: what the payload begins with; what each chunk ends with; what a full chunk holds."""
COLUMNS = 64
"""Of a line of a recipient's part. A shorter line ends the part."""
STANZA = re.compile(rb"-> ([\x21-\x7e]+)((?: [\x21-\x7e]+)*)\n")
BODY = re.compile(rb"[A-Za-z0-9+/]*\n")
LAST = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")


class NotAge(ValueError):
    """Not a whole file in the age format. The text says what is missing or wrong."""


@dataclass(frozen=True)
class Outline:
    """The form of a file: for how many it is sealed and by which ways, how much it holds."""

    ways: tuple[str, ...]
    """One for each recipient, as the format names it: `X25519` for a key, `scrypt` a passphrase."""
    armoured: bool
    header_bytes: int
    chunks: int
    content_bytes: int
    """Of what is sealed, padding included."""


def outline_of(file: Path) -> Outline:
    """Read the form of *file*, in one pass over its beginning, and by its size.

    Raises:
        NotAge: it is something else, or cut short where that can be told without a key.
        OSError: it cannot be read.
    """
    with file.open("rb") as source:
        head = source.read(LARGEST_HEADER)
        if head.startswith(ARMOUR):
            whole = _without_armour(head + source.read())
            return _outline(whole, len(whole), armoured=True)
    return _outline(head, file.stat().st_size, armoured=False)


def outline(content: bytes) -> Outline:
    """The same of bytes.

    Raises:
        NotAge: as above.
    """
    armoured = content.startswith(ARMOUR)
    whole = _without_armour(content) if armoured else content
    return _outline(whole, len(whole), armoured=armoured)


def _outline(head: bytes, size: int, *, armoured: bool) -> Outline:
    if not head.startswith(FIRST_LINE):
        raise NotAge("It does not begin as a file in the age format does.")
    ways, end = _recipients(head)
    chunks, content = _payload(size - end)
    return Outline(ways, armoured, end, chunks, content)


def _recipients(head: bytes) -> tuple[tuple[str, ...], int]:
    """The recipients' parts one after the other, and where the header ends."""
    at, ways = len(FIRST_LINE), []
    while stanza := STANZA.match(head, at):
        ways.append(stanza[1].decode())
        at = _after_body(head, stanza.end())
    last = LAST.match(head, at)
    if not last:
        raise NotAge("Its header is damaged or cut short.")
    if not ways:
        raise NotAge("It is sealed for nobody.")
    return tuple(ways), last.end()


def _after_body(head: bytes, at: int) -> int:
    while line := BODY.match(head, at):
        at = line.end()
        length = len(line[0]) - 1
        if length < COLUMNS:
            return at
        if length > COLUMNS:
            break
    raise NotAge("A recipient's part of its header is damaged or cut short.")


def _payload(size: int) -> tuple[int, int]:
    """How many chunks so many bytes after the header are, and how much they hold."""
    sealed = size - NONCE
    if sealed < TAG:
        raise NotAge("What it holds is missing or cut short.")
    full, rest = divmod(sealed, CHUNK + TAG)
    if rest and (rest < TAG or (rest == TAG and full)):
        raise NotAge("It is cut short: no whole file is of this size.")
    chunks = full + bool(rest)
    return chunks, sealed - chunks * TAG


def _without_armour(text: bytes) -> bytes:
    lines = text.strip().splitlines()
    if lines[-1].strip() != ARMOUR_END:
        raise NotAge("It is cut short: the line that ends it is missing.")
    try:
        return base64.b64decode(b"".join(line.strip() for line in lines[1:-1]), validate=True)
    except binascii.Error:
        raise NotAge("Between its first and its last line it is damaged.") from None

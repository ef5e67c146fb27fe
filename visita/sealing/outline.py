"""What anybody can tell of an age file without a key: its form, never what it holds."""

from dataclasses import dataclass
from pathlib import Path

from visita.sealing.headers import BEGIN, NotAge, dearmored, header

ARMOUR = BEGIN.encode()
LARGEST_HEADER = 1_000_000
"""Bytes that are searched for the header's end; ours stay below 3 kB."""
CODE = 43
"""Letters of the code at the header's end."""
NONCE, TAG, CHUNK = 16, 16, 65_536
"""Bytes: what the payload begins with; what each chunk ends with; what a full chunk holds."""


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
    known = header(head)
    if len(known.code) != CODE:
        raise NotAge("Its header is damaged or cut short.")
    ways = tuple(words[0] for words in known.recipients)
    chunks, content = _payload(size - known.end)
    return Outline(ways, armoured, known.end, chunks, content)


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
    return dearmored(text.decode("ascii", "replace"))

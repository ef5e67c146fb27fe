"""Who can open an age file, as far as its header says: nothing here opens anything."""

import base64
import re
from dataclasses import dataclass

FIRST_LINE = b"age-encryption.org/v1\n"
BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----"
END = "-----END AGE ENCRYPTED FILE-----"
GREASE = "-grease"
LARGEST_HEADER = 64_000
COLUMNS = 64
"""Of a line of a recipient's part. A shorter line ends the part."""
STANZA = re.compile(rb"-> ([\x21-\x7e]+(?: [\x21-\x7e]+)*)\n")
BODY = re.compile(rb"[A-Za-z0-9+/]*\n")
LAST = re.compile(rb"--- ([A-Za-z0-9+/]+)\n")


class NotAge(ValueError):
    """Not a whole file in the age format. The text says what is missing or wrong."""


@dataclass(frozen=True)
class Header:
    """The words of each recipient's part, of which the first is its kind, and how it ends."""

    recipients: tuple[tuple[str, ...], ...]
    code: str
    """By which whoever opens the file sees that the header is unaltered."""
    end: int
    """Where what is sealed begins."""


def header(sealed: bytes) -> Header:
    """Of a whole file, or of as much of its beginning as holds the header.

    Raises:
        NotAge: what the name says.
    """
    if not sealed.startswith(FIRST_LINE):
        raise NotAge("It does not begin as a file in the age format does.")
    at, found = len(FIRST_LINE), []
    while stanza := STANZA.match(sealed, at):
        found.append(tuple(stanza[1].decode().split(" ")))
        at = _after_body(sealed, stanza.end())
    last = LAST.match(sealed, at)
    if not last:
        raise NotAge("Its header is damaged or cut short.")
    if not found:
        raise NotAge("It is sealed for nobody.")
    return Header(tuple(found), last[1].decode(), last.end())


def _after_body(sealed: bytes, at: int) -> int:
    while line := BODY.match(sealed, at):
        at = line.end()
        length = len(line[0]) - 1
        if length < COLUMNS:
            return at
        if length > COLUMNS:
            break
    raise NotAge("A recipient's part of its header is damaged or cut short.")


def stanzas(sealed: bytes) -> list[tuple[str, ...]]:
    """The words of each recipient's part, at least one.

    Parts that a program adds to see that others pass over them (grease) are passed over.

    Raises:
        NotAge: what the name says; also, if its header is larger than any of ours.
    """
    known = header(sealed[:LARGEST_HEADER]).recipients
    found = [words for words in known if not words[0].endswith(GREASE)]
    if not found:
        raise NotAge("It is sealed for nobody.")
    return found


def dearmored(text: str) -> bytes:
    """The bytes of an age file in its text form.

    Raises:
        NotAge: it is none, or cut short.
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    if not lines or lines[0] != BEGIN:
        raise NotAge("It does not begin as a file in the age format does.")
    if lines[-1] != END:
        raise NotAge("It is cut short: the line that ends it is missing.")
    try:
        return base64.b64decode("".join(lines[1:-1]), validate=True)
    except ValueError:  # also for letters beyond ASCII
        raise NotAge("Between its first and its last line it is damaged.") from None


def kinds(text: str) -> list[tuple[str, ...]]:
    """The recipients' parts of an age file in its text form.

    Raises:
        NotAge: it is none.
    """
    return stanzas(dearmored(text))

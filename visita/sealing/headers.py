"""Who can open an age file, as far as its header says: nothing here opens anything."""

import base64
import binascii

BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----"
END = "-----END AGE ENCRYPTED FILE-----"
VERSION = b"age-encryption.org/v1"
GREASE = "-grease"
LARGEST_HEADER = 64_000


class NotAnAgeFile(ValueError):
    """It does not begin as an age file does, or breaks off before its header ends."""


def stanzas(sealed: bytes) -> list[list[str]]:
    """The words of each recipient's line: the first says of which kind it is.

    Lines that a program adds to see that others pass over them (grease) are passed over.

    Raises:
        NotAnAgeFile: what the name says.
    """
    lines = sealed[:LARGEST_HEADER].split(b"\n")
    found: list[list[str]] = []
    if lines[0] != VERSION:
        raise NotAnAgeFile
    for line in lines[1:]:
        if line.startswith(b"--- ") and found:
            return found
        if line.startswith(b"-> "):
            words = line[3:].decode("ascii", "replace").split(" ")
            found += [] if words[0].endswith(GREASE) else [words]
    raise NotAnAgeFile


def dearmored(text: str) -> bytes:
    """The bytes of an age file in its text form.

    Raises:
        NotAnAgeFile: it is none.
    """
    lines = text.strip().splitlines()
    if len(lines) < 3 or lines[0] != BEGIN or lines[-1] != END:
        raise NotAnAgeFile
    try:
        return base64.b64decode("".join(lines[1:-1]), validate=True)
    except binascii.Error:
        raise NotAnAgeFile from None


def kinds(text: str) -> list[list[str]]:
    """The recipients' lines of an age file in its text form.

    Raises:
        NotAnAgeFile: it is none.
    """
    return stanzas(dearmored(text))

"""What a file is, by its bytes and its structure."""

import re

from visita.incoming.decoding import looks_like_text
from visita.incoming.extract import Media
from visita.incoming.limits import MOST_BYTES
from visita.incoming.refused import Refused

BEGINNING = 8192
"""Bytes in which a web page or a mail shows what it is."""

KNOWN_OTHERS = (
    *(b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF", b"OggS"),
    *(b"ID3", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"\x7fELF", b"MZ", b"%!PS"),
    *(b"{\\rtf", b"PK\x03\x04", b"PK\x05\x06", b"SQLite format 3"),
)
"""Pictures, sounds, archives, programs, and documents that are not read."""

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAYS_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|"
    r"style|link|base|div|p|table|article|main|header|section|h[1-6])\b",
    re.I | re.S,
)
ANY_TAG = re.compile(r"<(?:html|body|p|div|br|a|span|table|h[1-6]|article|meta)\b[^<]*>", re.I)
HEADER = re.compile(r"(?:>?From [^\n]*\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)(?:\n|$)")
NAME_OF_HEADER = re.compile(r"^([!-9;-~]+):", re.M)
SENT = {"from", "received", "return-path", "delivered-to", "sender"}
OF_A_MAIL = {"date", "message-id", "mime-version", "content-type", "received", "to"}


def sniff(name: str, content: bytes) -> Media:
    """What kind of file it is. Its *name* decides only where text has a few tags in it.

    Raises:
        Refused: empty, too_large, old_word, unknown_type or binary.
    """
    if not content.strip():
        raise Refused("empty")
    if len(content) > MOST_BYTES:
        raise Refused("too_large")
    if content.lstrip()[:5] == b"%PDF-":
        return Media.PDF
    if content.startswith(b"PK\x03\x04") and _holds_a_word_document(content):
        return Media.WORD
    _refuse_others(content)
    return _kind_of_text(name, content)


def _holds_a_word_document(content: bytes) -> bool:
    """Names inside a zip stand in clear; whether it is one is found out in the sandbox."""
    return b"word/document.xml" in content and b"[Content_Types].xml" in content


def _refuse_others(content: bytes) -> None:
    if content.startswith(OLD_OFFICE):
        raise Refused("old_word")
    if content.startswith(KNOWN_OTHERS) and not _is_short_word(content):
        raise Refused("unknown_type")
    if not looks_like_text(content):
        raise Refused("binary")


def _is_short_word(content: bytes) -> bool:
    """A text may begin with "BM" or "MZ", and is text all the same."""
    return content[:2] in {b"BM", b"MZ", b"ID"} and looks_like_text(content)


def _kind_of_text(name: str, content: bytes) -> Media:
    start = _beginning(content)
    if SAYS_HTML.match(start):
        return Media.HTML
    if _is_mail(start):
        return Media.MAIL
    named_html = name.lower().endswith((".html", ".htm", ".xhtml"))
    return Media.HTML if named_html and ANY_TAG.search(start) else Media.PLAIN


def _beginning(content: bytes) -> str:
    """Enough of the text to see what it is, in whatever encoding: the signs sought are ASCII."""
    start = content[:BEGINNING]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", "replace")
    plain = start.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"")
    return plain.decode("latin-1").replace("\r\n", "\n").replace("\r", "\n")


def _is_mail(start: str) -> bool:
    head = HEADER.match(start if len(start) < BEGINNING else f"{start}\n\n")
    names = {each.lower() for each in NAME_OF_HEADER.findall(head[1])} if head else set()
    return bool(names & SENT) and len(names & OF_A_MAIL) >= 1 and len(names) >= 3

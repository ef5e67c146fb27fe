"""A mail: what its header says, its text, and its attachments, each to be an item of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from visita.incoming.decoding import decoded
from visita.incoming.extract import Attachment, Evidence, Extract, Media, Piece
from visita.incoming.limits import DEEPEST_PARTS, MOST_ATTACHED, MOST_PARTS
from visita.incoming.plain import steering
from visita.incoming.readers.bounds import evidence, within_limits
from visita.incoming.readers.html import read_html
from visita.incoming.readers.mail_text import mail_pieces
from visita.incoming.refused import Refused

FAULTS = (ValueError, LookupError, AttributeError, TypeError, AssertionError)
"""What Python's own reading of headers is known to raise where they are malformed."""


def read_mail(name: str, content: bytes) -> Extract:
    """A mail without text but with attachments has no pieces, and a note."""
    message = message_from_bytes(content, policy=policy.default)
    sorted_out = _Parts()
    sorted_out.take(message)
    charset, pieces, notes = _text(sorted_out)
    shown, cut = within_limits(pieces)
    return Extract(
        Media.MAIL,
        charset,
        shown,
        tuple(_evidence(message)),
        tuple(sorted_out.attachments),
        tuple(dict.fromkeys((*sorted_out.notes, *notes, *cut))),
    )


@dataclass
class _Parts:
    """The leaves of a mail: its texts, and what is attached, as far as there is room."""

    plain: list[Message] = field(default_factory=list)
    html: list[Message] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    count: int = 0
    size: int = 0

    def take(self, part: Message, depth: int = 0) -> None:
        if depth > DEEPEST_PARTS:
            self.notes.append("nested_too_deep")
            return
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            for each in part.get_payload():
                if isinstance(each, Message):
                    self.take(each, depth + 1)
            return
        self.count += 1
        if self.count > MOST_PARTS:
            self.notes.append("too_many_parts")
            return
        self._leaf(part)

    def _leaf(self, part: Message) -> None:
        kind = part.get_content_type()
        attached = part.get_content_disposition() == "attachment"
        if not attached and kind in {"text/plain", "text/html"}:
            (self.plain if kind == "text/plain" else self.html).append(part)
        elif attached or _file_name(part) or kind == "message/rfc822":
            self._attach(part)

    def _attach(self, part: Message) -> None:
        content = _content(part)
        self.size += len(content)
        if self.size > MOST_ATTACHED:
            self.notes.append("attachments_left_out")
        elif content:
            self.attachments.append(Attachment(_file_name(part) or "attached.eml", content))


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except FAULTS:
        return ""


def _content(part: Message) -> bytes:
    """Its bytes without the coding for the way; a mail inside a mail as it would stand alone."""
    try:
        inner = part.get_payload()
        if isinstance(inner, list):
            return b"".join(each.as_bytes() for each in inner[:1] if isinstance(each, Message))
        plain = part.get_payload(decode=True)
    except FAULTS:
        return b""
    return plain if isinstance(plain, bytes) else b""


def _text(parts: _Parts) -> tuple[str, Iterator[Piece], tuple[str, ...]]:
    """Its encoding, pieces and notes: of the plain text if it says anything, else of the page."""
    texts = [decoded(_content(part), declared=_charset(part)) for part in parts.plain]
    if any(text.text.strip() for text in texts):
        whole = "\n".join(text.text for text in texts)
        flowed = parts.plain[0].get_param("format") == "flowed"
        notes = [note for text in texts for note in text.notes]
        pieces = mail_pieces(whole, flowed=flowed)
        return texts[0].charset, pieces, (*notes, *steering(whole))
    for part in parts.html:
        try:
            page = _page(part)
        except Refused:
            continue
        return page.charset, map(_placeless, page.pieces), page.notes
    return "", iter(()), ("mail_without_text",)


def _page(part: Message) -> Extract:
    """The page is read as UTF-8: the mail, not the page, says in what it is written."""
    found = decoded(_content(part), declared=_charset(part))
    page = read_html("", found.text.encode("utf-8", "replace"))
    return replace(page, charset=found.charset, notes=(*found.notes, *page.notes))


def _placeless(piece: Piece) -> Piece:
    """Characters of a decoded part are no places in the file."""
    return replace(piece, first=None, last=None)


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset() or ""
    except FAULTS:
        return ""


def _evidence(message: EmailMessage) -> Iterator[Evidence]:
    yield from evidence("title", _header(message, "Subject"), "header Subject")
    name, host = _sender(message)
    yield from evidence("author", name, "header From")
    yield from evidence("publisher", host, "header From", stated=False)
    yield from evidence("published", _day(message), "header Date")
    yield from evidence("language", _header(message, "Content-Language"), "header Content-Language")


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name] or "")
    except FAULTS:
        return ""


def _sender(message: EmailMessage) -> tuple[str, str]:
    """The name and the host of whoever the mail says it is from."""
    try:
        sender = message["From"].addresses[0]
        return sender.display_name or sender.addr_spec, sender.domain
    except FAULTS:
        return _header(message, "From"), ""


def _day(message: EmailMessage) -> str:
    try:
        at = message["Date"].datetime
        return at.isoformat() if isinstance(at, datetime) else ""
    except FAULTS:
        return ""

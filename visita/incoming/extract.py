"""What the sandbox hands out: pieces of text that know where they stood, and nothing that acts."""

from dataclasses import dataclass, field
from enum import StrEnum


class Media(StrEnum):
    """What a file is, judged by its first bytes and its structure, never by its name alone."""

    PLAIN = "text/plain"
    HTML = "text/html"
    MAIL = "message/rfc822"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    """A list only: no item of information is one, so `sniff` never says so."""

    QUESTIONS = "application/x-xlsform"
    """A workbook of questions, where the caller says that it should be one."""


@dataclass(frozen=True)
class Piece:
    """One line or paragraph of text, without line breaks in it.

    `first` and `last` are the characters of the decoded original it was made of, half open; both
    are None where the original is no text (PDF, Word). `kept` is what a reader of the format
    already knows: True for the body, False for what stands around it, None where nobody has judged
    yet (plain text). `where` says it for a person: "page 3", "paragraph 12", "cell B2".
    """

    text: str
    first: int | None = None
    last: int | None = None
    kept: bool | None = None
    reason: str = ""
    where: str = ""


@dataclass(frozen=True)
class Evidence:
    """One value that the file states of itself, and the place that states it.

    `field` is title, publisher, author, published or language. `where` names the place, such as
    "header Date", "meta og:title" or "JSON-LD datePublished". `stated` is False where the reader
    of the format has inferred it.
    """

    field: str
    value: str
    where: str
    stated: bool


@dataclass(frozen=True)
class Attachment:
    """A file inside a mail, to be received as an item of its own."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Extract:
    """The inert text of a file. `notes` are codes of what was left out; see `notes.py`."""

    media: Media
    charset: str
    pieces: tuple[Piece, ...]
    evidence: tuple[Evidence, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[str, ...] = field(default=())

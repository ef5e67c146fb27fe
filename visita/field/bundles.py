"""The text of a bundle: made the same from the same choice, so that only the signature travels.

It holds forms, the public half of the visit's key and how the kit shall behave: no name of a
State, a place or a person, for it lies on a device that may be taken away.
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

from visita.field.signatures import raw
from visita.sealing.numbers import spoken

FORMAT = "visita-bundle/1"
LOCKS_AFTER_S = 60
WIPES_AFTER = 10
"""Wrong passphrases in a row, after which drafts are gone."""


@dataclass(frozen=True)
class File:
    """A picture or a list that belongs to a form."""

    name: str
    type: str
    content: bytes

    def said(self) -> dict[str, object]:
        return {
            "name": self.name,
            "type": self.type,
            "sha256": sha256(self.content).hexdigest(),
            "base64": b64encode(self.content).decode(),
        }


@dataclass(frozen=True)
class Form:
    """One version of a form, as a kit fills it."""

    key: str
    version: str
    title: str
    sha256: str
    xform: str
    media: tuple[File, ...] = ()

    def said(self) -> dict[str, object]:
        return {
            "key": self.key,
            "version": self.version,
            "title": self.title,
            "sha256": self.sha256,
            "xform": self.xform,
            "media": [each.said() for each in self.media],
        }


@dataclass(frozen=True)
class Choice:
    """What the head decided."""

    label: str
    photographs: bool
    forms: Sequence[Form]


def text_of(*, bundle: UUID, vault: UUID, recipient: str, made_at: datetime, chosen: Choice) -> str:
    """The canonical JSON that is signed: sorted keys, no spaces, as RFC 8785 writes it."""
    return json.dumps(
        {
            "format": FORMAT,
            "id": str(bundle),
            "vault": str(vault),
            "label": chosen.label,
            "made_at": made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "recipient": recipient,
            "forms": [each.said() for each in chosen.forms],
            "photographs": chosen.photographs,
            "settings": {"lock_after_s": LOCKS_AFTER_S, "wipe_after": WIPES_AFTER},
        },
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )


def recipient_in(text: str) -> str:
    """To whom records are sealed that are made with this bundle."""
    return str(json.loads(text)["recipient"])


def fingerprint(*, signer: str, recipient: str) -> str:
    """Six groups of five digits, to be read aloud: the same on the desk and on every device.

    The first thirty decimal digits of SHA-256 over the raw public key and the recipient's text.

    >>> fingerprint(signer="AAAA", recipient="age1")
    '06940 02342 79637 54053 50187 98683'
    """
    return spoken(raw(signer) + recipient.encode("ascii"))

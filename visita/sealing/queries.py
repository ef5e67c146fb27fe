"""What is kept of keys and of sealed things, as pages and programs ask for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from visita.accounts.models import User
from visita.sealing import access
from visita.sealing.models import Sealed, Way


def bytes_of(sealed: Sealed) -> Iterator[bytes]:
    """The age file in pieces of up to eight megabytes; never more than one in memory."""
    parts = sealed.parts.order_by("number").values_list("body", flat=True)
    for body in parts.iterator(chunk_size=1):
        yield bytes(body)


def ways_of(user: User) -> list[dict[str, str]]:
    """The person's own wraps, as the browser opens them."""
    return [
        {
            "id": str(each.pk),
            "way": each.way,
            "label": each.label,
            "text": each.text,
            "credential": each.credential,
        }
        for each in access.wraps_of(user)
    ]


PASSKEYS = 2
"""On as many devices a key should open: each of them can be lost."""


@dataclass(frozen=True)
class Missing:
    """Ways to open the key that the person should still add."""

    passkeys: int
    paper: bool


def missing_ways(user: User) -> Missing:
    """What is missing until neither a lost device nor a forgotten passphrase does harm."""
    there = [each.way for each in access.wraps_of(user)]
    return Missing(max(0, PASSKEYS - there.count(Way.PASSKEY)), Way.RECOVERY not in there)

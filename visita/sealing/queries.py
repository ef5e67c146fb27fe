"""What is kept of keys and of sealed things, as pages and programs ask for it."""

from collections.abc import Iterator

from visita.accounts.models import User
from visita.sealing import access
from visita.sealing.models import Sealed


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

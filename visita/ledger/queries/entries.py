"""What was recorded, for those who may see it."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from visita.ledger.keys import hash_key
from visita.ledger.leaves import keyed_hash
from visita.ledger.models import Entry

PAGE = 100


@dataclass(frozen=True)
class Recorded:
    """One entry. `by` is a keyed hash, empty where nobody acted; `leaf` is the exact JSON."""

    index: int
    act: str
    subject: str
    by: str
    leaf: str

    @property
    def at(self) -> datetime:
        """When it was done, as the leaf says."""
        return datetime.fromisoformat(json.loads(self.leaf)["at"])


def entries(
    *,
    subject: str | None = None,
    by: str | None = None,
    act: str | None = None,
    before: int | None = None,
    limit: int = PAGE,
) -> list[Recorded]:
    """The newest entries that fit, newest first; *before* is the index at which a page begins.

    A person is found by the key in use; what was recorded under a forgotten key is not.
    """
    found = _fitting(subject=subject, act=act, by=by)
    if before is not None:
        found = found.filter(index__lt=before)
    return [
        Recorded(row.index, row.act, row.subject, row.by, bytes(row.leaf).decode())
        for row in found.order_by("-index")[:limit]
    ]


def acts_on(subject: str) -> list[str]:
    """The acts on a subject, in the order in which they were recorded."""
    return list(_fitting(subject=subject).order_by("index").values_list("act", flat=True))


def facts_of(act: str) -> dict[str, dict[str, str | int]]:
    """What the entries of one act state in clear, by their subject; the newest of each."""
    found = Entry.objects.filter(act=act).order_by("index").values_list("subject", "leaf")
    return {subject: json.loads(bytes(leaf)).get("facts", {}) for subject, leaf in found.iterator()}


def leaf_of(index: int) -> bytes:
    """The bytes of a leaf, as they were hashed.

    Raises:
        IndexError: there is no such leaf.
    """
    found = Entry.objects.filter(index=index).values_list("leaf", flat=True).first()
    if found is None:
        raise IndexError(index)
    return bytes(found)


def _fitting(
    *, subject: str | None, act: str | None = None, by: str | None = None
) -> QuerySet[Entry]:
    wanted: dict[str, Any] = {"subject": subject, "act": act}
    if by is not None:
        key = hash_key(settings.LEDGER_HASH_KEY)
        wanted["by"] = keyed_hash(key, field="by", value=by)
    return Entry.objects.filter(**{name: each for name, each in wanted.items() if each is not None})

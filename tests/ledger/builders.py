"""Acts to record, with defaults that do not matter to the test."""

from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction

from tests.conftest import NOON
from visita.ledger.actions import record


def an_entry(
    act: str = "visit.notified",
    *,
    subject: str = "visit:3f2a",
    by: str | None = "ana",
    facts: Mapping[str, str | int] = {},
    private: Mapping[str, str] = {},
) -> int:
    """Record one act in a transaction of its own. Returns its index."""
    with transaction.atomic():
        return record(act=act, subject=subject, by=by, at=NOON, facts=facts, private=private)


def some_entries(number: int) -> None:
    """Record so many different acts."""
    with transaction.atomic():
        for minute in range(number):
            record(
                act="visit.opened",
                subject=f"visit:{minute}",
                by="boris",
                at=NOON + timedelta(minutes=minute),
                facts={"step": minute},
            )

"""What publication hands down is shelved, and taken off the shelf. Both can be said twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from visita.portal.models import Announcement, Edition


@dataclass(frozen=True)
class Released:
    """An edition as it was released: everything the public gets, and nothing else."""

    edition: UUID
    document: UUID
    number: int
    state: str
    title: str
    language: str
    visit_starts_on: date
    visit_ends_on: date
    text: dict[str, Any]
    digest: str
    pdf: bytes
    published_at: datetime


@transaction.atomic
def shelve(released: Released) -> Edition:
    """Put an edition on the shelf. What was withdrawn meanwhile stays withdrawn."""
    made, _ = Edition.objects.get_or_create(
        pk=released.edition,
        defaults={
            "document": released.document,
            "number": released.number,
            "state_id": released.state,
            "title": released.title,
            "language": released.language,
            "visit_starts_on": released.visit_starts_on,
            "visit_ends_on": released.visit_ends_on,
            "text": released.text,
            "digest": released.digest,
            "pdf": released.pdf,
            "published_at": released.published_at,
        },
    )
    return made


@transaction.atomic
def take_off(*, edition: UUID, at: datetime) -> None:
    """Take an edition off the shelf: its text and its file are gone, its address says so."""
    Edition.objects.filter(pk=edition, withdrawn_at=None).update(
        withdrawn_at=at, text={}, digest="", pdf=b""
    )


@transaction.atomic
def put_up(*, announcement: UUID, year: int, states: Sequence[str], at: datetime) -> None:
    """Say which States are to be visited in a year. What was taken down meanwhile stays down."""
    Announcement.objects.get_or_create(
        pk=announcement, defaults={"year": year, "states": list(states), "announced_at": at}
    )


@transaction.atomic
def take_down(*, announcement: UUID, at: datetime) -> None:
    """An announcement no longer holds: another takes its place, or none."""
    Announcement.objects.filter(pk=announcement, withdrawn_at=None).update(
        withdrawn_at=at, states=[]
    )

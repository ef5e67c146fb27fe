"""Reads for the public pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from visita.portal.models import Announcement, Edition
from visita.treaties.models import State


@dataclass(frozen=True)
class Paragraph:
    """A published paragraph and, where the State answered it, the answer."""

    number: int
    kind: str
    text: str
    answer: str


def documents() -> list[Edition]:
    """The latest edition of every document that is not withdrawn, the newest first."""
    latest: dict[UUID, Edition] = {}
    found = Edition.objects.select_related("state").defer("pdf", "text")
    for edition in found.order_by("number"):
        latest[edition.document] = edition
    shown = [each for each in latest.values() if each.withdrawn_at is None]
    return sorted(shown, key=lambda each: each.published_at, reverse=True)


def edition_of(edition: UUID) -> Edition | None:
    return Edition.objects.select_related("state").filter(pk=edition).first()


def newer_than(edition: Edition) -> Edition | None:
    """The latest edition of the same document, if there is a newer one."""
    later = Edition.objects.filter(document=edition.document, number__gt=edition.number)
    return later.defer("pdf", "text").order_by("-number").first()


def paragraphs(edition: Edition) -> list[Paragraph]:
    answers: dict[str, str] = edition.text.get("answers", {})
    lines: Iterable[dict[str, Any]] = edition.text.get("lines", ())
    return [
        Paragraph(each["number"], each["kind"], each["text"], answers.get(str(each["number"]), ""))
        for each in lines
    ]


@dataclass(frozen=True)
class Announced:
    """A year that was announced, with its States by name."""

    announcement: Announcement
    states: tuple[State, ...]


def announcements() -> list[Announced]:
    """What was announced and holds, the latest year first."""
    found = list(Announcement.objects.filter(withdrawn_at=None))
    states = State.objects.in_bulk({code for each in found for code in each.states})
    return [
        Announced(each, tuple(states[code] for code in each.states if code in states))
        for each in found
    ]

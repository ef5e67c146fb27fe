"""Reads for the pages of what happens in camera."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from visita.proceedings.models import Decision, Election, Holder


@dataclass(frozen=True)
class ElectionLine:
    """An election, and whether the member signs in here."""

    election: Election
    signs_in_as: str


def election_lines(among: QuerySet[Election]) -> list[ElectionLine]:
    found = among.select_related("state", "member").order_by("-held_on", "state__name_en")
    seats = {each.member_id: each.user.full_name for each in _holders()}
    return [ElectionLine(each, seats.get(each.member_id, "")) for each in found]


def _holders() -> QuerySet[Holder]:
    return Holder.objects.select_related("user")


def decisions_on(subject: UUID) -> list[Decision]:
    """Every vote on the subject, the latest first."""
    return list(Decision.objects.filter(subject=subject))

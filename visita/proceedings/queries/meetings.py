"""Reads for the pages of meetings. What may be shown comes in as a set; nothing is counted else."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from visita.accounts.models import User
from visita.accounts.signing import Check, check
from visita.committee.access import members_in_office
from visita.committee.models import Member
from visita.proceedings.models import Decision, DecisionSignature, Item, Meeting
from visita.proceedings.queries.voting import LABEL, digest, quorum_of, ruling_of
from visita.rules.ruling import Ruling


def members_on(on: date) -> QuerySet[Member]:
    """Members in office on the day, by name."""
    return members_in_office(on).select_related("state").order_by("full_name")


def meetings(among: QuerySet[Meeting]) -> list[Meeting]:
    """The latest first."""
    return list(among.order_by("-starts_on", "-number", "pk"))


@dataclass(frozen=True)
class Room:
    """Who is at a meeting, and whether they are enough."""

    members: tuple[Member, ...]
    unnamed: int
    presiding: Member | None
    ruling: Ruling

    @property
    def number(self) -> int:
        return len(self.members) + self.unnamed


def room(meeting: Meeting) -> Room:
    there = Member.objects.filter(pk__in=meeting.attendance.values("member"))
    found = tuple(there.select_related("state").order_by("full_name"))
    number = len(found) + meeting.unnamed
    return Room(
        found,
        meeting.unnamed,
        meeting.presiding,
        quorum_of(members=meeting.members, present=min(number, meeting.members)),
    )


def attendance_begins_with(meeting: Meeting, there: Room) -> dict[str, object]:
    """What a form for the attendance begins with."""
    return {
        "version": meeting.version,
        "present": [each.pk for each in there.members],
        "unnamed": there.unnamed,
        "presiding": meeting.presiding_id,
    }


def vote_begins_with(meeting: Meeting, on: date) -> dict[str, object]:
    """What a form for a vote begins with: who is there now, and a day of the meeting."""
    return {
        "version": meeting.version,
        "members": meeting.members,
        "present": room(meeting).number,
        "held_on": min(max(on, meeting.starts_on), meeting.ends_on),
    }


def agenda(meeting: Meeting, among: QuerySet[Item]) -> list[Item]:
    return list(among.filter(meeting=meeting).order_by("position", "pk"))


@dataclass(frozen=True)
class SignatureLine:
    """A signature, and what it is worth today."""

    signature: DecisionSignature
    check: Check

    @property
    def holds(self) -> bool | None:
        """The text is the same and the device's answer holds; unknown without a device."""
        return self.check.proven if self.check.same_text else False


@dataclass(frozen=True)
class DecisionLine:
    """A decision with its frozen ruling, its digest of today, and its signatures."""

    decision: Decision
    ruling: Ruling | None
    digest: str
    signatures: tuple[SignatureLine, ...]


def decision_line(decision: Decision) -> DecisionLine:
    text = digest(decision)
    signed = decision.signatures.select_related("proof", "signer").order_by("proof__signed_at")
    lines = (SignatureLine(each, check(each.proof, label=LABEL, digest=text)) for each in signed)
    return DecisionLine(decision, ruling_of(decision), text, tuple(lines))


def decisions(meeting: Meeting, among: QuerySet[Decision]) -> list[DecisionLine]:
    """In the order in which they were taken."""
    found = among.filter(meeting=meeting).order_by("held_on", "recorded_at", "pk")
    return [decision_line(each) for each in found]


def has_signed(user: User, decision: Decision) -> bool:
    return decision.signatures.filter(signer=user).exists()

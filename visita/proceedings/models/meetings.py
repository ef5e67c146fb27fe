"""Meetings in camera: when, what is on the agenda, and who was there."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class MeetingKind(models.TextChoices):
    PLENARY = "PLENARY", _("Plenary meeting")
    BUREAU = "BUREAU", _("Meeting of the Bureau")
    EXTRA = "EXTRA", _("Additional meeting")


OF_THE_WHOLE = frozenset({MeetingKind.PLENARY, MeetingKind.EXTRA})
"""Meetings at which the Committee itself decides."""


class Meeting(models.Model):
    """One meeting over one or more days. Closed, it is never changed again.

    `members` is the number of members in office from which quorum and majorities are taken;
    `unnamed` are members present whom the record does not name.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=MeetingKind)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    place = models.CharField(max_length=150, blank=True, default="")
    by_bureau = models.BooleanField(default=False)
    """An additional meeting was called at the decision of the Bureau."""
    requests = models.PositiveSmallIntegerField(default=0)
    """How many members asked for an additional meeting."""
    members = models.PositiveSmallIntegerField()
    members_reason = models.CharField(max_length=500, blank=True, default="")
    """Why the number differs from the members in office whom the record names."""
    unnamed = models.PositiveSmallIntegerField(default=0)
    presiding = models.ForeignKey(
        "committee.Member", models.PROTECT, null=True, blank=True, related_name="+"
    )
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-starts_on", "-number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="meeting_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=Q(members__gte=1), name="meeting_is_of_somebody"),
            models.CheckConstraint(
                condition=Q(unnamed__lte=F("members")), name="meeting_unnamed_are_members"
            ),
            models.UniqueConstraint(
                fields=["number"], condition=Q(kind="PLENARY"), name="one_plenary_of_each_number"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number or ''} from {self.starts_on}"


class ItemMatter(models.TextChoices):
    """What an item is about; an item on a visit is seen by the Secretariat alone."""

    GENERAL = "GENERAL", _("Another matter")
    REPORT = "REPORT", _("A report")
    VISIT = "VISIT", _("A visit")


class Item(models.Model):
    """An item of the agenda, in its place. It carries no papers."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    matter = models.CharField(max_length=20, choices=ItemMatter)
    text = models.CharField(max_length=500)

    class Meta:
        ordering: ClassVar[list[str]] = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="item_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.position} of {self.meeting_id}"


class Attendance(models.Model):
    """A member who was in the room."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendance")
    member = models.ForeignKey("committee.Member", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "member"], name="present_once"),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} at {self.meeting_id}"

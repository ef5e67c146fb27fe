"""Votes and what was decided."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Matter(models.TextChoices):
    """What a decision is about."""

    VISIT = "VISIT", _("A visit")
    PROGRAMME = "PROGRAMME", _("The programme of a year")
    REPORT = "REPORT", _("A report")
    GENERAL = "GENERAL", _("Another matter")


class Majority(models.TextChoices):
    """Of whom the majority is taken."""

    PRESENT = "PRESENT", _("More than half of the members present")
    TWO_THIRDS = "TWO_THIRDS", _("Two thirds of the members")
    BUREAU = "BUREAU", _("The Bureau, between sessions")


class Decision(models.Model):
    """One vote of the Committee, passed or not. Never changed: a new vote is a new row.

    `ruling` is what the law made of it on that day, condition by condition.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    matter = models.CharField(max_length=20, choices=Matter)
    subject = models.UUIDField()
    held_on = models.DateField()
    meeting = models.ForeignKey(
        "proceedings.Meeting", models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    text = models.TextField(blank=True, default="")
    """The exact wording; empty where another part keeps what was decided."""
    majority = models.CharField(max_length=20, choices=Majority, default=Majority.PRESENT)
    members = models.PositiveSmallIntegerField()
    present = models.PositiveSmallIntegerField()
    votes_for = models.PositiveSmallIntegerField()
    votes_against = models.PositiveSmallIntegerField(null=True, blank=True)
    abstentions = models.PositiveSmallIntegerField(default=0)
    by_bureau = models.BooleanField(default=False)
    ruling = models.JSONField(default=list, blank=True)
    passed = models.BooleanField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-recorded_at"]
        indexes = [models.Index(fields=["subject"], name="decision_by_subject")]
        constraints = [
            models.CheckConstraint(
                condition=Q(present__lte=F("members")), name="decision_is_of_members_only"
            ),
            models.CheckConstraint(
                condition=Q(present__gte=F("votes_for") + F("abstentions")),
                name="decision_has_no_more_votes_than_members_present",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter} {self.subject} {'passed' if self.passed else 'not passed'}"

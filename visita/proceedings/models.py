"""What happens in camera (Article 6): who was proposed, who voted how many, what was decided.

A decision names its subject by an opaque id: this package does not know what a visit is.
"""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Holder(models.Model):
    """The person who signs in as a member. The term itself is a public fact of `committee`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    member = models.OneToOneField("committee.Member", models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.user_id} is {self.member_id}"


class Election(models.Model):
    """A seat filled by the Committee of Ministers from a list of names (Article 5)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    held_on = models.DateField()
    candidates = models.JSONField()
    """Names, in the order of the list."""
    own_nationals = models.PositiveSmallIntegerField()
    elected = models.CharField(max_length=150)
    votes = models.PositiveSmallIntegerField()
    votes_for = models.PositiveSmallIntegerField()
    member = models.ForeignKey("committee.Member", models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(votes_for__lte=F("votes")),
                name="election_votes_for_are_among_the_votes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id} on {self.held_on}"


class Matter(models.TextChoices):
    """What a decision is about."""

    VISIT = "VISIT", _("A visit")
    REPORT = "REPORT", _("A report")


class Decision(models.Model):
    """One vote of the Committee, passed or not. Never changed: a new vote is a new row."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    matter = models.CharField(max_length=20, choices=Matter)
    subject = models.UUIDField()
    held_on = models.DateField()
    members = models.PositiveSmallIntegerField()
    present = models.PositiveSmallIntegerField()
    votes_for = models.PositiveSmallIntegerField()
    abstentions = models.PositiveSmallIntegerField(default=0)
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

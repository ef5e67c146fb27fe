"""What the body lets a State know before its report (Article 8, paragraph 5), as it was sent."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.missions import Visit


class ObservationKind(models.TextChoices):
    IMMEDIATE = "IMMEDIATE", _("Immediate observation")
    PRELIMINARY = "PRELIMINARY", _("Preliminary observations")


class Observation(models.Model):
    """One letter, frozen. Immediate ones ask for something by a day; preliminary ones need not."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="observations")
    kind = models.CharField(max_length=20, choices=ObservationKind)
    number = models.PositiveSmallIntegerField()
    text = models.JSONField()
    """`observed`, `measure`, `authority` and `address`, as they were sent."""
    due_on = models.DateField(null=True, blank=True)
    """The day by which an answer is asked for: the body's own, for no treaty sets one."""
    concerns_a_person = models.BooleanField(default=False)
    """Then it is never published."""
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["sent_at", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "kind", "number"], name="observation_has_a_number"
            ),
            models.CheckConstraint(
                condition=~Q(kind="IMMEDIATE") | Q(due_on__isnull=False),
                name="immediate_observation_has_a_deadline",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.kind} {self.number}"


class Reply(models.Model):
    """What the State answered to an observation. Never changed."""

    observation = models.OneToOneField(
        Observation, models.PROTECT, primary_key=True, related_name="reply"
    )
    text = models.TextField()
    digest = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.observation_id} at {self.received_at:%Y-%m-%d}"

"""Talks with a Government at a high level: no visit, for they lead to no place."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.missions import Counterpart, Visit


class Level(models.TextChoices):
    """With whom the body speaks."""

    MINISTER = "MINISTER", _("Minister")
    STATE_SECRETARY = "STATE_SECRETARY", _("State secretary")
    HEAD_OF_SERVICE = "HEAD_OF_SERVICE", _("Head of a service")
    AMBASSADOR = "AMBASSADOR", _("Ambassador or permanent representative")
    HEAD_OF_MISSION = "HEAD_OF_MISSION", _("Head of an administration or a force")


class Talks(models.Model):
    """One round of talks. They follow from a visit, belong to a procedure, or stand alone."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    counterpart = models.ForeignKey(
        Counterpart, models.PROTECT, null=True, blank=True, related_name="+"
    )
    begins_on = models.DateField()
    ends_on = models.DateField()
    """The last day of the talks, included."""
    level = models.CharField(max_length=20, choices=Level)
    with_whom = models.CharField(max_length=300)
    purpose = models.TextField()
    about = models.ForeignKey(Visit, models.PROTECT, null=True, blank=True, related_name="talks")
    """The visit whose results are spoken of; None where there is none."""
    procedure = models.CharField(max_length=200, blank=True, default="")
    """Another matter they belong to, such as a procedure under Article 10(2)."""
    outcome = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField(default=0)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-begins_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("begins_on")),
                name="talks_end_no_earlier_than_they_begin",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id} {self.begins_on}"


class Participant(models.Model):
    """Somebody who takes part in talks for the body, and may read of them."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    talks = models.ForeignKey(Talks, models.CASCADE, related_name="participants")
    full_name = models.CharField(max_length=150)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["full_name"]
        constraints = [
            models.UniqueConstraint(fields=["talks", "full_name"], name="talks_name_nobody_twice"),
        ]

    def __str__(self) -> str:
        return self.full_name

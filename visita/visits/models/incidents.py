"""Access or information that was not granted, and how it ended."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.going import Stop
from visita.visits.models.missions import Visit


class Letter(models.TextChoices):
    """What a State owes a delegation (Article 8, paragraph 2)."""

    TERRITORY = "a", _("a: its territory, and travel in it")
    PLACES = "b", _("b: full information on places")
    ACCESS = "c", _("c: unlimited access, and movement inside")
    INFORMATION = "d", _("d: other information needed")


class Incident(models.Model):
    """One obstruction. It is open until somebody says how it ended."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="incidents")
    stop = models.ForeignKey(Stop, models.PROTECT, null=True, blank=True, related_name="incidents")
    """None: it happened at no place of detention, such as at a border or in a ministry."""
    happened_at = models.DateTimeField()
    letter = models.CharField(max_length=1, choices=Letter)
    refused = models.TextField()
    """What was not granted."""
    invoked = models.CharField(max_length=300, blank=True, default="")
    """The provision on which the staff relied, as they said it."""
    by_whom = models.CharField(max_length=200, blank=True, default="")
    """The function of whoever refused; nobody is named."""
    resolution = models.TextField(blank=True, default="")
    resolved_at = models.DateTimeField(null=True, blank=True)
    granted = models.BooleanField(null=True, blank=True)
    """Whether in the end it was granted; None while it is open."""
    entered_later = models.BooleanField(default=False)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["happened_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(resolved_at__isnull=True) | Q(resolved_at__gte=F("happened_at")),
                name="incident_ends_after_it_happened",
            ),
            models.CheckConstraint(
                condition=Q(resolved_at__isnull=True, granted__isnull=True, resolution="")
                | (Q(resolved_at__isnull=False, granted__isnull=False) & ~Q(resolution="")),
                name="incident_that_ended_says_how",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.letter} at {self.happened_at:%Y-%m-%d %H:%M}"

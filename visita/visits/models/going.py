"""In the field: where the delegation came, and how it was received."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.missions import Visit


class Access(models.TextChoices):
    """How the delegation was received at a place."""

    GIVEN = "GIVEN", _("Given")
    DELAYED = "DELAYED", _("Given after a delay")
    REFUSED = "REFUSED", _("Refused")


TEAMS = tuple("ABCDEFGH")
"""Letters of the sub-teams that go to several places at the same time."""


class Stop(models.Model):
    """A place the delegation came to, named at the gate and not before.

    Whoever comes back to a place makes another stop there.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="stops")
    place = models.CharField(max_length=200)
    """As it was written at the gate."""
    entry = models.ForeignKey(
        "places.Place", models.PROTECT, null=True, blank=True, related_name="+"
    )
    """The same place in the register; None where it is not in it, or nobody has looked."""
    entered_later = models.BooleanField(default=False)
    """Copied from paper after a day without devices."""
    arrived_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    access = models.CharField(max_length=20, choices=Access)
    refused = models.CharField(max_length=4, blank=True, default="")
    """Letters of Article 8(2) that were not granted, such as "c" or "cd"."""
    team = models.CharField(
        max_length=1, blank=True, default="", choices=[(each, each) for each in TEAMS]
    )
    """Which sub-team came; empty: the whole delegation."""
    delayed_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    """How long the delegation waited, where it was let in after a delay; None: not noted."""
    received_by = models.CharField(max_length=200, blank=True, default="")
    """The function of whoever received the delegation."""
    received_name = models.CharField(max_length=150, blank=True, default="")
    """Their name, only where it may be printed."""
    units = models.TextField(blank=True, default="")
    """Parts of the place that were seen, one a line."""
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["arrived_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | Q(left_at__gte=F("arrived_at")),
                name="stop_is_left_after_arrival",
            ),
            models.CheckConstraint(
                condition=Q(access="REFUSED", left_at__isnull=True) | ~Q(access="REFUSED"),
                name="stop_refused_was_never_entered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} at {self.arrived_at:%Y-%m-%d %H:%M}"


class Correction(models.Model):
    """The hours of a stop as they stood before somebody put them right. Never changed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    stop = models.ForeignKey(Stop, models.PROTECT, related_name="corrections")
    was_arrived_at = models.DateTimeField()
    was_left_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300)
    corrected_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    corrected_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["corrected_at"]

    def __str__(self) -> str:
        return f"{self.stop_id} at {self.corrected_at:%Y-%m-%d %H:%M}"

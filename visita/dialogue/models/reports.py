"""What was sent to a State and what it answered, as sent; what became of each recommendation."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Transmission(models.Model):
    """The adopted report on its way to the State visited. Never changed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.OneToOneField("reports.Report", models.PROTECT, related_name="+")
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    text = models.JSONField()
    digest = models.CharField(max_length=64)
    response_due_on = models.DateField()
    """Set by the letter; the Convention sets no day."""
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return f"{self.state_id} at {self.sent_at:%Y-%m-%d %H:%M}"


class Response(models.Model):
    """What the State answered, as received. Never changed."""

    transmission = models.OneToOneField(
        Transmission, models.PROTECT, primary_key=True, related_name="response"
    )
    text = models.JSONField()
    """`general`, and `answers` by the number of the paragraph answered."""
    digest = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.transmission_id} at {self.received_at:%Y-%m-%d %H:%M}"


class Done(models.TextChoices):
    """How far a recommendation is carried out."""

    UNKNOWN = "UNKNOWN", _("Not known")
    NOT = "NOT", _("Not carried out")
    PARTLY = "PARTLY", _("Partly carried out")
    FULLY = "FULLY", _("Carried out")


class Basis(models.TextChoices):
    """On whose word."""

    RESPONSE = "RESPONSE", _("The State says so")
    VISIT = "VISIT", _("Seen on a visit")


class Assessment(models.Model):
    """The body's view of one numbered paragraph at a moment. A later one follows; none is edited.

    Only what was seen on a later visit proves a recommendation carried out.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    transmission = models.ForeignKey(Transmission, models.PROTECT, related_name="assessments")
    number = models.PositiveIntegerField()
    done = models.CharField(max_length=10, choices=Done)
    basis = models.CharField(max_length=10, choices=Basis)
    visit = models.ForeignKey(
        "visits.Visit", models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.TextField(blank=True, default="")
    assessed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    assessed_at = models.DateTimeField()

    class Meta:
        ordering = ["assessed_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(basis="VISIT", visit__isnull=False)
                | Q(basis="RESPONSE", visit__isnull=True),
                name="assessment_seen_on_a_visit_names_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.transmission_id} {self.number} {self.done}"

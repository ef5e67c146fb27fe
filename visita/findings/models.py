"""What the delegation saw, was told, measured or read, in its own words and by place."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Basis(models.TextChoices):
    """How the delegation knows."""

    SEEN = "SEEN", _("Seen")
    TOLD = "TOLD", _("Told")
    MEASURED = "MEASURED", _("Measured")
    READ = "READ", _("Read in a register or file")


class Finding(models.Model):
    """One finding. It is never edited: a better one supersedes it. Names nobody who was met."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey("visits.Visit", models.PROTECT, related_name="+")
    stop = models.ForeignKey("visits.Stop", models.PROTECT, null=True, blank=True, related_name="+")
    basis = models.CharField(max_length=20, choices=Basis)
    text = models.TextField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="finding_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.basis}"

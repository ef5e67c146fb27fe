"""How far a body has what is expected of it, by its own judgment on a day."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Met(models.TextChoices):
    """How far a requirement is met, in the body's own judgment."""

    YES = "YES", _("Yes")
    PARTIALLY = "PARTIALLY", _("Partially")
    NO = "NO", _("No")
    NOT_ASSESSED = "NOT_ASSESSED", _("Not assessed")


class SelfAssessment(models.Model):
    """One dated version of the whole matrix. Never changed: a later judgment is another row.

    `answers` maps the key of a requirement to `met`, `comment` and `evidence`.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    assessed_on = models.DateField()
    answers = models.JSONField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-assessed_on", "-recorded_at"]

    def __str__(self) -> str:
        return f"of {self.assessed_on}"

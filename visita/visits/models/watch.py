"""Whether somebody may suffer for having spoken: that one must look again, and never at whom.

Names and what would tell who somebody is have no place here: registers of reprisals are sealed,
and this is none. There is a code word of the delegation, and what is due.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.going import Stop
from visita.visits.models.missions import Visit


class Nearness(models.TextChoices):
    """How near a reprisal is."""

    RISK = "RISK", _("A risk is seen")
    THREAT = "THREAT", _("A threat was made")
    REPRISAL = "REPRISAL", _("A reprisal is reported")


class Means(models.TextChoices):
    """How one looks again."""

    CALL = "CALL", _("Call")
    RETURN_VISIT = "RETURN_VISIT", _("Return to the place")
    LETTER = "LETTER", _("Letter to the authorities")


class Concern(models.Model):
    """A fear of reprisals at a place or on a visit."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="concerns")
    stop = models.ForeignKey(Stop, models.PROTECT, null=True, blank=True, related_name="concerns")
    code_word = models.CharField(max_length=30)
    level = models.CharField(max_length=20, choices=Nearness)
    seen = models.TextField()
    """What was noticed, so that nobody can be told from it."""
    steps = models.TextField(blank=True, default="")
    """What protects: more people spoken to, no pattern, a quick line to the delegation."""
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["recorded_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "code_word"], name="concern_has_a_code_word_of_its_own"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.level}"


class FollowUp(models.Model):
    """Something to do by a day. It is closed by saying what came of it, and in no other way."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    concern = models.ForeignKey(Concern, models.PROTECT, related_name="follow_ups")
    means = models.CharField(max_length=20, choices=Means)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True, default="")
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, outcome="", closed_by__isnull=True)
                | (Q(done_on__isnull=False, closed_by__isnull=False) & ~Q(outcome="")),
                name="follow_up_is_closed_with_an_outcome",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.concern_id} by {self.due_on}"

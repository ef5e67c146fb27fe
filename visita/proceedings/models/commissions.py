"""Bodies that have no plenary meeting: who decides there, and what was decided."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q


class Commission(models.Model):
    """A part of a national mechanism that decides for itself, such as a regional commission."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=150, unique=True)
    head = models.ForeignKey("proceedings.Profile", models.PROTECT, related_name="+")
    members = models.ManyToManyField("proceedings.Profile", related_name="+", blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="commission_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Determination(models.Model):
    """What a person or a commission of the mechanism decided, and why. Never changed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    taken_on = models.DateField()
    text = models.TextField()
    reason = models.TextField()
    commission = models.ForeignKey(
        Commission, models.PROTECT, null=True, blank=True, related_name="determinations"
    )
    person = models.ForeignKey(
        "proceedings.Profile", models.PROTECT, null=True, blank=True, related_name="+"
    )
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-taken_on", "-recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(commission__isnull=True, person__isnull=False)
                | Q(commission__isnull=False, person__isnull=True),
                name="determination_is_of_one",
            ),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(reason=""), name="determination_says_what_and_why"
            ),
        ]

    def __str__(self) -> str:
        return f"of {self.taken_on}"

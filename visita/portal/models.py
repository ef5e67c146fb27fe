"""Published documents: copies that were handed down, with no way back to where they came from."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q


class Edition(models.Model):
    """One published edition of a document. A correction is a new edition of the same `document`.

    Of a withdrawn edition only this row is left, without text: the address says that it is gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    document = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    title = models.CharField(max_length=250)
    language = models.CharField(max_length=10)
    visit_starts_on = models.DateField()
    visit_ends_on = models.DateField()
    text = models.JSONField()
    """`lines` of the report and `answers` of the State, with what had to be removed removed."""
    digest = models.CharField(max_length=64)
    pdf = models.BinaryField()
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-published_at"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="edition_is_numbered_once"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(digest=""),
                name="edition_withdrawn_keeps_no_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"


class Announcement(models.Model):
    """States that the body said it will visit in a year. Taken back, only the row is left."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.PositiveSmallIntegerField()
    states = models.JSONField()
    """Codes, in the order of their English names."""
    announced_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-year", "-announced_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(states=[]),
                name="announcement_withdrawn_names_nobody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)

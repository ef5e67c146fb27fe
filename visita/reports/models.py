"""Reports: paragraphs while they are drafted, one frozen text once they are adopted."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    DRAFT = "DRAFT", _("Draft")
    CIRCULATED = "CIRCULATED", _("Before the Committee")
    ADOPTED = "ADOPTED", _("Adopted")


class Report(models.Model):
    """The report on one visit. Once it is before the Committee, every member may read it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.OneToOneField("visits.Visit", models.PROTECT, related_name="+")
    title = models.CharField(max_length=250)
    language = models.CharField(max_length=10)
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.DRAFT)
    version = models.PositiveIntegerField(default=0)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    circulated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-begun_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="DRAFT", circulated_at__isnull=True)
                | (~Q(stage="DRAFT") & Q(circulated_at__isnull=False)),
                name="report_beyond_its_draft_was_circulated",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Kind(models.TextChoices):
    """What a paragraph does. Numbers are given to all but headings."""

    HEADING = "HEADING", _("Heading")
    TEXT = "TEXT", _("Text")
    RECOMMENDATION = "RECOMMENDATION", _("Recommendation")
    COMMENT = "COMMENT", _("Comment")
    REQUEST = "REQUEST", _("Request for information")


class Paragraph(models.Model):
    """A paragraph of a draft. *position* orders; the number a reader sees is counted."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, models.CASCADE, related_name="paragraphs")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.TEXT)
    text = models.TextField()
    finding = models.ForeignKey(
        "findings.Finding", models.PROTECT, null=True, blank=True, related_name="+"
    )
    """What the paragraph rests on."""

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="paragraph_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.report_id} {self.position}"


class Adoption(models.Model):
    """The text as the Committee adopted it. Never changed."""

    report = models.OneToOneField(Report, models.PROTECT, primary_key=True, related_name="adoption")
    decision = models.OneToOneField("proceedings.Decision", models.PROTECT, related_name="+")
    party_made_observations = models.BooleanField()
    text = models.JSONField()
    digest = models.CharField(max_length=64)
    adopted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    adopted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.report_id} {self.digest[:12]}"

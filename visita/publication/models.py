"""The gate: a State's request, what was done with personal data, what was released and by whom."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Request(models.Model):
    """The State wants a report published (Article 11(2)). Without one nothing goes further."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    transmission = models.OneToOneField("dialogue.Transmission", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True, blank=True)
    """The State has thought better of it, before the release."""
    version = models.PositiveIntegerField(default=0)
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Who has read every paragraph for personal data, and says that all were found."""
    checked_digest = models.CharField(max_length=64, blank=True, default="")
    """Of the text as it would have gone out then: another text is not the one that was read."""

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(checked_at__isnull=True, checked_by__isnull=True)
                | Q(checked_at__isnull=False, checked_by__isnull=False),
                name="request_is_checked_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.transmission_id} at {self.asked_at:%Y-%m-%d %H:%M}"


class Outcome(models.TextChoices):
    """What becomes of one piece of personal data (Article 11(3))."""

    UNKNOWN = "UNKNOWN", _("Not settled")
    NOT_PERSONAL = "NOT_PERSONAL", _("Tells of nobody")
    EXPRESS_CONSENT = "EXPRESS_CONSENT", _("The person consents expressly")
    NO_CONSENT = "NO_CONSENT", _("The person does not consent")
    REMOVED = "REMOVED", _("Removed from the text")


class Passage(models.Model):
    """Words that could tell who somebody is, in the report or in an answer to a paragraph."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    request = models.ForeignKey(Request, models.PROTECT, related_name="passages")
    words = models.CharField(max_length=300)
    outcome = models.CharField(max_length=20, choices=Outcome, default=Outcome.UNKNOWN)
    consent = models.CharField(max_length=300, blank=True, default="")
    """Where the express consent is kept."""

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="passage_has_words"),
            models.UniqueConstraint(fields=["request", "words"], name="passage_stands_once"),
            models.CheckConstraint(
                condition=~Q(outcome="EXPRESS_CONSENT") | ~Q(consent=""),
                name="passage_with_consent_says_where_it_is",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.outcome}"


class Release(models.Model):
    """What went out. Never changed. The one who checked is not the one who releases."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    request = models.ForeignKey(Request, models.PROTECT, related_name="releases")
    document = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    text = models.JSONField()
    digest = models.CharField(max_length=64)
    pdf = models.BinaryField()
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    released_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="release_is_numbered_once"),
            models.CheckConstraint(
                condition=~Q(checked_by=F("released_by")), name="release_takes_two_people"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.number}"


class Way(models.TextChoices):
    OUT = "OUT", "Out"
    BACK = "BACK", "Back"


class Outbox(models.Model):
    """What the job has still to hand down to the public side, or to take back from it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    release = models.ForeignKey(Release, models.PROTECT, related_name="handed")
    way = models.CharField(max_length=4, choices=Way)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True, default="")
    """Why it was taken back, in the words of whoever did."""

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.UniqueConstraint(fields=["release", "way"], name="outbox_says_it_once"),
        ]

    def __str__(self) -> str:
        return f"{self.release_id} {self.way}"

"""The gate: what waits there, who checked it, what was released and by whom.

Reports go out at their State's request, claim checks by the Committee's own decision.
"""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.treaties.vocabulary import Verdict


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


class ClaimCheck(models.Model):
    """A claim of somebody else, in our own words, held against the record. Changed until it goes.

    Who is named as its speaker, and that nobody is where an outlet says it itself, must be as the
    claim has it. `acts` are keys of the record, as it was known on `known_on`.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    claim = models.OneToOneField("intake.Claim", models.PROTECT, related_name="+")
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    instrument = models.ForeignKey("treaties.Instrument", models.PROTECT, related_name="+")
    speaker_en = models.CharField(max_length=200, blank=True, default="")
    speaker_fr = models.CharField(max_length=200, blank=True, default="")
    outlet = models.CharField(max_length=200)
    said_on = models.CharField(max_length=10)
    claim_en = models.TextField()
    claim_fr = models.TextField()
    quotation = models.TextField(blank=True, default="")
    source = models.TextField()
    link = models.URLField(max_length=500, blank=True, default="")
    verdict = models.CharField(max_length=12, choices=Verdict)
    record_en = models.TextField()
    record_fr = models.TextField()
    acts = models.JSONField(default=list)
    provision = models.CharField(max_length=60, blank=True, default="")
    known_on = models.DateField()
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=0)
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    checked_digest = models.CharField(max_length=64, blank=True, default="")
    """Of the text as it would have gone out then."""

    class Meta:
        ordering = ["-begun_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(checked_at__isnull=True, checked_by__isnull=True)
                | Q(checked_at__isnull=False, checked_by__isnull=False),
                name="claim_check_is_checked_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(claim_en="") & ~Q(claim_fr="") & ~Q(record_en="") & ~Q(record_fr=""),
                name="claim_check_says_both_in_both_languages",
            ),
            models.CheckConstraint(
                condition=Q(speaker_en="", speaker_fr="") | ~Q(speaker_en="") & ~Q(speaker_fr=""),
                name="claim_check_names_its_speaker_twice",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.verdict}"


class CheckRelease(models.Model):
    """A claim check that went out. Never changed. Two people looked at it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    claim_check = models.ForeignKey(ClaimCheck, models.PROTECT, related_name="releases")
    number = models.PositiveSmallIntegerField()
    text = models.JSONField()
    digest = models.CharField(max_length=64)
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    released_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim_check", "number"], name="check_release_is_numbered_once"
            ),
            models.CheckConstraint(
                condition=~Q(checked_by=F("released_by")), name="check_release_takes_two_people"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_check_id} {self.number}"


class CheckOutbox(models.Model):
    """What the job has still to put on a State's public page, or to take off it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    release = models.ForeignKey(CheckRelease, models.PROTECT, related_name="handed")
    way = models.CharField(max_length=4, choices=Way)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True, default="")
    """Why it was taken back, in the words of whoever did."""

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.UniqueConstraint(fields=["release", "way"], name="check_outbox_says_it_once"),
        ]

    def __str__(self) -> str:
        return f"{self.release_id} {self.way}"


class Announcement(models.Model):
    """The States that a body will visit in a year: no day, no place. Never changed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    states = models.JSONField()
    digest = models.CharField(max_length=64)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    released_at = models.DateTimeField()

    class Meta:
        ordering = ["year", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "number"], name="announcement_is_numbered_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.number}"


class AnnouncementOutbox(models.Model):
    """What the job has still to announce, or to take back because a later one takes its place."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    release = models.ForeignKey(Announcement, models.PROTECT, related_name="handed")
    way = models.CharField(max_length=4, choices=Way)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["release", "way"], name="announcement_outbox_says_it_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.release_id} {self.way}"

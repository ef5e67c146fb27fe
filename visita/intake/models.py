"""Information received. A row never says what is so: it says who claims what, and on whose word."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """By which way an item came."""

    UPLOADED = "UPLOADED", _("File")
    FOLDER = "FOLDER", _("Folder")
    PASTED = "PASTED", _("Pasted text")
    MAIL = "MAIL", _("Attached to a mail")
    COMMAND = "COMMAND", _("Command line")
    PART = "PART", _("Second story of another item")
    OWN_NOTE = "OWN_NOTE", _("Note of our own")


class Protection(models.TextChoices):
    """What whoever handed it in wishes. Identities of informants are not asked here."""

    NONE = "NONE", _("May be quoted")
    NO_QUOTE = "NO_QUOTE", _("May be used, not quoted")
    INSIDE = "INSIDE", _("For the Secretariat only")


class Original(models.Model):
    """The bytes as they came, once for each content. Nothing changes them."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.sha256


class Event(models.Model):
    """What several items report: one story, found by likeness or put together by a person."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    title = models.CharField(max_length=300)
    first_on = models.DateField(null=True, blank=True)
    last_on = models.DateField(null=True, blank=True)
    """Of the days its items were published or, failing that, received."""
    state = models.ForeignKey(
        "treaties.State", models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-last_on", "title"]
        indexes = [models.Index(fields=["-last_on", "id"], name="event_by_day")]

    def __str__(self) -> str:
        return self.title


class Stage(models.TextChoices):
    """How far an item is."""

    WAITING = "WAITING", _("Waiting to be read")
    READ = "READ", _("Read")
    UNREADABLE = "UNREADABLE", _("Kept, not read")


class Item(models.Model):
    """One thing that came in: a file, a pasted text, or a second story found in another item."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    original = models.ForeignKey(Original, models.PROTECT, related_name="items")
    name = models.CharField(max_length=255, blank=True, default="")
    media = models.CharField(max_length=100, blank=True, default="")
    channel = models.CharField(max_length=10, choices=Channel)
    protection = models.CharField(max_length=10, choices=Protection, default=Protection.NONE)
    received_on = models.DateField()
    """The day it reached the office: not always the day somebody put it in."""
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Nobody where a command brought it in."""
    within = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    """The mail it was attached to, or the page it is the second story of."""
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.WAITING)
    notes = models.JSONField(default=list)
    """Codes of what was left out or could not be done; `notes.py` says them in words."""
    title = models.CharField(max_length=300, blank=True, default="")
    publisher = models.CharField(max_length=200, blank=True, default="")
    language = models.CharField(max_length=10, blank=True, default="")
    published = models.CharField(max_length=16, blank=True, default="")
    """As exactly as known: 2025, 2025-09, 2025-09-29 or 2025-09-29T18:45."""
    day = models.DateField()
    """The first day `published` can mean, else the day it was received: what lists go by."""
    event = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="items")
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-day", "-received_at"]
        indexes = [
            models.Index(fields=["-day", "-received_at", "id"], name="item_by_day"),
            models.Index(fields=["stage", "-day"], name="item_by_stage"),
            models.Index(fields=["language", "-day"], name="item_by_language"),
            models.Index(fields=["publisher", "-day"], name="item_by_publisher"),
        ]

    def __str__(self) -> str:
        return self.title or self.name or str(self.pk)


class Reading(models.Model):
    """How an item was read: its text, every line judged, every value with its evidence.

    `pieces` are [text, first, last, where]; `judged` is what the program found and a person never
    changes; `by_hand` holds what a person decided instead: lines taken back or dropped, values.
    """

    item = models.OneToOneField(Item, models.CASCADE, primary_key=True, related_name="reading")
    pieces = models.JSONField()
    judged = models.JSONField()
    by_hand = models.JSONField(default=dict)
    read_at = models.DateTimeField()
    read_by = models.CharField(max_length=40)
    """Which version of the reader."""

    def __str__(self) -> str:
        return str(self.item_id)


class Standing(models.TextChoices):
    """What a person has said of a claim."""

    PROPOSED = "PROPOSED", _("Proposed")
    CONFIRMED = "CONFIRMED", _("Confirmed")
    REJECTED = "REJECTED", _("Rejected")
    MERGED = "MERGED", _("Merged")


class Claim(models.Model):
    """Somebody says something, at these characters of an item. It may be false.

    An empty `claimant` is the outlet's own voice. `matter` is a key of docs/matters.md. What the
    program proposed stays in `proposed` when a person corrects it, as material for tests.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    item = models.ForeignKey(Item, models.CASCADE, related_name="claims")
    event = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="claims")
    """That of the item, kept here so that an event's page reads one index."""
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    span = models.TextField()
    claimant = models.CharField(max_length=200, blank=True, default="")
    claimant_key = models.CharField(max_length=60, blank=True, default="")
    chain = models.JSONField(default=list)
    """[name, key] of each who passed it on, nearest to the claimant first."""
    reported_by = models.CharField(max_length=200, blank=True, default="")
    attribution = models.CharField(max_length=16)
    matter = models.CharField(max_length=60)
    subject = models.CharField(max_length=60, blank=True, default="")
    state = models.ForeignKey(
        "treaties.State", models.PROTECT, null=True, blank=True, related_name="+"
    )
    """The State it is about, where there is one: what a State's page and the watch-list go by."""
    asserted = models.CharField(max_length=30, blank=True, default="")
    """The day it gives, as `reading.documents.Asserted` writes it."""
    polarity = models.CharField(max_length=10)
    hedge = models.CharField(max_length=120, blank=True, default="")
    value = models.CharField(max_length=120, blank=True, default="")
    unit = models.CharField(max_length=60, blank=True, default="")
    names = models.JSONField(default=list)
    said_on = models.DateField()
    """The day of the item: when it was said at the latest."""
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.PROPOSED)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged"
    )
    proposed = models.JSONField(default=dict)
    """The fields as the program proposed them, of those a person has changed since."""
    by_hand = models.BooleanField(default=False)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["item", "start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claim_has_a_span"),
            models.CheckConstraint(
                condition=Q(attribution="outlet_voice", claimant="", claimant_key="")
                | ~Q(attribution="outlet_voice"),
                name="claim_in_the_outlets_voice_names_nobody",
            ),
            models.CheckConstraint(
                condition=Q(standing="MERGED", merged_into__isnull=False)
                | ~Q(standing="MERGED") & Q(merged_into__isnull=True),
                name="claim_is_merged_into_another",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, decided_by__isnull=True)
                | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="claim_is_decided_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "matter"], name="claim_by_state_and_matter"),
            models.Index(fields=["state", "standing", "-said_on"], name="claim_by_state_and_day"),
            models.Index(fields=["standing", "-said_on"], name="claim_by_standing"),
            models.Index(fields=["claimant_key", "standing"], name="claim_by_claimant"),
            models.Index(fields=["event", "matter"], name="claim_by_event"),
        ]

    def __str__(self) -> str:
        return f"{self.matter} {self.asserted}".strip()


class Watch(models.Model):
    """What one person wants to hear of: a State, a matter, a speaker or words."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    state = models.ForeignKey(
        "treaties.State", models.PROTECT, null=True, blank=True, related_name="+"
    )
    matter = models.CharField(max_length=60, blank=True, default="")
    speaker_key = models.CharField(max_length=60, blank=True, default="")
    words = models.CharField(max_length=100, blank=True, default="")
    against_the_record = models.BooleanField(default=False)
    """Only claims that contradict the record."""
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__isnull=False)
                | ~Q(matter="")
                | ~Q(speaker_key="")
                | ~Q(words="")
                | Q(against_the_record=True),
                name="watch_watches_something",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.state_id or ''} {self.matter} {self.words}"


class Alert(models.Model):
    """One claim that one watch asked for. Shown inside Visita, sent nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    watch = models.ForeignKey(Watch, models.CASCADE, related_name="alerts")
    claim = models.ForeignKey(Claim, models.CASCADE, related_name="alerts")
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["watch", "claim"], name="alert_is_given_once")
        ]

    def __str__(self) -> str:
        return f"{self.watch_id} {self.claim_id}"

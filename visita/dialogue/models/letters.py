"""Letters that belong to no visit: with addressee, clock, answer or silence."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Subject(models.TextChoices):
    """What a correspondence is."""

    LETTER = "LETTER", _("Letter")
    REQUEST = "REQUEST", _("Request for information")
    CONCERN = "CONCERN", _("Concern")
    REACTION = "REACTION", _("Reaction of a third State or an organisation")


class Correspondence(models.Model):
    """A thread with one other side: the State itself, another State, or an organisation."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    subject = models.CharField(max_length=20, choices=Subject)
    title = models.CharField(max_length=250)
    about = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    """The State it is about."""
    with_state = models.ForeignKey(
        "treaties.State", models.PROTECT, null=True, blank=True, related_name="+"
    )
    with_body = models.CharField(max_length=200, blank=True, default="")
    """The other side where it is no State."""
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-opened_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(with_state__isnull=False, with_body="")
                | (Q(with_state__isnull=True) & ~Q(with_body="")),
                name="correspondence_is_with_a_state_or_a_body",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True, outcome="")
                | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                name="correspondence_is_closed_with_its_outcome",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Direction(models.TextChoices):
    SENT = "SENT", _("Sent")
    RECEIVED = "RECEIVED", _("Received")


class Nature(models.TextChoices):
    """What a letter received is. Only an answer in substance ends a silence."""

    SUBSTANCE = "SUBSTANCE", _("An answer in substance")
    HOLDING = "HOLDING", _("An interim word")
    REFUSAL = "REFUSAL", _("A refusal to answer")
    UNASKED = "UNASKED", _("Not an answer")


class Letter(models.Model):
    """One letter, as sent or received. Never changed: what was wrong is said in a later one."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    correspondence = models.ForeignKey(Correspondence, models.PROTECT, related_name="letters")
    direction = models.CharField(max_length=10, choices=Direction)
    day = models.DateField()
    """On which it was sent, or received."""
    addressee = models.CharField(max_length=200)
    """To whom it is addressed."""
    text = models.TextField()
    answer_by = models.DateField(null=True, blank=True)
    """Of a letter sent: the day by which an answer is asked."""
    answers = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="answered_by"
    )
    nature = models.CharField(max_length=10, choices=Nature, blank=True, default="")
    digest = models.CharField(max_length=64)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(direction="SENT", nature="", answers__isnull=True)
                | (Q(direction="RECEIVED", answer_by__isnull=True) & ~Q(nature="")),
                name="letter_received_is_of_some_nature",
            ),
            models.CheckConstraint(
                condition=Q(answers__isnull=True) | ~Q(nature="UNASKED"),
                name="letter_that_answers_is_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.direction} on {self.day}"


class Enclosure(models.Model):
    """A file that lay in a letter: kept byte for byte, shown as the inert text that was in it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="enclosures")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    text = models.TextField(blank=True, default="")
    note = models.CharField(max_length=60, blank=True, default="")
    """Why there is no text: a code of `incoming`."""

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name

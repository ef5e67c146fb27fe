"""Turns a visit can take after its notification: refused, moved, interrupted, one person fewer."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.delegations import Capacity
from visita.visits.models.missions import Visit
from visita.visits.models.notices import Notification


class Refused(models.TextChoices):
    """What the State closed."""

    VISIT = "VISIT", _("The visit")
    COUNTRY = "COUNTRY", _("Access to the country")


class Channel(models.TextChoices):
    """How a refusal reached the body."""

    HERE = "HERE", _("Here")
    LETTER = "LETTER", _("By letter")
    CALL = "CALL", _("By telephone")
    IN_PERSON = "IN_PERSON", _("In person")


class Refusal(models.Model):
    """A State refused a visit. No provision allows it; that it did so is a fact to be kept."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="refusals")
    refused = models.CharField(max_length=10, choices=Refused)
    refused_on = models.DateField()
    said_by = models.CharField(max_length=200)
    """Who said so for the State: name and function."""
    channel = models.CharField(max_length=10, choices=Channel)
    reason = models.TextField()
    """The reason given, or that none was given."""
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    lifted_text = models.TextField(blank=True, default="")
    """How it came that the visit can take place after all."""
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(lifted_text="", lifted_at__isnull=True, lifted_by__isnull=True)
                | (~Q(lifted_text="") & Q(lifted_at__isnull=False, lifted_by__isnull=False)),
                name="refusal_lifted_at_and_by_together",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} on {self.refused_on}"


class Cause(models.TextChoices):
    """Why the days of a visit were moved."""

    ARRANGEMENT = "ARRANGEMENT", _("Arranged in consultation")
    BODY = "BODY", _("The Committee's own decision")
    AFTER_REFUSAL = "AFTER_REFUSAL", _("After a refusal")


class Postponement(models.Model):
    """The days before and the days after. The notification that followed names the latter."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="postponements")
    cause = models.CharField(max_length=20, choices=Cause)
    reason = models.TextField()
    """The body's own words; the State reads the new notification, not this."""
    first_before = models.DateField()
    last_before = models.DateField()
    first_after = models.DateField()
    last_after = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_after__gte=F("first_after")),
                name="postponement_ends_no_earlier_than_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} to {self.first_after}"


class Interruption(models.Model):
    """A time in which the delegation goes nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="interruptions")
    reason = models.TextField()
    began_at = models.DateTimeField()
    began_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["began_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit"],
                condition=Q(ended_at__isnull=True),
                name="visit_is_interrupted_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__gte=F("began_at"), ended_by__isnull=False),
                name="interruption_ends_at_and_by_together",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} at {self.began_at:%Y-%m-%d %H:%M}"


class Sequel(models.TextChoices):
    """What the body did after an exclusion."""

    REPLACED = "REPLACED", _("Somebody else goes")
    WITHOUT = "WITHOUT", _("The delegation goes without")


class Exclusion(models.Model):
    """The State declared that somebody who assists may not take part (Article 14(3))."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    notification = models.ForeignKey(Notification, models.PROTECT, related_name="exclusions")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="exclusions")
    full_name = models.CharField(max_length=150)
    """As the notification named the person."""
    capacity = models.CharField(max_length=20, choices=Capacity)
    reason = models.TextField()
    """Why it is exceptional, in the State's words."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    sequel = models.CharField(max_length=10, choices=Sequel, blank=True, default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(capacity__in=["HEAD", "MEMBER"]),
                name="exclusion_is_never_of_a_member",
            ),
            models.CheckConstraint(
                condition=Q(sequel="", answered_at__isnull=True, answered_by__isnull=True)
                | (~Q(sequel="") & Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="exclusion_answered_at_and_by_together",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} at {self.at:%Y-%m-%d %H:%M}"

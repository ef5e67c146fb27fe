"""Through whom a State is told, and what it was told."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from visita.visits.models.missions import Visit


class Authority(models.Model):
    """Whom a State wants to be notified (Article 15), as it last told the body."""

    state = models.OneToOneField(
        "treaties.State", models.PROTECT, primary_key=True, related_name="+"
    )
    name = models.CharField(max_length=200)
    address = models.TextField()

    def __str__(self) -> str:
        return self.name


class LiaisonOfficer(models.Model):
    """A person through whom a State speaks with the body (Article 15), while it lasts."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="liaison_ends_no_earlier_than_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} for {self.state_id}"


class Notification(models.Model):
    """What the Government was told (Article 8(1)), as sent. Never changed; never names a place."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="notifications")
    number = models.PositiveSmallIntegerField(default=1)
    """A second one follows where somebody was replaced or the time was moved."""
    text = models.JSONField()
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-sent_at", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["visit", "number"], name="notification_has_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} at {self.sent_at:%Y-%m-%d %H:%M}"


class Acknowledgement(models.Model):
    """The State has read its notification."""

    notification = models.OneToOneField(
        Notification, models.PROTECT, primary_key=True, related_name="acknowledgement"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.notification_id} at {self.at:%Y-%m-%d %H:%M}"

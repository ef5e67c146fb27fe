"""A visit to one State: who goes, what the State was told, where the delegation went.

No place stands here before the delegation has arrived at it: which places are meant is not kept in
this package at all.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    PERIODIC = "PERIODIC", _("Periodic")
    AD_HOC = "AD_HOC", _("Ad hoc")
    FOLLOW_UP = "FOLLOW_UP", _("Follow-up")


class Stage(models.TextChoices):
    """How far the visit itself is. What becomes of its report is known further up."""

    PLANNED = "PLANNED", _("Planned")
    DECIDED = "DECIDED", _("Decided")
    NOTIFIED = "NOTIFIED", _("Notified")
    IN_PROGRESS = "IN_PROGRESS", _("In progress")
    CONCLUDED = "CONCLUDED", _("Concluded")


class Visit(models.Model):
    """One mission to one State. Places are `Stop`s, added as the delegation goes.

    `version` grows with every change, so that a form filled in on an older state is noticed.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    starts_on = models.DateField()
    ends_on = models.DateField()
    """The last day of the visit, included."""
    reason = models.TextField(blank=True, default="")
    """Why the circumstances require it, for a visit that is not periodic."""
    reason_for_fewer = models.TextField(blank=True, default="")
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.PLANNED)
    version = models.PositiveIntegerField(default=0)
    decision = models.ForeignKey(
        "proceedings.Decision", models.PROTECT, null=True, blank=True, related_name="+"
    )
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    concluded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-starts_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="visit_ends_no_earlier_than_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(stage=Stage.PLANNED) | Q(decision__isnull=False),
                name="visit_beyond_its_plan_was_decided",
            ),
            models.CheckConstraint(
                condition=~Q(stage__in=[Stage.IN_PROGRESS, Stage.CONCLUDED])
                | Q(begun_at__isnull=False),
                name="visit_in_progress_has_begun",
            ),
            models.CheckConstraint(
                condition=(Q(stage=Stage.CONCLUDED) & Q(concluded_at__isnull=False))
                | (~Q(stage=Stage.CONCLUDED) & Q(concluded_at__isnull=True)),
                name="visit_is_concluded_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id} {self.starts_on}"


class Capacity(models.TextChoices):
    HEAD = "HEAD", _("Head of delegation")
    MEMBER = "MEMBER", _("Member of the Committee")
    EXPERT = "EXPERT", _("Expert")
    INTERPRETER = "INTERPRETER", _("Interpreter")
    SECRETARIAT = "SECRETARIAT", _("Secretariat")


MEMBERS_OF_THE_COMMITTEE = frozenset({Capacity.HEAD, Capacity.MEMBER})


class Delegate(models.Model):
    """Somebody who goes. Members of the Committee carry out the visit, all others assist."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.CASCADE, related_name="delegates")
    capacity = models.CharField(max_length=20, choices=Capacity)
    full_name = models.CharField(max_length=150)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    member = models.ForeignKey(
        "committee.Member", models.PROTECT, null=True, blank=True, related_name="+"
    )
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    """The first day on which the file is closed to an assistant again; of a member, the term."""

    class Meta:
        ordering: ClassVar[list[str]] = ["capacity", "full_name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(capacity__in=[Capacity.HEAD, Capacity.MEMBER], member__isnull=False)
                | Q(
                    capacity__in=[Capacity.EXPERT, Capacity.INTERPRETER, Capacity.SECRETARIAT],
                    member__isnull=True,
                ),
                name="delegate_who_is_a_member_is_named_as_one",
            ),
            models.UniqueConstraint(
                fields=["visit"], condition=Q(capacity="HEAD"), name="delegation_has_one_head"
            ),
            models.UniqueConstraint(
                fields=["visit", "full_name"], name="delegation_names_nobody_twice"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.full_name} ({self.capacity})"


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
    visit = models.OneToOneField(Visit, models.PROTECT, related_name="notification")
    text = models.JSONField()
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-sent_at"]

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


class Access(models.TextChoices):
    """How the delegation was received at a place."""

    GIVEN = "GIVEN", _("Given")
    DELAYED = "DELAYED", _("Given after a delay")
    REFUSED = "REFUSED", _("Refused")


class Stop(models.Model):
    """A place the delegation came to, named at the gate and not before."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="stops")
    place = models.CharField(max_length=200)
    arrived_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    access = models.CharField(max_length=20, choices=Access)
    refused = models.CharField(max_length=4, blank=True, default="")
    """Letters of Article 8(2) that were not granted, such as "c" or "cd"."""
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["arrived_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | Q(left_at__gte=F("arrived_at")),
                name="stop_is_left_after_arrival",
            ),
            models.CheckConstraint(
                condition=Q(access="REFUSED", left_at__isnull=True) | ~Q(access="REFUSED"),
                name="stop_refused_was_never_entered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} at {self.arrived_at:%Y-%m-%d %H:%M}"

"""A visit to one State: what kind, when, how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from visita.visits.models.notices import Notification


class Kind(models.TextChoices):
    """A follow-up is in law an ad hoc visit (Article 7(1)), so it is a tag."""

    PERIODIC = "PERIODIC", _("Periodic")
    AD_HOC = "AD_HOC", _("Ad hoc")
    THEMATIC = "THEMATIC", _("Thematic")


class Tag(models.TextChoices):
    """What a visit is besides."""

    FOLLOW_UP = "FOLLOW_UP", _("Follow-up")
    RAPID_REACTION = "RAPID_REACTION", _("Rapid reaction")
    RETURN_FLIGHT = "RETURN_FLIGHT", _("Return flight")
    TARGETED = "TARGETED", _("Targeted")


class Stage(models.TextChoices):
    """How far the visit itself is. What becomes of its report is known further up."""

    PLANNED = "PLANNED", _("Planned")
    DECIDED = "DECIDED", _("Decided")
    NOTIFIED = "NOTIFIED", _("Notified")
    CONSULTATION = "CONSULTATION", _("In consultation on its time")
    IN_PROGRESS = "IN_PROGRESS", _("In progress")
    INTERRUPTED = "INTERRUPTED", _("Interrupted")
    CONCLUDED = "CONCLUDED", _("Concluded")
    REFUSED = "REFUSED", _("Refused by the State")
    CALLED_OFF = "CALLED_OFF", _("Called off")


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
    mandate = models.CharField(max_length=3, default="CPT")
    """Under which body's rules it is carried out: CPT, SPT or NPM, as when it was planned."""
    tags = models.JSONField(default=list, blank=True)
    """Values of `Tag`, in their order."""
    theme = models.CharField(max_length=200, blank=True, default="")
    """What a thematic visit looks into."""
    counterpart = models.ForeignKey(
        "visits.Counterpart", models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Who answers for the place where that is no State: an administration, a force."""
    operation = models.UUIDField(null=True, blank=True)
    """Visits to several States in one operation share it: a return flight is two visits."""
    reason = models.TextField(blank=True, default="")
    """Why the circumstances require it, for a visit that is not periodic."""
    reason_for_fewer = models.TextField(blank=True, default="")
    reason_while_unknown = models.TextField(blank=True, default="")
    """Why it is planned although nobody knows whether the State is bound on one of the days."""
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.PLANNED)
    version = models.PositiveIntegerField(default=0)
    decision = models.ForeignKey(
        "proceedings.Decision", models.PROTECT, null=True, blank=True, related_name="+"
    )
    consulted_on = models.DateField(null=True, blank=True)
    """Of the Subcommittee: when the State was consulted on the programme (OPCAT 13(2))."""
    decided_by = models.CharField(max_length=200, blank=True, default="")
    """Of a mechanism: who in it took the decision. Part IV of OPCAT asks for no vote."""
    decided_on = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    concluded_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)
    called_off_because = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-starts_on", "id"]
        indexes = [
            models.Index(fields=["-starts_on", "id"], name="visit_by_day"),
            models.Index(fields=["operation"], name="visit_by_operation"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="visit_ends_no_earlier_than_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(stage__in=[Stage.PLANNED, Stage.CALLED_OFF])
                | Q(decision__isnull=False)
                | (Q(mandate="NPM", decided_on__isnull=False) & ~Q(decided_by="")),
                name="visit_beyond_its_plan_was_decided",
            ),
            models.CheckConstraint(
                condition=(
                    Q(stage=Stage.CALLED_OFF, called_off_at__isnull=False)
                    & ~Q(called_off_because="")
                )
                | (~Q(stage=Stage.CALLED_OFF) & Q(called_off_at__isnull=True)),
                name="visit_is_called_off_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.THEMATIC) | ~Q(theme=""), name="visit_on_a_theme_names_it"
            ),
            models.CheckConstraint(
                condition=~Q(stage__in=[Stage.IN_PROGRESS, Stage.INTERRUPTED, Stage.CONCLUDED])
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

    @property
    def tag_labels(self) -> list[str]:
        """Its tags in words, in the language of the page."""
        return [str(Tag(each).label) for each in self.tags]

    @property
    def notification(self) -> Notification:
        """The one in force: a later one takes the place of an earlier.

        Raises:
            Notification.DoesNotExist: the Government has not been notified.
        """
        return self.notifications.latest("number")


class Counterpart(models.Model):
    """A body that is no State and answers for places all the same, by an agreement."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    """The State or entity of the record in whose territory the places lie."""
    name_en = models.CharField(max_length=150, unique=True)
    name_fr = models.CharField(max_length=150)
    agreement = models.CharField(max_length=300)
    """What the visits rest on, with its day."""
    source = models.TextField()

    class Meta:
        ordering: ClassVar[list[str]] = ["name_en"]

    def __str__(self) -> str:
        return self.name_en


class Part(models.Model):
    """One visit can be carried out in parts, each with days of its own."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.CASCADE, related_name="parts")
    starts_on = models.DateField()
    ends_on = models.DateField()
    """The last day of the part, included."""

    class Meta:
        ordering: ClassVar[list[str]] = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="part_ends_no_earlier_than_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.starts_on}"

"""The year in its compartment: who may see it, what was weighed, drawn, chosen, changed, and why.

Nothing outside this package has a key to it, and no address outside it names a place it holds.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.programme.scoring import Level


class Clearance(models.Model):
    """Somebody who may see the programme, while it lasts."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    """The first day on which it no longer holds."""
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="clearance_ends_no_earlier_than_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} from {self.since}"


class Stage(models.TextChoices):
    DRAFT = "DRAFT", _("Being put together")
    ADOPTED = "ADOPTED", _("Adopted")


class Year(models.Model):
    """The programme of one year: how many visits, what is kept free, what is drawn by lot."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.PositiveSmallIntegerField(unique=True)
    level = models.CharField(
        max_length=10,
        choices=[(Level.STATES, _("By State")), (Level.PLACES, _("By place"))],
    )
    visits = models.PositiveSmallIntegerField()
    """How many visits the body can make, those in reserve included."""
    for_follow_up = models.PositiveSmallIntegerField()
    for_urgent = models.PositiveSmallIntegerField()
    drawn_share = models.PositiveSmallIntegerField()
    """Per cent of the visits not in reserve that are drawn by lot."""
    longest_months = models.PositiveSmallIntegerField()
    """The longest interval between two visits that the body allows itself."""
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.DRAFT)
    decision = models.ForeignKey(
        "proceedings.Decision", models.PROTECT, null=True, blank=True, related_name="+"
    )
    adopted_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=0)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=Q(visits__gte=F("for_follow_up") + F("for_urgent")),
                name="year_keeps_no_more_in_reserve_than_it_has",
            ),
            models.CheckConstraint(
                condition=Q(drawn_share__lte=100), name="year_draws_at_most_everything"
            ),
            models.CheckConstraint(
                condition=Q(longest_months__gte=1), name="year_allows_an_interval"
            ),
            models.CheckConstraint(
                condition=Q(stage="DRAFT", adopted_at__isnull=True)
                | Q(stage="ADOPTED", adopted_at__isnull=False),
                name="year_is_adopted_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)


class Weight(models.Model):
    """One written criterion of the year, and how much it weighs (0 to 10)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.ForeignKey(Year, models.CASCADE, related_name="weights")
    criterion = models.CharField(max_length=20)
    weight = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True, default="")
    """What the body means by it this year, in its own words."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["year", "criterion"], name="criterion_weighs_once"),
            models.CheckConstraint(
                condition=Q(weight__lte=10), name="criterion_weighs_at_most_ten"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion} {self.weight}"


class Judgement(models.Model):
    """What somebody thinks of one State or place, from 0 to 10. A later one replaces an earlier."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.ForeignKey(Year, models.CASCADE, related_name="judgements")
    candidate = models.CharField(max_length=36)
    points = models.PositiveSmallIntegerField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["at"]
        constraints = [
            models.CheckConstraint(condition=Q(points__lte=10), name="judgement_is_at_most_ten"),
        ]

    def __str__(self) -> str:
        return f"{self.candidate} {self.points}"


class Draw(models.Model):
    """Lots drawn once. Never changed: a second draw is a second row, with its reason."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.ForeignKey(Year, models.PROTECT, related_name="draws")
    number = models.PositiveSmallIntegerField()
    seed = models.CharField(max_length=64)
    seed_from = models.CharField(max_length=200)
    """Where the seed comes from: this machine, or what was thrown in the room."""
    pool_rule = models.CharField(max_length=300)
    """What could be drawn, in words."""
    pool = models.JSONField()
    """Keys and names of all that could be drawn."""
    drawn = models.JSONField()
    reason = models.TextField(blank=True, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="draw_is_numbered_once"),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(reason=""), name="draw_is_repeated_for_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year_id} {self.number}"


class Slot(models.TextChoices):
    """What a visit of the year is made from."""

    REGULAR = "REGULAR", _("Regular")
    FOLLOW_UP = "FOLLOW_UP", _("Follow-up, from the reserve")
    URGENT = "URGENT", _("Urgent, from the reserve")


class How(models.TextChoices):
    """How it came into the year."""

    INTERVAL = "INTERVAL", _("Not visited for too long")
    RANKED = "RANKED", _("By the criteria")
    DRAWN = "DRAWN", _("Drawn by lot")
    BY_HAND = "BY_HAND", _("By hand")


class Course(models.TextChoices):
    STANDING = "STANDING", _("Planned")
    BEGUN = "BEGUN", _("A file is open")
    DROPPED = "DROPPED", _("Dropped")


class Choice(models.Model):
    """A State or a place that is to be visited in the year."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.ForeignKey(Year, models.PROTECT, related_name="choices")
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    place = models.ForeignKey(
        "places.Place", models.PROTECT, null=True, blank=True, related_name="+"
    )
    slot = models.CharField(max_length=10, choices=Slot)
    how = models.CharField(max_length=10, choices=How)
    quarter = models.PositiveSmallIntegerField(default=0)
    """1 to 4; 0 while it is open."""
    course = models.CharField(max_length=10, choices=Course, default=Course.STANDING)
    visit = models.ForeignKey(
        "visits.Visit", models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["quarter", "state", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(quarter__lte=4), name="choice_is_in_a_quarter"),
            models.UniqueConstraint(
                fields=["year", "state"],
                condition=Q(place__isnull=True, slot="REGULAR") & ~Q(course="DROPPED"),
                name="state_is_chosen_once",
            ),
            models.UniqueConstraint(
                fields=["year", "place"],
                condition=Q(place__isnull=False, slot="REGULAR") & ~Q(course="DROPPED"),
                name="place_is_chosen_once",
            ),
            models.CheckConstraint(
                condition=Q(course="BEGUN", visit__isnull=False)
                | (~Q(course="BEGUN") & Q(visit__isnull=True)),
                name="choice_begun_has_its_visit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year_id} {self.state_id}"


class Change(models.Model):
    """What changed in the year, and why. Never changed itself."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.ForeignKey(Year, models.PROTECT, related_name="changes")
    choice = models.ForeignKey(
        Choice, models.PROTECT, null=True, blank=True, related_name="changes"
    )
    what = models.CharField(max_length=20)
    before = models.CharField(max_length=200, blank=True, default="")
    after = models.CharField(max_length=200, blank=True, default="")
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-at"]

    def __str__(self) -> str:
        return f"{self.what} at {self.at:%Y-%m-%d}"


class Proposal(models.Model):
    """An announcement one cleared person has prepared and another is to release."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.ForeignKey(Year, models.PROTECT, related_name="proposals")
    states = models.JSONField()
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-prepared_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(released_by__isnull=True) | ~Q(released_by=F("prepared_by")),
                name="announcement_takes_two_people",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year_id} at {self.prepared_at:%Y-%m-%d}"


class SealedPlan(models.Model):
    """One version of the places of a visit: sealed, and bound to. Kept when the next one comes."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey("visits.Visit", models.PROTECT, related_name="+")
    sealed = models.OneToOneField("sealing.Sealed", models.PROTECT, related_name="+")
    commitment = models.CharField(max_length=64, unique=True)
    """Made in the browser; the server cannot compute it, because it sees no leaf."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.visit_id} at {self.at:%Y-%m-%d}"

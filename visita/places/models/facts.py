"""Dated facts about a place, each with its source: figures, whose it is, who visits it."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.places.models.register import Place


class Measure(models.TextChoices):
    CAPACITY = "CAPACITY", _("Capacity")
    OCCUPANCY = "OCCUPANCY", _("Persons held")
    STAFF = "STAFF", _("Staff")
    HEALTH_STAFF = "HEALTH_STAFF", _("Health-care staff")
    WOMEN = "WOMEN", _("Women")
    JUVENILES = "JUVENILES", _("Juveniles")
    REMAND = "REMAND", _("On remand")
    LIFE_SENTENCED = "LIFE_SENTENCED", _("Sentenced for life")
    FOREIGN = "FOREIGN", _("Foreign nationals")
    MIGRANTS = "MIGRANTS", _("Held under immigration law")
    PATIENTS = "PATIENTS", _("Involuntary patients")
    PRISONERS_OF_WAR = "PRISONERS_OF_WAR", _("Prisoners of war")
    CIVILIANS = "CIVILIANS", _("Civilians held in an armed conflict")
    DEATHS = "DEATHS", _("Deaths in the year before")


class Figure(models.Model):
    """How many there were on a day, and who says so. Two sources are two rows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    place = models.ForeignKey(Place, models.CASCADE, related_name="figures")
    measure = models.CharField(max_length=20, choices=Measure)
    value = models.PositiveIntegerField()
    """Persons, or places for persons."""
    day = models.CharField(max_length=10)
    """A partial date."""
    source = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["measure", "-day"]
        indexes = [models.Index(fields=["place", "measure", "day"], name="figure_by_place")]

    def __str__(self) -> str:
        return f"{self.measure} {self.value} on {self.day}"


class Reach(models.TextChoices):
    JURISDICTION = "JURISDICTION", _("Jurisdiction")
    EFFECTIVE_CONTROL = "EFFECTIVE_CONTROL", _("Effective control")


class Hold(models.Model):
    """Under whose jurisdiction, or in whose effective control, the place was, and until when."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    place = models.ForeignKey(Place, models.CASCADE, related_name="holds")
    reach = models.CharField(max_length=20, choices=Reach)
    state = models.ForeignKey(
        "treaties.State", models.PROTECT, null=True, blank=True, related_name="+"
    )
    held_by = models.CharField(max_length=200, blank=True, default="")
    """Who, where that is no State."""
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["reach", "since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")),
                name="hold_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(state__isnull=False, held_by="")
                | (Q(state__isnull=True) & ~Q(held_by="")),
                name="hold_is_a_states_or_somebody_elses",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place_id} {self.reach} from {self.since}"


class Scope(models.Model):
    """What must be known to say whether a body may go there (ECPT 2, OPCAT 4). None is unknown."""

    place = models.OneToOneField(Place, models.CASCADE, primary_key=True, related_name="scope")
    persons_held = models.BooleanField(null=True, blank=True)
    may_be_held = models.BooleanField(null=True, blank=True)
    by_a_public_authority = models.BooleanField(null=True, blank=True)
    by_its_order = models.BooleanField(null=True, blank=True)
    at_its_instigation = models.BooleanField(null=True, blank=True)
    with_its_consent = models.BooleanField(null=True, blank=True)
    with_its_acquiescence = models.BooleanField(null=True, blank=True)
    may_leave_at_will = models.BooleanField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True, default="")

    def __str__(self) -> str:
        return str(self.place_id)


class Given(models.TextChoices):
    GIVEN = "GIVEN", _("given")
    REFUSED = "REFUSED", _("refused")
    UNKNOWN = "UNKNOWN", _("not known")


class OtherVisits(models.Model):
    """Visits of a Protecting Power or the Red Cross in a period (Article 17(3), four parts)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    place = models.ForeignKey(Place, models.CASCADE, related_name="other_visits")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    by_protecting_power_or_red_cross = models.BooleanField(null=True, blank=True)
    effectively = models.BooleanField(null=True, blank=True)
    regularly = models.BooleanField(null=True, blank=True)
    under_the_geneva_conventions = models.BooleanField(null=True, blank=True)
    access = models.CharField(max_length=10, choices=Given, default=Given.UNKNOWN)
    """Access that was refused is no visit, whatever the right to it."""
    source = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")),
                name="other_visits_end_after_they_begin",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place_id} from {self.since}"

"""What a State holds against a visit, and how both sides come to an arrangement: Article 9."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.missions import Visit
from visita.visits.models.notices import Notification


class Ground(models.TextChoices):
    """Grounds of either treaty. Which of them count depends on the mandate; `OTHER` never does."""

    NATIONAL_DEFENCE = "NATIONAL_DEFENCE", _("National defence")
    PUBLIC_SAFETY = "PUBLIC_SAFETY", _("Public safety")
    NATURAL_DISASTER = "NATURAL_DISASTER", _("Natural disaster")
    SERIOUS_DISORDER = "SERIOUS_DISORDER", _("Serious disorder in the place")
    MEDICAL_CONDITION = "MEDICAL_CONDITION", _("The medical condition of a person")
    URGENT_INTERROGATION = (
        "URGENT_INTERROGATION",
        _("An urgent interrogation about a serious crime, in progress"),
    )
    OTHER = "OTHER", _("Another ground")


class Aim(models.TextChoices):
    """What is objected to. `WHOLE` is the visit as such: no objection that the law knows."""

    TIME = "TIME", _("The time of the visit")
    PLACE = "PLACE", _("A particular place")
    WHOLE = "WHOLE", _("The visit as such, or the whole country")


class Representation(models.Model):
    """An objection as the State made it. Never changed; an invalid one is kept as well."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    notification = models.ForeignKey(Notification, models.PROTECT, related_name="representations")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="representations")
    ground = models.CharField(max_length=30, choices=Ground)
    other_ground = models.CharField(max_length=300, blank=True, default="")
    aim = models.CharField(max_length=10, choices=Aim)
    places = models.JSONField(default=list, blank=True)
    """Names of places, as the State itself wrote them. They say nothing of where anybody goes."""
    text = models.TextField()
    """What makes the circumstances exceptional, in the State's words."""
    is_valid = models.BooleanField()
    """What the law said to it on the day: the ground is on the list, the aim a time or a place."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_valid=False) | ~Q(ground="OTHER") & ~Q(aim="WHOLE"),
                name="representation_beside_the_list_is_invalid",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id}: {self.ground} {self.aim}"


class Concerned(models.Model):
    """A person about whom the State must inform the body day by day until the visit (9(2))."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    representation = models.ForeignKey(Representation, models.PROTECT, related_name="persons")
    code = models.CharField(max_length=60)
    """Initials or a number by which both sides know the person."""
    met_on = models.DateField(null=True, blank=True)
    """The day on which the delegation met the person: then nothing more is owed."""

    class Meta:
        ordering: ClassVar[list[str]] = ["code"]
        constraints = [
            models.UniqueConstraint(
                fields=["representation", "code"], name="person_concerned_is_named_once"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Information(models.Model):
    """What the State told of one person for one day."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey(Concerned, models.PROTECT, related_name="information")
    day = models.DateField()
    whereabouts = models.CharField(max_length=200)
    """Where the person was held on that day, also after a transfer."""
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "at"]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.day}"


class Side(models.TextChoices):
    """Who wrote an entry of the log."""

    BODY = "BODY", _("The Committee")
    STATE = "STATE", _("The State")


class Exchange(models.Model):
    """An entry in the log of a consultation. The State never sees an internal one."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="exchanges")
    side = models.CharField(max_length=10, choices=Side)
    is_internal = models.BooleanField(default=False)
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_internal=False) | Q(side="BODY"),
                name="exchange_of_the_state_is_open_to_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} at {self.at:%Y-%m-%d %H:%M}"


class Arrangement(models.Model):
    """What ended the consultation about one representation (9(2))."""

    representation = models.OneToOneField(
        Representation, models.PROTECT, primary_key=True, related_name="arrangement"
    )
    text = models.TextField()
    """What both sides agreed."""
    place = models.CharField(max_length=200, blank=True, default="")
    """One of the places that the State itself named, to be visited on `place_on`."""
    place_on = models.DateField(null=True, blank=True)
    transfer = models.TextField(blank=True, default="")
    """Which person is moved where, so that the visit can reach the person."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(place="", place_on__isnull=True)
                | (~Q(place="") & Q(place_on__isnull=False)),
                name="arrangement_names_place_and_day_together",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.representation_id} at {self.at:%Y-%m-%d %H:%M}"

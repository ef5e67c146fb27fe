"""A place, its names, and what became of it."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.places.models.folded import FoldedField


class Type(models.TextChoices):
    """What a place is, in the words of the field. Some of them move."""

    PRISON = "PRISON", _("Prison")
    REMAND = "REMAND", _("Remand prison")
    JUVENILE = "JUVENILE", _("Institution for juveniles")
    POLICE = "POLICE", _("Police station")
    POLICE_DETENTION = "POLICE_DETENTION", _("Police detention centre")
    COURT = "COURT", _("Court cells")
    GENDARMERIE = "GENDARMERIE", _("Gendarmerie or border guard")
    SECURITY_SERVICE = "SECURITY_SERVICE", _("Place of a security service")
    IMMIGRATION = "IMMIGRATION", _("Immigration detention centre")
    RECEPTION = "RECEPTION", _("Reception or registration centre")
    TRANSIT_ZONE = "TRANSIT_ZONE", _("Transit zone")
    PSYCHIATRIC = "PSYCHIATRIC", _("Psychiatric hospital")
    FORENSIC = "FORENSIC", _("Forensic psychiatry")
    HOSPITAL = "HOSPITAL", _("Hospital ward for detained persons")
    SOCIAL_CARE = "SOCIAL_CARE", _("Social care home")
    MILITARY = "MILITARY", _("Military detention")
    PRISONERS_OF_WAR = "PRISONERS_OF_WAR", _("Camp for prisoners of war")
    VEHICLE = "VEHICLE", _("Vehicle or train")
    AIRCRAFT = "AIRCRAFT", _("Aircraft")
    SHIP = "SHIP", _("Ship")
    UNOFFICIAL = "UNOFFICIAL", _("Unofficial place")
    OTHER = "OTHER", _("Another place")


MOVING = frozenset({Type.VEHICLE, Type.AIRCRAFT, Type.SHIP})
"""They lie nowhere: no coordinates are asked for."""

UNUSUAL = MOVING | {Type.TRANSIT_ZONE, Type.UNOFFICIAL, Type.PRISONERS_OF_WAR, Type.OTHER}
"""Where nobody looks for persons deprived of liberty at first."""


class Precision(models.TextChoices):
    """How exact coordinates are."""

    BUILDING = "BUILDING", _("the building")
    STREET = "STREET", _("the street")
    TOWN = "TOWN", _("the town")
    REGION = "REGION", _("the region")


class Operator(models.TextChoices):
    PUBLIC = "PUBLIC", _("Public")
    PRIVATE = "PRIVATE", _("Private")
    MIXED = "MIXED", _("Public and private")


class Place(models.Model):
    """One place, or a unit within one. Empty is unknown. Rows are never deleted: places close.

    `name` and the other texts that lists show are those in force; `Name` keeps all of them.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    name = models.CharField(max_length=250)
    folded = FoldedField(of=("name",), max_length=250, db_index=True)
    """The name for comparing and searching: small letters, no accents, single spaces."""
    whereabouts = FoldedField(of=("town", "region"), max_length=300)
    run_by = FoldedField(of=("authority", "operator"), max_length=400)
    type = models.CharField(max_length=20, choices=Type)
    within = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="units")
    authority = models.CharField(max_length=200, blank=True, default="")
    """The authority that is responsible, such as a ministry."""
    operator = models.CharField(max_length=200, blank=True, default="")
    """Who runs it, where that is somebody else."""
    operated = models.CharField(max_length=10, choices=Operator, blank=True, default="")
    address = models.CharField(max_length=500, blank=True, default="")
    town = models.CharField(max_length=150, blank=True, default="")
    region = models.CharField(max_length=150, blank=True, default="")
    postcode = models.CharField(max_length=20, blank=True, default="")
    latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    """Degrees, WGS 84."""
    precision = models.CharField(max_length=10, choices=Precision, blank=True, default="")
    opened = models.CharField(max_length=10, blank=True, default="")
    """A partial date: "1994", "1994-05" or "1994-05-01"."""
    closed = models.CharField(max_length=10, blank=True, default="")
    code = models.CharField(max_length=60, blank=True, default="")
    """Its number or code in the list of the authority."""
    source = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["folded", "id"]
        indexes = [
            models.Index(fields=["state", "type"], name="place_by_state_and_type"),
            models.Index(fields=["state", "code"], name="place_by_code"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="place_has_a_name"),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True, precision="")
                | (
                    Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180)
                    & ~Q(precision="")
                ),
                name="place_has_both_coordinates_and_their_precision_or_none",
            ),
            models.CheckConstraint(
                condition=Q(within__isnull=True) | ~Q(within=F("id")),
                name="place_is_not_within_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def coordinates(self) -> str:
        """Latitude and longitude, with no more digits than were given."""
        if self.latitude is None or self.longitude is None:
            return ""
        return f"{self.latitude.normalize():f}, {self.longitude.normalize():f}"


class Name(models.Model):
    """A name of a place, in one language, while it was used."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    place = models.ForeignKey(Place, models.CASCADE, related_name="names")
    text = models.CharField(max_length=250)
    folded = FoldedField(of=("text",), max_length=250, db_index=True)
    language = models.CharField(max_length=8, blank=True, default="")
    since = models.CharField(max_length=10, blank=True, default="")
    until = models.CharField(max_length=10, blank=True, default="")
    """Partial dates; the day in `until` is the first on which it was no longer used."""
    source = models.CharField(max_length=300)

    class Meta:
        ordering: ClassVar[list[str]] = ["since", "text"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="name_says_something")]

    def __str__(self) -> str:
        return self.text


class Change(models.TextChoices):
    """What can happen to a place."""

    OPENED = "OPENED", _("Opened")
    CLOSED = "CLOSED", _("Closed")
    REOPENED = "REOPENED", _("Opened again")
    RENAMED = "RENAMED", _("Renamed")
    CHANGED_USE = "CHANGED_USE", _("Changed its use")
    MERGED_INTO = "MERGED_INTO", _("Became part of another place")
    SPLIT_FROM = "SPLIT_FROM", _("Was split off another place")


class Happening(models.Model):
    """Something that happened to a place, on a day as exact as its source."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    place = models.ForeignKey(Place, models.PROTECT, related_name="happenings")
    change = models.CharField(max_length=20, choices=Change)
    day = models.CharField(max_length=10, blank=True, default="")
    other = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=500, blank=True, default="")
    source = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(change__in=["MERGED_INTO", "SPLIT_FROM"]) & Q(other__isnull=False))
                | (~Q(change__in=["MERGED_INTO", "SPLIT_FROM"]) & Q(other__isnull=True)),
                name="happening_names_the_other_place_where_there_is_one",
            ),
            models.CheckConstraint(
                condition=Q(other__isnull=True) | ~Q(other=F("place")),
                name="happening_joins_two_places",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place_id} {self.change}"

"""A list that is brought into the register: its columns, its rows, how far it has come."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.places.models.register import Place, Precision, Type


class Stage(models.TextChoices):
    """How far a list has come. Nothing is in the register before IMPORTING."""

    WAITING = "WAITING", _("waits to be read")
    UNREADABLE = "UNREADABLE", _("cannot be read")
    READ = "READ", _("its columns are to be named")
    CHECKING = "CHECKING", _("is being checked")
    CHECKED = "CHECKED", _("checked")
    IMPORTING = "IMPORTING", _("is being brought in")
    STOPPED = "STOPPED", _("stopped")
    IMPORTED = "IMPORTED", _("brought in")


UNDER_WAY = (Stage.WAITING, Stage.CHECKING, Stage.IMPORTING)
"""A job does, or will do, the rest."""


class PlaceList(models.Model):
    """One list that somebody handed in, with what was said of its columns."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, db_index=True)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.WAITING)
    notes = models.JSONField(default=list)
    """Codes of what was found while reading it, or why it cannot be read."""
    headings = models.JSONField(default=list)
    rows = models.PositiveIntegerField(default=0)
    """Below the headings; 0 until it is read."""

    state = models.ForeignKey(
        "treaties.State", models.PROTECT, null=True, blank=True, related_name="+"
    )
    targets = models.JSONField(default=dict)
    """What a column holds, by its number from 0 as a text."""
    types = models.JSONField(default=dict)
    """What a word for a type means."""
    usual_type = models.CharField(max_length=20, choices=Type, blank=True, default="")
    authority = models.CharField(max_length=200, blank=True, default="")
    precision = models.CharField(max_length=10, choices=Precision, default=Precision.STREET)
    middle = models.JSONField(null=True, blank=True)
    """Latitude and longitude around which most places lie, as texts."""
    source = models.CharField(max_length=300, blank=True, default="")
    day = models.CharField(max_length=10, blank=True, default="")
    """The day of its figures, as exact as it is known."""

    checked = models.PositiveIntegerField(default=0)
    """Rows that are checked, each counted once."""
    last_row = models.PositiveIntegerField(default=0)
    """The number of the last of them in the list."""
    done = models.PositiveIntegerField(default=0)
    """Rows that are in the register."""
    began_at = models.DateTimeField(null=True, blank=True)
    """The checking or the bringing in, whichever goes on; and how many rows were done then."""
    began_with = models.PositiveIntegerField(default=0)
    went_on_at = models.DateTimeField(null=True, blank=True)
    """The end of the latest batch."""
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    received_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-received_at"]

    def __str__(self) -> str:
        return self.name


class ListText(models.Model):
    """What a list is read from, until its rows are being brought in."""

    place_list = models.OneToOneField(
        PlaceList, models.CASCADE, primary_key=True, related_name="kept"
    )
    content = models.BinaryField(default=b"")
    """The bytes of a workbook that waits to be read; empty afterwards."""
    text = models.TextField(blank=True, default="")
    """As CSV."""

    def __str__(self) -> str:
        return str(self.place_list_id)


class Verdict(models.TextChoices):
    """What bringing a row in would do."""

    NEW = "NEW", _("new")
    SAME = "SAME", _("as before")
    CHANGED = "CHANGED", _("adds to a place")
    REPEATED = "REPEATED", _("the same as a row above")
    LIKELY = "LIKELY", _("perhaps the same as another")
    FAULTY = "FAULTY", _("cannot be brought in")


class Decision(models.TextChoices):
    """What a person says of a row that is perhaps a place that is known."""

    SAME = "SAME", _("the same place")
    DIFFERENT = "DIFFERENT", _("another place")
    SKIP = "SKIP", _("leave it out")


class Outcome(models.TextChoices):
    """What became of a row."""

    NEW = "NEW", _("a new place")
    CHANGED = "CHANGED", _("added to a place")
    SAME = "SAME", _("nothing new in it")


class ListRow(models.Model):
    """A row of a list as facts, with its faults. What may come in and has no outcome waits."""

    id = models.BigAutoField(primary_key=True)
    place_list = models.ForeignKey(PlaceList, models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField()
    """As spreadsheet programs count; the headings are row 1."""
    facts = models.JSONField()
    faults = models.JSONField(default=list)
    """Code, column, value, and whether it is an error."""
    fingerprint = models.CharField(max_length=24, db_index=True)
    verdict = models.CharField(max_length=10, choices=Verdict)
    reason = models.CharField(max_length=30, blank=True, default="")
    """Why it is taken for the place or the row above."""
    likely = models.ForeignKey(Place, models.SET_NULL, null=True, blank=True, related_name="+")
    above = models.PositiveIntegerField(null=True, blank=True)
    """The row above that it is, or may be the same as."""
    decision = models.CharField(max_length=10, choices=Decision, blank=True, default="")
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True, default="")
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["place_list", "number"], name="list_has_each_row_once"),
            models.CheckConstraint(
                condition=Q(outcome="") | Q(place__isnull=False),
                name="list_row_that_is_in_has_its_place",
            ),
        ]
        indexes = [
            models.Index(fields=["place_list", "verdict", "number"], name="list_row_by_verdict"),
            models.Index(fields=["place_list", "outcome", "number"], name="list_row_by_outcome"),
        ]

    def __str__(self) -> str:
        return f"{self.place_list_id} row {self.number}"


class ColumnNames(models.Model):
    """What somebody said of the columns of a list, kept under a name for the next of its kind."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=80, unique=True)
    headings = models.CharField(max_length=64, db_index=True)
    """A digest of the headings it was said of."""
    targets = models.JSONField()
    """By heading."""
    types = models.JSONField()
    usual_type = models.CharField(max_length=20, choices=Type, blank=True, default="")
    authority = models.CharField(max_length=200, blank=True, default="")
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name
